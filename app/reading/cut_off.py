"""Signs that a text goes on elsewhere: behind a paywall, or on a next page."""

import re

from app.catalogue.load import table

_TAIL = 700
"""Characters from the end in which an invitation to subscribe means that the text stops there."""
_SENTENCE = re.compile(r"[.!?:;…|)\]\"”’»'*]\s*$")
_LONG_LINE = 80
"""Characters from which a last line is prose: shorter ones are names, tags and addresses, which need no full stop."""


def cut_off_warning(text: str) -> str | None:
    """A sentence saying why the text looks cut off; None if it does not."""
    tail = text.rstrip()[-_TAIL:]
    folded = tail.casefold().replace("’", "'")
    for phrase in table("reading")["cut_off"]["phrases"]:
        if phrase in folded:
            return (
                f"The text looks cut off by a paywall: near its end it says “{phrase}”. Add the whole text if you may."
            )
    last = tail.rpartition("\n")[2]
    if last.endswith(("…", "...", "[…]", "[...]")):
        return "The text looks cut off: it ends in an ellipsis. Add the whole text if you may."
    if len(last) >= _LONG_LINE and not _SENTENCE.search(last):
        return "The text looks cut off: it ends in the middle of a sentence. Add the whole text if you may."
    return None
