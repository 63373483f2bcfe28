"""What the pages say: every message of the program and the templates, and the catalogues brought up to it.

`python -m tests.languages.messages` (make messages) adds what is new, empty, to each catalogue and drops what is gone.
"""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

from app.languages import FOLDER, LANGUAGES, SOURCE

ROOT = Path(__file__).parents[2]
METHODS = [("app/**.py", "python"), ("templates/**.html", "jinja2.ext:babel_extract")]
OPTIONS = {"templates/**.html": {"trimmed": "true", "silent": "false"}}
HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: Parley\\n"
"Language: {catalog.locale_identifier}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {catalog.plural_forms}\\n"

"""
KEYWORDS = {**DEFAULT_KEYWORDS, "N_": None, "plural": (1, 2)}


def messages() -> Catalog:
    """Every message that the program and the templates have, in the order of the files."""
    catalog = Catalog()
    for _file, _line, message, _comments, context in extract_from_dir(
        ROOT, METHODS, OPTIONS, KEYWORDS, directory_filter=lambda folder: Path(folder).name != "bundled"
    ):
        catalog.add(message, context=context)
    return catalog


def catalogue(language: str) -> Catalog:
    """The translations of a language as they are stored."""
    with (FOLDER / f"{language}.po").open("rb") as source:
        return read_po(source, locale=language)


def update() -> None:
    """Brings every catalogue up to the messages there are."""
    for language in LANGUAGES.keys() - {SOURCE}:
        known = catalogue(language)
        known.update(messages(), no_fuzzy_matching=True)
        known.obsolete.clear()
        store(language, known)


def store(language: str, catalog: Catalog) -> None:
    """Writes the translations of a language, in the order of the messages, so that a change shows as its own lines."""
    with (FOLDER / f"{language}.po").open("wb") as target:
        target.write(HEADER.format(catalog=catalog).encode())
        write_po(target, catalog, no_location=True, width=0, omit_header=True, sort_output=True)


if __name__ == "__main__":
    update()
