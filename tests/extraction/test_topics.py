"""Topics are read from weighted words, for and against."""

import pytest

from app.catalogue.load import table
from app.extraction.tokens import fold
from app.extraction.topics import topics_of

FOR = {
    "ceasefire": "Kyiv accepted a 30-day ceasefire on all fronts.",
    "peace-plan": "The delegations worked on the peace plan until midnight.",
    "minerals-deal": "The minister signed the agreement on rare earth deposits.",
    "security-guarantees": "Without security guarantees there can be no lasting peace.",
    "nato-membership": "He called membership in NATO unrealistic.",
    "territory": "Moscow wants the whole territory of the region.",
    "sanctions": "Washington imposed sanctions on two oil companies.",
    "military-aid": "Deliveries stopped when military aid was suspended.",
    "prisoner-exchange": "They agreed a prisoner exchange of a thousand men each.",
    "europe-role": "She demanded a seat at the table for Europeans.",
    "munich-conference": "He spoke at the Munich Security Conference.",
    "energy-truce": "Both sides agreed to halt strikes on energy infrastructure.",
    "black-sea": "Ships will pass safely through the Black Sea.",
    "zaporizhzhia-plant": "The Zaporizhzhia nuclear plant was discussed.",
    "frozen-assets": "Leaders could not agree on using the frozen Russian assets.",
    "elections": "He said that Ukraine ought to hold elections soon.",
    "neutrality": "Moscow insists on the neutrality of its neighbour.",
}
AGAINST = {
    "ceasefire": "The two sides have not fired at each other's envoys.",
    "peace-plan": "He planned a peaceful weekend in the mountains.",
    "minerals-deal": "The envoy ordered mineral water.",
    "security-guarantees": "Security at the airport was tight.",
    "nato-membership": "NATO officials attended the talks.",
    "territory": "They met at the airport on the way home.",
    "sanctions": "The parliament approved the budget.",
    "military-aid": "Humanitarian aid reached the town.",
    "prisoner-exchange": "They exchanged gifts.",
    "europe-role": "She flew home to Europe.",
    "munich-conference": "The press conference lasted an hour.",
    "energy-truce": "He was full of energy after the talks.",
    "black-sea": "He wore a black suit by the sea.",
    "zaporizhzhia-plant": "The factory makes plant pots.",
    "frozen-assets": "The frozen lake cracked.",
    "elections": "The US election was a year ago.",
    "neutrality": "The tone of the letter was friendly.",
}


def words(sentence: str) -> list[str]:
    return [fold(word) for word in sentence.replace(",", " ,").replace(".", " .").split()]


def test_every_topic_has_a_sentence_for_and_one_against() -> None:
    slugs = {topic["slug"] for topic in table("topics")["topic"]}
    assert slugs == FOR.keys() == AGAINST.keys()


@pytest.mark.parametrize("slug", sorted(FOR))
def test_a_sentence_on_the_topic_has_it(slug: str) -> None:
    assert slug in topics_of(words(FOR[slug]))


@pytest.mark.parametrize("slug", sorted(AGAINST))
def test_a_sentence_beside_the_topic_has_it_not(slug: str) -> None:
    assert slug not in topics_of(words(AGAINST[slug]))
