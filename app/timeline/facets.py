"""Facets: further filters of a view, each with the exact count of what its link shows."""

from dataclasses import dataclass

from app.errors import NotFound
from app.languages.message import N_, _
from app.timeline.filters import BY_KEY
from app.timeline.heading import capital
from app.timeline.page.facets import Facet, FacetValue
from app.timeline.page.links import Link
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

FOLDED = 12
"""Values that come with a page, folded, beside those shown. A list with more is fetched whole when it is asked for."""

MARKS = ("dated", "differ", "sources")
"""Filters that are on or off: together they are one facet."""

NAMED = {"side": side_name, "kind": kind_name, "status": status_name}


def facets(view: View) -> tuple[Facet, ...]:
    """All facets of a view; one without values is left out."""
    made = (*(_facet(view, form) for form in _forms(view)), _marks(view))
    return tuple(facet for facet in made if facet.values)


def whole_facet(view: View, key: str) -> Facet:
    """One facet of a view with all of its values; NotFound for one that the view does not have."""
    form = next((form for form in _forms(view) if form.key == key), None)
    if form is None:
        names = ", ".join(form.key for form in _forms(view))
        raise NotFound(_("There is no list “%(name)s”; the lists are %(names)s.") % {"name": key, "names": names})
    return _facet(view, form, whole=True)


def whole_url(view: View, key: str) -> str:
    """The address of all values of a facet of a view."""
    return view.query.arranged().url(f"/filters/{key}")


def _forms(view: View) -> tuple[FacetForm, ...]:
    return (SPEAKERS, *FACETS) if view.query.view == "quotes" else FACETS


def _marks(view: View) -> Facet:
    """How well an event is known: its day, whether its sources differ, whether it has one only."""
    values = [_mark(view, key) for key in MARKS]
    return Facet("marks", _("How it is known"), tuple(value for value in values if value.count), len(MARKS))


def _mark(view: View, key: str) -> FacetValue:
    active = bool(view.query.values(BY_KEY[key]))
    words = BY_KEY[key].words
    assert words
    name = capital(words(view.name, "1"))
    if active:
        without = view.query.without(key)
        return FacetValue(key, name, len(view.selected(without)), without.url(), active)
    count = view.ids.intersection_cardinality(view.having(key, "1"))
    return FacetValue(key, name, count, view.query.adding(key, "1").url(), active)


def _facet(view: View, form: FacetForm, *, whole: bool = False) -> Facet:
    held = view.query.values(BY_KEY[form.key])
    shown = max(form.shown, len(held))
    found = [
        (-n, facet_name(view, form.key, slug), slug) for slug, n in view.counts(form.key).items() if slug not in held
    ]
    total = len(held) + len(found)
    long = not whole and total > shown + FOLDED
    url = view.query.adder(form.key)
    values = [_active(view, form.key, slug) for slug in held] + [
        _value(view, form.key, slug, -count, url(slug), active=False)
        for count, _name, slug in sorted(found)[: shown - len(held) if long else None]
    ]
    more = Link(_("All %(n)s…") % {"n": total}, whole_url(view, form.key)) if long else None
    return Facet(form.key, _(form.heading), tuple(values), shown, more)


def _active(view: View, key: str, slug: str) -> FacetValue:
    without = view.query.without(key, slug)
    return _value(view, key, slug, len(view.selected(without)), without.url(), active=True)


def _value(view: View, key: str, slug: str, count: int, url: str, *, active: bool) -> FacetValue:
    side = slug if key == "side" else view.snapshot.names["actor"][slug].side if BY_KEY[key].named == "actor" else None
    return FacetValue(slug, facet_name(view, key, slug), count, url, active, side)


def facet_name(view: View, key: str, slug: str) -> str:
    """How a value reads in its facet."""
    return NAMED[key](slug) if key in NAMED else view.name(BY_KEY[key].named or key, slug)
