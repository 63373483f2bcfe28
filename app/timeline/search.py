"""Full text: one row an event (title, passages, quotes), articles apart. No search text is an error.

Written as a reader would: words that must all be there, "a phrase", a beginning*, and -what must not be there.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from pyroaring import BitMap
from sqlalchemy import text
from sqlmodel import Session, col, select

from app.models import Article
from app.timeline.live import unwithdrawn

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
    pieces: tuple[tuple[str, bool], ...]


@lru_cache(maxsize=1024)
def match_expression(q: str) -> tuple[str, str]:
    """A search text as two FTS5 expressions, what must be there and what must not; "" where there is none."""
    wanted: list[str] = []
    unwanted: list[str] = []
    for match in _TERM.finditer(normalize("NFC", q).translate(_QUOTES)):
        phrase = match["phrase"] if match["word"] is None else match["word"]
        words = re.sub(r"[\W_]+", " ", phrase).strip()
        if words:
            prefix = "*" if match["word"] is not None and phrase.endswith("*") else ""
            (unwanted if match["minus"] else wanted).append(f'"{words}"{prefix}')
    return " AND ".join(wanted), " OR ".join(unwanted)


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


_SNIPPETS = text(
    f"SELECT rowid, snippet(article_fts, 1, '{MARK_START}', '{MARK_END}', '…', {SNIPPET_WORDS})"  # noqa: S608
    f" FROM article_fts WHERE article_fts MATCH :match ORDER BY rank LIMIT {4 * MOST_ARTICLES}"
)


def _pieces(snippet: str) -> tuple[tuple[str, bool], ...]:
    runs = re.split(f"{MARK_START}|{MARK_END}", " ".join(snippet.split(" ")))
    return tuple((run, bool(n % 2)) for n, run in enumerate(runs) if run)
