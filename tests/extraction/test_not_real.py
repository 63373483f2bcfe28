"""What is told inside a work, a scenario, a fear or a rumour happened to nobody: no event is told of it."""

import pytest

from tests.extraction.acting import read

IN_A_WORK = [
    "In the film, Ukrainian children come home from Russia on Wednesday.",
    "Ukrainian children came home from Russia in a film shown in Berlin on Wednesday.",
    "In a novel published on Wednesday, Donald Trump and Vladimir Putin meet in Vienna.",
    "In the play, Volodymyr Zelenskyy meets Vladimir Putin in Kyiv.",
    "In the British television series, Donald Trump called Vladimir Putin on Wednesday.",
    "In a simulation run on Wednesday, Russia attacked Lithuania and NATO agreed to send troops.",
    "In a war game in Berlin on Wednesday, Vladimir Putin agreed to a ceasefire with Ukraine.",
    "During the exercise, Russian missiles hit Warsaw on Wednesday and the allies agreed on a ceasefire.",
    "In the video game, Russia strikes Kyiv with missiles.",
    "The series tells how Volodymyr Zelenskyy met Donald Trump in New York on Wednesday.",
    "The play shows Volodymyr Zelenskyy meeting Vladimir Putin in Istanbul on Wednesday.",
    "The film ends with Volodymyr Zelenskyy signing a peace agreement in Paris on Wednesday.",
    "A deepfake video in which Volodymyr Zelenskyy announced a ceasefire on Wednesday spread online.",
    "An AI-made video showed how Zelenskyy and Putin signed a peace deal in Alaska on Wednesday.",
    "A fake video claimed that Zelenskyy had met Putin in Minsk on Wednesday.",
    "In a mock ceremony on Wednesday, protesters dressed as Trump and Putin signed a deal over Ukraine.",
    "In Netflix's new thriller, Donald Trump flies to Moscow on Wednesday.",
    "Actors playing Zelenskyy and Putin met on stage in Berlin on Wednesday.",
    "A prankster posing as Zelenskyy called Macron on Wednesday.",
    "In a dream, Zelenskyy met Putin in Moscow on Wednesday.",
]

IN_A_SCENARIO = [
    "In one scenario, Donald Trump and Vladimir Putin meet in March.",
    "In one scenario they meet in Istanbul on Friday.",
    "Under one option, Marco Rubio and Sergey Lavrov would meet in Rome next week.",
    "Under another option discussed in Brussels, Donald Trump meets Vladimir Putin in Rome on August 12.",
    "One idea is that Steve Witkoff travels to Moscow on Friday.",
    "One idea was a meeting of Donald Trump and Vladimir Putin in Rome on August 12.",
    "One possibility is a meeting between Donald Trump and Vladimir Putin in Rome on August 12.",
    "In a best-case scenario, Putin and Zelenskyy sign a deal in Istanbul on August 15.",
    "According to one scenario, Russia declares a truce on August 8.",
    "In the worst case, the United States halts all military aid to Ukraine on Friday.",
    "The most optimistic scenario sees Trump and Putin meeting in Alaska on August 15.",
    "Another possibility under discussion is that the presidents meet in Rome on August 12.",
    "Under one proposal, Rubio and Lavrov would meet in Rome next week.",
    "Suppose Trump and Putin meet in March and agree on a ceasefire.",
    "Let us say the two presidents meet in Rome on Friday.",
    "In an ideal world, Putin would meet Zelenskyy in Geneva on Monday.",
    "In a parallel universe, Putin accepted a truce on Wednesday.",
    "On paper, the two armies exchanged their prisoners on Wednesday.",
    "A possible scenario: Trump and Putin meet in Rome in September.",
    "Maybe Trump and Putin will meet next week.",
    "Perhaps the two presidents will speak on Monday.",
    "Trump said he would possibly meet Putin in Rome next week.",
    "It looks as though Trump will meet Putin in Rome next week.",
    "Who agreed to a ceasefire on Wednesday?",
    "In theory, Russia and Ukraine exchange prisoners on Friday.",
]

