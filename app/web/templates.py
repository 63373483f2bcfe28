"""The Jinja environment: every name must be given, every value is escaped, every word can be translated."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.exports.whole import is_web_address
from app.timeline.words import TRANSLATIONS, _
from app.web.assets import Assets


def make_templates(folder: Path, assets: Assets) -> Environment:
    """The templates below `folder`; they may call `static(name)`, `_()`, `ngettext()`, ask `is web_address`."""
    templates = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    templates.install_gettext_callables(_, _counted, newstyle=True)  # type: ignore[attr-defined]
    templates.globals["static"] = assets.url
    templates.tests["web_address"] = is_web_address
    return templates


def _counted(one: str, many: str, count: int) -> str:
    translations = TRANSLATIONS.get()
    return translations.ngettext(one, many, count) if translations else (one if count == 1 else many)
