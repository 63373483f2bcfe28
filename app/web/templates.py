"""The Jinja environment: every name must be given, every value is escaped, every word can be translated."""

import re
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from app.exports.whole import is_web_address
from app.languages import SOURCE
from app.languages.message import LANGUAGE, Titled, _, plural
from app.web.assets import Assets
from app.web.language import tongues

NOTHING, ENGLISH = Markup(""), Markup(' lang="en"')


def make_templates(folder: Path, assets: Assets) -> Environment:
    """The templates below `folder`; beside what pages give them they know the names put in here."""
    templates = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    templates.install_gettext_callables(_, plural, newstyle=True)  # type: ignore[attr-defined]
    templates.globals["static"] = assets.url
    templates.globals["language"] = LANGUAGE.get
    templates.globals["tongues"] = tongues
    templates.globals["in_english"] = in_english
    templates.filters["titled"] = titled
    templates.tests["web_address"] = is_web_address
    return templates


def in_english() -> Markup:
    """The attribute of what articles say, and of titles made from it, on a page whose own words are not English."""
    return NOTHING if LANGUAGE.get() == SOURCE else ENGLISH


def titled(words: str) -> str:
    """`words`, the titles in them told to be English on a page whose own words are not."""
    titles = [title for title in words.titles if title] if isinstance(words, Titled) else []
    if not titles or LANGUAGE.get() == SOURCE:
        return words
    any_title = "|".join(re.escape(title) for title in sorted(titles, key=len, reverse=True))
    runs = enumerate(re.split(f"({any_title})", words))
    return Markup("").join(
        Markup("<span{}>{}</span>").format(ENGLISH, run) if at % 2 else escape(run) for at, run in runs
    )
