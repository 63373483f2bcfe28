"""What is told in the present of where somebody is still to go: "will fly to Paris on Thursday, where he meets X"."""

from collections.abc import Sequence

from app.extraction.mentions.telling import Telling, told_in

_GOING = ("visit", "meeting")
_IS = frozenset(("is", "are"))


def put_off_till_there(tellings: Sequence[Telling]) -> None:
    """What somebody does where a journey of the same sentence is still to bring him is as planned as that, on its
    day."""
    for telling in tellings:
        if telling.status != "happened" or "where" not in telling.words.vocabulary:
            continue
        opening = telling.words.opening_before(telling.at + 1)
        if opening is None or telling.words.norms[opening] != "where" or not _is_in_present(telling):
            continue
        journey = _journey_before(tellings, telling, opening)
        if journey is None and not _main_is_planned(telling, opening):
            continue
        telling.status = "planned"
        if journey is not None:
            telling.place = telling.place or journey.place
            if telling.date is None:
                telling.date, telling.basis = journey.date, journey.basis


def _is_in_present(telling: Telling) -> bool:
    """The verb nearest to what tells of it, in its clause, is in the present."""
    opening = telling.words.opening_before(telling.at + 1) or 0
    near = [clause for clause in telling.words.clauses if opening < clause.at <= telling.at]
    behind = (clause for clause in telling.words.clauses if clause.at > telling.at)
    own = near[-1] if near else next(behind, None)
    received = own is not None and own.passive and not _IS.isdisjoint(telling.words.norms[max(0, own.at - 3) : own.at])
    return received or (own is not None and own.tense == "present")


def _journey_before(tellings: Sequence[Telling], telling: Telling, opening: int) -> Telling | None:
    """The planned journey that the "where" stands behind."""
    told = (one for one in told_in(tellings, telling.sentence) if one.kind in _GOING and one.at < opening)
    return next((one for one in told if one.status == "planned"), None)


def _main_is_planned(telling: Telling, opening: int) -> bool:
    """ "Is expected in Berlin, where he holds talks": whether or not the journey is told by itself."""
    main = next((clause for clause in reversed(telling.words.clauses) if clause.at < opening), None)
    return main is not None and main.modality == "plan"
