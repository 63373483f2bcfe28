"""What happened or is planned between people, told sentence by sentence."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 2, 20)  # a Thursday


def told(text: str) -> tuple[Mention, ...]:
    """The mentions of a text published on PUBLISHED, interactions only."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON)
    return tuple(m for m in found.mentions if m.kind in ("call", "meeting", "summit", "conference", "visit"))


def people(mention: Mention) -> set[str]:
    return {slug for slug, _ in mention.roles}


TOLD = [
    (
        "Finland's president, Alexander Stubb, told Volodymyr Zelenskyy by phone on Monday that Europe would help.",
        ("call", "happened", "2025-02-17", {"alexander-stubb", "volodymyr-zelenskyy"}),
    ),
    (
        "Trump told reporters on Monday after talks with Keir Starmer in Scotland that he was tired.",
        ("meeting", "happened", "2025-02-17", {"donald-trump", "keir-starmer"}),
    ),
    (
        "Eighteen leaders who gathered at Lancaster House in London on February 16 agreed to go on.",
        ("meeting", "happened", "2025-02-16", set()),
    ),
    (
        "Volodymyr Zelenskyy was the guest of Donald Trump in Washington.",
        ("meeting", "happened", None, {"donald-trump", "volodymyr-zelenskyy"}),
    ),
    (
        "On February 17, Marco Rubio and Sergey Lavrov exchanged views in Riyadh.",
        ("meeting", "happened", "2025-02-17", {"marco-rubio", "sergey-lavrov"}),
    ),
    (
        "The President of Ukraine spoke with the President of France, Emmanuel Macron, on Tuesday.",
        ("call", "happened", "2025-02-18", {"volodymyr-zelenskyy", "emmanuel-macron"}),
    ),
    (
        "Keir Starmer met the Secretary General of NATO, Mark Rutte, in Brussels on Monday.",
        ("meeting", "happened", "2025-02-17", {"keir-starmer", "mark-rutte"}),
    ),
    (
        "Donald Trump briefed Volodymyr Zelenskyy by phone on Sunday.",
        ("call", "happened", "2025-02-16", {"donald-trump", "volodymyr-zelenskyy"}),
    ),
    (
        "A planned meeting between Trump and Putin in Budapest fell through.",
        ("meeting", "cancelled", None, {"donald-trump", "vladimir-putin"}),
    ),
    (
        "Keir Starmer will visit Washington on Friday.",
        ("visit", "planned", "2025-02-21", {"keir-starmer"}),
    ),
    (
        "Marco Rubio spoke by phone with Sergey Lavrov on Saturday, the State Department said.",
        ("call", "happened", "2025-02-15", {"marco-rubio", "sergey-lavrov"}),
    ),
    (
        "Putin took part in a call with Trump on Thursday, Yuri Ushakov told reporters.",
        ("call", "happened", "2025-02-20", {"donald-trump", "vladimir-putin"}),
    ),
    (
        "In a phone call on Monday, Sergey Lavrov and Marco Rubio discussed preparations for a summit.",
        ("call", "happened", "2025-02-17", {"marco-rubio", "sergey-lavrov"}),
    ),
    (
        "Talks between American and Ukrainian officials got underway in Geneva on Sunday.",
        ("meeting", "happened", "2025-02-16", {"united-states", "ukraine"}),
    ),
    (
        "Russian and Ukrainian officials wrapped up two days of talks in Berlin on Monday.",
        ("meeting", "happened", "2025-02-16/2025-02-17", {"russia", "ukraine"}),
    ),
    (
        "A planned meeting between Marco Rubio and Sergey Lavrov has been put on hold.",
        ("meeting", "postponed", None, {"marco-rubio", "sergey-lavrov"}),
    ),
    (
        "Keir Starmer hosted European leaders in London on Sunday.",
        ("meeting", "happened", "2025-02-16", {"keir-starmer"}),
    ),
    (
        "Donald Trump met Emmanuel Macron after talks with the United States on Monday.",
        ("meeting", "happened", "2025-02-17", {"donald-trump", "emmanuel-macron"}),
    ),
    (
        "Donald Trump spoke by telephone with Vladimir Putin on Wednesday.",
        ("call", "happened", "2025-02-19", {"donald-trump", "vladimir-putin"}),
    ),
    (
        "Scott Bessent met Volodymyr Zelenskyy in Kyiv on February 12.",
        ("meeting", "happened", "2025-02-12", {"scott-bessent", "volodymyr-zelenskyy"}),
    ),
    (
        "Marco Rubio is to meet Sergey Lavrov in Riyadh on Friday.",
        ("meeting", "planned", "2025-02-21", {"marco-rubio", "sergey-lavrov"}),
    ),
    (
        "Emmanuel Macron received Keir Starmer in Paris on Monday.",
        ("meeting", "happened", "2025-02-17", {"emmanuel-macron", "keir-starmer"}),
    ),
    (
        "Mr. Trump held a long and, by his account, friendly phone call with Emmanuel Macron on Tuesday.",
        ("call", "happened", "2025-02-18", {"donald-trump", "emmanuel-macron"}),
    ),
    (
        "A meeting between Keith Kellogg and Volodymyr Zelenskyy took place in Kyiv on Wednesday.",
        ("meeting", "happened", "2025-02-19", {"keith-kellogg", "volodymyr-zelenskyy"}),
    ),
    (
        "Keith Kellogg arrived in Kyiv on Wednesday.",
        ("visit", "happened", "2025-02-19", {"keith-kellogg"}),
    ),
    (
        "The summit of Donald Trump and Vladimir Putin, planned for February 25, was called off.",
        ("summit", "cancelled", "2025-02-25", {"donald-trump", "vladimir-putin"}),
    ),
    (
        "Volodymyr Zelenskyy postponed his visit to Saudi Arabia.",
        ("visit", "postponed", None, {"volodymyr-zelenskyy"}),
    ),
    (
        "American and Russian officials met in Riyadh on Tuesday.",
        ("meeting", "happened", "2025-02-18", {"united-states", "russia"}),
    ),
    (
        "The Munich Security Conference is scheduled from March 14 to 16.",
        ("conference", "planned", "2025-03-14/2025-03-16", set()),
    ),
    # Who stands where: subjects, lists and groups without names.
    (
        "At the end of January Emmanuel Macron and Friedrich Merz met in Berlin.",
        ("meeting", "happened", "2025-01", {"emmanuel-macron", "friedrich-merz"}),
    ),
    (
        "Since yesterday Ukrainians and Americans have been talking to each other in Riyadh.",
        ("meeting", "happened", "2025-02-19", {"ukraine", "united-states"}),
    ),
    (
        "American, European and Ukrainian officials sat together in Paris on Monday.",
        ("meeting", "happened", "2025-02-17", {"united-states", "ukraine"}),
    ),
    (
        "JD Vance met David Lammy at the embassy on Monday, together with Andriy Yermak and Rustem Umerov.",
        ("meeting", "happened", "2025-02-17", {"jd-vance", "david-lammy", "andriy-yermak", "rustem-umerov"}),
    ),
    (
        "Keith Kellogg saw a Ukrainian delegation made up of Andriy Yermak and Rustem Umerov.",
        ("meeting", "happened", None, {"keith-kellogg", "ukraine", "andriy-yermak", "rustem-umerov"}),
    ),
    (
        "On Tuesday Keith Kellogg met the Ukrainian team, in which Rustem Umerov took part.",
        ("meeting", "happened", "2025-02-18", {"keith-kellogg", "ukraine", "rustem-umerov"}),
    ),
    (
        "On Wednesday Donald Trump was on the phone with the leaders of France and Germany.",
        ("call", "happened", "2025-02-19", {"donald-trump", "emmanuel-macron", "olaf-scholz"}),
    ),
    (
        "The British Prime Minister met the French President in Paris on Monday.",
        ("meeting", "happened", "2025-02-17", {"keir-starmer", "emmanuel-macron"}),
    ),
    # What is done at talks is done by those who were there.
    (
        "Donald Trump and Vladimir Putin agreed on a pause in a telephone call on Tuesday.",
        ("call", "happened", "2025-02-18", {"donald-trump", "vladimir-putin"}),
    ),
    (
        "At a summit in London on Sunday, Keir Starmer and Emmanuel Macron backed Kyiv.",
        ("summit", "happened", "2025-02-16", {"keir-starmer", "emmanuel-macron"}),
    ),
    (
        "European leaders are to join Volodymyr Zelenskyy at a summit in Paris on Friday, called by Emmanuel Macron.",
        ("summit", "planned", "2025-02-21", {"volodymyr-zelenskyy", "emmanuel-macron"}),
    ),
    (
        "Keir Starmer will hold a summit in London on Friday, to which Emmanuel Macron has been invited.",
        ("summit", "planned", "2025-02-21", {"keir-starmer", "emmanuel-macron"}),
    ),
    (
        "Emmanuel Macron called them to Paris for a meeting on Monday: Keir Starmer, Olaf Scholz and Donald Tusk.",
        ("meeting", "happened", "2025-02-17", {"emmanuel-macron", "keir-starmer", "olaf-scholz", "donald-tusk"}),
    ),
    (
        "The round was led by Rustem Umerov for Ukraine and Vladimir Medinsky for Russia in Istanbul on Monday.",
        ("meeting", "happened", "2025-02-17", {"rustem-umerov", "vladimir-medinsky"}),
    ),
    (
        "Steve Witkoff flew to Moscow on Wednesday and met Vladimir Putin.",
        ("meeting", "happened", "2025-02-19", {"steve-witkoff", "vladimir-putin"}),
    ),
    (
        "Keir Starmer will travel to Berlin on Friday for talks with Olaf Scholz.",
        ("meeting", "planned", "2025-02-21", {"keir-starmer", "olaf-scholz"}),
    ),
    (
        "Andriy Yermak negotiated for Ukraine in Geneva on Monday.",
        ("meeting", "happened", "2025-02-17", {"andriy-yermak"}),
    ),
    # Other words for it.
    (
        "Olaf Scholz was host to American and Ukrainian negotiators in Berlin on Monday.",
        ("meeting", "happened", "2025-02-17", {"olaf-scholz", "united-states", "ukraine"}),
    ),
    (
        "Steve Witkoff spent three hours in the Kremlin on Tuesday.",
        ("meeting", "happened", "2025-02-18", {"steve-witkoff"}),
    ),
    (
        "American and Russian negotiators worked on a draft for six hours.",
        ("meeting", "happened", None, {"united-states", "russia"}),
    ),
    (
        "On Tuesday Donald Trump had Volodymyr Zelenskyy on the line, about the draft.",
        ("call", "happened", "2025-02-18", {"donald-trump", "volodymyr-zelenskyy"}),
    ),
    (
        "Mark Rutte was received at the White House on Monday.",
        ("meeting", "happened", "2025-02-17", {"mark-rutte"}),
    ),
    (
        "Rustem Umerov has been invited to Miami.",
        ("visit", "planned", None, {"rustem-umerov"}),
    ),
    # Days and plans.
    (
        "Keir Starmer saw Donald Trump in February, when he was received in Washington.",
        ("meeting", "happened", "2025-02", {"keir-starmer", "donald-trump"}),
    ),
    (
        "Volodymyr Zelenskyy postponed his visit to Saudi Arabia until March 10.",
        ("visit", "postponed", "2025-03-10", {"volodymyr-zelenskyy"}),
    ),
    (
        "A meeting of Marco Rubio and Sergey Lavrov that was to take place in Vienna on Friday was called off.",
        ("meeting", "cancelled", "2025-02-21", {"marco-rubio", "sergey-lavrov"}),
    ),
    (
        "A meeting of Donald Trump and Vladimir Putin failed to take place on Tuesday.",
        ("meeting", "cancelled", "2025-02-18", {"donald-trump", "vladimir-putin"}),
    ),
    (
        "The next session of the three, diplomats expect, will be held in Vienna in early March.",
        ("meeting", "planned", "2025-03", set()),
    ),
    (
        "European ministers meet in Brussels on February 24.",
        ("meeting", "planned", "2025-02-24", set()),
    ),
    (
        "The first round was held in Istanbul on January 23 and 24.",
        ("meeting", "happened", "2025-01-23/2025-01-24", set()),
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_sentence_tells_of_one_meeting_or_call(text: str, expected: tuple[str, str, str | None, set[str]]) -> None:
    (mention,) = told(text)
    assert (mention.kind, mention.status, mention.date, people(mention)) == expected


NOT_TOLD = [
    "Trump and Putin have spoken at least eight times this year.",
    "Emmanuel Macron has repeatedly met Keir Starmer, and met him often this year.",
    "Steve Witkoff wants to get Russians and Ukrainians to negotiate face to face.",
    "Dmitry Peskov said after the talks with Steve Witkoff that nothing had been settled.",
    "In a joint statement, the leaders of France, Germany and Poland welcomed Trump's efforts.",
    "Emmanuel Macron and Keir Starmer welcomed Trump's efforts on Sunday.",
    "A summit in Budapest would bring Vladimir Putin to the European Union.",
    "If Donald Trump and Vladimir Putin hold talks, Europe will pay for them.",
    "Vladimir Putin left without a word on the margins of the peace conference in Paris.",
    "Recep Tayyip Erdoğan offered his country as a venue for talks among Russia, Ukraine and the United States.",
    "If Donald Trump met Vladimir Putin, Europe would want to know first.",
    "Donald Trump did not meet Vladimir Putin on Tuesday.",
    "Donald Trump called Volodymyr Zelenskyy a dictator.",
    "Both leaders spoke well of their plans.",
    "Volodymyr Zelenskyy wants to meet Vladimir Putin.",
    "Every meeting needs an agenda.",
    "The meeting room in Geneva has no windows.",
    "Donald Trump might call Vladimir Putin.",
    "A meeting would bring Vladimir Putin to Europe for talks.",
    "Russia was invited to Vienna.",
    "Olaf Scholz was the host of a talk show in Berlin on Sunday.",
    "Donald Trump gave reporters ten minutes on Monday.",
    "Volodymyr Zelenskyy had his generals on the line all night.",
    "The session had been agreed in Paris on January 17.",
    "Ukraine takes part in every negotiation.",
    "Volodymyr Zelenskyy spoke with reporters in Kyiv on Tuesday.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_wishes_conditions_denials_and_names_are_no_events(text: str) -> None:
    assert not told(text)


def test_who_reports_a_meeting_takes_no_part_in_it() -> None:
    (mention,) = told("Donald Trump said Volodymyr Zelenskyy would meet JD Vance in Munich on Friday.")
    assert people(mention) == {"volodymyr-zelenskyy", "jd-vance"}
    assert mention.status == "planned"


def test_one_event_told_in_lead_and_body_is_one_mention() -> None:
    text = (
        "Donald Trump telephoned Vladimir Putin on Wednesday.\n\n"
        "The call lasted an hour and a half.\n\nIt was their first."
    )
    (mention,) = told(text)
    assert len(mention.passages) == 2


def test_two_calls_of_one_article_stay_two_and_the_second_carries_the_day() -> None:
    text = (
        "Donald Trump telephoned Vladimir Putin on Wednesday. "
        "Afterwards the American president rang Volodymyr Zelenskyy."
    )
    first, second = told(text)
    assert (first.date, first.date_basis) == ("2025-02-19", "relative")
    assert (second.date, second.date_basis) == ("2025-02-19", "carried")
    assert people(second) == {"donald-trump", "volodymyr-zelenskyy"}


def test_a_delegation_is_joined_by_the_people_named_for_it() -> None:
    text = (
        "American and Russian officials met in Riyadh on Tuesday.\n\n"
        "Marco Rubio led the American delegation and Sergey Lavrov the Russian one."
    )
    (mention,) = told(text)
    assert {"marco-rubio", "sergey-lavrov"} <= people(mention)


def test_what_lies_after_publication_is_planned_whatever_the_tense() -> None:
    (mention,) = told("Keir Starmer meets Donald Trump at the White House on February 27.")
    assert mention.status == "planned"


def test_words_inside_speech_tell_no_event() -> None:
    assert not told("“Donald Trump met Vladimir Putin in Paris yesterday, and I was not told,” complained Kaja Kallas.")


def test_a_heading_inside_the_text_dates_and_places_its_paragraph() -> None:
    (mention,) = told("Istanbul, 18 February 2025. The delegations of Russia and Ukraine met for two hours.")
    assert (mention.date, mention.place) == ("2025-02-18", "Istanbul")


def test_a_second_time_of_the_same_people_is_an_event_of_its_own() -> None:
    first, second = told("Donald Trump and Vladimir Putin had spoken in December and again in January.")
    assert (first.date, second.date) == ("2024-12", "2025-01")
    assert people(first) == people(second) == {"donald-trump", "vladimir-putin"}


def test_whoever_is_welcomed_somewhere_is_there() -> None:
    (mention,) = told("Donald Trump welcomed Volodymyr Zelenskyy to the White House on Monday.")
    assert (mention.place, mention.date) == ("Washington", "2025-02-17")


def test_a_meeting_that_is_being_prepared_is_planned() -> None:
    (mention,) = told("Donald Trump said that he was preparing a meeting between Putin and Zelenskyy.")
    assert (mention.status, people(mention)) == ("planned", {"vladimir-putin", "volodymyr-zelenskyy"})


def test_what_is_moved_takes_place_on_the_new_day() -> None:
    (mention,) = told("Zelenskyy has moved his trip to Saudi Arabia, which will now take place on 10 March.")
    assert (mention.status, mention.date) == ("postponed", "2025-03-10")


def test_a_conference_is_not_the_visit_that_was_told_before() -> None:
    visit, conference = told(
        "Earlier this week Scott Bessent turned up in Kyiv. The security conference in Munich opened yesterday."
    )
    assert (visit.kind, visit.date, conference.kind) == ("visit", "2025-02-17/2025-02-23", "conference")


def test_the_day_says_more_than_the_month() -> None:
    (mention,) = told(
        "Putin spoke with Trump by phone this month. On 12 February the two presidents spoke for an hour."
    )
    assert mention.date == "2025-02-12"


def test_whoever_attended_the_meeting_was_at_the_one_told_before() -> None:
    (mention,) = told(
        "Vladimir Putin received Steve Witkoff and Jared Kushner in the Kremlin on Wednesday. "
        "The meeting was also attended by Yuri Ushakov."
    )
    assert people(mention) >= {"vladimir-putin", "steve-witkoff", "jared-kushner"}


def test_a_meeting_that_falls_through_is_told_in_the_present_too() -> None:
    (mention,) = told("Zelenskyy and Putin were to have met in Istanbul. That meeting falls through.")
    assert mention.status == "cancelled"


def test_the_day_of_an_agency_is_that_of_writing() -> None:
    (mention,) = told("MOSCOW, February 20. /TASS/. Vladimir Putin received Steve Witkoff in the Kremlin.")
    assert mention.date is None


def test_the_next_on_the_line_speaks_with_whom_he_may_speak() -> None:
    calls = told(
        "On Monday Donald Trump spoke to Vladimir Putin by telephone. Putin wanted more. Putin got it. "
        "The next day it was Volodymyr Zelenskyy's turn on the line."
    )
    assert [people(call) for call in calls] == [
        {"donald-trump", "vladimir-putin"},
        {"donald-trump", "volodymyr-zelenskyy"},
    ]


def test_two_presidents_are_those_told_of_before() -> None:
    text = (
        "Donald Trump telephoned Vladimir Putin on Wednesday.\n\n"
        "Sergey Lavrov praised it.\n\nThe last time the two presidents met, in Helsinki in 2018, they smiled."
    )
    assert people(told(text)[-1]) == {"donald-trump", "vladimir-putin"}


def test_the_same_city_is_the_place_told_of_last() -> None:
    text = (
        "Russian and Ukrainian delegations met in Istanbul on Monday.\n\n"
        "The first round was held in the same city on January 23."
    )
    _, first_round = told(text)
    assert (first_round.date, first_round.place) == ("2025-01-23", "Istanbul")


def test_here_is_the_place_of_the_dateline() -> None:
    (mention,) = told("GENEVA (Courier) — American and Russian officials ended talks here on Tuesday.")
    assert (mention.place, mention.date) == ("Geneva", "2025-02-18")


def test_the_capital_of_a_state_is_a_place() -> None:
    (mention,) = told("Keith Kellogg arrived in the Ukrainian capital on Wednesday.")
    assert mention.place == "Kyiv"


def test_what_was_agreed_at_a_round_is_to_come_and_the_round_was_held() -> None:
    text = "Russia and Ukraine agreed to free prisoners at a round of talks that ended in Istanbul on Monday."
    (mention,) = told(text)
    assert (mention.status, mention.date, mention.place) == ("happened", "2025-02-17", "Istanbul")


def test_a_leader_of_one_side_belongs_to_the_delegations_and_not_to_another_pair() -> None:
    text = (
        "Russian and Ukrainian delegations are to meet in Istanbul on Friday.\n\n"
        "Recep Tayyip Erdogan received Volodymyr Zelenskyy in Ankara on Tuesday.\n\n"
        "Defense Minister Rustem Umerov heads the Ukrainian side."
    )
    delegations, pair = told(text)
    assert "rustem-umerov" in people(delegations)
    assert people(pair) == {"recep-tayyip-erdogan", "volodymyr-zelenskyy"}


def test_a_roster_names_who_came_for_each_side() -> None:
    text = (
        "The delegations of Russia and Ukraine sat for two hours in Istanbul on Monday. "
        "For Ukraine: Rustem Umerov, Minister of Defence. For Russia: Vladimir Medinsky."
    )
    (mention,) = told(text)
    assert {"rustem-umerov", "vladimir-medinsky"} <= people(mention)


def test_whom_somebody_is_with_is_somebody_else() -> None:
    text = (
        "Vladimir Putin gave way on Tuesday. On the telephone with Donald Trump, he accepted a pause. "
        "On Wednesday he received Steve Witkoff in Moscow."
    )
    assert people(told(text)[-1]) == {"vladimir-putin", "steve-witkoff"}


def test_whoever_speaks_for_somebody_sat_in_no_delegation() -> None:
    text = (
        "American and Russian diplomats met in Istanbul on Tuesday. "
        "“Decisions take time,” said Dmitry Peskov, who speaks for the Kremlin."
    )
    (mention,) = told(text)
    assert people(mention) == {"united-states", "russia"}


def test_a_subject_of_talks_is_no_meeting() -> None:
    text = (
        "Moscow, 18 February 2025. Vladimir Putin received Steve Witkoff. "
        "The subject was the resumption of direct negotiations between Russia and Ukraine."
    )
    (mention,) = told(text)
    assert people(mention) == {"vladimir-putin", "steve-witkoff"}


def test_a_second_call_told_by_one_name_is_the_one_told_before() -> None:
    text = (
        "Donald Trump telephoned Volodymyr Zelenskyy on Wednesday.\n\n"
        "Vladimir Putin had refused a truce the day before.\n\n"
        "The call with Mr. Zelenskyy lasted an hour."
    )
    (mention,) = told(text)
    assert people(mention) == {"donald-trump", "volodymyr-zelenskyy"}
