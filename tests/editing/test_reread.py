"""Articles are read again by the rules of today: shown first, then done; identity and decisions outlive it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import col, delete, select
from typer.testing import CliRunner

from app.cli import program
from app.db import reading, writing
from app.editing import reread as rereading
from app.editing.add import add_document
from app.editing.edit import edit_event
from app.editing.mentions import change_speaker, drop_mention, set_mention
from app.editing.merge import merge
from app.editing.rebuild import differences
from app.editing.reread import Reread, articles_to_reread, reread
from app.editing.reread_report import report
from app.editing.undo import undo
from app.editing.withdraw import withdraw
from app.errors import Conflict, NotFound
from app.extraction.lexicon import Lexicon
from app.extraction.types import Findings
from app.models import Actor, Decision, Event, Quote, Revision, Topic
from tests.editing.test_correcting import mention_ids
from tests.editing.test_law import COMPANIES, _published, partition
from tests.editing.test_publish import NOW, dated, events, ingest, undated
from tests.editing.test_undo import dump
from tests.factories import MACRON, PUTIN, TRUMP, ZELENSKYY, document, findings, mention, quote

LEXICON = Lexicon()
CALL = "call-trump-putin-2025-02-12"
TEXT = "On 12 February they spoke. Trump and Putin spoke by telephone. “It was good,” said Trump. Macron was told."
DOCUMENT = document(TEXT, title="They spoke")
SLUG = "2025-02-13-they-spoke"


def reading_of(passage: str, *people: str, day: str = "2025-02-12", kind: str = "call", **more: object) -> Findings:
    """What one state of the rules reads from the article: one mention."""
    return findings(DOCUMENT, mention(DOCUMENT, passage, *people, date=day, kind=kind, **more))  # type: ignore[arg-type]


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> dict[str, Findings]:
    """What the rules of today read, by the text's key; what is not there is read as by nobody."""
    found: dict[str, Findings] = {}
    monkeypatch.setattr(rereading, "read_findings", lambda document, _lexicon: found[document.sha256])
    return found


def again(engine: Engine, today: dict[str, Findings], read: Findings, *, apply: bool = True) -> Reread:
    """Reads the article of these findings again, as the rules of today do."""
    today[read.document.sha256] = read
    slug = next(slug for slug in articles_to_reread(engine, []) if _sha(engine, slug) == read.document.sha256)
    return reread(engine, slug, LEXICON, apply=apply, by="tester", now=NOW)


def _sha(engine: Engine, slug: str) -> str:
    with reading(engine) as session:
        return rereading._article(session, slug).sha256


def revisions(engine: Engine) -> list[str]:
    with reading(engine) as session:
        return list(session.exec(select(Revision.verb).order_by(col(Revision.id))))


def test_what_is_read_as_before_is_left_alone(engine: Engine, today: dict[str, Findings]) -> None:
    ingest(engine, dated(), undated())
    before = dump(engine)
    found = again(engine, today, dated())
    assert (found.differs, found.events, found.revision) == (False, (), None)
    assert dump(engine) == before
    assert revisions(engine) == ["publish", "publish"]
    assert report(found).endswith(": as it was")


def test_that_the_catalogue_has_grown_is_no_change_of_an_article(engine: Engine, today: dict[str, Findings]) -> None:
    ingest(engine, dated())
    with writing(engine) as session:
        session.exec(delete(Topic).where(col(Topic.slug) == "black-sea"))
        for actor in session.exec(select(Actor).where(Actor.slug == TRUMP)):
            actor.name = "D. Trump"
    assert not again(engine, today, dated()).differs


def test_what_would_change_is_shown_and_nothing_is_written(engine: Engine, today: dict[str, Findings]) -> None:
    ingest(engine, reading_of("Trump and Putin spoke", TRUMP, PUTIN, title="Trump and Putin speak"))
    before = dump(engine)
    read = findings(
        DOCUMENT,
        mention(DOCUMENT, "Trump and Putin spoke", TRUMP, PUTIN, date="2025-02-11", title="Trump and Putin speak"),
        mention(DOCUMENT, "Macron was told", MACRON, kind="statement", title="Macron is told"),
    )
    found = again(engine, today, read, apply=False)
    assert report(found).splitlines() == [
        f"{SLUG}: events added 1, gone 0, changed 1",
        f"  ~ Trump and Putin speak ({CALL})",
        "      date: 2025-02-12 -> 2025-02-11",
        "  + Macron is told (statement-macron)",
    ]
    assert (dump(engine), found.revision, revisions(engine)) == (before, None, ["publish"])
    done = again(engine, today, read)
    assert (done.events, done.differs) == (found.events, True)
    assert revisions(engine) == ["publish", "reread"]
    assert differences(engine) == []


