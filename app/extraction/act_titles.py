"""Titles of what people do beside talking: who, the verb and the thing, in the present tense of a headline."""

from collections.abc import Sequence
from functools import cache

from app.catalogue.load import table
from app.extraction.title_names import listed, people
from app.extraction.title_topics import topic_names
from app.extraction.titles import fit
from app.extraction.verbs import participle, third_person

_NOT_ABOUT = ("peace-plan", "munich-conference")
_FREEING = ("secure", "release", "free", "pardon")
_HANDING = (*_FREEING, "exchange", "swap", "trade", "return")
_NO_MATTER = ("munich-conference", "europe-role")


@cache
def _words(key: str) -> dict[str, str]:
    return dict(table("acts")["title"][key])


def build_act_title(
    kind: str,
    verb: str | None,
    thing: str,
    doers: Sequence[str],
    others: Sequence[str] = (),
    *,
    place: str | None = None,
    topics: Sequence[str] = (),
    lasting: bool = False,
) -> str:
    """A title of at most LONGEST characters; `doers` act upon `thing`, `others` are those it is done to.

    Of what is `lasting` the date is that of its days rather than of what was done: "Kremlin’s ceasefire".
    """
    if kind == "attack":
        return fit(f"{people(doers)} {_form('strike', doers)} {place}" if doers else f"Strike on {place}")
    if kind == "deadline" and doers:
        return fit(f"{_owned(doers)} deadline", _about(kind, "deadline", None, topics))
    if lasting and doers and verb in table("acts")["declaring"]["verbs"]:
        return fit(f"{_owned(doers)} {thing}")
    if kind == "agreement" and (not thing or (thing[:3] == "to " and not doers)):
        return _agreement(doers, topics, thing)
    if not thing and kind == "proposal":
        verb, thing = "make", f"a {_on_topic('proposal', topics)}"
    thing = _on_topic(_whole(thing, doers), topics)
    if not doers and kind == "other" and others:
        return fit(f"{people(others)} {participle(verb or '')}")
    if not doers:
        return fit(
            _nobody(kind, verb, thing, topics) + _where(kind, thing, place, verb), _about(kind, thing, None, topics)
        )
    if not others:
        verb = _words("alone").get(verb or "", verb)
    lead = f"{people(doers)} {_form(verb or '', doers)} {thing}".rstrip()
    return fit(
        lead + _to_whom(kind, verb, thing, others) + _where(kind, thing, place, verb), _about(kind, thing, verb, topics)
    )


def _owned(doers: Sequence[str]) -> str:
    named = people(doers)
    return f"{named}’" if named.endswith("others") else f"{named}’s"


def _form(verb: str, doers: Sequence[str]) -> str:
    """The verb with its particle, for one or for several: "steps down", "step down"."""
    first, _, rest = verb.partition(" ")
    shown = first if len(doers) > 1 else third_person(first)
    return f"{shown} {rest}".rstrip()


def _agreement(doers: Sequence[str], topics: Sequence[str], detail: str) -> str:
    """The `detail`, what is agreed to be done, tells of it where nobody is said to agree, and on nothing known."""
    named = topic_names() | _words("agreed_on")
    about = listed([named[topic] for topic in topics[:2] if topic in named])
    if not doers:
        return fit(f"Agreement on {about}" if about else f"Agreement {detail}".rstrip())
    lead = people(doers)
    return fit(f"{lead} {_form('agree', doers)} on {about}" if about else f"{lead} {_form('reach', doers)} agreement")


def _whole(thing: str, doers: Sequence[str]) -> str:
    """Aid is aid to Ukraine, unless Ukraine itself acts."""
    link = _words("for_ukraine").get(thing)
    return f"{thing} {link} Ukraine" if link and "Ukraine" not in doers else thing


def _on_topic(thing: str, topics: Sequence[str]) -> str:
    """A mere draft or document with what it is about: "draft minerals deal", "document on security guarantees"."""
    if thing not in _words("papers"):
        return thing
    named, kinds = topic_names(), _words("matter")
    whole = thing in _words("whole")  # the plan is of peace, whatever it says of land
    known = [
        t for t in sorted(topics, key=lambda t: (t == "peace-plan") != whole) if t in named and t not in _NO_MATTER
    ]
    if not known:
        return thing
    matter = kinds.get(known[0])
    about = listed([named[topic] for topic in known[:2] if topic not in kinds])
    return _words("papers")[thing].format(matter=matter) if matter else f"{thing} on {about}"


def _nobody(kind: str, verb: str | None, thing: str, topics: Sequence[str]) -> str:
    """What is done, where nobody is said to do it: by a noun, or by the participle."""
    deal = next((_deals()[topic] for topic in topics if topic in _deals()), None)
    if verb is None:
        return f"Signing of {deal or 'agreement'}" if thing == "signing" else _upper(thing)
    noun = _words("noun").get(verb)
    if noun is not None and (kind == "exchange" or verb not in _HANDING):
        return _upper(noun.format(thing=thing))
    first, _, rest = _words("alone").get(verb, verb).partition(" ")
    return f"{_upper(thing)} {participle(first)} {rest}".rstrip()


@cache
def _deals() -> dict[str, str]:
    return dict(table("acts")["deal"])


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _to_whom(kind: str, verb: str | None, thing: str, others: Sequence[str]) -> str:
    """Who gets a paper, whose release is secured, who is freed; beside prisoners nobody is."""
    if not others or (kind == "exchange" and thing and verb != "secure"):
        return ""
    link = "of" if verb == "secure" else "to" if kind == "proposal" else ""
    elected = kind == "vote" and not thing
    if kind not in ("proposal", "other") and not elected and not (kind == "exchange" and verb in _FREEING):
        return ""
    return f" {link} {people(others)}".replace("  ", " ")


def _where(kind: str, thing: str, place: str | None, verb: str | None) -> str:
    if place and verb in ("bring", "take", "carry"):
        return f" to {place}"
    elsewhere = thing[:3] == "to " or not _gatherings().isdisjoint(thing.split())
    return f" in {place}" if place and kind in ("agreement", "proposal", "exchange") and not elsewhere else ""


@cache
def _gatherings() -> frozenset[str]:
    return frozenset(table("acts")["title"]["gathering"])


def _about(kind: str, thing: str, verb: str | None, topics: Sequence[str]) -> str:
    """What a draft or a speech is on, unless its name tells."""
    if thing == "deadline":
        named = _words("deadline_for") | (_words("deadline_set") if verb == "set" else {})
        return next((f" {name}" for topic, name in named.items() if topic in topics), "")
    told = " on " in thing or thing.startswith(("peace ", "a peace ", "to "))
    link = "on" if (kind == "proposal" or thing == "speech") and not told else None
    known = [topic_names()[topic] for topic in topics if topic in topic_names() and topic not in _NOT_ABOUT]
    wanted = [name for name in known[:2] if name not in thing and not set(name.lower().split()) & _alike(thing)]
    return f" {link} {listed(wanted)}" if link and wanted else ""


def _alike(thing: str) -> set[str]:
    """Words for the thing: a truce is a ceasefire."""
    words = {word.removesuffix("s") for word in thing.lower().split()}
    return words | {"ceasefire"} if words & {"truce", "ceasefire"} else words
