"""A draft under its editor's hands: passages found, names known, what is unsure left out unless kept."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from app.db import reading
from app.editing.check import Wanted, add_mention, add_quote, decide_event, edit_mention
from app.editing.drafts import add_draft, read_draft
from app.editing.passage import inside_marks, locate
from app.editing.people import cast_of
from app.editing.publish import publish
from app.editing.review import Review, review
from app.errors import BadValue
from app.extraction.types import Findings, Mention, Span
from tests.editing.test_publish import NOW, events, ingest
from tests.factories import MACRON, PUTIN, TRUMP, ZELENSKYY, document, findings, mention

TEXT = "Trump and Putin “spoke by phone”.\nMacron met\n  Zelenskyy. It went well — he said: it went well."


@pytest.mark.parametrize(
    ("passage", "near", "found"),
    [
        ("spoke by phone", None, "spoke by phone"),
        ('"spoke by phone"', None, "“spoke by phone”"),
        ("Macron met Zelenskyy.", None, "Macron met\n  Zelenskyy."),
        ("It went well - he", None, "It went well — he"),
        ("went well", Span(90, 99), "went well"),
    ],
)
def test_a_passage_is_found_whatever_its_spaces_and_marks(passage: str, near: Span | None, found: str) -> None:
    start, end = locate(TEXT, passage, near)
    assert TEXT[start:end] == found


def test_of_several_the_selected_one_is_meant() -> None:
    first, last = TEXT.index("went well"), TEXT.rindex("went well")
    assert [locate(TEXT, "went well", Span(at, at + 1)).start for at in (0, first, last, 99)] == [
        first,
        first,
        last,
        last,
    ]


@pytest.mark.parametrize("passage", ["", " ", "Xi", "went well", "a" * 5001])
def test_what_stands_nowhere_or_often_is_refused(passage: str) -> None:
    with pytest.raises(BadValue):
        locate(TEXT, passage)


@given(st.text(max_size=40), st.text(max_size=20))
def test_locating_finds_or_refuses_whatever_is_pasted(text: str, passage: str) -> None:
    try:
        start, end = locate(text, passage, Span(0, 1))
    except BadValue:
        return
    assert 0 <= start < end <= len(text)
    assert len(text[start:end].split()) == len(passage.split())


@pytest.mark.parametrize(("quoted", "inside"), [("“a b”", "a b"), ("a b", "a b"), ("«a”", "a"), ("“", "“")])
def test_a_quote_is_what_stands_inside_the_marks(quoted: str, inside: str) -> None:
    start, end = inside_marks(quoted, Span(0, len(quoted)))
    assert quoted[start:end] == inside


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Donald Trump", TRUMP), ("  zelensky ", ZELENSKYY), ("Ukraine", "ukraine"), ("EU", "european-union")],
)
def test_anyone_of_the_catalogue_is_known_by_any_spelling(engine: Engine, name: str, slug: str) -> None:
    with reading(engine) as session:
        assert cast_of(session).named(name).slug == slug


def test_nobody_is_guessed(engine: Engine) -> None:
    with reading(engine) as session, pytest.raises(BadValue, match="Did you mean Emmanuel Macron"):
        cast_of(session).named("Emanuel Makron")


def two_calls(score: float = 1.0) -> Findings:
    """An article with a call, and another one of which extraction is so sure."""
    article = document("Trump and Putin spoke on Wednesday. Macron may have spoken to Zelenskyy on Thursday.")
    sure = mention(article, "Trump and Putin spoke on Wednesday", TRUMP, PUTIN, date="2025-02-12")
    other = mention(article, "Macron may have spoken to Zelenskyy", MACRON, ZELENSKYY, date="2025-02-13")
    return findings(article, sure, replace(other, score=score))


def drafted(engine: Engine, found: Findings) -> int:
    draft = add_draft(engine, found.document, found, by="editor", now=NOW)
    assert isinstance(draft, int)
    return draft


def held(engine: Engine, draft: int) -> Review:
    return review(*read_draft(engine, draft))


def as_it_is(told: Mention) -> Wanted:
    """The form of a mention as it stands."""
    lines = {name: getattr(told, name) for name in ("title", "kind", "status", "date", "place")}
    return Wanted(lines, [slug for slug, _ in told.roles], (), told.topics)


def keep(engine: Engine, draft: int, at: int, wanted: Wanted | None = None, *, include: bool = True) -> None:
    """Sends the form of a mention."""
    told = held(engine, draft).mentions[at]
    edit_mention(
        engine, draft, at, told.read.passages[0], include=include, wanted=wanted or as_it_is(told.now),
        by="editor", now=NOW,
    )  # fmt: skip


def test_what_extraction_is_unsure_of_stays_out_unless_it_is_kept(engine: Engine) -> None:
    draft = drafted(engine, two_calls(0.3))
    assert [m.dropped for m in held(engine, draft).mentions] == [False, True]
    keep(engine, draft, 1)
    assert [m.dropped for m in held(engine, draft).mentions] == [False, False]
    keep(engine, draft, 1, include=False)
    publish(engine, draft, by="editor", now=NOW)
    assert len(events(engine)) == 1


def test_an_unsure_one_that_is_kept_is_published(engine: Engine) -> None:
    draft = drafted(engine, two_calls(0.3))
    keep(engine, draft, 1)
    publish(engine, draft, by="editor", now=NOW)
    assert len(events(engine)) == 2


def test_a_decision_on_one_mention_leaves_another_on_the_same_passage_alone(engine: Engine) -> None:
    article = document("Trump called Putin and Zelenskyy on Wednesday.")
    one = mention(article, article.text, TRUMP, PUTIN, date="2025-02-12")
    other = mention(article, article.text, TRUMP, PUTIN, ZELENSKYY, date="2025-02-12")
    draft = drafted(engine, findings(article, one, other))
    keep(engine, draft, 0, include=False)
    assert [m.dropped for m in held(engine, draft).mentions] == [True, False]


def test_an_added_event_can_be_changed_and_left_out_again(engine: Engine) -> None:
    draft = drafted(engine, two_calls())
    lines = {"title": "", "kind": "meeting", "status": "happened", "date": "2025-02-14", "place": "Paris"}
    add_mention(
        engine, draft, "on Thursday", None, wanted=Wanted(lines, (), ["Macron", "Keir Starmer"], ()), by="e", now=NOW
    )
    added = held(engine, draft).mentions[2]
    assert (added.added, added.now.title) == (True, "Macron and Starmer meet in Paris")
    keep(engine, draft, 2, replace(as_it_is(added.now), lines={**lines, "title": "They meet", "place": "Kyiv"}))
    assert held(engine, draft).mentions[2].now.place == "Kyiv"
    keep(engine, draft, 2, include=False)
    assert held(engine, draft).included == [0, 1]


def test_an_added_quote_belongs_to_the_mention_it_was_added_to(engine: Engine) -> None:
    draft = drafted(engine, two_calls())
    add_quote(engine, draft, "on Thursday", None, speaker="Macron", mention=1, by="e", now=NOW)
    assert [m.now.quotes for m in held(engine, draft).mentions] == [(), (0,)]


def test_what_was_decided_on_its_event_holds_when_a_mention_changes(engine: Engine) -> None:
    article = document("They spoke on Wednesday, 12 February.")
    ingest(engine, findings(article, mention(article, article.text, TRUMP, PUTIN, date="2025-02-12")))
    slug = next(iter(events(engine)))
    draft = drafted(engine, two_calls())
    told = held(engine, draft).mentions[0]
    decide_event(engine, draft, 0, told.read.passages[0], verdict="is-not", event=slug, by="e", now=NOW)
    keep(engine, draft, 0, replace(as_it_is(told.now), newcomers=["Marco Rubio"]))
    publish(engine, draft, by="editor", now=NOW)
    assert events(engine)[slug].article_count == 1