THOUGHT = [
    "Emmanuel Macron said he hoped Donald Tusk would meet Keir Starmer in Rome on August 8.",
    "Emmanuel Macron said he hoped the two presidents would meet in Rome on August 8.",
    "Emmanuel Macron hopes Steve Witkoff will travel to Moscow on August 8.",
    "Kyiv fears that Donald Trump will halt military aid on Friday.",
    "Kyiv fears Donald Trump will halt military aid on Friday.",
    "Many in Kyiv are afraid that Donald Trump and Vladimir Putin will sign a deal in Alaska on August 15.",
    "European officials worry that Steve Witkoff agreed to concessions in Moscow on Wednesday.",
    "There is concern in Berlin that Trump and Putin will sign a deal in Alaska on August 15.",
    "It is far from certain that Vladimir Putin and Volodymyr Zelenskyy will meet on August 15.",
    "Bets that Vladimir Putin and Volodymyr Zelenskyy will meet in August have risen to 40 percent.",
    "It was rumoured on Wednesday that Steve Witkoff would fly to Moscow on Friday.",
    "According to a rumour, Rustem Umerov met Vladimir Medinsky in Dubai on Wednesday.",
    "Zelenskyy accused Orban of having met Putin in secret on Wednesday.",
    "Russia accused Ukraine of breaking the truce on Wednesday with a strike on Kursk.",
    "Rumour has it that Umerov met Medinsky in Dubai on Wednesday.",
    "The Kremlin said that claims of a call between Putin and Zelenskyy on Wednesday were invented.",
]

REAL = [
    ("Emmanuel Macron, who hoped Steve Witkoff would come, met Donald Tusk in Rome on Monday.", "meeting"),
    ("Emmanuel Macron hoped Sunday's talks between Donald Tusk and Keir Starmer in Rome would bring peace.", "meeting"),
    ("Zelenskyy met Macron in Paris on Wednesday, and they watched a film about Mariupol.", "meeting"),
    ("Zelenskyy said in a video on Wednesday that he had met Macron in Paris.", "meeting"),
    ("In a video address on Wednesday, Zelenskyy announced that he had met Macron in Paris on Tuesday.", "meeting"),
    ("Despite fears of an escalation, Trump met Putin in Anchorage on Wednesday.", "meeting"),
    ("European leaders, who fear a bad deal, met in Paris on Wednesday.", "meeting"),
    ("Fears grew after Donald Trump met Vladimir Putin in Anchorage on Wednesday.", "meeting"),
    ("Under the plan, Trump will meet Putin in Rome on Friday.", "meeting"),
    ("In the latest exchange, Russia and Ukraine swapped 300 prisoners on Wednesday.", "exchange"),
    ("The worst fear of Kyiv came true on Wednesday as the United States halted military aid to Ukraine.", "aid"),
    ("During military exercises in Belarus on Wednesday, Vladimir Putin met Alexander Lukashenko.", "meeting"),
    ("Amid fears that the front would collapse, Zelenskyy met Trump in Washington on Wednesday.", "meeting"),
    ("On the chance that Moscow agrees, Witkoff flew to Moscow on Wednesday.", "visit"),
    ("Accused of treason by nobody, Zelenskyy met Macron in Paris on Wednesday.", "meeting"),
    ("During the meeting Macron showed Zelenskyy a fake video; they met in Paris on Wednesday.", "meeting"),
]


@pytest.mark.parametrize("text", IN_A_WORK)
def test_what_is_told_inside_a_work_is_no_event(text: str) -> None:
    assert [mention.kind for mention in read(text).mentions] == []


@pytest.mark.parametrize("text", [*IN_A_SCENARIO, *THOUGHT])
def test_what_somebody_only_thinks_of_is_no_event(text: str) -> None:
    assert {mention.kind for mention in read(text).mentions} <= {"statement"}


@pytest.mark.parametrize(("text", "kind"), REAL)
def test_what_is_told_beside_it_is_an_event(text: str, kind: str) -> None:
    assert kind in [mention.kind for mention in read(text).mentions]
