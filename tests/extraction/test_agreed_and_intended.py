"""What is agreed not to be done or for later, what somebody intends, and what is only the matter of a deal."""

import pytest

from tests.extraction.acting import people, told

TOLD = [
    ("Russia and Ukraine agreed on Wednesday not to attack energy facilities for 30 days.",
     "truce", "happened", "2025-07-30", {"russia", "ukraine"}),
    ("Macron and Merz agreed to step up arms production next month.",
     "agreement", "happened", None, {"emmanuel-macron", "friedrich-merz"}),
    ("Washington plans to impose sanctions on Rosneft on Monday.",
     "sanctions", "planned", "2025-08-04", {"united-states"}),
    ("Berlin intends to impose sanctions on Rosneft on Monday.", "sanctions", "planned", "2025-08-04", {"germany"}),
    ("Norway will give Ukraine another 400 million dollars.", "aid", "planned", None, {"norway"}),
    ("Eight Ukrainian children returned home from Russia on Wednesday.", "exchange", "happened", "2025-07-30", set()),
    ("Seven deported children were reunited with their families on Wednesday.",
     "exchange", "happened", "2025-07-30", set()),
    ("Norway gave Ukraine €300m on Wednesday.", "aid", "happened", "2025-07-30", {"norway"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status", "day", "who"), TOLD)
def test_it_is_told_as_what_it_is(text: str, kind: str, status: str, day: str | None, who: set[str]) -> None:
    (mention,) = told(text)
    assert (mention.kind, mention.status, mention.date, people(mention)) == (kind, status, day, who)


NOT_TOLD = [
    ("The two sides came to an agreement on the exchange of bodies on Wednesday.", "exchange"),
    ("At his request, Putin suspended strikes on Kyiv until Monday.", "attack"),
    ("Only 1,500 children have returned from Russia since 2022.", "exchange"),
    ("Children returned to school on Wednesday.", "exchange"),
    ("The war has given Ukraine two million refugees.", "aid"),
    ("Washington plans to impose sanctions on Rosneft on Monday unless Moscow agrees.", "sanctions"),
]


@pytest.mark.parametrize(("text", "kind"), NOT_TOLD)
def test_what_did_not_happen_is_not_told(text: str, kind: str) -> None:
    assert kind not in {mention.kind for mention in told(text)}
