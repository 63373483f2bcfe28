"""The command line: parley COMMAND."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from app.errors import ParleyError
from app.extraction.evaluation import MEASURES, evaluate
from app.extraction.findings import to_json
from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document
from app.reading.files import read_path

program = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False)

Paths = Annotated[list[Path] | None, typer.Argument(help="Files to read.")]
Published = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Date of publication of all the files.")]
Manifest = Annotated[Path | None, typer.Option(help='Lines of {"id", "path", "published"}, paths relative to it.')]


@program.command("extract")
def extract_command(
    paths: Paths = None,
    published: Published = None,
    manifest: Manifest = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Show what is read from articles, without storing anything."""
    lexicon = Lexicon()
    for name, document in _documents(paths or [], published and published.date(), manifest):
        found = to_json(extract(document, lexicon), id=name)
        typer.echo(json.dumps(found, ensure_ascii=False, indent=None if as_json else 2))


@program.command("evaluate")
def evaluate_command(
    gold: Annotated[Path, typer.Argument(help="A gold file, or a folder of them.")],
    texts: Annotated[Path, typer.Option(help="The folder of the articles.")],
    errors: Annotated[int, typer.Option(help="How many errors to show.")] = 0,
) -> None:
    """Score what is read from articles against gold annotated by a person."""
    tally = evaluate(gold, texts)
    for measure in MEASURES:
        p, r, f1 = tally.precision(measure), tally.recall(measure), tally.f1(measure)
        counts = f"right {tally.right[measure]}, found {tally.found[measure]}, gold {tally.gold[measure]}"
        typer.echo(f"{measure:13} P {p:5.1f}  R {r:5.1f}  F1 {f1:5.1f}   ({counts})")
    for error in tally.errors[:errors]:
        typer.echo(" | ".join(error))


@program.callback()
def parley() -> None:
    """Parley: a timeline of the Ukraine peace talks, read from news articles."""


def _documents(paths: list[Path], published: date | None, manifest: Path | None) -> Iterator[tuple[str, Document]]:
    for path in paths:
        yield path.name, _dated(read_path(path), published)
    if manifest is None:
        return
    for line in manifest.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        document = read_path(manifest.parent / entry["path"])
        given = entry.get("published")
        yield entry.get("id") or Path(entry["path"]).name, _dated(document, given and date.fromisoformat(given))


def _dated(document: Document, published: date | None) -> Document:
    return replace(document, published=published, published_basis="given") if published else document


def main() -> None:
    """Run the command line; a refusal is printed in a line and exits 1."""
    try:
        program()
    except ParleyError as error:
        typer.echo(f"parley: {error.message}", err=True)
        raise SystemExit(1) from error
