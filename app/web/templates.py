"""The Jinja environment: every name must be given, every value is escaped, every word can be translated."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from app.exports.whole import is_web_address
from app.languages import SOURCE
from app.languages.message import LANGUAGE, _, plural
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
    templates.tests["web_address"] = is_web_address
    return templates


def in_english() -> Markup:
    """The attribute of what articles say, and of titles made from it, on a page whose own words are not English."""
    return NOTHING if LANGUAGE.get() == SOURCE else ENGLISH
