"""Which stored mention goes on as which of those that are read from the article now: identity outlives re-reading."""

from collections.abc import Collection, Mapping, Sequence

from app.extraction.kinds import GROUP
from app.extraction.types import Mention
from app.ingest.recording import Row


def successors(stored: Sequence[Row], people: Mapping[int, Collection[str]], read: Sequence[Mention]) -> dict[int, int]:
    """Ids of stored mentions by the position of the mention that each goes on as, each at most once.

    They overlap and are of one kind group or have the same people; or they are of one kind, people and date.
    """
    ranked = sorted(
        (_likeness(row, set(people[row["id"]]), mention), -row["ordinal"], -at, row["id"], at)
        for row in stored
        for at, mention in enumerate(read)
    )
    found: dict[int, int] = {}
    for likeness, _, _, mention_id, at in reversed(ranked):
        if likeness > NOTHING_ALIKE and at not in found and mention_id not in found.values():
            found[at] = mention_id
    return found


Likeness = tuple[bool, bool, int, int]
NOTHING_ALIKE: Likeness = (False, False, 0, 0)


def _likeness(row: Row, people: set[str], mention: Mention) -> Likeness:
    """How like they are: kind group, the very same date and status, shared characters, shared people."""
    here = {slug for slug, _ in mention.roles}
    group = GROUP[row["kind"]] == GROUP[mention.kind]
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in row["passages"] for c, d in mention.passages)
    if not (shared and (group or people == here)) and not (
        row["kind"] == mention.kind and people == here and people and row["date_edtf"] == mention.date
    ):
        return NOTHING_ALIKE
    same = (row["date_edtf"], row["status"]) == (mention.date, mention.status)
    return group, shared > 0 and same, shared, len(people & here) + 1
