"""What somebody known says on the war and the talks, though on no topic of the lists and of no day."""

import pytest

from tests.extraction.acting import people, read, told

TOLD = [
    ("Marco Rubio said that the remaining questions of the plan could be solved.", "marco-rubio"),
    ("A lot of progress had been made, Steve Witkoff wrote after the first day.", "steve-witkoff"),
    ("“The positions are quite distant,” said Vladimir Medinsky.", "vladimir-medinsky"),
    ("Zelensky, who was in Vilnius, rejected the idea of a pause.", "volodymyr-zelenskyy"),
    ("Emmanuel Macron accused Vladimir Putin of using the time.", "emmanuel-macron"),
    ("Putin warned the Europeans not to undermine what had been agreed.", "vladimir-putin"),
    ("Kaja Kallas called the package one of the toughest so far.", "kaja-kallas"),
    ("The Russian foreign ministry called the exchange substantive.", "russian-foreign-ministry"),
    ("Dmitry Peskov replied that Europe was confronting Russia.", "dmitry-peskov"),
    ("Zelensky told reporters the American leader had changed the game.", "volodymyr-zelenskyy"),
    ("Dmitry Peskov had warned in advance against expecting breakthroughs.", "dmitry-peskov"),
    ("Kaja Kallas told reporters she saw no sign that Putin wanted peace.", "kaja-kallas"),
    ("Dmitry Peskov spoke of a postponement of the talks.", "dmitry-peskov"),
    ("Dmitry Peskov spoke out against the plan.", "dmitry-peskov"),
    ("Vladimir Medinsky answered that presidents meet to sign a treaty.", "vladimir-medinsky"),
    ("Putin let it be known that the matter of land must be solved.", "vladimir-putin"),
    ("Putin made it plain that he would go on with the war.", "vladimir-putin"),
    ("Zelensky called Putin a liar.", "volodymyr-zelenskyy"),
    ("Zelensky called it a delay of the talks.", "volodymyr-zelenskyy"),
    ("Zelensky called the offer an ultimatum that nobody could trust.", "volodymyr-zelenskyy"),
    ("Vladimir Medinsky found the positions “quite distant”.", "vladimir-medinsky"),
    ("Marco Rubio repeated that Trump was determined to end the war.", "marco-rubio"),
    ("Zelensky insisted that Putin must gain nothing by the war.", "volodymyr-zelenskyy"),
    ("Sergei Lavrov denied that ties with Washington were getting worse.", "sergey-lavrov"),
    ("Zelensky appealed for peace this year.", "volodymyr-zelenskyy"),
    ("Zelensky says peace talks have to start from the front.", "volodymyr-zelenskyy"),
    (
        "Pete Hegseth told a meeting of the group in the Belgian capital that aid would end.",
        "pete-hegseth",
    ),
    ("Putin told Kyiv to come to the table.", "vladimir-putin"),
    ("Hakan Fidan said Turkey wanted to end this war.", "hakan-fidan"),
    ("The plan will be put to Russia in days, Marco Rubio said.", "marco-rubio"),
    ("The plan will be put to Russia in days, secretary of state Marco Rubio said.", "marco-rubio"),
    ("Marco Rubio said the outcome “will show” it.", "marco-rubio"),
    ("Marco Rubio told reporters that the Russians were ready.", "marco-rubio"),
    ("Mark Rutte advised the Europeans to come up with ideas of their own.", "mark-rutte"),
    ("Mark Rutte congratulated Ukraine on its firmness.", "mark-rutte"),
    ("Kaja Kallas dismissed the Kremlin's report as invented.", "kaja-kallas"),
    ("Zelensky called the latest American plan a good basis.", "volodymyr-zelenskyy"),
    ("Zelensky found the proposal unacceptable.", "volodymyr-zelenskyy"),
    ("Marco Rubio gave assurances that the war would end.", "marco-rubio"),
    ("Marco Rubio took the view that the war would end.", "marco-rubio"),
    ("Emmanuel Macron reacted coolly to the American plan.", "emmanuel-macron"),
    ("Emmanuel Macron reaffirmed his support for Ukraine.", "emmanuel-macron"),
    ("Dmitry Peskov would not rule out a meeting with Zelensky.", "dmitry-peskov"),
    ("Marco Rubio said that Putin wanted an end to the war.", "marco-rubio"),
    ("Emmanuel Macron has spoken of “very hard work” if Russia goes on with the war.", "emmanuel-macron"),
    ("Keith Kellogg described the latest raids in the war as a “clear breach” of the law.", "keith-kellogg"),
    ("Hopes of peace were lowered by Sergei Lavrov, who told the agency that “nothing is planned”.", "sergey-lavrov"),
]
SEVERAL = [
    ("Emmanuel Macron and Friedrich Merz said that the war had to end.", {"emmanuel-macron", "friedrich-merz"}),
    ("“Nothing will happen in the war until Putin and I meet,” Donald Trump told reporters.", {"donald-trump"}),
]
UNTOLD = [
    "Donald Trump said that he was tired.",
    "It is about the war that Trump has promised to stop.",
    "If Marco Rubio says that the war is over, it will be news.",
    "The President of Russia conveyed messages on the war to Donald Trump.",
    "Russia said that the war went on.",
    "Russia's Defence Ministry said its air defences shot down 70 Ukrainian drones overnight.",
    "A memorandum of the kind Putin described could be half of that exercise.",
    "Senators said Marco Rubio had described the document as a list of wishes.",
    "Kaja Kallas called the summit.",
    "Kaja Kallas calls the talks",
    "Matteo Zuppi calls on Sergio Mattarella at his palace.",
    "A neighbour, John Smith, said that the war went on.",
    "Putin, who started the war, told jokes.",
    "Putin, who started the war, answered the phone.",
    "Putin repeated the trip to the front.",
    "Putin called the leaders a day later.",
    "Putin called it a day after the talks.",
    "Putin spoke for an hour at the front.",
    "Putin found the door of the delegation locked.",
    "Putin raised taxes for the war.",
    "Putin called the European leaders afterwards.",
]