def test_an_event_keeps_its_identity_and_pins_when_its_passage_and_date_are_read_otherwise(
    engine: Engine, today: dict[str, Findings]
) -> None:
    ingest(engine, reading_of("Trump and Putin spoke by telephone.", TRUMP, PUTIN))
    edit_event(engine, CALL, {"place": "Moscow"}, by="editor", now=NOW)
    before = events(engine)[CALL]
    again(engine, today, reading_of("they spoke. Trump and Putin", TRUMP, PUTIN, day="2025-02-11", kind="meeting"))
    after = events(engine)[CALL]
    assert len(events(engine)) == 1 or events(engine)[CALL].id == before.id
    again(engine, today, reading_of("they spoke. Trump and Putin", TRUMP, PUTIN, day="2025-02-11"))
    after = events(engine)[CALL]
    assert (after.id, after.date_edtf, after.place, after.pins) == (before.id, "2025-02-11", "Moscow", before.pins)


def test_what_is_not_read_any_more_is_gone_and_what_is_new_is_there(engine: Engine, today: dict[str, Findings]) -> None:
    ingest(engine, reading_of("Trump and Putin spoke", TRUMP, PUTIN, title="They speak"))
    found = again(engine, today, reading_of("Macron was told", MACRON, kind="statement", title="Macron is told"))
    assert [(event.what, event.title) for event in found.events] == [
        ("gone", "They speak"),
        ("added", "Macron is told"),
    ]
    assert events(engine)[CALL].article_count == 0


def test_decisions_are_obeyed(engine: Engine, today: dict[str, Findings]) -> None:
    both = findings(
        DOCUMENT,
        mention(DOCUMENT, "Trump and Putin spoke", TRUMP, PUTIN, date="2025-02-12", quotes=[0]),
        mention(DOCUMENT, "Macron was told", MACRON, kind="statement"),
        quotes=[quote(DOCUMENT, "It was good,", PUTIN)],
    )
    ingest(engine, both)
    call, told = mention_ids(engine, CALL)[0], mention_ids(engine, "statement-macron")[0]
    drop_mention(engine, told, by="editor", now=NOW)
    set_mention(engine, call, {"date": "2025-02-10"}, by="editor", now=NOW)
    with reading(engine) as session:
        said = session.exec(select(Quote.id)).one()
    change_speaker(engine, said or 0, TRUMP, by="editor", now=NOW)
    found = again(engine, today, both)
    assert (found.differs, found.unfitting) == (False, ())
    assert events(engine)[CALL].date_edtf == "2025-02-10"
    with reading(engine) as session:
        assert session.exec(select(Actor.slug).join(Quote)).one() == TRUMP


def test_a_decision_follows_its_passage(engine: Engine, today: dict[str, Findings]) -> None:
    ingest(engine, reading_of("Trump and Putin spoke", TRUMP, PUTIN))
    set_mention(engine, mention_ids(engine, CALL)[0], {"date": "2025-02-10"}, by="editor", now=NOW)
    for passage in ("Putin spoke by telephone.", "by telephone."):
        again(engine, today, reading_of(passage, TRUMP, PUTIN))
        assert events(engine)[CALL].date_edtf == "2025-02-10"
    with reading(engine) as session:
        spans = set(session.exec(select(Decision.start, Decision.end)))
    assert spans == {(TEXT.index("by telephone."), TEXT.index("by telephone.") + len("by telephone."))}


def test_a_decision_that_fits_nothing_any_more_is_named(engine: Engine, today: dict[str, Findings]) -> None:
    ingest(engine, reading_of("Trump and Putin spoke", TRUMP, PUTIN))
    set_mention(engine, mention_ids(engine, CALL)[0], {"date": "2025-02-10"}, by="editor", now=NOW)
    found = again(engine, today, reading_of("Macron was told", MACRON, kind="statement"))
    assert found.unfitting == ("set: Trump and Putin spoke",)
    assert report(found).splitlines()[-1] == "  ! this decision fits nothing any more: set: Trump and Putin spoke"
    back = again(engine, today, reading_of("Trump and Putin spoke", TRUMP, PUTIN))
    assert back.unfitting == ()
    assert "2025-02-10" in [event.date_edtf for event in events(engine).values()]


def test_what_was_merged_stays_merged(engine: Engine, today: dict[str, Findings]) -> None:
    other = document("They spoke again on 20 February.", title="Again", published="2025-02-21")
    later = findings(other, mention(other, other.text, TRUMP, PUTIN, date="2025-02-20"))
    first = reading_of("Trump and Putin spoke", TRUMP, PUTIN)
    ingest(engine, first, later)
    merge(engine, "call-trump-putin-2025-02-20", CALL, by="editor", now=NOW)
    again(engine, today, reading_of("Trump and Putin spoke by telephone.", TRUMP, PUTIN))
    again(engine, today, findings(other, mention(other, "They spoke again", TRUMP, PUTIN, date="2025-02-20")))
    assert events(engine)[CALL].article_count == 2
    assert differences(engine) == []


