"""Makes the things that tests need, each with sensible values where a test does not care.

- `facts(...)`: a MentionFacts for resolve and matching;
- `document(...)`, `mention(...)`, `quote(...)`, `findings(...)`: an article and what was read from it, found by words.

The named cast: Trump, Rubio and Witkoff (us), Putin and Lavrov (russia), Zelenskyy and Yermak (ukraine), Macron.
"""

from collections.abc import Sequence
from datetime import date
from itertools import count

from app.extraction.types import Actor, Findings, Mention, Quote, Span
from app.ingest.facts import MentionFacts, SentenceFacts
from app.reading.document import Document

TRUMP, RUBIO, WITKOFF = "donald-trump", "marco-rubio", "steve-witkoff"
PUTIN, LAVROV = "vladimir-putin", "sergey-lavrov"
ZELENSKYY, YERMAK = "volodymyr-zelenskyy", "andriy-yermak"
MACRON = "emmanuel-macron"
US, RUSSIA, UKRAINE, FRANCE = "united-states", "russia", "ukraine", "france"

CAST = {
    actor.slug: actor
    for actor in (
        Actor(TRUMP, "Donald Trump", "person", "us", "catalogue", aliases=("Trump",)),
        Actor(RUBIO, "Marco Rubio", "person", "us", "catalogue", aliases=("Rubio",)),
        Actor(WITKOFF, "Steve Witkoff", "person", "us", "catalogue", aliases=("Witkoff",)),
        Actor(PUTIN, "Vladimir Putin", "person", "russia", "catalogue", aliases=("Putin",)),
        Actor(LAVROV, "Sergey Lavrov", "person", "russia", "catalogue", aliases=("Lavrov", "Sergei Lavrov")),
        Actor(ZELENSKYY, "Volodymyr Zelenskyy", "person", "ukraine", "catalogue", aliases=("Zelenskyy", "Zelensky")),
        Actor(YERMAK, "Andriy Yermak", "person", "ukraine", "catalogue", aliases=("Yermak",)),
        Actor(MACRON, "Emmanuel Macron", "person", "europe", "catalogue", aliases=("Macron",)),
        Actor(US, "United States", "state", "us", "catalogue"),
        Actor(RUSSIA, "Russia", "state", "russia", "catalogue"),
        Actor(UKRAINE, "Ukraine", "state", "ukraine", "catalogue"),
        Actor(FRANCE, "France", "state", "europe", "catalogue"),
    )
}
SIDES = {slug: (actor.side, actor.kind) for slug, actor in CAST.items()}
PLACES = {
    "Kyiv": ("Ukraine",),
    "Moscow": ("Russia",),
    "Riyadh": ("Saudi Arabia",),
    "Jeddah": ("Saudi Arabia",),
    "Munich": ("Germany",),
}

_numbers = count(1)


def facts(
    *people: str | tuple[str, str],
    article: str | None = None,
    independent: str | None = None,
    published: str | None = "2025-02-13",
    kind: str = "call",
    status: str = "happened",
    date: str | None = "2025-02-12",
    basis: str | None = None,
    place: str | None = None,
    title: str = "",
    topics: Sequence[str] = (),
    sentences: Sequence[str | SentenceFacts] = (),
    quotes: Sequence[str] = (),
    marks: Sequence[str] = (),
    key: str | None = None,
) -> MentionFacts:
    """A mention as matching and resolving see it; a bare slug is a participant, of a statement its speaker."""
    number = next(_numbers)
    article = article or f"article-{number:06d}"
    return MentionFacts(
        key=key or f"{article}:{number:06d}",
        article=article,
        independent=independent or article,
        published=_day(published),
        kind=kind,
        status=status,
        title=title,
        date=date,
        basis=basis or ("stated" if date else "none"),
        place=place,
        place_within=PLACES.get(place or "", ()),
        people=tuple(
            (p, "speaker" if kind == "statement" else "participant") if isinstance(p, str) else p for p in people
        ),
        sides=SIDES,
        topics=tuple(topics),
        sentences=tuple(SentenceFacts(s) if isinstance(s, str) else s for s in sentences),
        quotes=tuple(quotes),
        marks=frozenset(marks),
    )


def document(
    text: str, *, published: str | None = "2025-02-13", title: str | None = None, publisher: str | None = None
) -> Document:
    """An article of this text."""
    return Document(
        text=text,
        title=title,
        publisher=publisher,
        published=_day(published),
        published_basis="given" if published else None,
    )


def quote(article: Document, words: str, speaker: str | None = None, **more: object) -> Quote:
    """The quote of these words in the article, said by someone of the cast."""
    name = CAST[speaker].name if speaker else None
    return Quote(_span(article, words), speaker, name, name, "said", "test", **more)  # type: ignore[arg-type]


def mention(
    article: Document,
    passage: str,
    *people: str | tuple[str, str],
    kind: str = "call",
    status: str = "happened",
    date: str | None = None,
    basis: str | None = None,
    place: str | None = None,
    title: str = "",
    topics: Sequence[str] = (),
    quotes: Sequence[int] = (),
) -> Mention:
    """The mention that this passage of the article is; a bare slug is a participant (of a statement, its speaker)."""
    role = "speaker" if kind in ("statement", "proposal") else "participant"
    return Mention(
        passages=(_span(article, passage),),
        kind=kind,  # type: ignore[arg-type]
        status=status,  # type: ignore[arg-type]
        title=title or f"{kind.capitalize()} of {' and '.join(p if isinstance(p, str) else p[0] for p in people)}",
        date=date,
        date_basis=basis or ("stated" if date else "none"),  # type: ignore[arg-type]
        place=place,
        roles=tuple((p, role) if isinstance(p, str) else p for p in people),  # type: ignore[misc]
        topics=tuple(topics),
        quotes=tuple(quotes),
        rule="test",
    )


def findings(article: Document, *mentions: Mention, quotes: Sequence[Quote] = ()) -> Findings:
    """What was read from the article; the actors are those of the cast whom the mentions and quotes name."""
    slugs = {slug for m in mentions for slug, _ in m.roles} | {q.speaker for q in quotes if q.speaker}
    actors = tuple(CAST[slug] for slug in sorted(slugs))
    return Findings(article, actors, (), (), tuple(quotes), tuple(mentions))


def _span(article: Document, words: str) -> Span:
    at = article.text.index(words)
    return Span(at, at + len(words))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
