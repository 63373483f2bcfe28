"""Tellings without the usual verb or noun of meeting: stays, pairs before a noun, clauses set in front, lengths."""

import pytest

from tests.extraction.test_wordings import told

TOLD = [
    ("US-Russian talks took place in Riyadh on Tuesday.",
     "meeting", "happened", "2025-07-29", {"russia", "united-states"}),
    ("The US-Ukrainian talks in Jeddah on Tuesday lasted eight hours.",
     "meeting", "happened", "2025-07-29", {"ukraine", "united-states"}),
    ("Washington–Moscow technical talks resumed in Istanbul on Tuesday.",
     "meeting", "happened", "2025-07-29", {"russia", "united-states"}),
    ("The Trump-Putin call on Tuesday lasted an hour.",
     "call", "happened", "2025-07-29", {"donald-trump", "vladimir-putin"}),
    ("It was in Paris on Tuesday that Macron and Merz first met.",
     "meeting", "happened", "2025-07-29", {"emmanuel-macron", "friedrich-merz"}),
    ("In a call on Tuesday that lasted an hour, Putin told Trump that he would go on.",
     "call", "happened", "2025-07-29", {"donald-trump", "vladimir-putin"}),
    ("Tuesday's conversation between the US and Russian presidents was the first.",
     "call", "happened", "2025-07-29", {"donald-trump", "vladimir-putin"}),
    ("For an hour on Tuesday, Trump and Putin were on the phone to each other.",
     "call", "happened", "2025-07-29", {"donald-trump", "vladimir-putin"}),
    ("European leaders joined Trump and Zelensky by telephone on Tuesday.",
     "call", "happened", "2025-07-29", {"donald-trump", "volodymyr-zelenskyy"}),
    ("Trump and Zelensky conversed for about an hour in Davos on Tuesday.",
     "meeting", "happened", "2025-07-29", {"donald-trump", "volodymyr-zelenskyy"}),
    ("Putin and Witkoff were closeted for more than four hours in Moscow on Tuesday.",
     "meeting", "happened", "2025-07-29", {"steve-witkoff", "vladimir-putin"}),
    ("The tête-à-tête between Trump and Zelensky in Rome on Tuesday lasted a quarter of an hour.",
     "meeting", "happened", "2025-07-29", {"donald-trump", "volodymyr-zelenskyy"}),
    ("Putin kept Witkoff in the Kremlin for almost five hours on Tuesday.",
     "meeting", "happened", "2025-07-29", {"steve-witkoff", "vladimir-putin"}),
    ("Erdogan had Zelensky as his guest in Ankara on Tuesday.",
     "meeting", "happened", "2025-07-29", {"recep-tayyip-erdogan", "volodymyr-zelenskyy"}),
    ("Bessent was in Kyiv on Tuesday.",
     "visit", "happened", "2025-07-29", {"scott-bessent"}),
    ("Macron spent Tuesday at the White House.",
     "visit", "happened", "2025-07-29", {"emmanuel-macron"}),
    ("Macron, Merz and Starmer took the night train to Kyiv on Tuesday.",
     "visit", "happened", "2025-07-29", {"emmanuel-macron", "friedrich-merz", "keir-starmer"}),
    ("In Riyadh on Tuesday, it took four hours for Marco Rubio and Sergei Lavrov to agree to restore their embassies.",
     "meeting", "happened", "2025-07-29", {"marco-rubio", "sergey-lavrov"}),
    ("In Geneva on Tuesday Umerov and Medinsky needed only forty minutes to find common ground.",
     "meeting", "happened", "2025-07-29", {"rustem-umerov", "vladimir-medinsky"}),
    ("On Tuesday, in little over an hour at the Çırağan Palace, Umerov and Medinsky agreed on the wounded.",
     "meeting", "happened", "2025-07-29", {"rustem-umerov", "vladimir-medinsky"}),
    ("Witkoff's three hours with Putin in the Kremlin on Tuesday were described as productive.",
     "meeting", "happened", "2025-07-29", {"steve-witkoff", "vladimir-putin"}),
    ("Trump called Putin on Monday and Zelensky on Tuesday.",
     "call", "happened", "2025-07-29", {"donald-trump", "volodymyr-zelenskyy"}),
    ("Macron met Starmer on Monday and, in Berlin, sat down with Merz on Tuesday.",
     "meeting", "happened", "2025-07-28", {"emmanuel-macron", "keir-starmer"}),
    ("Trump spoke by telephone with Putin on Monday, July 28, and with Zelensky on Tuesday, July 29.",
     "call", "happened", "2025-07-29", {"donald-trump", "volodymyr-zelenskyy"}),
    ("Trump and Putin talked for more than two hours on Tuesday.",
     "call", "happened", "2025-07-29", {"donald-trump", "vladimir-putin"}),
    ("Trump and Putin talked for more than two hours in Alaska on Tuesday.",
     "meeting", "happened", "2025-07-29", {"donald-trump", "vladimir-putin"}),
    ("Rubio and Witkoff joined European and Ukrainian officials in Paris on Tuesday.",
     "meeting", "happened", "2025-07-29", {"marco-rubio", "steve-witkoff", "ukraine"}),
    ("Rubio and Yermak spent Sunday in Geneva whittling the plan down.",
     "meeting", "happened", "2025-07-27", {"andriy-yermak", "marco-rubio"}),
    ("Merz hosted a dinner for Zelensky, Witkoff and Kushner on Tuesday.",
     "meeting", "happened", "2025-07-29", {"friedrich-merz", "jared-kushner", "steve-witkoff", "volodymyr-zelenskyy"}),
    ("Zelensky and Trump emerged from three hours of talks in Florida on Tuesday.",
     "meeting", "happened", "2025-07-29", {"donald-trump", "volodymyr-zelenskyy"}),
    ("Another round is to follow in London on Monday.",
     "meeting", "planned", "2025-08-04", set()),
    ("Next up is a trilateral round in Abu Dhabi, pencilled in for August 4.",
     "meeting", "planned", "2025-08-04", set()),
    ("Rubio, Lavrov meet in Riyadh on July 29",
     "meeting", "happened", "2025-07-29", {"marco-rubio", "sergey-lavrov"}),
    ("The delegations, led as before by Umerov and Medinsky, met in Istanbul on Tuesday evening.",
     "meeting", "happened", "2025-07-29", {"rustem-umerov", "vladimir-medinsky"}),
    ("Russia and Ukraine agreed in Istanbul on Tuesday to swap all gravely wounded prisoners.",
     "exchange", "planned", "2025-07-29", {"russia", "ukraine"}),
    ("American and Ukrainian negotiators spent Sunday in Geneva on a draft.",
     "meeting", "happened", "2025-07-27", {"ukraine", "united-states"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status", "day", "who"), TOLD)
def test_an_unusual_turn_of_phrase_is_read(text: str, kind: str, status: str, day: str, who: set[str]) -> None:
    assert (kind, status, day, who) in told(text)


NOTHING = [
    "Zelensky was in Kyiv on Tuesday.",
    "Trump spent Tuesday in Washington.",
    "Trump boarded a flight to Iowa on Tuesday.",
    "Bessent was in favour of a deal on Tuesday.",
    "Putin kept Trump waiting on Tuesday.",
    "It was announced on Tuesday that no talks were planned.",
    "Trump spent Tuesday on the golf course.",
    "Putin used a late-night statement on Sunday to propose direct talks with Ukraine in Istanbul on Monday.",
    "Finland joined NATO in Brussels on Tuesday.",
    "Putin's three hours on television on Tuesday were watched by millions.",
    "Starmer and Macron agreed after two hours that it was late.",
    "American officials said after a call with Vladimir Putin on Tuesday that it had gone well.",
    "Talks would follow a ceasefire on Monday.",
    "In his remarks on Trump, Putin held forth on Tuesday.",
    "Zelensky took the train of thought further on Tuesday.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_sounds_like_it_is_no_event(text: str) -> None:
    assert [event for event in told(text) if event[0] != "statement"] == []
