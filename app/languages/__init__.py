"""The languages of the pages: English as written in the source, others as two catalogues (gettext .po).

`uk.po` has the messages of the program; `uk.names.po` what is stored in English and shown as a label: people, bodies,
states, places, topics, offices, and why a passage joined its event. A name that it lacks stays as it is stored.
"""

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDER = Path(__file__).parent
SOURCE = "en"
LANGUAGES = {SOURCE: "English", "uk": "Українська"}
"""Each language by its code (BCP 47), under the name that its readers call it by."""


@lru_cache(maxsize=len(LANGUAGES))
def translations(language: str) -> NullTranslations:
    """The messages and names of one of LANGUAGES; the source language answers with the message itself."""
    if language == SOURCE:
        return NullTranslations()
    made = _compiled(language)
    made.add_fallback(_compiled(f"{language}.names"))
    return made


def _compiled(name: str) -> GNUTranslations:
    compiled = BytesIO()
    with (FOLDER / f"{name}.po").open("rb") as source:
        write_mo(compiled, read_po(source))
    compiled.seek(0)
    return GNUTranslations(compiled)


def preferred(accepted: str) -> str:
    """The language of ours that an Accept-Language header asks for first (RFC 9110, 12.5.4); else the source's."""
    wanted = [_weighed(each) for each in accepted.split(",") if each.strip()]
    for _weight, tag in sorted(wanted, key=lambda each: -each[0]):
        code = tag.split("-")[0]
        if code in LANGUAGES and _weight > 0:
            return code
    return SOURCE


def _weighed(each: str) -> tuple[float, str]:
    tag, _, weight = each.partition(";")
    try:
        return float(weight.partition("=")[2] or 1), tag.strip().lower()
    except ValueError:
        return 0.0, tag.strip().lower()
