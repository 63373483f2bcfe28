"""By what turns of phrase sanctions are put, let through and prepared."""

import pytest

from tests.extraction.acting import people, told

DONE = [
    ("The 19th package of sanctions got the green light on Tuesday.", set()),
    ("The EU's 19th package received the final go-ahead on Tuesday.", {"european-union"}),
    ("EU ambassadors gave their assent to further sanctions on Tuesday.", {"european-union"}),
    ("Norway put new sanctions on Russia in place on Tuesday.", {"norway"}),
    ("Canada levelled fresh sanctions against forty tankers on Tuesday.", {"canada"}),
    ("Britain decided on a new round of sanctions on Tuesday.", {"united-kingdom"}),
    ("Japan announced sweeping measures against Moscow on Tuesday.", {"japan"}),
]
AHEAD = [
    ("The EU is preparing an 18th package of sanctions.", {"european-union"}),
    ("Canada will impose new sanctions on Russia.", {"canada"}),
    ("Norway would also impose sanctions on Russia, the minister said.", {"norway"}),
    ("Britain plans to impose sanctions on forty tankers.", {"united-kingdom"}),
]


@pytest.mark.parametrize(("text", "who"), DONE)
def test_sanctions_that_were_put(text: str, who: set[str]) -> None:
    assert [(m.kind, m.status, m.date, people(m)) for m in told(text)] == [("sanctions", "happened", "2025-07-29", who)]


@pytest.mark.parametrize(("text", "who"), AHEAD)
def test_sanctions_of_a_state_to_come_wait_for_their_day(text: str, who: set[str]) -> None:
    (planned,) = (m for m in told(text) if m.kind == "sanctions")
    assert (planned.status, planned.date, people(planned)) == ("planned", None, who)
    assert planned.score < 0.5


@pytest.mark.parametrize(
    "text",
    [
        "The US will impose sanctions on Russia, but only when its allies have done so.",
        "Canada will impose sanctions on Russia unless it agrees to a truce.",
        "Trump said that he would impose sanctions on Russia.",
        "The EU is preparing a response to the threat of sanctions.",
    ],
)
def test_sanctions_on_a_condition_or_threatened_are_not_told(text: str) -> None:
    assert not [m for m in told(text) if m.kind == "sanctions"]
