"""Whose date it is, in words: what each source says of the day, and on whose word an event has its date."""

from collections.abc import Iterable

from app.edtf import agree
from app.languages.message import _, called, ngettext, plural
from app.timeline.dates import day_words, named_words
from app.timeline.stored import StoredEvent, StoredMention
from app.timeline.words import status_badge, status_clause


def basis_words(mention: StoredMention, event: StoredEvent) -> str:
    """Whose date it is: "names the date", "gives no date; joined because …", "gives another date, …"."""
    if mention.date_edtf is None:
        return _undated_words(mention, event)
    if event.date_edtf and not agree(mention.date_edtf, event.date_edtf):
        return _("gives another date: %(date)s") % {"date": named_words(mention.date_edtf)}
    if mention.date_basis == "carried":
        return _("gives no date here; %(date)s is carried from the text before") % {
            "date": named_words(mention.date_edtf)
        }
    if mention.date_basis == "called-off":
        return _("names the day on which it was called off")
    if mention.date_basis == "relative":
        return _relative_words(mention)
    if mention.date_edtf == event.date_edtf:
        return _("names the date")
    return _("names %(date)s") % {"date": named_words(mention.date_edtf)}


def _undated_words(mention: StoredMention, event: StoredEvent) -> str:
    if mention.reason and event.date_edtf and len(event.mentions) > 1:
        return _("gives no date; joined because: %(reason)s") % {"reason": reason_words(mention.reason)}
    return _("gives no date")


def reason_words(reason: str) -> str:
    """Why a passage joined its event: "same people and kind; the only such event near that time"."""
    return "; ".join(map(called, reason.split("; ")))


def _relative_words(mention: StoredMention) -> str:
    """A date that was counted, with the words of the article that it was counted from."""
    published = mention.article.published_on
    words = _expression(mention)
    if words and published:
        return _("says “%(words)s”, published %(date)s") % {"words": words, "date": day_words(published)}
    return _("says “%(words)s”") % {"words": words} if words else _("dates it from its own day of publication")


def _expression(mention: StoredMention) -> str:
    if mention.date_span is None or mention.article.text is None:
        return ""
    start, end = mention.date_span
    return " ".join(mention.article.text[start:end].split())


def date_comes_from(event: StoredEvent) -> str:
    """Whose word the date of an event is: "stated in one source; the other gives no date"."""
    if not event.date_edtf:
        return ""
    dating = _articles(m for m in event.mentions if m.date_edtf and agree(m.date_edtf, event.date_edtf))
    silent = _articles(m for m in event.mentions if not m.date_edtf) - dating
    if not dating:
        return _("set by an editor")
    words = _stated(event, len(dating))
    if len(silent) == 1 == len(dating):
        return _("%(stated)s; the other gives no date") % {"stated": words}
    if silent:
        silence = plural("%(stated)s; %(n)s gives no date", "%(stated)s; %(n)s give no date", len(silent))
        return silence % {"stated": words, "n": len(silent)}
    return words


def _articles(mentions: Iterable[StoredMention]) -> set[int]:
    return {mention.article.independent for mention in mentions}


def _stated(event: StoredEvent, dating: int) -> str:
    bases = _bases(event)
    if bases == {"called-off"}:
        return _("the day on which it was called off; it had none of its own")
    if event.articles == 1:
        return {
            "stated": _("stated in the source"),
            "relative": _("counted from the day of publication"),
        }.get(
            "stated" if "stated" in bases else "relative" if "relative" in bases else "",
            _("carried from the text before"),
        )
    if dating == 1:
        return _("stated in one source")
    return ngettext("stated in %(n)s source", "stated in %(n)s sources", dating)


def date_from_another(event: StoredEvent) -> bool:
    """Whether the source of the summary gives no date and another one does."""
    told = next((m for m in event.mentions if m.id == event.summary_mention), None)
    dated = any(m.date_edtf for m in event.mentions)
    return bool(event.date_edtf and told and not told.date_edtf and dated)


def outcome_badge(event: StoredEvent) -> str | None:
    """The badge of an event that did not simply take place: it tells where its day is that of calling it off."""
    if event.status == "cancelled" and _bases(event) == {"called-off"}:
        return _("Called off that day")
    return status_badge(event.status) if _has_outcome(event) else None


def outcome_clause(event: StoredEvent) -> str:
    """What became of an event, as a clause; "" of what nothing has to become of."""
    return status_clause(event.status) if _has_outcome(event) else ""


def _has_outcome(event: StoredEvent) -> bool:
    """A deadline has none to wait for: its day comes, whatever sources tell of it."""
    return event.kind != "deadline" or event.status != "planned"


def _bases(event: StoredEvent) -> set[str]:
    """How the sources that give the event's date know it."""
    return {m.date_basis for m in event.mentions if m.date_edtf and agree(m.date_edtf, event.date_edtf or "")}
