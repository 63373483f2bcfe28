"""A revision in words that its readers know: what was done, and to which article or event, by title."""

from typing import Any

from sqlalchemy import Row, select
from sqlmodel import Session, col

from app.languages.message import N_, Titled, _
from app.models import Article, Event, Revision

WORDS = {
    "publish": N_("An article was published: %(subject)s"),
    "withdraw": N_("An article was withdrawn: %(subject)s"),
    "merge": N_("Merged: %(subject)s"),
    "split": N_("Split: %(subject)s"),
    "edit": N_("Edited: %(subject)s"),
    "set": N_("What one source says was corrected: %(subject)s"),
    "drop": N_("A passage was dropped: %(subject)s"),
    "speaker": N_("The speaker of a quote was corrected: “%(subject)s”"),
    "undo": N_("A change was taken back: %(subject)s"),
    "reread": N_("An article was read again: %(subject)s"),
    "rebuild": N_("Worked out again from its sources"),
}
PAIRS = {" into ": N_("%(some)s into %(other)s"), " from ": N_("%(some)s, out of %(other)s")}
"""How the subjects of merging and splitting join two events."""


OWN_NAMES = (N_("this machine"), N_("seeds"), N_("the catalogue of this version"))
"""Under what names the program itself writes, and whoever needs no account."""


def maker(name: str) -> str:
    """Who made a revision: an account as it is called, other names in the language in force."""
    return _(name) if name in OWN_NAMES else name


def revision_words(session: Session, revision: Revision | Row[Any]) -> Titled:
    """What a revision did, with the titles that it is about."""
    subject = _subject(session, revision)
    titles = subject.titles if isinstance(subject, Titled) else (subject,)
    return Titled(_(WORDS.get(revision.verb, "%(subject)s")) % {"subject": subject}, *titles)


def event_title(session: Session, slug: str) -> str:
    """The title of an event; of one that is no more, that it is."""
    return _titles(session, slug).get(slug) or _("an event that is no more")


def _subject(session: Session, revision: Revision | Row[Any]) -> str:
    subject = revision.subject
    for joint, words in PAIRS.items():
        some, found, other = subject.partition(joint)
        titles = _titles(session, some, other) if found else {}
        if other in titles:
            named = {"some": _quoted(titles.get(some)), "other": _quoted(titles[other])}
            return Titled(_(words) % named, *titles.values())
    of_article = select(col(Article.title)).where(col(Article.slug) == subject)
    title = session.execute(of_article).scalar_one_or_none()
    return Titled(title or _titles(session, subject).get(subject, subject))


def _quoted(title: str | None) -> str:
    return _("“%(title)s”") % {"title": title} if title else _("an event that is no more")


def _titles(session: Session, *slugs: str) -> dict[str, str]:
    """The titles of those of these slugs that are events."""
    return dict(session.execute(select(col(Event.slug), col(Event.title)).where(col(Event.slug).in_(slugs))).all())
