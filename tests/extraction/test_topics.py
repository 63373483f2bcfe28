"""Topics are read from weighted words, for and against."""

import pytest

from app.catalogue.load import table
from app.extraction.tokens import words_in
from app.extraction.topics import topics_of

FOR = {
    "ceasefire": (
        "Kyiv accepted a 30-day ceasefire on all fronts.",
        "The guns fall silent at midnight, the general said.",
        "Both armies will stop shooting for a week.",
        "He offered a halt to the fighting over the holidays.",
    ),
    "peace-plan": (
        "The delegations worked on the peace plan until midnight.",
        "The president described a 20-point document.",
        "Moscow handed over its written terms.",
        "The Kremlin offered direct talks without conditions.",
        "They agreed to begin negotiations at once.",
        "The 28 points were cut to 19 points overnight.",
    ),
    "minerals-deal": (
        "The minister signed the agreement on rare earth deposits.",
        "Parliament ratified the minerals accord.",
        "Half of the profits go into an investment fund.",
    ),
    "security-guarantees": (
        "Without security guarantees there can be no lasting peace.",
        "Britain would send troops to Ukraine.",
        "They signed a declaration on sending in forces later.",
        "Paris wants a European force that would stay behind the line.",
        "The coalition of the willing met again.",
        "Paris wants an American backstop.",
        "They signed a paper on sending soldiers after the war.",
        "It concerns forces to be stationed in the west of the country.",
    ),
    "nato-membership": (
        "He called membership in NATO unrealistic.",
        "Ukraine will not join the alliance, he said.",
        "The draft asked for a renunciation of NATO.",
        "The minister rejected membership in the alliance.",
        "The plan keeps Ukraine out of NATO.",
    ),
    "territory": (
        "Moscow wants the whole territory of the region.",
        "Kyiv will not cede land.",
        "A return to the borders of 1991 was ruled out.",
        "The text demands the recognition of Crimea.",
    ),
    "sanctions": (
        "Washington imposed sanctions on two oil companies.",
        "Buyers of Russian oil face secondary tariffs.",
        "The Treasury blacklisted a refinery.",
    ),
    "military-aid": (
        "Deliveries stopped when military aid was suspended.",
        "Germany sends a third Patriot battery.",
        "He flew home without missiles.",
        "They promised air defence for the cities.",
        "Intelligence sharing resumed on Tuesday.",
    ),
    "prisoner-exchange": (
        "They agreed a prisoner exchange of a thousand men each.",
        "Both sides released 157 prisoners each.",
        "Russia returned the bodies of the fallen.",
        "The families of abducted children were told.",
    ),
    "europe-role": (
        "She demanded a seat at the table for Europeans.",
        "Europe must do the heavy lifting.",
        "There can be no settlement without Europe.",
        "It was time for a European army.",
    ),
    "munich-conference": (
        "He spoke at the Munich Security Conference.",
        "The two met on the margins of the conference in Munich.",
    ),
    "energy-truce": (
        "Both sides agreed to halt strikes on energy infrastructure.",
        "The energy truce held for a day.",
        "Each army is to spare power stations.",
        "He accused the other side of striking energy sites.",
    ),
    "black-sea": (
        "Ships will pass safely through the Black Sea.",
        "The paper speaks of safe navigation.",
        "Commercial shipping is to be spared.",
    ),
    "zaporizhzhia-plant": (
        "The Zaporizhzhia nuclear plant was discussed.",
        "Americans could run the nuclear power plant, he suggested.",
    ),
    "frozen-assets": (
        "Leaders could not agree on using the frozen Russian assets.",
        "Belgium objected to the reparations loan.",
        "Most of the Russian reserves lie in Brussels.",
    ),
    "elections": (
        "He said that Ukraine ought to hold elections soon.",
        "The Kremlin doubts his legitimacy under martial law.",
    ),
    "neutrality": (
        "Moscow insists on the neutrality of its neighbour.",
        "The draft demands the demilitarisation of the country.",
        "A troop cap was struck from the text.",
    ),
}
AGAINST = {
    "ceasefire": (
        "The two sides have not fired at each other's envoys.",
        "He praised the ceasefire in Gaza.",
        "The trade truce with China was prolonged.",
        "Soldiers would come only after a ceasefire.",
    ),
    "peace-plan": (
        "He planned a peaceful weekend in the mountains.",
        "Trump wants the Nobel Peace Prize.",
        "It was the second round of direct talks.",
        "The union will open accession negotiations with Kyiv.",
    ),
    "minerals-deal": (
        "The envoy ordered mineral water.",
        "The fund pays for roads and schools.",
    ),
    "security-guarantees": (
        "Security at the airport was tight.",
        "The bank asked for loan guarantees.",
        "American troops in Germany will stay.",
    ),
    "nato-membership": (
        "NATO officials attended the talks.",
        "Hungary blocked NATO membership for Sweden.",
        "The alliance met in The Hague.",
    ),
    "territory": (
        "They met at the airport on the way home.",
        "Border guards waved the convoy through.",
        "Doctors Without Borders runs the hospital.",
    ),
    "sanctions": (
        "The parliament approved the budget.",
        "He announced tariffs on Canada.",
        "The sanctions on Iran were an older matter.",
    ),
    "military-aid": (
        "Humanitarian aid reached the town.",
        "He was received with open arms.",
        "They talked about arms control.",
        "Russian missiles fell on the port.",
        "More missiles hit the city at dawn.",
        "Two aid workers were killed in a drone strike.",
    ),
    "prisoner-exchange": (
        "They exchanged gifts.",
        "He was taken prisoner in the first winter.",
        "The office released a statement.",
    ),
    "europe-role": (
        "She flew home to Europe.",
        "The European Championship opens in June.",
        "He is an ambassador in Europe.",
    ),
    "munich-conference": (
        "The press conference lasted an hour.",
        "He likened it to the Munich agreement of 1938.",
        "Bayern Munich won.",
    ),
    "energy-truce": (
        "He was full of energy after the talks.",
        "The commission missed its renewable energy targets.",
        "The truce was kept.",
    ),
    "black-sea": (
        "He wore a black suit by the sea.",
        "Putin took the call in a Black Sea resort.",
    ),
    "zaporizhzhia-plant": (
        "The factory makes plant pots.",
        "Russia is a nuclear power.",
        "They discussed Iranian nuclear sites.",
        "The governor of Zaporizhzhia resigned.",
    ),
    "frozen-assets": (
        "The frozen lake cracked.",
        "It would become a frozen conflict.",
        "The army called up its reserves.",
    ),
    "elections": (
        "The US election was a year ago.",
        "Since his election he has travelled twice.",
        "The German elections changed little.",
    ),
    "neutrality": (
        "The tone of the letter was friendly.",
        "The envoys met on neutral ground.",
        "The city wants to be carbon neutral.",
    ),
}


