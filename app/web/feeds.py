"""A view in its other forms: the same query string under another path, whole, kept by its ETag."""

from collections.abc import Callable

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.exports.forms import FORMS, Form
from app.timeline.query import TimelineQuery
from app.web.site import TheSite, base_url, conditional, kept
from app.web.timeline import is_canonical

router = APIRouter()


def answering(form: Form) -> Callable[[Request, TheSite], Response]:
    """The route of one form."""

    def answer(request: Request, site: TheSite) -> Response:
        query = TimelineQuery.parse(request.query_params.multi_items())
        if not is_canonical(request, query):
            return RedirectResponse(query.url(form.path), 307)
        with site.reading() as (session, snapshot):
            version = snapshot.version
            held = kept(request, site, version)
            if held:
                return held
            view = form.view(session, snapshot, query)
            body, name = form.body(view, base_url(request)), form.file_name(view)
        shown = "attachment" if form.saved else "inline"
        headers = {**conditional(site, version), "Content-Disposition": f'{shown}; filename="{name}"'}
        return Response(body, headers=headers, media_type=form.media_type)

    return answer


for each in FORMS:
    router.add_api_route(each.path, answering(each), methods=["GET"], name=each.key, summary=each.label)
