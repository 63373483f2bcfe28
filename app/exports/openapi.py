"""What programs may ask of Parley, as an OpenAPI 3.1 document: made from the filters, the forms and the schema."""

from typing import Any

from app.exports.forms import FORMS
from app.exports.json import PATH
from app.exports.schema import QUOTES, TIMELINE, VERSION
from app.languages.message import N_
from app.timeline.filters import FILTERS, Filter
from app.timeline.words import KINDS, ROLES, SIDES, STATUSES

MEANINGS = {
    "actor": "a person, body or state, as in the address of its page; may be repeated, every one narrows",
    "topic": "a topic; may be repeated",
    "side": f"{', '.join(f'`{side}`' for side in SIDES)}; may be repeated",
    "role": f"what actors and sides did: {' or '.join(f'`{role}`' for role in ROLES)}; without it either",
    "kind": ", ".join(f"`{kind}`" for kind in KINDS),
    "status": ", ".join(f"`{status}`" for status in STATUSES),
    "place": "a place",
    "publisher": "who published an article that tells of it",
    "speaker": "someone quoted in it",
    "from": "the first day, month or year: `2025-02-12`, `2025-02`, `2025`",
    "to": "the last one",
    "q": 'words to search for; `"a phrase"`, `begin*`, `-without`',
    "dated": "`1` leaves out what has no known day",
    "differ": "`1` shows only where sources differ",
    "sources": "`1` shows only what one source tells",
    "since": "only what changed since a day, or after a data version",
    "order": "`oldest` (default) or `newest` first",
    "view": "how the page shows it: `list` (default), `compact` (a line an event), `lanes` (who took part in what), "
    "`quotes` (what was said instead of events)",
    "after": "where a page begins; taken from a link",
}
"""What each filter of the forms takes; the documentation says the same."""

SCHEMAS = {"Timeline": TIMELINE, "Quotes": QUOTES}
EXAMPLE = "actor=donald-trump&topic=minerals-deal"
REFUSALS = {
    "304": {"description": "Nothing was written since the ETag that was sent in If-None-Match."},
    "307": {"description": "The filters in canonical order."},
    "404": {"description": "A name that nobody has, with the nearest ones."},
    "422": {"description": "A filter or value that cannot be understood, and what it should be."},
}


def openapi(base_url: str) -> dict[str, Any]:
    """The document for a server at `base_url`."""
    either = [{"$ref": f"#/components/schemas/{name}"} for name in SCHEMAS]
    timeline = {"application/json": {"schema": {"oneOf": either}}}
    paths = {PATH: _path("timeline", N_("JSON, a page of events at a time"), timeline)}
    for form in FORMS:
        paths[form.path] = _path(form.key, form.label, {form.media_type.split(";")[0]: {"schema": {"type": "string"}}})
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Parley",
            "version": str(VERSION),
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": base_url}],
        "paths": paths,
        "components": {"schemas": SCHEMAS},
    }


def _path(key: str, label: str, content: dict[str, Any]) -> dict[str, Any]:
    answers = {"200": {"description": label, "content": content}, **REFUSALS}
    parameters = [_parameter(each) for each in FILTERS if each.key in MEANINGS]
    return {"get": {"operationId": key, "summary": label, "parameters": parameters, "responses": answers}}


def _parameter(each: Filter) -> dict[str, Any]:
    one = {"type": "string", **({"default": each.default} if each.default else {})}
    form = {"type": "array", "items": one} if each.many else one
    return {"name": each.key, "in": "query", "description": MEANINGS[each.key], "schema": form}