@pytest.mark.parametrize(("text", "speaker"), TOLD)
def test_it_waits_on_the_check_page(text: str, speaker: str) -> None:
    (said,) = read(f"The day was long.\n\nAnd so it went.\n\n{text}").mentions
    assert (said.kind, people(said), said.topics) == ("statement", {speaker}, ())
    assert said.score < 1


@pytest.mark.parametrize(("text", "speakers"), SEVERAL)
def test_several_who_are_named_say_it_together(text: str, speakers: set[str]) -> None:
    found = read(f"The day was long.\n\nAnd so it went.\n\n{text}").mentions
    assert [people(said) for said in found] == [speakers]


@pytest.mark.parametrize("text", UNTOLD)
def test_what_is_on_other_matters_or_not_said_outright_is_not_told(text: str) -> None:
    assert read(f"The day was long.\n\nAnd so it went.\n\n{text}").mentions == ()


GOES_ON = [
    ("Rubio demanded a ceasefire on Tuesday.", "Marco Rubio said that the war could end.", 2),
    ("Rubio demanded a ceasefire on Tuesday.", "He said that the war could end.", 1),
    ("Rubio said that the talks were hard.", "“The war can end,” Rubio said.", 2),
    ("Rubio said that the talks were hard.", "The war could end, he added.", 1),
    ("Rubio said that the talks were hard.", "The Secretary of State said that the war could end.", 1),
    ("Rubio arrived.", "The Secretary of State said that the war could end.", 1),
    ("Rubio arrived.", "The war could end, he said.", 0),
]


@pytest.mark.parametrize(("one", "other", "told"), GOES_ON)
def test_a_pronoun_goes_on_with_what_is_told_and_a_name_begins_anew(one: str, other: str, told: int) -> None:
    assert len(read(f"The day was long.\n\nIt rained.\n\n{one}\n\n{other}").mentions) == told


def test_what_he_says_in_a_paragraph_on_talks_belongs_to_these() -> None:
    text = "On Tuesday Donald Trump spoke to Volodymyr Zelenskyy by phone. “They have to make peace,” he remarked."
    assert [m.kind for m in read(text).mentions] == ["call"]


TITLES = [
    ("“The memorandum is quite detailed,” said Vladimir Medinsky.", "Medinsky comments on a memorandum"),
    ("Marco Rubio said that the talks were hard.", "Rubio comments on talks"),
    ("“This peace must hold,” Emmanuel Macron told reporters in Paris.", "Macron speaks in Paris on peace"),
    ("Marco Rubio told reporters that the ball was in Putin's court.", "Rubio makes statement"),
    ("“We can end the war,” Marco Rubio said after the first meeting.", "Rubio comments on the war"),
    ("“Next time in Moscow, for peace?” said Vladimir Putin.", "Putin comments on peace"),
]


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_its_title_names_the_matter_where_its_words_do(text: str, title: str) -> None:
    (said,) = read(f"The day was long.\n\nAnd so it went.\n\n{text}").mentions
    assert said.title == title


def test_what_is_said_of_the_talks_was_not_said_in_them() -> None:
    text = "Russia will change its stance in the peace talks, Foreign Minister Sergei Lavrov said on Monday."
    (said,) = read(f"The day was long.\n\nAnd so it went.\n\n{text}").mentions
    assert (said.kind, people(said), said.date) == ("statement", {"sergey-lavrov"}, "2025-07-28")


