"""Who did what a participle tells, who else was on a call, and who is only named to be left out."""

import pytest

from tests.extraction.acting import TALKS, people, read


def _talks(text: str) -> list[tuple[str, set[str]]]:
    """(kind, persons) of the talks told in a text, in their order."""
    found = read(text)
    persons = {actor.slug for actor in found.actors if actor.kind == "person"}
    return [(mention.kind, people(mention) & persons) for mention in found.mentions if mention.kind in TALKS]


BY_PARTICIPLE = [
    ("Trump received Zelensky at Mar-a-Lago on Sunday, having spoken to Putin by phone beforehand.",
     ("call", {"donald-trump", "vladimir-putin"})),
    ("Trump rang Zelensky on Tuesday, having come off the line with Russian President Vladimir Putin.",
     ("call", {"donald-trump", "vladimir-putin"})),
    ("Having briefed Lukashenko by phone on Monday, Putin left for Sochi.",
     ("call", {"vladimir-putin", "alexander-lukashenko"})),
    ("When Zelensky had left, Trump, having met Putin on Monday, rang Macron.",
     ("call", {"donald-trump", "emmanuel-macron"})),
    ("Hosting Macron at the White House on Monday, Trump said that the war would end.",
     ("meeting", {"donald-trump", "emmanuel-macron"})),
    ("Kellogg visited Sybiha in Kyiv on Monday, meeting Budanov as well.",
     ("meeting", {"keith-kellogg", "kyrylo-budanov"})),
    ("Talks on the plan continued in Miami on Saturday, with Dmitriev meeting Witkoff and Jared Kushner.",
     ("meeting", {"kirill-dmitriev", "steve-witkoff", "jared-kushner"})),
    ("Talks between Ukraine and the United States will continue in Miami on Sunday, with Umerov and General Andrii"
     " Hnatov meeting Witkoff.", ("meeting", {"rustem-umerov", "andrii-hnatov", "steve-witkoff"})),
    ("Diplomacy picked up on Monday, with Dmitriev visiting Washington and Zelensky hosting Macron in Kyiv.",
     ("meeting", {"volodymyr-zelenskyy", "emmanuel-macron"})),
    ("Merz welcomed Zelensky to Berlin on Sunday for talks with Witkoff and Jared Kushner.",
     ("meeting", {"friedrich-merz", "volodymyr-zelenskyy", "steve-witkoff", "jared-kushner"})),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), BY_PARTICIPLE)
def test_a_participle_is_told_of_the_subject_or_of_whom_with_names(text: str, wanted: tuple[str, set[str]]) -> None:
    assert wanted in _talks(text)


