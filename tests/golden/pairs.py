"""Measures matching: whether the mentions of two gold events share an event when all is published, as they ought.

Prints precision, recall and the errors: python -m tests.golden.pairs
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Engine, select
from sqlmodel import col

from app.db import make_engine, reading
from app.editing.add import add_document, read_findings, stored_lexicon
from app.extraction.findings import to_json
from app.extraction.gold_matching import matched, same_name
from app.migrations import migrate
from app.models import Article, Event, Mention
from app.reading.files import read_path

HERE = Path(__file__).parent
ARTICLES = HERE.parent.parent / "seeds" / "articles"
PAIRS: list[dict[str, Any]] = json.loads((HERE / "pairs.json").read_text(encoding="utf-8"))
Told = tuple[str, str, str]
"""A gold event: the stem of its article, its evidence, its kind."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A pair with the slugs of the events its sides are of; None where no mention was found or published."""

    pair: dict[str, Any]
    a: str | None
    b: str | None

    @property
    def found(self) -> bool:
        """Whether both sides stand in an event."""
        return self.a is not None and self.b is not None


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision and recall of "the same event" over the pairs found, in percent; `found` of `pairs` have both sides."""

    precision: float
    recall: float
    found: int
    pairs: int


def side(pair: dict[str, Any], which: str) -> Told:
    """The gold event on one side ("a" or "b") of a pair."""
    stem, evidence = pair[which]
    return stem, evidence, pair["kinds"][which == "b"]


def gold_of(stem: str) -> dict[str, Any]:
    """What the gold file of an article says."""
    gold: dict[str, Any] = json.loads((HERE / "gold" / f"{stem}.json").read_text(encoding="utf-8"))
    return gold


def measure(engine: Engine) -> list[Verdict]:
    """Publishes all golden articles but those held back into an empty database; says of each pair what came of it."""
    told: dict[Told, str] = {}
    for path in sorted(ARTICLES.iterdir()):
        if (HERE / "gold" / f"{path.stem}.json").exists():
            told |= _publish(engine, path)
    events = _events(engine)
    return [Verdict(p, *(events.get(told.get(side(p, which), "")) for which in "ab")) for p in PAIRS]


def _publish(engine: Engine, path: Path) -> dict[Told, str]:
    """Publishes an article; for each gold event that a mention was found for, where that mention stands."""
    document, gold, lexicon = read_path(path), gold_of(path.stem), stored_lexicon(engine)
    found = to_json(read_findings(document, lexicon), id=path.stem)
    add_document(engine, document, publish=True, by="pairs", lexicon=lexicon)
    names = {actor["slug"]: actor["name"] for actor in found["actors"]}
    told: dict[Told, str] = {}
    for g, m in matched(gold, found, document.text).items():
        event, mention = gold["events"][g], found["mentions"][m]
        if _is_of(event, mention, names) and not (_has_twin(gold, event) and not event["participants"]):
            place = _place(document.sha256, mention["kind"], mention["title"], mention["passages"])
            told[path.stem, event["evidence"], event["kind"]] = place
    return told


def _is_of(event: dict[str, Any], mention: dict[str, Any], names: dict[str, str]) -> bool:
    """Whether a mention that touches the evidence is of that event; one in which nobody of it acts is of another."""
    who = [names[slug] for slug in mention["participants"]]
    return not (who and event["participants"]) or any(same_name(x, y) for x in who for y in event["participants"])


def _has_twin(gold: dict[str, Any], event: dict[str, Any]) -> bool:
    """Whether one passage tells two events of a kind, which only their participants tell apart."""
    return sum((e["evidence"], e["kind"]) == (event["evidence"], event["kind"]) for e in gold["events"]) > 1


def _events(engine: Engine) -> dict[str, str]:
    with reading(engine) as session:
        columns = map(col, (Article.sha256, Mention.kind, Mention.title, Mention.passages, Event.slug))
        of_article, of_event = col(Article.id) == col(Mention.article_id), col(Event.id) == col(Mention.event_id)
        rows = session.execute(select(*columns).where(of_article, of_event)).all()
    return {_place(sha256, kind, title, passages): slug for sha256, kind, title, passages, slug in rows}


def _place(sha256: str, kind: str, title: str, passages: Sequence[Sequence[int]]) -> str:
    return f"{sha256} {kind} {title} {[list(span) for span in passages]}"


def figures(verdicts: Sequence[Verdict]) -> Figures:
    """Precision and recall over the pairs of which both sides were found."""
    found = [v for v in verdicts if v.found]
    counts = Counter((bool(v.pair["same"]), v.a == v.b) for v in found)
    right = counts[True, True]
    return Figures(
        100 * right / max(right + counts[False, True], 1),
        100 * right / max(right + counts[True, False], 1),
        len(found),
        len(verdicts),
    )


def errors(verdicts: Sequence[Verdict]) -> Iterator[str]:
    """The pairs that were judged wrongly, and those that could not be judged, in words."""
    for v in verdicts:
        if not v.found or v.pair["same"] != (v.a == v.b):
            what = "not found" if not v.found else "kept apart" if v.pair["same"] else "joined wrongly"
            yield f"{what}: {v.a} <> {v.b}\n    {side(v.pair, 'a')}\n    {side(v.pair, 'b')}"


def main() -> None:
    """Prints the figures and the errors."""
    with TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/pairs.sqlite"
        migrate(address)
        verdicts = measure(make_engine(address))
    print(*errors(verdicts), sep="\n")
    got = figures(verdicts)
    print(f"precision {got.precision:.1f}  recall {got.recall:.1f}  pairs found {got.found} of {got.pairs}")


if __name__ == "__main__":
    main()
