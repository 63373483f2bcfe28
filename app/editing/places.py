"""Places under the names that whoever edits reads and writes: stored in English, chosen in the language in force."""

from app.catalogue.fold import flat
from app.catalogue.load import catalogue
from app.languages.message import alphabetical, called


def place_suggestions() -> list[str]:
    """The places to choose from, in the language in force and its order."""
    return sorted({called(name) for name in _names()}, key=alphabetical)


def stored_place(written: str) -> str:
    """The name under which a place is stored, from its name in the language in force; any other stays as written."""
    return {flat(called(name)): name for name in _names()}.get(flat(written), written)


def _names() -> set[str]:
    return {place.name for place in catalogue().places.values()}
