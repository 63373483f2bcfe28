"""What re-reading an article comes to, in lines for a terminal."""

from collections.abc import Iterator

from app.editing.reread import EventChange, Reread

SIGNS = {"added": "+", "gone": "-", "changed": "~"}


def report(found: Reread) -> str:
    """A heading with the counts, then a line for each event, each changed field and each decision that fits no more."""
    return "\n".join(_lines(found))


def _lines(found: Reread) -> Iterator[str]:
    if not found.differs:
        yield f"{found.article}: as it was"
    else:
        added, gone, changed = (found.count(what) for what in SIGNS)
        only = "" if found.events else "; quotes or passages only"
        yield f"{found.article}: events added {added}, gone {gone}, changed {changed}{only}"
    for event in found.events:
        yield f"  {SIGNS[event.what]} {event.title} ({event.slug})"
        yield from (f"      {line}" for line in _fields(event))
    for passage in found.unfitting:
        yield f"  ! this decision fits nothing any more: {' '.join(passage.split())}"


def _fields(event: EventChange) -> Iterator[str]:
    for name, before, after in event.fields:
        if before is None or after is None:
            yield f"{name}: {'now' if before is None else 'without'} {after or before}"
        else:
            yield f"{name}: {before} -> {after}"
