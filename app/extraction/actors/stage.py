"""Stage 7: names, offices and pronouns become actors; states and capitals where they act."""

from app.extraction.actors.acting import act
from app.extraction.actors.cast import Cast, Named
from app.extraction.actors.finds import Names
from app.extraction.actors.frame import Frame
from app.extraction.actors.names import read_names
from app.extraction.actors.refer import refer
from app.extraction.actors.subject import mark_subjects
from app.extraction.actors.ties import tie
from app.extraction.actors.told_by import acting_only
from app.extraction.reading import Layer, Reading
from app.extraction.spacing import on_one_line
from app.extraction.types import Actor, ActorRef


def name_actors(reading: Reading) -> None:
    """Set `refs`, where somebody is meant, and `actors`, everyone meant, in order of their first ref."""
    frame = Frame(reading)
    cast = Cast(reading.lexicon, reading.document.published)
    names = Names(frame, cast)
    read_names(names)
    tie(names)
    mark_subjects(names)
    act(names, cast)
    found = acting_only(frame, cast, refer(names))
    reading.refs = Layer([_ref(frame, named) for named in found])
    reading.actors = _actors(frame, cast, found)


def _ref(frame: Frame, named: Named) -> ActorRef:
    return ActorRef(
        named.part or frame.span(named.first, named.after), named.slug, named.form, named.candidates, named.rule
    )


def _actors(frame: Frame, cast: Cast, found: list[Named]) -> tuple[Actor, ...]:
    spelled: dict[str, dict[str, None]] = {}
    for named in found:
        if named.slug is None:
            if named.form == "group":
                for slug in named.candidates:
                    spelled.setdefault(slug, {})
            continue
        words = spelled.setdefault(named.slug, {})
        if named.form in ("name", "short"):
            words[on_one_line(frame.text[slice(*(named.part or frame.span(named.first, named.after)))])] = None
    known = ((cast.known(slug), (*cast.spelled.get(slug, ()), *words)) for slug, words in spelled.items())
    return tuple(actor.called([word for word in words if word != actor.name]) for actor, words in known)
