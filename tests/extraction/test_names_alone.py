"""Lists of names beside talks, offices that stand for people, and who stands behind the deeds of a state."""

import pytest

from tests.extraction.test_wordings import told

GENEVA = "US and Ukrainian delegations held talks in Geneva on Tuesday."
KREMLIN = "Putin received Witkoff in the Kremlin on Tuesday."
THERE = [
    (f"{GENEVA}\n\nFor the US:\n\n- Marco Rubio, Secretary of State\n- Steve Witkoff\n\nFor Ukraine:\n\n"
     "- Andriy Yermak, head of the president's office\n- Rustem Umerov",
     {"marco-rubio", "steve-witkoff", "andriy-yermak", "rustem-umerov"}),
    (f"{GENEVA}\n\nIn the room: Marco Rubio and Steve Witkoff for the US; Andriy Yermak for Ukraine.",
     {"marco-rubio", "steve-witkoff", "andriy-yermak"}),
    (f"{GENEVA} The Americans: Rubio, Witkoff, Kushner. The Ukrainians: Yermak and Umerov.",
     {"marco-rubio", "steve-witkoff", "jared-kushner", "andriy-yermak", "rustem-umerov"}),
    ("US and Ukrainian delegations (Rubio and Witkoff; Yermak and Umerov) held talks in Geneva on Tuesday.",
     {"marco-rubio", "steve-witkoff", "andriy-yermak", "rustem-umerov"}),
    ("US and Ukrainian delegations met in Geneva on Tuesday — Rubio and Witkoff on one side, Yermak on the other.",
     {"marco-rubio", "steve-witkoff", "andriy-yermak"}),
    (f"{KREMLIN} Also there: Kushner.", {"jared-kushner"}),
    ("Putin received Witkoff (with Kushner) in the Kremlin on Tuesday.", {"jared-kushner"}),
    (f"{KREMLIN} Four men sat there for hours: Putin, Ushakov, Witkoff and Kushner.",
     {"yuri-ushakov", "jared-kushner"}),
    (f"{KREMLIN} Ushakov, who sat next to Putin, called the talks useful.", {"yuri-ushakov"}),
    (f"{KREMLIN} Next to the host sat Ushakov and Dmitriev.", {"yuri-ushakov", "kirill-dmitriev"}),
    ("The foreign ministers of Russia and the United States met in Riyadh on Tuesday.",
     {"sergey-lavrov", "marco-rubio"}),
    ("Zelensky and his French host held talks in Paris on Tuesday.", {"volodymyr-zelenskyy", "emmanuel-macron"}),
    ("Macron, Starmer, Merz and Tusk travelled to Kyiv. On Tuesday the four met Zelensky.",
     {"emmanuel-macron", "keir-starmer", "friedrich-merz", "donald-tusk", "volodymyr-zelenskyy"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), THERE)
def test_whoever_is_named_in_a_list_of_those_at_talks_took_part(text: str, who: set[str]) -> None:
    assert any(who <= people for kind, _, _, people in told(text) if kind == "meeting")


NOT_THERE = [
    (f"{GENEVA} Not in the room: Marco Rubio.", "marco-rubio"),
    (f"{GENEVA} So much for Merz and Macron.", "friedrich-merz"),
    (f"{GENEVA} Starmer's plan: troops, ships and planes.", "keir-starmer"),
    (f"{GENEVA} In short: a blow to Friedrich Merz and Emmanuel Macron.", "friedrich-merz"),
    ("Putin received Witkoff in the Kremlin on Tuesday (photo: Sergei Lavrov’s office).", "sergey-lavrov"),
    ("Macron and Starmer travelled to Kyiv. On Tuesday the four regions were hit.", "emmanuel-macron"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), NOT_THERE)
def test_names_that_stand_for_something_else_are_no_participants(text: str, who: str) -> None:
    assert all(who not in people for kind, _, _, people in told(text) if kind == "meeting")


BEHIND = [
    ("The United States suspended military aid to Ukraine on Tuesday on the orders of Donald Trump.",
     "aid", {"donald-trump", "united-states"}),
    ("The United States suspended military aid to Ukraine on Tuesday after a decision by Trump.",
     "aid", {"donald-trump", "united-states"}),
    ("France will put another €2bn into military aid, Macron announced on Tuesday.",
     "aid", {"emmanuel-macron", "france"}),
    ("The US Treasury imposed sanctions on Rosneft on Tuesday, Scott Bessent announced.",
     "sanctions", {"us-treasury", "scott-bessent", "rosneft"}),
    ("Umerov said Ukraine had proposed a meeting of the presidents.", "proposal", {"ukraine", "rustem-umerov"}),
    ("Peskov said Russia had proposed a meeting of the presidents.", "proposal", {"russia"}),
    ("Umerov said Russia had proposed a meeting of the presidents.", "proposal", {"russia"}),
    ("Scott Bessent put his name to the minerals agreement with Ukraine on Tuesday, as did Yulia Svyrydenko.",
     "agreement", {"scott-bessent", "yulia-svyrydenko"}),
    ("France will put another €2bn into military aid, Macron said on Tuesday.", "aid", {"emmanuel-macron", "france"}),
    # who only says what was done, or announces what others do, does nothing
    ("France has put another €2bn into military aid, Macron said on Tuesday.", "aid", {"france"}),
    ("Russia and Ukraine signed an agreement on Tuesday, Donald Trump announced.", "agreement", {"russia", "ukraine"}),
    ("The United States suspended military aid to Ukraine on Tuesday after Starmer had left.", "aid",
     {"united-states"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "who"), BEHIND)
def test_who_orders_or_announces_a_deed_of_his_state_stands_behind_it(text: str, kind: str, who: set[str]) -> None:
    assert who in [people for found, _, _, people in told(text) if found == kind]


REGNAL = [
    "Pope Leo XIV offered to mediate, Sergei Lavrov said. Leo met Zelenskyy on Sunday.",
    "The new pope, Leo XIV, offered to mediate. On Sunday Zelenskyy met Leo.",
    "Pope Francis died in April. Leo XIV followed him. Leo received Zelenskyy on Sunday.",
    "Lavrov mocked “Pope Leo” on Monday. Leo met Zelenskyy on Sunday.",
    "Lavrov spoke of Pope Leo XIV. Leo and Zelenskyy met on Sunday.",
]


@pytest.mark.parametrize("text", REGNAL)
def test_who_bears_a_number_goes_by_the_name_before_it(text: str) -> None:
    assert {"pope-leo-xiv", "volodymyr-zelenskyy"} in [event[3] for event in told(text) if event[0] == "meeting"]


ASKED = [
    "WHO WILL ATTEND THE TALKS IN ISTANBUL ON FRIDAY?\n\nRubio and Lavrov met on Tuesday.",
    "WHAT HAPPENED AND WHO MET PUTIN ON TUESDAY\n\nRubio and Lavrov met on Tuesday.",
    "WHO WAS THERE?\n\nRubio and Lavrov met on Tuesday.",
    "WHO'S AT THE TABLE IN ISTANBUL ON FRIDAY?\n\nRubio and Lavrov met on Tuesday.",
]


@pytest.mark.parametrize("text", ASKED)
def test_a_word_that_asks_in_capitals_is_no_body(text: str) -> None:
    assert "who" not in {slug for event in told(text) for slug in event[3]}


BODY = [
    "The WHO met Zelensky on Tuesday.",
    "WHO officials met Zelensky on Tuesday.",
]


@pytest.mark.parametrize("text", BODY)
def test_but_the_body_is_one(text: str) -> None:
    assert "who" in {slug for event in told(text) for slug in event[3]}
