"""The check page is told what publishing would come to."""

from sqlalchemy import Engine

from app.db import reading
from app.extraction.types import Findings
from app.ingest.decisions import Ruling
from app.ingest.foresee import Foreseen, foresee
from tests.editing.test_publish import dated, ingest, undated
from tests.editing.test_undo import dump
from tests.factories import PUTIN, TRUMP, document, findings, mention

CALL = "call-trump-putin-2025-02-12"


def seen(engine: Engine, found: Findings, *rulings: Ruling) -> list[Foreseen]:
    """What would become of findings."""
    with reading(engine) as session:
        return foresee(session, found, rulings)


def test_it_says_which_event_a_mention_will_join_and_why_and_writes_nothing(engine: Engine) -> None:
    ingest(engine, dated())
    before = dump(engine)
    call, second, meeting = seen(engine, undated())
    assert call == Foreseen(CALL, "same people and kind; the only such event near that time", (), ())
    assert second.joins == "call-trump-zelenskyy-2025-02-12"
    assert meeting.reason == "same people and kind"
    assert dump(engine) == before


def test_a_new_event_joins_nothing(engine: Engine) -> None:
    assert [one.joins for one in seen(engine, dated())] == [None, None, None]


def test_with_two_candidates_it_asks(engine: Engine) -> None:
    days = ("2025-02-03", "2025-02-10")
    for day in days:
        article = document(f"They spoke on {day}.", published=day)
        ingest(engine, findings(article, mention(article, article.text, TRUMP, PUTIN, date=day)))
    lone = document("Trump and Putin spoke.", published="2025-02-12")
    (one,) = seen(engine, findings(lone, mention(lone, lone.text, TRUMP, PUTIN)))
    assert (one.joins, sorted(one.might_join)) == (None, [f"call-trump-putin-{day}" for day in days])


def test_not_the_same_event_is_obeyed(engine: Engine) -> None:
    ingest(engine, dated())
    found = undated()
    start, end = found.mentions[0].passages[0]
    ruling = Ruling(start, end, "call", "is-not", {"event": CALL, "people": [PUTIN, TRUMP]})
    assert [one.joins for one in seen(engine, found, ruling)][:2] == [None, "call-trump-zelenskyy-2025-02-12"]


def test_two_accounts_of_one_event_in_one_text_are_shown_together(engine: Engine) -> None:
    article = document("They spoke on Wednesday. The call took an hour.")
    told = [
        mention(article, line, TRUMP, PUTIN, date="2025-02-12")
        for line in ("They spoke on Wednesday.", "The call took an hour.")
    ]
    assert [one.with_others for one in seen(engine, findings(article, *told))] == [(1,), (0,)]