def test_quotes_are_read_again_and_those_that_stay_keep_their_id(engine: Engine, today: dict[str, Findings]) -> None:
    def said(*words: str, speaker: str = TRUMP) -> Findings:
        quotes = [quote(DOCUMENT, each, speaker) for each in words]
        call = mention(DOCUMENT, "Trump and Putin spoke", TRUMP, PUTIN, date="2025-02-12", quotes=range(len(quotes)))
        return findings(DOCUMENT, call, quotes=quotes)

    def stored() -> Mapping[str, int | None]:
        with reading(engine) as session:
            return dict(session.exec(select(Quote.text, Quote.id)).all())

    ingest(engine, said("It was good,", "Macron was told"))
    before = stored()
    found = again(engine, today, said("It was good,", speaker=PUTIN))
    assert stored() == {"It was good,": before["It was good,"]}
    assert ("quotes", "2", "1") in found.events[0].fields
    assert differences(engine) == []


def test_reading_again_can_be_undone(engine: Engine, today: dict[str, Findings]) -> None:
    ingest(engine, dated(), undated())
    before = dump(engine)
    shorter = findings(dated().document, dated().mentions[1])
    found = again(engine, today, shorter)
    assert found.revision
    assert dump(engine) != before
    undo(engine, found.revision, by="tester", now=NOW)
    assert dump(engine) == before


def test_all_articles_are_named_by_publication_and_withdrawn_ones_left_out(engine: Engine) -> None:
    ingest(engine, undated(), dated())
    slugs = articles_to_reread(engine, [])
    assert len(slugs) == 2
    assert articles_to_reread(engine, slugs[1:]) == slugs[1:]
    withdraw(engine, slugs[0], by="editor", now=NOW)
    assert articles_to_reread(engine, []) == slugs[1:]
    with pytest.raises(Conflict, match="withdrawn"):
        articles_to_reread(engine, slugs[:1])
    with pytest.raises(NotFound, match="no article “nothing”"):
        articles_to_reread(engine, ["nothing"])


LINES = tuple(f"Line {letter} of it." for letter in "abc")


@st.composite
def two_readings(draw: st.DrawFn) -> list[tuple[Findings, Findings]]:
    """Articles, each as it was read once and as it is read today."""
    made = []
    for number in range(draw(st.integers(1, 3))):
        article = document(
            "\n".join((f"Article {number}.", *LINES)), published=draw(st.sampled_from(["2025-02-13", "2025-02-14"]))
        )
        made.append((_read(draw, article), _read(draw, article)))
    return made


def _read(draw: st.DrawFn, article: object) -> Findings:
    told = [
        mention(
            article,  # type: ignore[arg-type]
            line,
            *draw(st.sampled_from(COMPANIES)),
            kind=draw(st.sampled_from(["call", "meeting", "statement"])),
            date=draw(st.sampled_from(["2025-02-12", "2025-02-13", "2025-02-12/2025-02-14", None])),
            status=draw(st.sampled_from(["happened", "planned"])),
        )
        for line in LINES
        if draw(st.booleans())
    ]
    return findings(article, *told)  # type: ignore[arg-type]


@given(pairs=two_readings(), data=st.data())
@settings(
    max_examples=12,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # each try fills databases: shrinking takes minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_reading_all_again_in_any_order_gives_what_adding_all_anew_gives(
    empty_database: Path,
    tmp_path: Path,
    today: dict[str, Findings],
    pairs: list[tuple[Findings, Findings]],
    data: st.DataObject,
) -> None:
    engine = _published(tmp_path, empty_database, [once for once, _ in pairs])
    for _, now in data.draw(st.permutations(pairs)):
        again(engine, today, now)
    anew = _published(tmp_path, empty_database, [now for _, now in pairs])
    assert partition(engine) == partition(anew)
    assert differences(engine) == []
    for each in (engine, anew):
        each.dispose()


def test_the_command_shows_first_and_then_does_it(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = document("Donald Trump and Vladimir Putin spoke by telephone on 12 February, the White House said.")
    wrong = findings(article, mention(article, "spoke by telephone", TRUMP, ZELENSKYY, date="2025-02-11"))
    ingest(engine, wrong)
    add_document(engine, document("Trump met Macron in Paris on 10 February."), publish=True, by="tester", now=NOW)
    engine.dispose()
    monkeypatch.setenv("PARLEY_DATA_DIR", str(tmp_path))
    shown = CliRunner().invoke(program, ["reread"])
    assert shown.exit_code == 0
    assert "1 of 2 articles would change" in shown.stdout
    assert "nothing was written" in shown.stdout
    done = CliRunner().invoke(program, ["reread", "--apply"])
    assert "1 of 2 articles were changed" in done.stdout
    assert shown.stdout.splitlines()[:-2] == done.stdout.splitlines()[:-1]
    assert "0 of 2 articles would change" in CliRunner().invoke(program, ["reread"]).stdout
    with reading(engine) as session:
        assert datetime(2025, 1, 1, tzinfo=UTC) < session.exec(select(Revision.made_at)).all()[-1]
        assert session.exec(select(Event.date_edtf).where(Event.article_count > 0).order_by(col(Event.starts_on))).all()