CALL = "Trump spoke to Zelensky by telephone on Wednesday."
MEETING = "Macron met Zelensky in Paris on Thursday."
BESIDE = [
    (f"{CALL} Vance and Rubio were also on the call.", {"jd-vance", "marco-rubio"}),
    (f"{CALL} Vance listened in, and Rubio was on the line.", {"jd-vance", "marco-rubio"}),
    (f"{CALL} The White House said that Vance was on the line.", {"jd-vance"}),
    (f"{MEETING} Starmer and Merz took part by video link.", {"keir-starmer", "friedrich-merz"}),
    (f"{MEETING} Foreign Minister Jean-Noel Barrot sat in on the meeting.", {"jean-noel-barrot"}),
    (f"{MEETING} Also in attendance: Andrii Sybiha.", {"andrii-sybiha"}),
    ("Ukrainian and Russian delegations met in Istanbul on Thursday. The Russian team was all military and led by"
     " Admiral Igor Kostyukov.", {"igor-kostyukov"}),
    ("A conference on Ukraine began in Rome on Thursday with Meloni as host; Zelensky took part.",
     {"giorgia-meloni", "volodymyr-zelenskyy"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), BESIDE)
def test_who_else_was_at_talks_makes_no_talks_of_its_own(text: str, who: set[str]) -> None:
    ((_, there),) = _talks(text)
    assert who <= there


NAMED = [
    ("Lavrov, not Putin, will meet Witkoff in Moscow on Monday.", {"sergey-lavrov", "steve-witkoff"}),
    ("Kellogg, rather than Witkoff, met Zelensky in Kyiv on Monday.", {"keith-kellogg", "volodymyr-zelenskyy"}),
    ("Budanov, now the head of Zelensky's office, and the GRU chief, Igor Kostyukov, met in Abu Dhabi on Friday.",
     {"kyrylo-budanov", "igor-kostyukov"}),
    ("Witkoff met Budanov, the new head of Zelensky's office, and Umerov in Miami on Friday.",
     {"steve-witkoff", "kyrylo-budanov", "rustem-umerov"}),
    ("The top diplomats of Russia and the United States met in Kuala Lumpur on Thursday.",
     {"sergey-lavrov", "marco-rubio"}),
    ("Zelensky received the US special envoy in Kyiv on Thursday. Keith Kellogg called the talks good.",
     {"volodymyr-zelenskyy", "keith-kellogg"}),
    ("Zelensky and Sheikh Mohamed bin Zayed Al Nahyan met in Abu Dhabi on Friday.",
     {"volodymyr-zelenskyy", "mohamed-bin-zayed-al-nahyan"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), NAMED)
def test_just_those_took_part(text: str, who: set[str]) -> None:
    assert [there for _, there in _talks(text)] == [who]


def test_the_three_are_all_whom_the_sentence_before_names() -> None:
    text = "Macron and Starmer met Zelensky in Paris on Thursday. When it was over, the three rang Trump."
    three = {"emmanuel-macron", "keir-starmer", "volodymyr-zelenskyy"}
    assert ("call", {*three, "donald-trump"}) in _talks(text)


APART = [
    "Meeting Putin would be a mistake, Zelensky said on Monday.",
    "Trump rang Macron on Tuesday, with Zelensky calling it a mistake.",
    "Trump rang Macron on Tuesday. Zelensky, who was not on the call, said so.",
    "Trump rang Macron on Tuesday. Zelensky said that he had not been invited.",
]


@pytest.mark.parametrize("text", APART)
def test_who_is_only_named_beside_talks_took_no_part(text: str) -> None:
    assert all("volodymyr-zelenskyy" not in there for _, there in _talks(text))


def test_an_aide_is_the_one_named_last_who_goes_by_that_word() -> None:
    text = "Vladimir Medinsky led the Russian team on Monday. The Kremlin aide said on Tuesday that Kyiv had been slow."
    statements = [people(mention) for mention in read(text).mentions if mention.kind == "statement"]
    assert statements == [{"vladimir-medinsky"}]


FOR = [
    ("Trump met Zelensky at the White House on Friday for a working lunch attended by Hegseth.",
     {"donald-trump", "volodymyr-zelenskyy", "pete-hegseth"}),
    ("Macron hosted Starmer at the Elysee on Monday for talks with Zelensky.",
     {"emmanuel-macron", "keir-starmer", "volodymyr-zelenskyy"}),
    ("Trump joined a video conference on Wednesday convened by Merz, with Zelensky and Starmer taking part.",
     {"donald-trump", "friedrich-merz", "volodymyr-zelenskyy", "keir-starmer"}),
    ("Rubio and Witkoff will be in Paris on Monday for talks with European counterparts, the State Department said.",
     {"marco-rubio", "steve-witkoff"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), FOR)
def test_what_somebody_comes_for_is_told_once(text: str, who: set[str]) -> None:
    assert [there for _, there in _talks(text)] == [who]


def test_all_five_are_the_five_of_the_sentence_before() -> None:
    text = (
        "Zelensky welcomed Macron, Merz, Starmer and Tusk to Kyiv on Saturday. All five then spoke to Trump by phone."
    )
    calls = [there for kind, there in _talks(text) if kind == "call"]
    assert [len(there) for there in calls] == [6]


SPEAKERS = [
    ("Turkey is ready to host a summit of Putin, Zelensky and Trump, its foreign minister, Hakan Fidan, said Tuesday.",
     {"hakan-fidan"}),
    ("Asked about Trump's remarks, Zelensky told reporters on Tuesday that Ukraine would not cede land.",
     {"volodymyr-zelenskyy"}),
    ("Zelensky said he discussed a truce on Wednesday with a US team including Rubio and Witkoff.",
     {"volodymyr-zelenskyy"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), SPEAKERS)
def test_who_is_named_beside_what_is_said_does_not_say_it(text: str, who: set[str]) -> None:
    assert [people(mention) for mention in read(text).mentions if mention.kind == "statement"] == [who]


ISTANBUL = "Ukraine and Russia will hold talks in Istanbul on Monday."
LED = [
    (f"{ISTANBUL} The Russian team will be led by Vladimir Medinsky, the agency TASS reported, citing Dmitry Peskov.",
     {"vladimir-medinsky"}),
    (f"{ISTANBUL} Peskov said that Medinsky would lead the Russian delegation.", {"vladimir-medinsky"}),
    (f"{ISTANBUL} Zelensky said Umerov would head the Ukrainian delegation.", {"rustem-umerov"}),
    (f"{ISTANBUL} Zelensky has approved a delegation that is headed by Umerov.", {"rustem-umerov"}),
    (f"{ISTANBUL} According to Peskov, Medinsky will head the Russian delegation.", {"vladimir-medinsky"}),
    (f"{ISTANBUL} Umerov, who leads the Ukrainian delegation, said it would include Andrii Hnatov.",
     {"rustem-umerov", "andrii-hnatov"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), LED)
def test_who_tells_of_a_delegation_is_not_in_it(text: str, who: set[str]) -> None:
    assert [there for kind, there in _talks(text) if kind == "meeting"] == [who]


ROUND = "Ukrainian and Russian negotiators held talks in Abu Dhabi on Tuesday. Peskov called the weather there fine."


def test_who_came_for_the_talks_sat_in_those_told_of_that_place() -> None:
    text = f"{ROUND} Witkoff and Jared Kushner travelled to Abu Dhabi for the negotiations."
    assert [there for kind, there in _talks(text) if kind == "meeting"] == [{"steve-witkoff", "jared-kushner"}]


def test_who_went_elsewhere_or_for_other_talks_did_not_sit_there() -> None:
    for end in ("to Miami for the negotiations", "to Abu Dhabi for a meeting with the emir"):
        meetings = [there for _, there in _talks(f"{ROUND} Witkoff and Jared Kushner travelled {end}.")]
        assert meetings[0].isdisjoint({"steve-witkoff", "jared-kushner"})


def test_what_a_body_confirms_of_a_delegation_is_said_by_the_body_alone() -> None:
    text = f"{ISTANBUL} Russia's team includes Medinsky, Mikhail Galuzin and other officials, the Kremlin confirmed."
    assert [there for kind, there in _talks(text) if kind == "meeting"] == [{"vladimir-medinsky", "mikhail-galuzin"}]
