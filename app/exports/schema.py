"""The form of `/timeline.json` as a JSON Schema (2020-12), every field with its meaning."""

from typing import Any

VERSION = 1
"""Raised when a field goes or changes its meaning; fields are added without."""


def _text(meaning: str) -> dict[str, Any]:
    return {"type": "string", "description": meaning}


def _word(meaning: str) -> dict[str, Any]:
    return {"type": ["string", "null"], "description": meaning}


def _number(meaning: str) -> dict[str, Any]:
    return {"type": "integer", "minimum": 0, "description": meaning}


def _object(meaning: str, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "description": meaning,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any], meaning: str) -> dict[str, Any]:
    return {"type": "array", "items": items, "description": meaning}


ACTOR = _object(
    "Someone who acts in the event",
    slug=_text("stable id, as in the filter actor"),
    name=_text("name in English"),
    side=_text("us, ukraine, russia, europe or other"),
    role=_text("participant, host, speaker or subject"),
)
QUOTE = _object(
    "Words said, verbatim",
    text=_text("the words between the marks"),
    speaker=_word("slug of who said them; null where the source does not tell, or Parley is not sure"),
    speaker_name=_word("the speaker's name, or as the source prints it"),
    article=_text("slug of the article that has them"),
    start=_number("where they begin in its text, in code points"),
    end=_number("where they end, exclusive"),
)
SOURCE = _object(
    "An article that tells of the event",
    article=_text("slug of the article"),
    title=_text("its title"),
    publisher=_word("who published it"),
    published=_word("when, an ISO day"),
    url=_word("its original address"),
    passage=_text("the passage that tells of the event, verbatim"),
    start=_number("where the passage begins in the text, in code points"),
    end=_number("where it ends, exclusive"),
    date=_word("the date that this source gives, EDTF; null where it gives none"),
    date_basis=_text(
        "stated, relative (counted from the publication), carried (from the text before), "
        "called-off (when that was decided) or none"
    ),
)
EVENT = _object(
    "An event, as its sources add up to it",
    slug=_text("stable id; the page is /events/SLUG"),
    title=_text("built by rule from people, kind, place and topic, or an editor's"),
    summary=_word("a sentence of a source, verbatim"),
    kind=_text("as in the filter kind"),
    status=_text("happened, planned, cancelled or postponed"),
    date=_word("EDTF; null where no source gives one"),
    place=_word("where, if a source says so"),
    sources_differ={"type": "boolean", "description": "whether sources differ on date, place or outcome"},
    actors=_list(ACTOR, "who acts in it"),
    topics=_list(_text("slug of a topic"), "what it is about"),
    quotes=_list(QUOTE, "what was said"),
    sources=_list(SOURCE, "where it comes from"),
)
COUNTED = _list(
    _object(
        "A value of a filter",
        slug=_text("the value"),
        name=_text("how it reads"),
        count=_number("events, or quotes, of the view with it"),
    ),
    "the values of one filter, the most frequent first",
)
TIMELINE = _object(
    "A view of the timeline",
    view=_object("What is shown", title=_text("the view in plain words"), url=_text("the address of its page")),
    total=_number("events in the view, on all pages"),
    events=_list(EVENT, "the events of this page, in order"),
    facets=_object("Further filters", actor=COUNTED, topic=COUNTED, side=COUNTED, kind=COUNTED, status=COUNTED),
    next=_word("address of the next page; null on the last"),
)

SAID = _object(
    "Something said, once, however many articles print it; shown from the one that cuts it least",
    **{name: QUOTE["properties"][name] for name in ("text", "speaker", "speaker_name", "article", "start", "end")},
    side=_word("us, ukraine, russia, europe or other; null where the speaker is not known"),
    date=_word("the day it was said, that of its event, or that of print, EDTF; null where no source gives one"),
    printed={"type": "boolean", "description": "whether the date is that of print: it was said then or before"},
    fragment={"type": "boolean", "description": "whether the words are part of a sentence of the article"},
    channel=_word("where it was said or written, as Truth Social"),
    title=_text("title of the article"),
    publisher=_word("who published it"),
    published=_word("when, an ISO day"),
    url=_word("its original address"),
    articles=_number("how many independent articles have these words"),
    events=_list(_text("slug of an event"), "the events it belongs to"),
    topics=_list(_text("slug of a topic"), "what it is about"),
)
QUOTES = _object(
    "A view of what was said",
    view=TIMELINE["properties"]["view"],
    total=_number("quotes in the view, on all pages"),
    quotes=_list(SAID, "the quotes of this page, in order"),
    facets=_object(
        "Further filters", speaker=COUNTED, actor=COUNTED, topic=COUNTED, side=COUNTED, kind=COUNTED, status=COUNTED
    ),
    next=_word("address of the next page; null on the last"),
)