@pytest.mark.parametrize(
    ("said", "statements"),
    [
        ("“The memorandum is quite detailed,” said Medinsky.", []),
        ("“The memorandum is quite detailed,” Medinsky wrote on Telegram.", ["Medinsky comments on a memorandum"]),
        ("“The memorandum is quite detailed,” Medinsky told reporters.", ["Medinsky comments on a memorandum"]),
        ("“The memorandum is quite detailed,” Medinsky told Umerov.", []),
        ("“The memorandum is quite detailed,” Medinsky told him.", []),
        ("“The memorandum is quite detailed,” he said.", []),
    ],
)
def test_what_is_quoted_with_talks_is_quoted_there_alone_and_told_where_others_hear_it(
    said: str, statements: list[str]
) -> None:
    text = f"Vladimir Medinsky and Rustem Umerov met in Istanbul on Monday.\n\n{said}"
    talks, *others = read(text).mentions
    assert (talks.kind, len(talks.quotes)) == ("meeting", 1)
    assert [(m.title, m.quotes, m.score < 0.5) for m in others] == [(title, (), True) for title in statements]


@pytest.mark.parametrize(
    "text",
    [
        "“Prime minister Orban has no mandate of the EU to visit Moscow,” said Kaja Kallas.",
        "“Prime minister Orban has no mandate of the EU to visit Moscow”, said EU foreign policy chief Kaja Kallas.",
        "“Putin could agree to a truce,” warned Kaja Kallas on Friday.",
        "Orban had no right to visit Moscow, noted Kaja Kallas, the foreign policy chief of the EU.",
        "Trump wanted an end to the war, announced Kaja Kallas after the talks.",
    ],
)
def test_who_is_named_behind_the_verb_says_it_and_not_whom_it_names(text: str) -> None:
    (said,) = read(f"The day was long.\n\nAnd so it went.\n\n{text}").mentions
    assert people(said) == {"kaja-kallas"}


def test_a_body_says_what_stands_before_its_verb() -> None:
    (said,) = read("The day was long.\n\nAnd so it went.\n\n“Putin could agree to peace,” said the Kremlin.").mentions
    assert people(said) == {"kremlin"}


def test_who_is_named_behind_the_verb_says_nothing_where_he_does_something() -> None:
    text = "Dmitry Peskov, who was in Rome, said Putin wanted an end to the war."
    (said,) = read(f"The day was long.\n\nAnd so it went.\n\n{text}").mentions
    assert people(said) == {"dmitry-peskov"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Volodymyr Zelenskyy urged allies on Saturday to speed up arms deliveries, a day after he signed a"
            " security agreement with Germany.",
            "Zelenskyy presses for military aid",
        ),
        ("Trump called for a ceasefire on Tuesday after he met Macron in Paris.", "Trump presses for a ceasefire"),
        (
            "Keir Starmer said on Friday that sanctions must be tightened, as he hosted Zelenskyy in London.",
            "Starmer comments on sanctions",
        ),
    ],
)
def test_what_is_only_told_to_say_when_takes_no_statement_away(text: str, title: str) -> None:
    assert title in [m.title for m in read(text).mentions]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("A senior US official said on Monday that Washington wants a ceasefire.", False),
        ("The Ukrainian negotiator demanded a ceasefire on Monday.", False),
        ("US officials said on Monday that Washington wants a ceasefire.", True),
        ("The Russian delegation rejected a ceasefire on Monday.", True),
    ],
)
def test_one_whom_nobody_names_is_not_his_state(text: str, sure: bool) -> None:
    (said,) = read(text).mentions
    assert (said.kind, said.score == 1) == ("statement", sure)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Reuters reported last week that Donald Trump had demanded a ceasefire.", None),
        ("On Tuesday, Bloomberg reported that Donald Trump had rejected a ceasefire.", None),
        ("Donald Trump told Bloomberg on Tuesday that he had rejected a ceasefire.", "2025-07-29"),
        ("On Tuesday Donald Trump rejected a ceasefire.", "2025-07-29"),
        ("Donald Trump did not rule out a ceasefire on Friday.", None),
    ],
)
def test_the_day_of_reporting_what_somebody_said_is_not_that_of_his_saying_it(text: str, day: str | None) -> None:
    (said,) = read(f"The day was long.\n\nAnd so it went.\n\n{text}").mentions
    assert (people(said), said.date) == ({"donald-trump"}, day)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Emmanuel Macron called for a 30-day ceasefire.", "Macron presses for a ceasefire"),
        ("Emmanuel Macron called on Tuesday for a 30-day truce.", "Macron presses for a ceasefire"),
        ("Emmanuel Macron once more rejected a full ceasefire.", "Macron rejects a ceasefire"),
    ],
)
def test_a_length_or_once_more_takes_no_topic_away(text: str, title: str) -> None:
    (said,) = read(f"The day was long.\n\nAnd so it went.\n\n{text}").mentions
    assert said.title == title


