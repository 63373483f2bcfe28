"""Who came along to talks, received a visitor, or acts right after talks at which nobody is named."""

import pytest

from tests.extraction.test_wordings import told

KREMLIN = "Vladimir Putin met Steve Witkoff in the Kremlin on Tuesday."
OVAL = "Volodymyr Zelensky met Donald Trump in the Oval Office on Tuesday."
GENEVA = "Ukrainian and American delegations held talks in Geneva on Tuesday."
THERE = [
    ("Zelensky met Trump at the White House on Tuesday alongside Macron, Starmer and Merz.",
     {"emmanuel-macron", "keir-starmer", "friedrich-merz"}),
    ("Trump, with Vice President JD Vance and Marco Rubio at his side, met Zelensky in the Oval Office on Tuesday.",
     {"donald-trump", "jd-vance", "marco-rubio", "volodymyr-zelenskyy"}),
    ("The quartet of Trump, Zelensky, Macron and Starmer met in Rome on Tuesday.",
     {"donald-trump", "volodymyr-zelenskyy", "emmanuel-macron", "keir-starmer"}),
    ("Umerov and Medinsky met in Istanbul on Tuesday under the chairmanship of Hakan Fidan.", {"hakan-fidan"}),
    ("Vance and Rubio met Zelensky in Munich on Tuesday, as did Keith Kellogg.", {"keith-kellogg"}),
    ("Trump spoke to Zelensky by phone on Tuesday, with Witkoff, Rubio and Kellogg also on the line.",
     {"steve-witkoff", "marco-rubio", "keith-kellogg"}),
    ("Hegseth and Rutte met defence ministers in Brussels on Tuesday, Umerov among them.", {"rustem-umerov"}),
    ("Trump met Putin in Anchorage on Tuesday, with Rubio and Witkoff on one side and Lavrov and Ushakov on the other.",
     {"marco-rubio", "steve-witkoff", "sergey-lavrov", "yuri-ushakov"}),
    ("Trump met Putin in Anchorage on Tuesday, bringing Rubio and Witkoff with him.", {"marco-rubio", "steve-witkoff"}),
    ("Trump met Zelensky in Rome on Tuesday, while Macron and Starmer briefly joined the pair.",
     {"emmanuel-macron", "keir-starmer"}),
    (f"{KREMLIN} Witkoff had come with Jared Kushner.", {"jared-kushner"}),
    (f"{OVAL} He had brought Macron, Merz and Starmer.", {"emmanuel-macron", "friedrich-merz", "keir-starmer"}),
    (f"{OVAL} Three Europeans were there too: Macron, Merz and Starmer.",
     {"emmanuel-macron", "friedrich-merz", "keir-starmer"}),
    (f"{OVAL} Vance told him that he was ungrateful.", {"jd-vance"}),
    (f"{OVAL} Vice President JD Vance accused the guest of being ungrateful.", {"jd-vance"}),
    (f"{OVAL} After a while Vance cut in.", {"jd-vance"}),
    (f"{OVAL} Vance and Rubio watched.", {"jd-vance", "marco-rubio"}),
    ("Macron, Merz and Trump spoke by phone on Tuesday. Zelensky was on the line, too.", {"volodymyr-zelenskyy"}),
    ("European leaders met in Paris on Tuesday. Around Macron's table sat Starmer, Tusk and Rutte.",
     {"emmanuel-macron", "keir-starmer", "donald-tusk", "mark-rutte"}),
    (f"{GENEVA} Rubio called it the most productive day so far.", {"marco-rubio"}),
    (f"{GENEVA} Rubio told reporters after the talks that much remained to be done.", {"marco-rubio"}),
    (f"{GENEVA} Yermak saw little common ground.", {"andriy-yermak"}),
    ("Russia and Ukraine held talks in Istanbul on Tuesday. Medinsky handed over a list of names.",
     {"vladimir-medinsky"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), THERE)
def test_whoever_is_told_beside_talks_took_part_in_them(text: str, who: set[str]) -> None:
    people = [people for kind, _, _, people in told(text) if kind in ("meeting", "call")]
    assert any(who <= there for there in people)


RECEIVED = [
    ("Zelensky is expected in Ankara on Tuesday as the guest of Recep Tayyip Erdogan.", "recep-tayyip-erdogan"),
    ("Zelensky arrived in Ankara on Tuesday. Erdogan and he talked for three hours.", "recep-tayyip-erdogan"),
    ("Zelensky arrived in Ankara on Tuesday. He discussed the talks with Erdogan.", "recep-tayyip-erdogan"),
    ("Macron flew to Washington on Tuesday. Trump and he agreed on little.", "donald-trump"),
    ("Macron flew to Washington on Tuesday. “We must not give in,” he said beside Trump.", "donald-trump"),
]


@pytest.mark.parametrize(("text", "host"), RECEIVED)
def test_a_visitor_who_does_something_with_who_is_at_home_there_met_him(text: str, host: str) -> None:
    assert ("meeting", True) in [(kind, host in people) for kind, _, _, people in told(text)]


def test_who_is_only_handed_something_is_of_the_visit() -> None:
    (event,) = told("Witkoff travelled to Moscow on Tuesday and handed Putin a letter.")
    assert event[0] == "visit"
    assert event[3] == {"steve-witkoff", "vladimir-putin"}


NOT_THERE = [
    ("Putin and Zelensky will meet first, and then Trump will join the two for a meeting of three.", "donald-trump"),
    ("Trump called Putin on Tuesday. Zelensky and several Europeans were on the line before and after.",
     "volodymyr-zelenskyy"),
    (f"{OVAL} Vance told him by telephone that he was ungrateful.", "jd-vance"),
    (f"{OVAL} Emmanuel Macron told him to stand firm.", "emmanuel-macron"),
    (f"{GENEVA} Sergei Lavrov stayed at home.", "sergey-lavrov"),
    (f"{GENEVA} Rubio said in an interview that the war had to end.", "marco-rubio"),
    (f"{GENEVA} Last week Rubio had received a list of names.", "marco-rubio"),
    (f"{GENEVA} In Paris, Rubio opened a conference.", "marco-rubio"),
    ("Macron and Starmer travelled to Kyiv on Tuesday. They and Zelensky rang Trump.", "donald-trump"),
    ("Trump met Putin in Anchorage on Tuesday, with Zelensky's fate in mind.", "volodymyr-zelenskyy"),
    (f"{OVAL} Witkoff prepared his trip to Moscow.", "steve-witkoff"),
    (f"{OVAL} Emmanuel Macron praised the meeting.", "emmanuel-macron"),
    ("Trump met Zelensky at the White House on Tuesday: Putin and Lavrov were not amused.", "vladimir-putin"),
    ("Zelensky arrived in Washington on Tuesday. He and Trump had last met in August.", "donald-trump"),
    ("Witkoff flew to Moscow on Tuesday, a day after he had spoken with Putin.", "vladimir-putin"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), NOT_THERE)
def test_whoever_is_told_of_elsewhere_was_not_there(text: str, who: str) -> None:
    assert who not in set().union(*(people for kind, _, _, people in told(text)[:1]))


ISTANBUL = "Umerov and Medinsky met in Istanbul on Tuesday"
IN_ONE_SENTENCE = [
    (f"{ISTANBUL} while Fidan presided.", {"hakan-fidan"}),
    (f"{ISTANBUL}; between them sat Hakan Fidan.", {"hakan-fidan"}),
    ("Hakan Fidan mediated when Umerov and Medinsky met in Istanbul on Tuesday.", {"hakan-fidan"}),
    ("When Umerov and Medinsky met in Istanbul on Tuesday, Hakan Fidan was in the chair.", {"hakan-fidan"}),
    ("Trump and Zelensky met in the Oval Office on Tuesday, and Vance soon lost his temper.", {"jd-vance"}),
    ("Trump, surrounded by Rubio, Hegseth and Witkoff, received Zelensky on Tuesday.",
     {"donald-trump", "marco-rubio", "pete-hegseth", "steve-witkoff", "volodymyr-zelenskyy"}),
    ("Starmer held a summit in London on Tuesday. Eighteen leaders took part, among them Zelensky and Macron.",
     {"volodymyr-zelenskyy", "emmanuel-macron"}),
    ("Starmer held a summit in London on Tuesday. He had invited Zelensky, Macron and Meloni.",
     {"volodymyr-zelenskyy", "emmanuel-macron", "giorgia-meloni"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), IN_ONE_SENTENCE)
def test_whoever_does_something_as_others_meet_was_there(text: str, who: set[str]) -> None:
    assert any(who <= people for kind, _, _, people in told(text) if kind in ("meeting", "summit"))


ELSEWHERE = [
    (f"{ISTANBUL} while Fidan flew to Doha.", "hakan-fidan"),
    (f"{ISTANBUL} after Fidan had invited them.", "hakan-fidan"),
    (f"{ISTANBUL}, Fidan said.", "hakan-fidan"),
    ("Starmer held a summit in London on Tuesday. He has invited Trump and Meloni to Chequers.", "donald-trump"),
]


@pytest.mark.parametrize(("text", "who"), ELSEWHERE)
def test_whoever_does_something_elsewhere_as_others_meet_was_not_there(text: str, who: str) -> None:
    assert who not in told(text)[0][3]


ONLY_NAMED = [
    ("Vladimir Medinsky, an aide to President Vladimir Putin, met Rustem Umerov in Istanbul on Tuesday.",
     {"vladimir-medinsky", "rustem-umerov"}),
    ("Yuri Ushakov, foreign policy aide to President Vladimir Putin, and Kirill Dmitriev met Witkoff on Tuesday.",
     {"yuri-ushakov", "kirill-dmitriev", "steve-witkoff"}),
    ("Special envoy for Ukraine Keith Kellogg met Zelensky in Kyiv on Tuesday.",
     {"keith-kellogg", "volodymyr-zelenskyy"}),
    ("Kellogg and Zelensky held talks in Kyiv on Tuesday in the midst of a quarrel between Putin and Trump.",
     {"keith-kellogg", "volodymyr-zelenskyy"}),
    ("Macron and Starmer stood beside Zelensky in Kyiv on Tuesday and gave Vladimir Putin two days to stop the war.",
     {"emmanuel-macron", "keir-starmer", "volodymyr-zelenskyy"}),
    ("Rubio and Lavrov met in Riyadh on Tuesday for the first talks of the two governments under Trump.",
     {"marco-rubio", "sergey-lavrov"}),
    ("Trump waited, and it was his envoy, Steve Witkoff, who turned up in Moscow. On Tuesday he met Putin there.",
     {"steve-witkoff", "vladimir-putin"}),
    ("Rubio, Witkoff, Lavrov and Ushakov met in Riyadh on Tuesday. The two presidents had spoken by phone before.",
     {"marco-rubio", "steve-witkoff", "sergey-lavrov", "yuri-ushakov"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), ONLY_NAMED)
def test_whoever_is_named_only_to_say_whom_others_serve_or_fight_took_no_part(text: str, who: set[str]) -> None:
    assert who in [people for kind, _, _, people in told(text) if kind == "meeting"]


def test_they_are_the_officials_of_their_own_sentence() -> None:
    text = (
        "Steve Witkoff met Vladimir Putin in Moscow on Monday. Ukrainian officials got their chance on Tuesday, when "
        "they sat round a table with the Americans in Paris."
    )
    assert "vladimir-putin" not in next(people for _, _, day, people in told(text) if day == "2025-07-29")
