"""Two articles that tell of one call in their own ways, and what hangs on it: for the tests of the pages."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from tests.timeline.collection import add_article, add_event, add_mention, add_quote

HERALD = """Leaders talk

On February 12, Mr. Trump said he spoke with Vladimir Putin for an hour. Both sides
will name teams. “We agreed to begin talks at once,”
Trump wrote.

“Their people are dying,” he added, “and it has to end.” The Kremlin called the talk “frank and useful”.

Marco Rubio is to meet Volodymyr Zelenskyy in Munich from February 14 to 16.
"""
COURIER = """Moscow's view

In a call with Donald Trump, Putin asked for a longer settlement.
“We agreed to begin talks at once,” the American wrote.

Rubio's meeting in Munich was called off on Friday.
"""


@dataclass(frozen=True)
class Story:
    herald: int
    courier: int
    call: int
    munich: int


def tell(session: Session) -> Story:
    """A call told by two articles, one without a date; a meeting announced by one and cancelled by the other."""
    herald = add_article(session, HERALD, title="Leaders talk", publisher="Kyiv Herald")
    courier = add_article(session, COURIER, title="Moscow’s view", publisher="Courier", published=date(2025, 2, 15))
    both = {"donald-trump": "participant", "vladimir-putin": "participant"}
    call = add_event(session, actors=both, topics=("ceasefire",))
    spoke = "Trump said he spoke with Vladimir Putin for an hour"
    told = add_mention(session, herald, call, spoke, date="2025-02-12", basis="stated", actors=both)
    add_quote(
        session, told, "We agreed to begin talks at once,", "donald-trump", channel="Truth Social", said_on="2025-02-12"
    )
    first = add_quote(session, told, "Their people are dying,", "donald-trump")
    add_quote(session, told, "and it has to end.", "donald-trump", continues=first)
    add_quote(session, told, "frank and useful", "vladimir-putin", fragment=True)
    again = add_mention(
        session, courier, call, "In a call with Donald Trump, Putin asked for a longer settlement.",
        reason="same people and kind",
        actors={**both, "vladimir-putin": "speaker"},
    )  # fmt: skip
    add_quote(session, again, "We agreed to begin talks at once,", "donald-trump")
    pair = {"marco-rubio": "participant", "volodymyr-zelenskyy": "participant"}
    munich = add_event(
        session, "Rubio and Zelenskyy meet in Munich", date="2025-02-14/2025-02-16", kind="meeting", status="cancelled",
        place="Munich", actors=pair, topics=("ceasefire",), differ=("outcome",),
    )  # fmt: skip
    add_mention(
        session, herald, munich, "Marco Rubio is to meet Volodymyr Zelenskyy in Munich", date="2025-02-14/2025-02-16",
        basis="stated", status="planned", kind="meeting",
    )  # fmt: skip
    add_mention(
        session, courier, munich, "Rubio's meeting in Munich was called off", date="2025-02-14", basis="relative",
        status="cancelled", kind="meeting",
    )  # fmt: skip
    return Story(herald, courier, call, munich)