@pytest.mark.parametrize(
    "text",
    [
        "Diplomats spoke of the ceasefire that Kyiv demands.",
        "The day ended without the sanctions that Trump has threatened.",
        "Nothing was known of what the Kremlin describes as security guarantees.",
        "It was a truce that Washington has called for.",
    ],
)
def test_what_tells_which_thing_is_meant_is_no_statement(text: str) -> None:
    assert [m for m in read(f"The day was long.\n\nAnd so it went.\n\n{text}").mentions if m.kind == "statement"] == []


def test_who_says_it_behind_such_words_is_told() -> None:
    text = "Russia would halt its fire if Ukraine left the regions that Moscow claims, Vladimir Putin said on Monday."
    (said,) = read(f"The day was long.\n\nAnd so it went.\n\n{text}").mentions
    assert (people(said), said.date) == ({"vladimir-putin"}, "2025-07-28")


@pytest.mark.parametrize(
    "text",
    [
        "Trump pressed Putin to accept the plan, warning that sanctions would follow.",
        "Trump gave Putin a week to answer, threatening new sanctions.",
        "Trump spoke after Putin had left, saying that sanctions would follow.",
        "Trump asked Putin to meet Zelensky, telling reporters that sanctions would follow.",
        "Trump has put more pressure on Vladimir Putin to make peace, adding that sanctions would follow.",
    ],
)
def test_a_participle_behind_the_comma_tells_what_the_main_subject_says(text: str) -> None:
    found = read(f"The day was long.\n\nAnd so it went.\n\n{text}").mentions
    assert [people(said) for said in found if said.kind == "statement"] == [{"donald-trump"}]


def test_who_speaks_to_reporters_beside_another_makes_a_statement() -> None:
    text = "Emmanuel Macron rejected a ceasefire on Wednesday, when he and Zelensky spoke to reporters."
    (said,) = read(f"The day was long.\n\nAnd so it went.\n\n{text}").mentions
    assert (people(said), said.date) == ({"emmanuel-macron"}, "2025-07-30")


ON_TALKS = "Envoys spent two days on a ceasefire in Geneva.\n\n"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Marco Rubio said there were “a lot of moving parts” still.", 1),
        ("Marco Rubio said he respected those who did not feel able to join the others.", 1),
        ("“There are a lot of moving parts,” he told reporters.", 0),
        ("Marco Rubio said he was tired.", 0),
    ],
)
def test_what_follows_on_talks_is_on_them_if_it_is_quoted_or_long(text: str, count: int) -> None:
    assert len([m for m in told(ON_TALKS + text) if m.kind == "statement"]) == count
    assert not [m for m in told("The match was lost.\n\n" + text) if m.kind == "statement"]


def test_the_first_words_that_are_quoted_of_somebody_are_told_though_a_pronoun_says_them() -> None:
    quoted = "Marco Rubio was in no hurry.\n\n“The war has to end,” he told reporters."
    assert [m.score < 0.5 for m in told(quoted) if m.kind == "statement"] == [True]
    again = "Marco Rubio said that the war had to end soon.\n\n“Peace is near,” he added."
    assert len([m for m in told(again) if m.kind == "statement"]) == 1


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Andriy Yermak wrote afterwards that the talks had been constructive.", {"andriy-yermak"}),
        ("The Kremlin said the conversation had taken place on Germany's initiative.", {"kremlin"}),
        ("Dmitry Peskov said there was no word from the delegations, which last met in July.", {"dmitry-peskov"}),
        ("He wrote afterwards that the talks had been constructive.", set()),
        ("Andriy Yermak said that Marco Rubio and Rustem Umerov had met in Geneva.", set()),
    ],
)
def test_who_speaks_of_talks_of_nobody_in_particular_says_something(text: str, speakers: set[str]) -> None:
    found = [m for m in told(f"The envoys were in Geneva.\n\n{text}") if m.kind == "statement"]
    assert {slug for m in found for slug in people(m)} == speakers
    assert all(m.score < 0.5 for m in found)


def test_an_aside_does_not_take_the_place_of_what_is_said() -> None:
    (said,) = told("Donald Trump, who promised to end the war quickly, said on Wednesday that he was angry with Putin.")
    assert (said.date, people(said)) == ("2025-07-30", {"donald-trump"})


@pytest.mark.parametrize(
    ("speaker", "together"),
    [("spokesman Dmitry Peskov", {"kremlin", "dmitry-peskov"}), ("Marco Rubio", {"kremlin"})],
)
def test_who_speaks_for_a_body_goes_on_with_what_it_says(speaker: str, together: set[str]) -> None:
    quoted = f"“Peace takes its time,” {speaker} told reporters."
    said = told(f"The Kremlin said on Wednesday that the talks were on “pause”. {quoted}")
    assert people(said[0]) == together
    assert len(said) == (1 if len(together) > 1 else 2)
