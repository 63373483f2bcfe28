"""Talks told by the scene rather than by a verb of meeting: who was shown in, kept for hours, rung next."""

import pytest

from tests.extraction.test_wordings import told

TOLD = [
    ("Eight of them gathered in Vienna on Tuesday at the invitation of Emmanuel Macron.",
     "meeting", "happened", "2025-07-29", {"emmanuel-macron"}),
    ("On Tuesday the leaders of two countries — Emmanuel Macron and Friedrich Merz — travelled to Odesa together.",
     "visit", "happened", "2025-07-29", {"emmanuel-macron", "friedrich-merz"}),
    ("On Tuesday Vance called on Meloni in the Palazzo Chigi in Rome.",
     "meeting", "happened", "2025-07-29", {"jd-vance", "giorgia-meloni"}),
    ("It was Umerov who, on Tuesday, had faced Witkoff in Geneva.",
     "meeting", "happened", "2025-07-29", {"rustem-umerov", "steve-witkoff"}),
    ("On Tuesday Macron kept Steve Witkoff and Jared Kushner at the Élysée for the better part of five hours.",
     "meeting", "happened", "2025-07-29", {"emmanuel-macron", "steve-witkoff", "jared-kushner"}),
    ("Macron took nearly five hours for Umerov on Tuesday.",
     "meeting", "happened", "2025-07-29", {"emmanuel-macron", "rustem-umerov"}),
    ("Meloni found half an hour for Zelensky in Rome on Tuesday.",
     "meeting", "happened", "2025-07-29", {"giorgia-meloni", "volodymyr-zelenskyy"}),
    ("Zelensky was given about an hour with Donald Trump in New York on Tuesday.",
     "meeting", "happened", "2025-07-29", {"donald-trump", "volodymyr-zelenskyy"}),
    ("On Tuesday, Trump ended up shouting at Zelensky in the Oval Office.",
     "meeting", "happened", "2025-07-29", {"donald-trump", "volodymyr-zelenskyy"}),
    ("Trump had a plan. When Merz was shown into the Oval Office on Tuesday, it was off the menu.",
     "meeting", "happened", "2025-07-29", {"donald-trump", "friedrich-merz"}),
    ("Macron had a plan. Meloni, who lunched at the Élysée on Tuesday, had none.",
     "meeting", "happened", "2025-07-29", {"emmanuel-macron", "giorgia-meloni"}),
    ("Trump was at home. Sir Keir asked for more time at the White House on Tuesday.",
     "meeting", "happened", "2025-07-29", {"donald-trump", "keir-starmer"}),
    ("On Tuesday Merz opened the doors of the chancellery to some twenty delegations.",
     "meeting", "happened", "2025-07-29", {"friedrich-merz"}),
    ("Umerov is expected to see the Americans again in Geneva on Monday.",
     "meeting", "planned", "2025-08-04", {"rustem-umerov", "united-states"}),
    ("Macron is scheduled to follow him to the US capital on Monday.",
     "visit", "planned", "2025-08-04", {"emmanuel-macron"}),
    ("Zelensky will attend the funeral in Rome on Monday.",
     "visit", "planned", "2025-08-04", {"volodymyr-zelenskyy"}),
    ("Rustem Umerov, the Ukrainian negotiator, has been invited to Miami.",
     "visit", "planned", None, {"rustem-umerov"}),
    ("Umerov received an invitation to Miami.", "visit", "planned", None, {"rustem-umerov"}),
    ("Umerov will not travel to Warsaw as planned.", "visit", "cancelled", None, {"rustem-umerov"}),
    ("Trump rang Emmanuel Macron the same day.", "call", "happened", None, {"donald-trump", "emmanuel-macron"}),
    ("On Tuesday Macron got off the phone with Vladimir Putin after an hour.",
     "call", "happened", "2025-07-29", {"emmanuel-macron", "vladimir-putin"}),
    ("Fresh off the phone with Zelensky, Merz said that Berlin would send more.",
     "call", "happened", None, {"friedrich-merz", "volodymyr-zelenskyy"}),
    ("Trump praised Vladimir Putin, with whom he had spoken by phone on Tuesday.",
     "call", "happened", "2025-07-29", {"donald-trump", "vladimir-putin"}),
    ("Macron, whom Zelensky met in Paris on Tuesday, promised more weapons.",
     "meeting", "happened", "2025-07-29", {"emmanuel-macron", "volodymyr-zelenskyy"}),
    ("Merz thanked Zelensky, whom he is to see in Kyiv on Monday.",
     "meeting", "planned", "2025-08-04", {"friedrich-merz", "volodymyr-zelenskyy"}),
    ("Leaders of the coalition of the willing are to gather in Paris on Monday.",
     "meeting", "planned", "2025-08-04", {"coalition-of-the-willing"}),
    ("Technical teams are expected to gather in Riyadh in the coming days.", "meeting", "planned", None, set()),
    ("Putin's plane landed in Anchorage on Tuesday.", "visit", "happened", "2025-07-29", {"vladimir-putin"}),
    ("Zelensky is travelling to Oslo on Monday.", "visit", "planned", "2025-08-04", {"volodymyr-zelenskyy"}),
    ("Macron and Merz held a joint news conference in Paris on Tuesday.",
     "conference", "happened", "2025-07-29", {"emmanuel-macron", "friedrich-merz"}),
    ("The news conference was dropped at the request of the Americans.", "conference", "cancelled", None, set()),
    ("There will be no meeting of leaders in Istanbul.", "meeting", "cancelled", None, set()),
    ("A gathering of leaders in Istanbul never took place.", "meeting", "cancelled", None, set()),
    ("Such a meeting had been expected on Tuesday and did not materialise.",
     "meeting", "cancelled", "2025-07-29", set()),
    ("Trump buried the Budapest summit that he had announced himself.",
     "summit", "cancelled", None, {"donald-trump"}),
    ("Trump withdrew his offer to meet Putin in Hungary.",
     "meeting", "cancelled", None, {"donald-trump", "vladimir-putin"}),
    ("Trump abandoned the idea of a summit with Putin in Budapest.",
     "summit", "cancelled", None, {"donald-trump", "vladimir-putin"}),
    ("Trump spoke with Macron by phone on Tuesday. Merz was next on the line.",
     "call", "happened", "2025-07-29", {"donald-trump", "emmanuel-macron"}),
]  # fmt: skip

