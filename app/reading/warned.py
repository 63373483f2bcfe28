"""Warnings about a text. They are kept in English, and told to whoever checks the text in the language in force."""

import re
from collections.abc import Sequence

from app.languages.message import N_, _, called

NOT_FREE = N_("The page says that it is not free to read, and little text is in it: it looks cut off by a paywall.")
INVITES = N_("The text looks cut off by a paywall: near its end it says “%(phrase)s”. Add the whole text if you may.")
ELLIPSIS = N_("The text looks cut off: it ends in an ellipsis. Add the whole text if you may.")
MID_SENTENCE = N_("The text looks cut off: it ends in the middle of a sentence. Add the whole text if you may.")
UNREAD = N_(
    "Some characters could not be read and are shown as �: the file is damaged, or its encoding is not what it says."
)
LITTLE = N_("Little text was found in the page; if the article is longer, select it in the browser and paste it.")
PICTURES = N_("%(empty)s of %(pages)s pages hold no text, only pictures; what they say is not read.")
OTHER_KIND = N_("%(name)s is not %(promised)s as its name says, but %(kind)s, and was read as that.")
WARNINGS = (NOT_FREE, INVITES, ELLIPSIS, MID_SENTENCE, UNREAD, LITTLE, PICTURES, OTHER_KIND)

_PUT_IN = re.compile(r"%\((\w+)\)s")
_NAMES = ("promised", "kind")
"""What is put in and has a name in every language; the rest stands in the text or counts."""


def told(warnings: Sequence[str]) -> tuple[str, ...]:
    """Warnings as they were kept, in the language in force; one that no message makes any more as it is."""
    return tuple(map(_told, warnings))


def _told(warning: str) -> str:
    for message in WARNINGS:
        found = re.fullmatch(_pattern(message), warning, re.DOTALL)
        if found:
            return _(message) % {
                key: called(value) if key in _NAMES else value for key, value in found.groupdict().items()
            }
    return warning


def _pattern(message: str) -> str:
    plain = _PUT_IN.split(message)
    return "".join(f"(?P<{part}>.+)" if at % 2 else re.escape(part) for at, part in enumerate(plain))
