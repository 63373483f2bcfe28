"""Which mention tells of which gold event, and whether two names may be one person's."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from app.errors import BadValue
from app.extraction.kinds import group_of

Gold = Mapping[str, Any]
Found = Mapping[str, Any]


def fold(text: str | None) -> str:
    """Case, accents, marks and spaces folded."""
    plain = unicodedata.normalize("NFKD", text or "")
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    plain = re.sub("[‘’ʼ]", "'", plain)
    return re.sub(r"\s+", " ", re.sub("[“”«»]", '"', re.sub("[‐-―]", "-", plain))).strip()


def same_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: surnames alike up to their spelling, initials not at odds."""
    (a, b), (c, d) = _name_key(one), _name_key(other)
    return b == d and (not a or not c or a == c)


def _name_key(name: str) -> tuple[str, str]:
    titles = ("mr", "mrs", "ms", "dr", "president", "the", "jr", "un")
    words = [word for word in re.findall(r"[\w'-]+", fold(name)) if word not in titles]
    if not words:
        return "", ""
    return (words[0][0] if len(words) > 1 else "", re.sub(r"(yy|iy|ii|ij|y|i)$", "y", words[-1]))


def matched(gold: Gold, found: Found, text: str) -> dict[int, int]:
    """Which mention tells of which gold event, both by position, one to one; BadValue for evidence not in the text."""
    names = {actor["slug"]: actor for actor in found["actors"]}
    spans = [_evidence(text, event["evidence"]) for event in gold["events"]]
    pairs = sorted(
        (-_agreement(event, mention, names), event.get("salience", "main") != "main", g, m)
        for g, event in enumerate(gold["events"])
        for m, mention in enumerate(found["mentions"])
        if mention["kind"] in group_of(event["kind"]) and _touches(mention, spans[g])
    )
    partners: dict[int, int] = {}
    for _, _, g, m in pairs:
        if g not in partners and m not in partners.values():
            partners[g] = m
    return partners


def _evidence(text: str, evidence: str) -> tuple[int, int]:
    start = text.find(evidence.rstrip(" .…"))
    if start < 0:
        raise BadValue(f"The evidence “{evidence[:60]}” does not stand in the article; copy its first words exactly.")
    end = start + max(len(evidence.rstrip(" .…")), 1)
    stop = re.search(r"[.!?][”\"’']*(?=\s|$)|\n", text[end:])
    return start, end + stop.end() if stop and len(evidence) < 200 else end


def _touches(mention: Found, span: tuple[int, int]) -> bool:
    return any(min(end, span[1]) > max(start, span[0]) for start, end in mention["passages"])


def _agreement(event: Gold, mention: Found, names: Mapping[str, Any]) -> int:
    who = [names[slug]["name"] for slug in mention["participants"]]
    hits = sum(any(same_name(x, y) for y in who) for x in event["participants"])
    return hits + int(mention["date"] == event["date"]) + int(mention["status"] == event["status"])
