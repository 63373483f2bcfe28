"""Full text: one row an event (title, passages, quotes), articles apart. No search text is an error.

Written as a reader would: words that must all be there, in any spelling of a name, "a phrase" as it is, a beginning*,
and -what must not be there.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from pyroaring import BitMap
from sqlalchemy import bindparam, text
from sqlmodel import Session, col, select

from app.models import Article
from app.timeline.live import unwithdrawn
from app.timeline.page.cards import Pieces
from app.timeline.spellings import spellings

_TERM = re.compile(r'(?P<minus>(?<!\S)[-−])?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_QUOTES = str.maketrans("“”„«»", '"""""')
MARK_START, MARK_END = "\x02", "\x03"
SNIPPET_WORDS = 24
MOST_ARTICLES = 5


@dataclass(frozen=True, slots=True)
class ArticleHit:
    """An article that the search text finds; `pieces` are runs of a snippet, each with whether it was looked for."""

    slug: str
    title: str
    pieces: Pieces


@lru_cache(maxsize=1024)
def match_expression(q: str) -> tuple[str, str]:
    """A search text as two FTS5 expressions, what must be there and what must not; "" where there is none."""
    wanted: list[str] = []
    unwanted: list[str] = []
    for match in _TERM.finditer(normalize("NFC", q).translate(_QUOTES)):
        phrase = match["phrase"] if match["word"] is None else match["word"]
        words = re.sub(r"[\W_]+", " ", phrase).strip()
        if words:
            (unwanted if match["minus"] else wanted).append(_term(words, phrase, match["word"] is not None))
    return " AND ".join(wanted), " OR ".join(unwanted)


def _term(words: str, written: str, is_word: bool) -> str:
    """One term as FTS5 has it: a phrase as it is written, a word in any of its spellings, or as a beginning."""
    if not is_word or " " in words:
        return f'"{words}"'
    if written.endswith("*"):
        return f'"{words}"*'
    return "(" + " OR ".join(f'"{each}"' for each in spellings(words)) + ")"


def events_saying(session: Session, q: str, live: BitMap) -> BitMap:
    """Ids among `live` whose title, passages or quotes match; none for a text without a word in it."""
    wanted, unwanted = match_expression(q)
    if not wanted and not unwanted:
        return BitMap()
    found = _matching(session, wanted) & live if wanted else live
    return found - _matching(session, unwanted) if unwanted else found


def _matching(session: Session, expression: str) -> BitMap:
    rows = session.execute(text("SELECT rowid FROM event_fts WHERE event_fts MATCH :match"), {"match": expression})
    return BitMap(rows.scalars().all())


def articles_saying(session: Session, q: str) -> list[ArticleHit]:
    """The unwithdrawn articles that match best, with snippets of their text."""
    wanted, unwanted = match_expression(q)
    if not wanted:
        return []
    expression = f"({wanted}) NOT ({unwanted})" if unwanted else wanted
    snippets = dict(session.execute(_SNIPPETS, {"match": expression}).all())
    articles = session.exec(
        select(Article.id, Article.slug, Article.title).where(col(Article.id).in_(snippets), unwithdrawn())
    )
    found = {id: ArticleHit(slug, title, _pieces(snippets[id])) for id, slug, title in articles}
    return [found[id] for id in snippets if id in found][:MOST_ARTICLES]


def event_snippets(session: Session, q: str, ids: Collection[int]) -> dict[int, Pieces]:
    """Where each of these events says what is looked for: the runs of one passage or quote, that with most marks.

    A search that only leaves words out finds nothing to show.
    """
    wanted, _unwanted = match_expression(q)
    if not wanted or not ids:
        return {}
    rows = session.execute(_EVENT_SNIPPETS, {"match": wanted, "ids": list(ids)})
    return {id: _pieces(max(snippet.split("\n"), key=lambda line: line.count(MARK_START))) for id, snippet in rows}


_EVENT_SNIPPETS = text(
    f"SELECT rowid, snippet(event_fts, -1, '{MARK_START}', '{MARK_END}', '…', {SNIPPET_WORDS})"  # noqa: S608
    " FROM event_fts WHERE event_fts MATCH :match AND rowid IN :ids"
).bindparams(bindparam("ids", expanding=True))
_SNIPPETS = text(
    f"SELECT rowid, snippet(article_fts, 1, '{MARK_START}', '{MARK_END}', '…', {SNIPPET_WORDS})"  # noqa: S608
    f" FROM article_fts WHERE article_fts MATCH :match ORDER BY rank LIMIT {4 * MOST_ARTICLES}"
)


def printed(session: Session, names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that an article prints, whatever its accents."""
    return tuple(name for name in names if session.execute(_PRINTED, {"match": _phrase(name)}).first())


def _phrase(words: str) -> str:
    return '"' + words.replace('"', '""') + '"'


_PRINTED = text("SELECT 1 FROM article_fts WHERE article_fts MATCH :match LIMIT 1")


def _pieces(snippet: str) -> Pieces:
    runs = re.split(f"{MARK_START}|{MARK_END}", " ".join(snippet.split(" ")))
    return tuple((run, bool(n % 2)) for n, run in enumerate(runs) if run)
