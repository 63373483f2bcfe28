"""How an event came to its status, and where its sources differ, in words."""

from collections.abc import Iterable

from app.edtf import bounds
from app.languages.message import Titled, _, called
from app.timeline.dates import date_words
from app.timeline.page.event import StatusStep
from app.timeline.sources import article_url, told_by
from app.timeline.stored import StoredEvent, StoredMention
from app.timeline.words import listed, status_name


def status_history(event: StoredEvent) -> tuple[StatusStep, ...]:
    """A line for each outcome and date that the sources tell, in order of publication."""
    dated = {mention.status for mention in event.mentions if mention.date_edtf}
    first: dict[tuple[str, str | None], StoredMention] = {}
    for mention in event.mentions:
        if (mention.date_edtf or mention.status not in dated) and not _told(mention, first.values()):
            first[mention.status, mention.date_edtf] = mention
    final = first.get((event.status, event.date_edtf)) or next(
        (mention for (status, _date), mention in reversed(first.items()) if status == event.status), None
    )
    return tuple(_step(mention, mention is final) for mention in first.values())


def _told(mention: StoredMention, before: Iterable[StoredMention]) -> bool:
    """Whether an earlier source tells the same outcome, and as exactly when: a vaguer date is no news."""
    return any(each.status == mention.status and _covers(mention.date_edtf, each.date_edtf) for each in before)


def _covers(vague: str | None, exact: str | None) -> bool:
    if not vague or not exact:
        return vague == exact
    (start, end), (first, last) = bounds(vague), bounds(exact)
    return vague == exact or bool(start and end and first and last and start <= first and last <= end)


def _step(mention: StoredMention, current: bool) -> StatusStep:
    step = _step_words(mention)
    words = _("%(step)s, %(told)s") % {"step": step, "told": told_by(mention.article, None)}
    start, end = mention.passages[0]
    return StatusStep(Titled(words, mention.article.title), article_url(mention.article.slug, start, end), current)


def _step_words(mention: StoredMention) -> str:
    status, dated = mention.status, mention.date_edtf
    if dated and mention.date_basis == "called-off":
        return _("called off on %(date)s") % {"date": date_words(dated)}
    if not dated:
        return {
            "happened": _("took place"),
            "planned": _("announced, without a date"),
            "cancelled": _("cancelled"),
            "postponed": _("postponed"),
        }[status]
    return {
        "happened": _("took place: %(date)s"),
        "planned": _("announced for %(date)s"),
        "cancelled": _("cancelled, having been announced for %(date)s"),
        "postponed": _("postponed to %(date)s"),
    }[status] % {"date": date_words(dated)}


DIFFERENCES = ("date", "place", "outcome")


def differences(event: StoredEvent) -> tuple[str, ...]:
    """A sentence for each thing on which sources differ: "On the date: A gives 12 February 2025; B gives …"."""
    return tuple(_difference(event, name) for name in DIFFERENCES if name in event.sources_differ)


def _difference(event: StoredEvent, name: str) -> str:
    given: dict[str, list[str]] = {}
    for mention in event.mentions:
        value = _value(mention, name)
        if value and not mention.article.is_reprint and mention.article.title not in given.setdefault(value, []):
            given[value].append(mention.article.title)
    told = [
        _("%(value)s (%(sources)s)")
        % {"value": value, "sources": listed([_("“%(title)s”") % {"title": title} for title in titles])}
        for value, titles in given.items()
    ]
    heading = {"date": _("The date"), "place": _("The place"), "outcome": _("The outcome")}[name]
    words = _("%(what)s: %(told)s") % {"what": heading, "told": "; ".join(told)}
    return Titled(words, *{title for titles in given.values() for title in titles})


def _value(mention: StoredMention, name: str) -> str | None:
    if name == "date":
        return mention.date_edtf and date_words(mention.date_edtf)
    return mention.place and called(mention.place) if name == "place" else status_name(mention.status)
