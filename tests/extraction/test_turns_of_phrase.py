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
     "agreement", "happened", "2025-07-29", {"russia", "ukraine"}),
    ("American and Ukrainian negotiators spent Sunday in Geneva on a draft.",
     "meeting", "happened", "2025-07-27", {"ukraine", "united-states"}),
    ("It had been agreed in Paris on Tuesday, when American and Ukrainian officials discussed the plan together.",
     "meeting", "happened", "2025-07-29", {"ukraine", "united-states"}),
    ("Rubio is no longer expected to travel to London on Monday.",
     "visit", "cancelled", "2025-08-04", {"marco-rubio"}),
    ("Rubio will not be going to London on Monday after all.",
     "visit", "cancelled", "2025-08-04", {"marco-rubio"}),
    ("Plans for a summit in Budapest on Monday are on ice.",
     "summit", "postponed", None, set()),
    ("Umerov and Medinsky are likely to meet in Istanbul on Monday.",
     "meeting", "planned", "2025-08-04", {"rustem-umerov", "vladimir-medinsky"}),
    ("On Tuesday Trump and Putin had their summit in Alaska.",
     "summit", "happened", "2025-07-29", {"donald-trump", "vladimir-putin"}),
    ("Putin on Tuesday ordered his troops to stop fighting for 30 hours.",
     "truce", "happened", "2025-07-29", {"vladimir-putin"}),
    ("Washington put up its tariffs on India on Tuesday.",
     "sanctions", "happened", "2025-07-29", {"united-states"}),
    ("Andriy Yermak gave up his post as head of the Presidential Office on Tuesday.",
     "other", "happened", "2025-07-29", {"andriy-yermak"}),
    ("Trump named Thursday, August 7, as the moment for an answer from Russia.",
     "deadline", "planned", "2025-08-07", {"donald-trump"}),
    ("EU leaders settled on Tuesday on a loan of 90 billion euros for Ukraine.",
     "agreement", "happened", "2025-07-29", {"european-union"}),
    ("Russia on Tuesday night formally proposed a truce to Kyiv.",
     "proposal", "happened", "2025-07-29", {"russia"}),
    ("The EU formally adopted its 19th package of sanctions on Tuesday.",
     "sanctions", "happened", "2025-07-29", {"european-union"}),
    ("Talks are under way in Riyadh on Friday between American and Russian officials.",
     "meeting", "happened", "2025-08-01", {"russia", "united-states"}),
    ("Zelensky, Macron and Merz were all in Kyiv on Tuesday.",
     "meeting", "happened", "2025-07-29", {"emmanuel-macron", "friedrich-merz", "volodymyr-zelenskyy"}),
    ("Ukraine got 1,200 bodies back on Tuesday.",
     "exchange", "happened", "2025-07-29", {"ukraine"}),
    ("Merz flew on from Paris to London on Tuesday.",
     "visit", "happened", "2025-07-29", {"friedrich-merz"}),
    ("There was a call between Trump and Putin on Tuesday.",
     "call", "happened", "2025-07-29", {"donald-trump", "vladimir-putin"}),
    ("There will be another round of talks between Umerov and Medinsky in Istanbul on Monday.",
     "meeting", "planned", "2025-08-04", {"rustem-umerov", "vladimir-medinsky"}),
    ("There had been a swap of prisoners on July 29.",
     "exchange", "happened", "2025-07-29", set()),
    ("On Tuesday Rubio and Witkoff were Emmanuel Macron's guests in Paris.",
     "meeting", "happened", "2025-07-29", {"emmanuel-macron", "marco-rubio", "steve-witkoff"}),
    ("Starmer brought eighteen leaders together at Lancaster House on Tuesday.",
     "meeting", "happened", "2025-07-29", {"keir-starmer"}),
    ("Zelensky spent the day with Erdogan in Ankara on Tuesday.",
     "meeting", "happened", "2025-07-29", {"recep-tayyip-erdogan", "volodymyr-zelenskyy"}),
    ("Bessent showed up in Kyiv on Tuesday with a draft.",
     "visit", "happened", "2025-07-29", {"scott-bessent"}),
    ("Macron took Europe's case to the White House on Tuesday.",
     "visit", "happened", "2025-07-29", {"emmanuel-macron"}),
    ("The delegations of the two countries met in the Saudi city of Jeddah on Tuesday.",
     "meeting", "happened", "2025-07-29", set()),
    ("The planned meeting of Trump and Putin in Budapest on Tuesday did not materialize.",
     "meeting", "cancelled", "2025-07-29", {"donald-trump", "vladimir-putin"}),
    ("On Tuesday Putin called a halt to the fighting.",
     "truce", "happened", "2025-07-29", {"vladimir-putin"}),
    ("Missiles rained down on the Ukrainian capital on Tuesday.",
     "attack", "happened", "2025-07-29", set()),
    ("On Tuesday Trump rang Putin and then Zelensky.",
     "call", "happened", "2025-07-29", {"donald-trump", "volodymyr-zelenskyy"}),
    ("Macron had called an emergency meeting at the Élysée on Tuesday.",
     "meeting", "happened", "2025-07-29", {"emmanuel-macron"}),
    ("The work of the embassies was reviewed on Tuesday in Istanbul by Alexander Darchiev and Sonata Coulter.",
     "meeting", "happened", "2025-07-29", {"alexander-darchiev", "sonata-coulter"}),
    ("The American and Ukrainian teams will be back in Geneva on Monday.",
     "meeting", "planned", "2025-08-04", {"ukraine", "united-states"}),
    ("The European Council reached agreement late on Tuesday on a loan of 90 billion euros to Ukraine.",
     "agreement", "happened", "2025-07-29", {"european-council"}),
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
    "Putin has yet to agree to meet Zelensky.",
    "Trump denied that he had spoken to Putin on Tuesday.",
    "The Kremlin denied reports of a call between Putin and Trump on Tuesday.",
    "Reports that Witkoff had met Zelensky in Kyiv on Tuesday were false, his office said.",
    "Neither Putin nor Trump attended the talks in Istanbul on Monday.",
    "Had Putin come to Istanbul on Monday, he would have met Zelensky.",
    "Without a meeting between Putin and Zelensky there will be no peace, Erdogan said on Tuesday.",
    "Analysts doubt that Putin will meet Zelensky in Istanbul next week.",
    "A meeting between Putin and Zelensky remains a distant prospect.",
    "The US is in talks with Russia about a new treaty.",
    "It is not likely that Rubio will go to Moscow on Monday.",
    "Downing Street said the prime minister had spoken to Trump on Tuesday.",
    'Vance said on Tuesday that it was "disrespectful for you to come to the Oval Office to try to litigate this".',
    "France will send forces once a ceasefire is agreed, Macron said on Tuesday.",
    "There was no call between Trump and Putin on Tuesday.",
    "Trump called a meeting of his critics in Iowa a farce on Tuesday.",
    "Putin came away on Tuesday with the promise of a meeting with Trump.",
    "Should Putin come to Istanbul on Monday, Zelensky would meet him.",
    "Finland joined NATO in Brussels on Tuesday.",
    "Putin's three hours on television on Tuesday were watched by millions.",
    "Starmer and Macron agreed after two hours that it was late.",
    "American officials said after a call with Vladimir Putin on Tuesday that it had gone well.",
    "Talks would follow a ceasefire on Monday.",
    "In his remarks on Trump, Putin held forth on Tuesday.",
    "Zelensky took the train of thought further on Tuesday.",
]


def test_what_is_denied_takes_nothing_from_what_came_before_or_after() -> None:
    text = "Putin denied that Russia wanted war when he met Trump in Alaska on Tuesday."
    assert ("meeting", "happened", "2025-07-29", {"donald-trump", "vladimir-putin"}) in told(text)


def test_a_meeting_of_nobody_named_is_not_that_of_others_told_much_later() -> None:
    text = (
        "It rained. The previous round, on Monday in Abu Dhabi, left the parties in a better mood. "
        "Each side was to free 157 men. "
        "The lists had been drawn up beforehand. Nobody spoke of land.\n\n"
        "Prices rose again. Gas was dear. Trump sat down for an hour with Zelensky. He was in good spirits."
    )
    rounds = [who for kind, _, day, who in told(text) if kind == "meeting" and day == "2025-07-28"]
    assert rounds == [set()]


def test_what_is_called_off_by_a_pronoun_was_planned_before() -> None:
    text = "Trump announced that he and Putin would meet in Budapest. On Tuesday he called it off."
    assert ("meeting", "cancelled", None, {"donald-trump", "vladimir-putin"}) in told(text)


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_sounds_like_it_is_no_event(text: str) -> None:
    assert [event for event in told(text) if event[0] != "statement"] == []
