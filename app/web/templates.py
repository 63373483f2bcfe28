"""The Jinja environment: every name must be given, every value is escaped, every word can be translated."""

from gettext import NullTranslations
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.web.assets import Assets


def make_templates(folder: Path, assets: Assets) -> Environment:
    """The templates below `folder`; they may call `static(name)`, `_()` and `ngettext()`."""
    templates = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    templates.install_gettext_translations(NullTranslations(), newstyle=True)  # type: ignore[attr-defined]
    templates.globals["static"] = assets.url
    return templates
