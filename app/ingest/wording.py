"""The words of an event: which of its sources' titles, and which sentence, stand for it."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache

from app.catalogue.load import catalogue, table
from app.extraction.title_names import MOST_NAMED as IN_TITLE
from app.extraction.titles import placed
from app.ingest.facts import MentionFacts, Seniority, SentenceFacts, articles
from app.ingest.people import parties

SHORTEST, LONGEST = 40, 280
"""Characters of a summary: under 40 nothing is told, over 280 a card shows more than four lines."""

NEWS = timedelta(days=10)
"""How long after an event articles still tell of it for its own sake: a weekly review's distance and some days."""
MOST_NAMED = 2
"""Parties in a sentence beyond which naming more makes it no better."""
_OTHERS = re.compile(r"\band (?:\d+ )?others\b")
_ENDS = re.compile(r"[.!?][\"”’')\]]*$")


@cache
def _words(name: str) -> re.Pattern[str]:
    """Matches one of a list of summary.toml, at the start after marks (`match`) or anywhere (`search`)."""
    return re.compile(rf"\W*\b(?:{'|'.join(map(re.escape, table('summary')[name]))})\b", re.IGNORECASE)


def title_of(mentions: Sequence[MentionFacts], kind: str, place: str | None, people: Sequence[str]) -> str:
    """Of titles of the settled kind one that names both parties and the place; then as most articles have it."""
    fitting = [m for m in mentions if m.title and m.kind == kind and m.place in (place, None)]
    fitting = fitting or [m for m in mentions if m.title and m.kind == kind] or [m for m in mentions if m.title]
    if not fitting:
        return kind.capitalize()
    by_title = {m.title: [n for n in fitting if n.title == m.title] for m in fitting}

    def rank(title: str) -> tuple[int, bool, int, int, bool, Seniority]:
        told = by_title[title]
        named = max((_acting(m, kind) & set(people) for m in told), key=len)
        both = min(max(len(parties(named, m.sides)) for m in told), MOST_NAMED)
        placed = any(m.place == place for m in told)
        topical = any(m.topics for m in told)
        return (-both, not placed, -articles(told), -len(named), not topical, min(m.seniority for m in told))

    title = min(by_title, key=rank)
    if place and not any(m.place for m in by_title[title]):
        title = placed(title, kind, place)
    return _recounted(title, people, open_end=_and_more(fitting))


def _acting(mention: MentionFacts, kind: str) -> set[str]:
    """Whom a title is about: of a statement who made it, not who looked on."""
    return {slug for slug, role in mention.people if kind != "statement" or role == "speaker"}


def _and_more(mentions: Sequence[MentionFacts]) -> bool:
    """Whether an account that names most people says that there were more."""
    named = [(len(_persons(slug for slug, _ in m.people)), "and others" in m.title) for m in mentions]
    most = max(count for count, _ in named)
    return any(more for count, more in named if count == most)


def _persons(people: Iterable[str]) -> list[str]:
    known = catalogue()
    return [slug for slug in people if slug not in known.states and slug not in known.bodies]


def _recounted(title: str, people: Sequence[str], *, open_end: bool = False) -> str:
    """A title that counts others counts those of all articles: "Lammy, Kellogg and 4 others"; none with an open end."""
    if open_end:
        return _OTHERS.sub("and others", title, count=1)
    others = len(_persons(people)) - (IN_TITLE - 1)
    return _OTHERS.sub(f"and {others} others", title, count=1) if others > 1 else title


def summary_of(
    mentions: Sequence[MentionFacts], status: str, people: Sequence[str], ended: date | None
) -> tuple[SentenceFacts, MentionFacts] | None:
    """The best single sentence of a source, verbatim, with its mention; None where none can stand by itself.

    `ended` is the last day of the event, if known.
    """
    told = [m for m in mentions if m.status == status] or list(mentions)
    ranked = [
        (_sentence_rank(s, m, at, set(people), ended), s, m)
        for m in told
        for at, s in enumerate(m.sentences)
        if _stands(s)
    ]
    if not ranked:
        return None
    _, sentence, mention = min(ranked, key=lambda item: item[0])
    return sentence, mention


def _stands(sentence: SentenceFacts) -> bool:
    text = sentence.text
    whole = text.count("“") == text.count("”") and text.count('"') % 2 == 0
    return (
        SHORTEST <= len(text) <= LONGEST
        and whole
        and "\n" not in text
        and not text[0].islower()
        and bool(_ENDS.search(text))
        and not _words("leans_back").match(text)
    )


def _sentence_rank(
    sentence: SentenceFacts, mention: MentionFacts, at: int, people: set[str], ended: date | None
) -> tuple[bool, int, bool, bool, bool, bool, bool, int, Seniority, int]:
    """Lower is better: leans on nothing before, names both parties, comes first, is news, is dated, is about this and
    not about what came days after it, has no pronoun."""
    return (
        bool(_words("leans").match(sentence.text)),
        -min(len(parties(people & sentence.names, mention.sides)), MOST_NAMED),
        at > 0,
        _looks_back(mention, ended),
        mention.basis not in ("stated", "relative"),
        bool(_words("counts").search(sentence.text)),
        bool(_words("pronouns").search(_outside_quotes(sentence.text))),
        len(sentence.text) // 100,
        mention.seniority,
        at,
    )


def _looks_back(mention: MentionFacts, ended: date | None) -> bool:
    """Whether an article tells of this in looking back, on the way to something else."""
    return bool(ended and mention.published and mention.published - ended > NEWS)


def _outside_quotes(text: str) -> str:
    return re.sub(r"[“\"][^”\"]*[”\"]", "", text)
