"""From a document to an event that the search finds, on SQLite: articles a second on one core."""

from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from sqlalchemy import text

from app.db import make_engine, reading
from app.editing.add import read_findings, stored_lexicon
from app.editing.publish import ingest_document
from app.migrations import migrate
from app.reading.document import Document
from tests.bench.reading import seeds
from tests.bench.timing import line

STEPS = ("lexicon", "reading", "storing")


def run() -> None:
    """Prints articles a second into a new database, and what each step takes of an article."""
    documents = seeds()
    with TemporaryDirectory() as folder:
        spent, events = _ingest(documents, Path(folder) / "parley.sqlite")
    each = {step: 1000 * spent[step] / len(documents) for step in STEPS}
    parts = ", ".join(f"{step} {ms:.1f}" for step, ms in each.items())
    line("ingest to searchable, articles a second", f"{1000 / sum(each.values()):.0f}", f"{parts} ms each", "100")
    line("events that the search holds after it", str(events))


def _ingest(documents: list[Document], path: Path) -> tuple[dict[str, float], int]:
    url = f"sqlite:///{path}"
    migrate(url)
    engine = make_engine(url)
    spent = dict.fromkeys(STEPS, 0.0)
    for document in documents:
        times = [process_time()]
        lexicon = stored_lexicon(engine)
        times.append(process_time())
        findings = read_findings(document, lexicon)
        times.append(process_time())
        ingest_document(engine, document, findings, publish=True, by="the bench")
        times.append(process_time())
        for step, start, end in zip(STEPS, times, times[1:], strict=False):
            spent[step] += end - start
    with reading(engine) as session:
        events = session.execute(text("SELECT count(*) FROM event_fts")).scalar_one()
    engine.dispose()
    return spent, int(events)
