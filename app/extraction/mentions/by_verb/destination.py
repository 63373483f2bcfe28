"""Where a verb leads: "came to Kyiv", "welcomed him to the White House"."""

from typing import Any

from app.extraction.mentions.by_verb.specs import TAIL
from app.extraction.types import PlaceRef
from app.extraction.words import PREPOSITIONS, Words

SENT = 14
"""Words between a verb of sending and where it leads: "is sending his special envoy, Keith Kellogg, to Ukraine"."""

REACH = 7
"""Words between a verb of travel and where it leads: "flew on from Ankara to Oslo"."""


RIGHT_BEHIND = 3
"""The same where nothing but an article, or "into", may stand between."""


def destination(words: Words, at: int, spec: dict[str, Any]) -> PlaceRef | None:
    """Where a verb of travel leads, or one of welcome: "came to Kyiv", "welcomed him to the White House"."""
    if spec.get("host"):
        return next((place for first, _, place in words.places if place.preposition == "to" and first - at > 0), None)
    if spec["wants"] in ("sent", "carried"):
        return sent_to(words, at)
    if "place" not in spec["wants"] and spec["wants"] != "summoned":
        return None
    reach = SENT if spec["wants"] == "summoned" else REACH
    near = [place for first, _, place in words.places if 0 < first - at <= reach]
    return next((place for place in near if place.preposition != "from"), None)


def place_follows(words: Words, at: int, spec: dict[str, Any]) -> bool:
    """Whether a place stands soon after word `at`, by the preposition that the verb needs."""
    if words.norms[at : at + 2] == ["headed", "by"]:
        return False  # "a delegation headed by X in Geneva"
    needs = spec.get("needs_with")
    reach = RIGHT_BEHIND if spec.get("right_behind") else TAIL if spec.get("needs_length") else 5
    bare = spec.get("right_behind") and not needs  # "reached Kyiv"
    return any(
        0 < first - at <= reach
        and not (bare and (place.preposition or not PREPOSITIONS.isdisjoint(words.norms[at + 1 : first])))
        and (not needs or place.preposition in needs)
        for first, _, place in words.places
    )


def sent_to(words: Words, at: int) -> PlaceRef | None:
    """Where the verb at word `at` sends somebody."""
    after = (place for first, _, place in words.places if at < first <= at + SENT and place.preposition == "to")
    return next(after, None)
