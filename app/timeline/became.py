"""What an event was before a change, and what it has been since, in words."""

from collections.abc import Mapping
from typing import Any

from app.languages.message import _
from app.timeline.dates import date_words
from app.timeline.words import status_name


def became(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """A phrase each for another title, date and outcome, between the two images of an event's row."""
    told = []
    if before["title"] != after["title"]:
        told.append(_("called “%(before)s” before") % {"before": before["title"]})
    if before["date_edtf"] != after["date_edtf"]:
        words = {"before": date_words(before["date_edtf"]), "after": date_words(after["date_edtf"])}
        told.append(_("re-dated from “%(before)s” to “%(after)s”") % words)
    if before["status"] != after["status"]:
        words = {"before": status_name(before["status"]), "after": status_name(after["status"])}
        told.append(_("“%(after)s”, not “%(before)s” any more") % words)
    return told
