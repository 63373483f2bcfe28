"""What can be done with a view: its link, the code that frames it elsewhere, feeds, files, and how to cite it."""

from datetime import date
from html import escape

from app.exports.forms import FORMS
from app.exports.json import PATH
from app.exports.whole import address, view_address
from app.languages.message import N_, _
from app.timeline.dates import day_words
from app.timeline.page.links import OtherForm, Share
from app.timeline.query import TimelineQuery

JSON = (N_("JSON"), PATH, "application/json")
FRAME = '<iframe src="{url}" title="{title}" width="100%" height="600" loading="lazy"></iframe>'


def share_view(query: TimelineQuery, title: str, base_url: str, *, page: str, version: int, today: date) -> Share:
    """All that a view can be shared as; `page` is the address on this server that is shared and cited.

    What shows quotes is offered only in forms that say quotes.
    """
    url = address(base_url, page)
    fitting = [form for form in FORMS if form.said or query.view != "quotes"]
    kept = [_form(query, form.label, form.path, form.media_type) for form in fitting if form.saved]
    frame = FRAME.format(url=escape(address(base_url, query.arranged().url("/embed"))), title=escape(title))
    return Share(
        url=url,
        cite=_cite(query, title, url, base_url, version, today),
        embed=frame,
        subscribe=tuple(_form(query, form.label, form.path, form.media_type) for form in fitting if not form.saved),
        download=(_form(query, *JSON), *kept),
    )


def _form(query: TimelineQuery, label: str, path: str, media_type: str) -> OtherForm:
    return OtherForm(_(label), view_address("", query, path), media_type.split(";")[0])


def share_page(title: str, base_url: str, *, page: str, version: int, today: date) -> Share:
    """What a page that is no view of the timeline can be shared as: its link, and how to cite it."""
    url = address(base_url, page)
    return Share(url=url, cite=_cite_words(title, url, version, today))


def _cite_words(title: str, url: str, version: int, today: date) -> str:
    return _("“%(title)s”. Parley, %(url)s, data version %(version)s, read on %(today)s.") % {
        "title": _unquoted(title),
        "url": url,
        "version": version,
        "today": day_words(today),
    }


def _unquoted(title: str) -> str:
    """A title that is nothing but a quotation, as that of a search is, without marks of its own."""
    marks = title[:1] + title[-1:]
    inner = title[1:-1]
    return inner if marks in ("“”", "«»") and not set(inner) & set(marks) else title


def _cite(query: TimelineQuery, title: str, url: str, base_url: str, version: int, today: date) -> str:
    words = _cite_words(title, url, version, today)
    if query.since:
        return words
    since = view_address(base_url, query.adding("since", str(version)))
    changed = _("What has changed since: %(url)s") % {"url": since}
    return f"{words} {changed}"
