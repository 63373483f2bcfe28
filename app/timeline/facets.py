"""Facets: further filters of a view, each with the exact count of what its link shows."""

from dataclasses import dataclass

from app.languages.message import N_, _
from app.timeline.filters import BY_KEY
from app.timeline.page import Facet, FacetValue
from app.timeline.view import View
from app.timeline.words import kind_name, side_name, status_name


@dataclass(frozen=True, slots=True)
class FacetForm:
    """A facet on the page: `shown` of its values stand above "All N…"."""

    key: str
    heading: str
    shown: int


FACETS = (
    FacetForm("actor", N_("People and bodies"), 8),
    FacetForm("topic", N_("Topics"), 5),
    FacetForm("side", N_("Sides"), 5),
    FacetForm("kind", N_("Kind"), 5),
    FacetForm("status", N_("Outcome"), 4),
    FacetForm("publisher", N_("Publishers"), 5),
)

SPEAKERS = FacetForm("speaker", N_("Who spoke"), 8)
"""Comes first where quotes are shown."""

NAMED = {"side": side_name, "kind": kind_name, "status": status_name}


def facets(view: View) -> tuple[Facet, ...]:
    """All facets of a view; one without values is left out."""
    forms = (SPEAKERS, *FACETS) if view.query.view == "quotes" else FACETS
    made = (_facet(view, form) for form in forms)
    return tuple(facet for facet in made if facet.values)


def _facet(view: View, form: FacetForm) -> Facet:
    held = view.query.values(BY_KEY[form.key])
    counts = view.counts(form.key)
    values = [_active(view, form.key, slug) for slug in held]
    url = view.query.adder(form.key)
    further = [
        _value(view, form.key, slug, count, url(slug), active=False)
        for slug, count in counts.items()
        if slug not in held
    ]
    further.sort(key=lambda value: (-value.count, value.name))
    return Facet(form.key, _(form.heading), (*values, *further), max(form.shown, len(held)))


def _active(view: View, key: str, slug: str) -> FacetValue:
    without = view.query.without(key, slug)
    return _value(view, key, slug, len(view.selected(without)), without.url(), active=True)


def _value(view: View, key: str, slug: str, count: int, url: str, *, active: bool) -> FacetValue:
    side = slug if key == "side" else view.snapshot.names["actor"][slug].side if BY_KEY[key].named == "actor" else None
    return FacetValue(slug, facet_name(view, key, slug), count, url, active, side)


def facet_name(view: View, key: str, slug: str) -> str:
    """How a value reads in its facet."""
    return NAMED[key](slug) if key in NAMED else view.name(BY_KEY[key].named or key, slug)
