"""The Jinja environment: every name must be given, every value is escaped, every word can be translated."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.exports.whole import is_web_address
from app.languages.message import LANGUAGE, _, plural
from app.web.assets import Assets
from app.web.language import tongues


def make_templates(folder: Path, assets: Assets) -> Environment:
    """The templates below `folder`; they know `static(name)`, `language()`, `tongues()`, `_()`, `ngettext()`."""
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
    templates.tests["web_address"] = is_web_address
    return templates