def test_every_topic_has_two_sentences_for_and_two_against() -> None:
    slugs = {topic["slug"] for topic in table("topics")["topic"]}
    assert slugs == FOR.keys() == AGAINST.keys()
    assert all(len(sentences) >= 2 for table in (FOR, AGAINST) for sentences in table.values())


@pytest.mark.parametrize(("slug", "sentence"), [(slug, s) for slug, found in FOR.items() for s in found])
def test_a_sentence_on_the_topic_has_it(slug: str, sentence: str) -> None:
    assert slug in topics_of(words_in(sentence))


@pytest.mark.parametrize(("slug", "sentence"), [(slug, s) for slug, found in AGAINST.items() for s in found])
def test_a_sentence_beside_the_topic_has_it_not(slug: str, sentence: str) -> None:
    assert slug not in topics_of(words_in(sentence))


TALKS = {
    "peace-plan": (
        "They tried to end the war.",
        "They went through American ideas.",
        "The three-way format was tried.",
    ),
    "security-guarantees": ("They had one word to place, guarantees.", "They talked about soldiers one might send."),
    "territory": ("It ended without agreement on the Donbas.",),
    "prisoner-exchange": ("At least 157 prisoners are to go home.",),
    "europe-role": ("European leaders gathered in haste.",),
}


@pytest.mark.parametrize(("slug", "sentence"), [(slug, s) for slug, found in TALKS.items() for s in found])
def test_some_words_speak_of_a_topic_only_where_talks_are_told(slug: str, sentence: str) -> None:
    assert slug in topics_of(words_in(sentence), talks=True)
    assert slug not in topics_of(words_in(sentence))


def test_a_condition_is_read_only_where_nothing_else_is_named() -> None:
    both = "Paris would send troops to Ukraine once there is a ceasefire, he said."
    assert topics_of(words_in(both)) == ("security-guarantees",)
    assert topics_of(words_in("Nothing moves unless there is a ceasefire.")) == ("ceasefire",)