SILENT = [
    "There will be no meeting of leaders until Moscow agrees to a truce.",
    "Zelensky told a press conference in Kyiv on Tuesday that he would not yield.",
    "Macron abandoned the plan for a force.",
    "Trump withdrew his offer to mediate.",
    "Trump called on Putin to end the war in Ukraine.",
    "Macron called on Merz in Berlin to do more.",
    "Merz faced a rebellion in Berlin on Tuesday.",
    "Macron had an hour for questions on Tuesday.",
    "The ministers found twenty minutes for lunch.",
    "Zelensky was given two hours with reporters in Paris on Tuesday.",
    "Trump asked for patience at the White House on Tuesday.",
    "Zelensky hung up on the reporter.",
    "Trump has called Putin the worst of friends.",
    "Rubio followed Trump into politics in Florida.",
    "Zelensky invited Trump to Kyiv on Tuesday.",
    "Macron opened the door to talks with Moscow on Tuesday.",
    "Macron opened the doors of the museum to visitors on Tuesday.",
    "A film about Zelensky was shown at the White House on Tuesday.",
]


@pytest.mark.parametrize(("text", "kind", "status", "day", "people"), TOLD)
def test_a_scene_of_talks_tells_of_them(text: str, kind: str, status: str, day: str | None, people: set[str]) -> None:
    assert (kind, status, day, people) in told(text)


@pytest.mark.parametrize("text", SILENT)
def test_words_like_a_scene_of_talks_tell_of_none(text: str) -> None:
    assert not [found for found in told(text) if found[0] in ("call", "meeting", "visit", "summit", "conference")]
