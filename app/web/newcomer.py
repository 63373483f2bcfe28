"""The form for people and bodies whom nobody knew: it stands on the check page and on the page to correct an event."""

from starlette.datastructures import FormData

from app.editing.newcomers import Newcomer
from app.web.forms import names_of, text_of

PLACE = "newcomer"
"""Where it stands on those pages."""


def newcomer_in(fields: FormData) -> Newcomer:
    """Somebody as the form has them."""
    name, kind, side, office = (text_of(fields, f"actor_{part}") for part in ("name", "kind", "side", "office"))
    return Newcomer(name, kind, side, office, tuple(names_of(fields, "actor_aliases")))
