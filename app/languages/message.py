"""Every word that a reader sees passes here: `_` and `ngettext` translate into the language in force."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from gettext import NullTranslations

from babel.numbers import format_decimal

from app.languages import translations

LANGUAGE: ContextVar[str] = ContextVar("LANGUAGE", default="en")
TRANSLATIONS: ContextVar[NullTranslations] = ContextVar("TRANSLATIONS", default=NullTranslations())  # noqa: B039

_ORDER = str.maketrans({"ґ": "г\uffff", "є": "е\uffff", "і": "и\uffff", "ї": "и\uffff\uffff"})
"""Letters that Unicode has behind "я", each put behind the letter that it follows."""


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Within the block every word is in `language`, one of app.languages.LANGUAGES."""
    named, messages = LANGUAGE.set(language), TRANSLATIONS.set(translations(language))
    try:
        yield
    finally:
        LANGUAGE.reset(named)
        TRANSLATIONS.reset(messages)


def _(message: str) -> str:
    """`message` in the language in force."""
    return TRANSLATIONS.get().gettext(message)


def called(name: str) -> str:
    """What is stored in English (a name, office, topic) in the language in force, else as it is."""
    return TRANSLATIONS.get().gettext(name) if name else name


class Titled(str):
    """Words of a page that hold `titles` of events and articles, or what was noted in reading: these stay English."""

    __slots__ = ("titles",)
    titles: tuple[str, ...]

    def __new__(cls, words: str, *titles: str) -> "Titled":
        """`words`, in which each of `titles` stands as it is; alone, they are a title themselves."""
        made = super().__new__(cls, words)
        made.titles = titles or (words,)
        return made


def alphabetical(name: str) -> str:
    """Sorts names as readers look for them: whatever the case, Ukrainian letters in their own order."""
    return name.casefold().translate(_ORDER)


def plural(one: str, many: str, count: int) -> str:
    """The form of a counted message for `count`, in the language in force, nothing put in."""
    return TRANSLATIONS.get().ngettext(one, many, count)


def ngettext(one: str, many: str, count: int) -> str:
    """As `plural`, with the number put in for `%(n)s`."""
    return plural(one, many, count) % {"n": number(count)}


def number(count: int) -> str:
    """A number as the language in force writes it: 1,205."""
    return format_decimal(count, locale=LANGUAGE.get())


def N_(message: str) -> str:  # noqa: N802  # the name that message extractors know
    """Mark a message in a table for translation; it is translated where it is used."""
    return message
