"""Whose an act is that its own words do not name, and who did what all of those did who had met."""

import pytest

from tests.extraction.test_wordings import told

ROLL = """Donald Trump received Volodymyr Zelenskyy at the White House on Tuesday. With him came:

- Emmanuel Macron, President of France

- Friedrich Merz, Chancellor of Germany

- Mark Rutte, Secretary General of NATO

"It was a good day," Merz said."""

OWNED = [
    ("The UN General Assembly in New York adopted a resolution on Tuesday.", "vote", {"un-general-assembly"}),
    (
        "The United States voted on Tuesday against a Ukrainian resolution at the UN General Assembly.",
        "vote",
        {"un-general-assembly", "united-states"},
    ),
    (
        "Donald Trump gave Moscow fifty days. The deadline was later shortened and expires on 8 August.",
        "deadline",
        {"donald-trump"},
    ),
    ("Putin's own ceasefire ran out on Tuesday. Vladimir Putin was silent.", "truce", {"vladimir-putin"}),
    (
        "Trump and Vladimir Putin agreed on 20 July to meet in Budapest. By Tuesday the Budapest summit was off.",
        "summit",
        {"donald-trump", "vladimir-putin"},
    ),
    (
        "The signing at the White House on Tuesday was called off when Volodymyr Zelenskyy and Donald Trump started"
        " shouting at each other.",
        "agreement",
        {"volodymyr-zelenskyy", "donald-trump"},
    ),
    (
        "The EU kept pace. On Tuesday its member states agreed their 17th package of sanctions.",
        "sanctions",
        {"european-union"},
    ),
    ("The European Union's governments agreed on Tuesday on a package of sanctions.", "sanctions", {"european-union"}),
    (
        "A draft was handed to Volodymyr Zelenskyy in Kyiv on Tuesday by Scott Bessent.",
        "proposal",
        {"scott-bessent", "volodymyr-zelenskyy"},
    ),
    (
        "Ukraine and the United States signed an agreement on minerals in Washington on Tuesday. Yulia Svyrydenko put"
        " her signature next to that of Scott Bessent.",
        "agreement",
        {"ukraine", "united-states", "yulia-svyrydenko", "scott-bessent"},
    ),
    (
        "Volodymyr Zelenskyy, Emmanuel Macron and Keir Starmer met in Paris on Tuesday. Afterwards the leaders"
        " telephoned Donald Trump.",
        "call",
        {"volodymyr-zelenskyy", "emmanuel-macron", "keir-starmer", "donald-trump"},
    ),
    (
        "Volodymyr Zelenskyy was in Ankara on Tuesday. Recep Tayyip Erdoğan told him that he would help.",
        "meeting",
        {"volodymyr-zelenskyy", "recep-tayyip-erdogan"},
    ),
    (
        "Emmanuel Macron was at the White House with President Donald Trump on Tuesday.",
        "meeting",
        {"emmanuel-macron", "donald-trump"},
    ),
    (
        "Donald Trump was angry after Tuesday, when a meeting with Volodymyr Zelenskyy in the Oval Office ended early.",
        "meeting",
        {"volodymyr-zelenskyy", "donald-trump"},
    ),
    (
        "Russian and Ukrainian delegations led by Vladimir Medinsky and Rustem Umerov met in Istanbul on Tuesday. On 16"
        " May, the same delegation heads had sat opposite one another in Ankara.",
        "meeting",
        {"vladimir-medinsky", "rustem-umerov"},
    ),
    (
        "Russian and Ukrainian negotiators convened in Istanbul on Tuesday. Within an hour Vladimir Medinsky had"
        " passed a paper to Ukraine's Rustem Umerov.",
        "meeting",
        {"russia", "ukraine", "vladimir-medinsky", "rustem-umerov"},
    ),
    (
        "The talks at the Ciragan Palace on Tuesday were over in 40 minutes. Ukraine's chief negotiator Rustem"
        " Umerov was glad. But his Russian opposite number, Vladimir Medinsky, was not.",
        "meeting",
        {"russia", "ukraine", "vladimir-medinsky", "rustem-umerov"},
    ),
    (
        "Last week Trump called off a summit with Putin that was to be held in Budapest, arguing that it would lead"
        " nowhere, and imposed sanctions on Rosneft and Lukoil on the same day.",
        "sanctions",
        {"donald-trump", "rosneft", "lukoil"},
    ),
    (
        "On Tuesday the two envoys, Steve Witkoff and Jared Kushner, were in Berlin. As guests of the chancellor,"
        " Friedrich Merz, they laid before Volodymyr Zelenskyy a package.",
        "meeting",
        {"steve-witkoff", "jared-kushner", "friedrich-merz", "volodymyr-zelenskyy"},
    ),
    (ROLL, "meeting", {"donald-trump", "volodymyr-zelenskyy", "emmanuel-macron", "friedrich-merz", "mark-rutte"}),
]


@pytest.mark.parametrize(("text", "kind", "who"), OWNED, ids=[case[0][:60] for case in OWNED])
def test_those_are_found_whose_it_is(text: str, kind: str, who: set[str]) -> None:
    assert who in [event[3] for event in told(text) if event[0] == kind]


OF_OTHERS = [
    ("Zelenskyy was in Ankara on Tuesday. Emmanuel Macron told him by letter that he would help.", "emmanuel-macron"),
    ("Zelenskyy was in Ankara on Tuesday. Erdoğan told reporters that he would help.", "recep-tayyip-erdogan"),
    ("Emmanuel Macron travelled to Kyiv with Keir Starmer on Tuesday. Donald Trump was not asked.", "donald-trump"),
    (
        "Ukraine and Russia signed an agreement on grain in Istanbul on Tuesday. Marco Rubio's signature was missing.",
        "marco-rubio",
    ),
    (
        "Volodymyr Zelenskyy, Emmanuel Macron and Keir Starmer met in Paris on Tuesday. Donald Tusk then telephoned"
        " Donald Trump.",
        None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "somebody"), OF_OTHERS)
def test_it_is_not_theirs_who_are_only_named(text: str, somebody: str | None) -> None:
    events = [event for event in told(text) if event[0] in ("meeting", "agreement", "visit")]
    assert all(somebody not in event[3] for event in events)
    assert all(event[3] == {"donald-tusk", "donald-trump"} for event in told(text) if event[0] == "call")
