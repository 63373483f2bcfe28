"""The changes as a feed: `/changes.atom`, an entry a write."""

from app.exports.atom import BEFORE_ALL, entry, feed
from app.exports.markdown import escaped
from app.exports.whole import address
from app.languages.message import _
from app.timeline.changes_page import PATH
from app.timeline.page.changes import ChangeEntry, ChangesPage
from app.timeline.page.links import Link


def changes_atom(page: ChangesPage, base_url: str) -> bytes:
    """The feed of a page of changes."""
    return feed(
        base_url,
        title=_("Changes — Parley"),
        subtitle=_("What was added, merged, split, re-dated and withdrawn"),
        page=PATH,
        path=f"{PATH}.atom",
        updated=max((each.moment for each in page.entries), default=BEFORE_ALL),
        entries=[
            entry(
                base_url,
                f"{PATH}#r{each.id}",
                title=f"{each.words}: {each.subject.label}" if each.subject else each.words,
                updated=each.moment,
                markdown=_markdown(each, base_url),
                summary=None,
            )
            for each in page.entries
        ],
    )


def _markdown(change: ChangeEntry, base_url: str) -> str:
    lines = [_line(link, base_url) for link in ([change.subject] if change.subject else [])]
    return "\n\n".join([*lines, "\n".join(f"- {_line(link, base_url)}" for link in change.lines)])


def _line(link: Link, base_url: str) -> str:
    return f"[{escaped(link.label)}]({address(base_url, link.url)})" if link.url else escaped(link.label)
