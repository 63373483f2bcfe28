"""Signs that a text goes on elsewhere: behind a paywall, or on a next page."""

import re

from app.catalogue.load import table
from app.errors import BadValue
from app.languages.message import _
from app.reading.warned import ELLIPSIS, INVITES, MID_SENTENCE, NOT_FREE

_TAIL = 700
"""Characters from the end in which an invitation to subscribe means that the text stops there."""
_SENTENCE = re.compile(r"[.!?:;…|)\]\"”’»'*]\s*$")
_LONG_LINE = 80
"""Characters from which a last line is prose: shorter ones are names, tags and addresses, which need no full stop."""
_TEASER = 1_500
"""Characters below which a text that stops at a paywall is no more than an appetizer."""
_WHOLE = 2_500
"""Characters from which the text of a page that is not free is taken to be all of it."""


def refuse_teaser(text: str, name: str, *, free: bool) -> None:
    """BadValue where a file holds only what stands before a paywall."""
    if len(text) < _TEASER and (not free or _invitation(text)):
        raise BadValue(
            _(
                "%(name)s holds only the beginning of an article that goes on behind a paywall; open it where "
                "you may read all of it, select the whole text and paste it."
            )
            % {"name": name}
        )


def cut_off_warning(text: str, *, free: bool = True) -> str | None:
    """A warning saying why the text looks cut off, in English as it is kept; None if it does not."""
    if not free and len(text) < _WHOLE:
        return NOT_FREE
    if phrase := _invitation(text):
        return INVITES % {"phrase": phrase}
    last = text.rstrip().rpartition("\n")[2]
    if last.endswith(("…", "...", "[…]", "[...]")):
        return ELLIPSIS
    if _stops_short(last):
        return MID_SENTENCE
    return None


def _invitation(text: str) -> str | None:
    """The words near the end that invite to subscribe or log in."""
    folded = text.rstrip()[-_TAIL:].casefold().replace("’", "'")
    return next((phrase for phrase in table("reading")["cut_off"]["phrases"] if phrase in folded), None)


def _stops_short(last: str) -> bool:
    """Whether a last line is prose without an end, or leads on to a word that does not come."""
    leads_on = last.rpartition(" ")[2].casefold() in table("reading")["cut_off"]["never_last"]
    return leads_on or (len(last) >= _LONG_LINE and not _SENTENCE.search(last))
