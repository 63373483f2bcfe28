"""The command line: parley COMMAND."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated
from urllib.parse import parse_qsl

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.progress import track
from rich.text import Text
from sqlalchemy import Engine

from app.db import make_engine, reading
from app.editing.accounts import create_account, disable_account
from app.editing.add import add_document, stored_lexicon
from app.editing.backup import Kept, backup, restore
from app.editing.catalogue import follow_catalogue
from app.editing.publish import IngestResult
from app.editing.rebuild import rebuild
from app.editing.reread import articles_to_reread, reread
from app.editing.reread_report import report as reread_report
from app.editing.seeding import is_new, load_seeds, seed_files
from app.errors import BadValue, ParleyError
from app.exports.forms import FORMS, Form
from app.exports.json import view_json
from app.extraction.evaluation import MEASURES, evaluate
from app.extraction.findings import to_json
from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.report import report
from app.logs import keep_log
from app.migrations import differences, migrate
from app.reading.document import Document
from app.reading.files import content_of, read_path
from app.server import listen, serve_until_stopped
from app.settings import Settings, wrong_settings
from app.timeline.index import TimelineIndex
from app.timeline.query import TimelineQuery

program = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False)
export = typer.Typer(no_args_is_help=True, help="Print a view in another form.")
program.add_typer(export, name="export")
account = typer.Typer(no_args_is_help=True, help="Those who may add articles and correct events.")
program.add_typer(account, name="account")
screen = Console(stderr=True)

Paths = Annotated[list[Path] | None, typer.Argument(help="Files to read.")]
Published = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Date of publication of all the files.")]
Manifest = Annotated[Path | None, typer.Option(help='Lines of {"id", "path", "published"}, paths relative to it.')]
ViewFilters = Annotated[str, typer.Option("--view", help="The filters of a view, as in its address.")]
LinksBegin = Annotated[str, typer.Option("--base-url", help="What links begin with.")]
NAMED = "the command line"


@program.callback()
def parley() -> None:
    """Parley: a timeline of the Ukraine peace talks, read from news articles."""


@program.command()
def serve(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.", min=0, max=65535)] = 8000,
) -> None:
    """Serve the timeline; a new database is created and seeded first."""
    keep_log()
    settings, bound = Settings(), listen(host, port)
    _seed(_engine(settings), settings)
    where = f"http://{f'[{host}]' if ':' in host else host}:{bound.getsockname()[1]}"
    serve_until_stopped("app.main:from_environment", bound, lambda: screen.print(f"Parley is at [bold]{where}[/bold]"))


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
        findings = extract(document, lexicon)
        typer.echo(json.dumps(to_json(findings, id=name), ensure_ascii=False) if as_json else report(findings, name))


@program.command()
def ingest(
    paths: Paths = None,
    published: Published = None,
    manifest: Manifest = None,
    publish: Annotated[bool, typer.Option("--publish", help="Onto the timeline at once, without a check.")] = False,
) -> None:
    """Add articles: as drafts to be checked, or onto the timeline at once."""
    engine = _engine(Settings())
    outcomes: Counter[str] = Counter()
    given = list(_sources(paths or [], published and published.date(), manifest))
    for name, path, day in track(given, "Reading articles", console=screen, disable=not screen.is_terminal):
        try:
            result = add_document(engine, _dated(read_path(path), day), publish=publish, by=NAMED)
        except ParleyError as error:
            outcomes["refused"] += 1
            screen.print(Text(str(error)), soft_wrap=True)
            continue
        outcomes[result.outcome] += 1
        typer.echo(f"{name}: {_told(result)}")
    typer.echo(", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items())) or "nothing to add")
    if outcomes["refused"] or not given:
        raise typer.Exit(1)


@export.command("json")
def export_json(view: ViewFilters = "", base_url: LinksBegin = "http://127.0.0.1:8000") -> None:
    """Print the whole of a view as JSON."""
    with reading(_engine(Settings())) as session:
        form = view_json(session, TimelineIndex().at(session), _query(view), base_url=base_url)
    typer.echo(json.dumps(form, ensure_ascii=False, indent=2))


def _printing(form: Form) -> Callable[..., None]:
    def print_form(view: ViewFilters = "", base_url: LinksBegin = "http://127.0.0.1:8000") -> None:
        with reading(_engine(Settings())) as session:
            shown = form.view(session, TimelineIndex().at(session), _query(view))
            typer.echo(form.body(shown, base_url), nl=False)

    return print_form


for each in FORMS:
    export.command(each.key, help=f"Print the whole of a view as {each.label}.")(_printing(each))


def _query(view: str) -> TimelineQuery:
    return TimelineQuery.parse(parse_qsl(view.lstrip("?"), keep_blank_values=True))


@account.command("create")
def account_create(
    name: Annotated[str, typer.Argument(help="The name to log in with.")],
    password_stdin: Annotated[bool, typer.Option("--password-stdin", help="Read the password from a pipe.")] = False,
) -> None:
    """Make an account; from the first one on, writing needs a login, on this machine too."""
    asked = "Password (10 characters or more)"
    password = sys.stdin.readline().rstrip("\r\n") if password_stdin else _ask_twice(asked)
    create_account(_engine(Settings()), name, password, now=datetime.now(UTC))
    typer.echo(f"{name} may log in now.")


@account.command("disable")
def account_disable(name: Annotated[str, typer.Argument(help="The name of the account.")]) -> None:
    """Shut an account out at once; what it did stays."""
    disable_account(_engine(Settings()), name, now=datetime.now(UTC))
    typer.echo(f"{name} may not log in any more.")


def _ask_twice(asked: str) -> str:
    return str(typer.prompt(asked, hide_input=True, confirmation_prompt="The same again"))


@program.command("backup")
def backup_command(file: Annotated[Path, typer.Argument(help="A new file for the copy.")]) -> None:
    """Copy the whole database into one file, safely while others write."""
    typer.echo(f"{file}: {_held(backup(Settings().url, file))}")


@program.command("restore")
def restore_command(file: Annotated[Path, typer.Argument(help="A file that parley backup wrote.")]) -> None:
    """Put a backup in the place of the database, which is kept aside."""
    kept = restore(Settings().url, file)
    typer.echo(f"restored {_held(kept)}")
    if kept.aside:
        typer.echo(f"what was there is {kept.aside} now")


@program.command("reread")
def reread_command(
    articles: Annotated[
        list[str] | None, typer.Argument(help="Names of articles as in their addresses; else all.")
    ] = None,
    apply: Annotated[bool, typer.Option("--apply", help="Do it; without this it is only shown.")] = False,
) -> None:
    """Read stored articles again by the rules of today: shows what would change, and changes it when told to."""
    engine = _engine(Settings())
    slugs = articles_to_reread(engine, articles or [])
    lexicon, differing = stored_lexicon(engine), 0
    for slug in track(slugs, "Reading again", console=screen, disable=not screen.is_terminal):
        found = reread(engine, slug, lexicon, apply=apply, by=NAMED, now=datetime.now(UTC))
        differing += found.differs
        if found.differs or found.unfitting or articles:
            typer.echo(reread_report(found))
    typer.echo(f"{differing} of {len(slugs)} articles {'were changed' if apply else 'would change'}")
    if differing and not apply:
        typer.echo("nothing was written; --apply does it, a revision an article")


@program.command("rebuild")
def rebuild_command() -> None:
    """Bring people and topics to the catalogue, resolve every event from its mentions; say what differed."""
    engine, now = _engine(Settings()), datetime.now(UTC)
    if followed := follow_catalogue(engine, now=now):
        typer.echo(f"{followed} people, bodies and topics were brought to the catalogue of this version")
    found = rebuild(engine, by=NAMED, now=now)
    for difference in found:
        was, right = (
            json.dumps(value, ensure_ascii=False, default=str) for value in (difference.stored, difference.right)
        )
        typer.echo(f"{difference.event}: {difference.field} was {was}, is {right}")
    typer.echo(f"{len(found)} values differed" if found else "every derived value was as it must be")


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


@program.command("migrations-check", hidden=True)
def migrations_check() -> None:
    """Fail unless the migrations make exactly the tables of the program."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/check.sqlite"
        migrate(url)
        found = differences(make_engine(url))
    for difference in found:
        typer.echo(str(difference))
    if found:
        raise typer.Exit(1)


def _engine(settings: Settings) -> Engine:
    migrate(settings.url)
    return make_engine(settings.url)


def _seed(engine: Engine, settings: Settings) -> None:
    if settings.seeds == "off" or not is_new(engine):
        return
    for _ in track(load_seeds(engine), "Loading the seed articles", total=len(seed_files()), console=screen):
        pass


def _held(kept: Kept) -> str:
    return f"{kept.articles} articles, {kept.events} events, {kept.size / 1_000_000:.1f} MB"


def _told(result: IngestResult) -> str:
    match result.outcome:
        case "known":
            return f"already here as {result.article or f'draft {result.draft}'}; nothing was changed"
        case "drafted":
            return f"kept as draft {result.draft}"
        case "reprint":
            return f"published as a reprint of {result.reprint_of}"
    return f"published as {result.article}, {result.created} new events, {result.joined} joined"


def _documents(paths: list[Path], published: date | None, manifest: Path | None) -> Iterator[tuple[str, Document]]:
    for name, path, day in _sources(paths, published, manifest):
        yield name, _dated(read_path(path), day)


def _sources(
    paths: list[Path], published: date | None, manifest: Path | None
) -> Iterator[tuple[str, Path, date | None]]:
    """(name, path, day of publication or None) of the files named and those of a manifest."""
    if not paths and manifest is None:
        raise BadValue("Name the files to read, or a list of them with --manifest.")
    yield from ((path.name, path, published) for path in paths)
    if manifest is None:
        return
    for number, line in enumerate(content_of(manifest).decode(errors="replace").splitlines(), 1):
        try:
            entry = json.loads(line)
            path, day = manifest.parent / entry["path"], entry.get("published")
            yield entry.get("id") or path.name, path, date.fromisoformat(day) if day else published
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            form = '{"id": "a", "path": "a.txt", "published": "2025-02-13"}'
            raise BadValue(f"{manifest.name}, line {number}: “{line[:60]}” will not do; a line is {form}.") from error


def _dated(document: Document, published: date | None) -> Document:
    return replace(document, published=published, published_basis="given") if published else document


def main() -> None:
    """Run the command line; a refusal is printed in a line and exits 1."""
    try:
        program()
    except (ParleyError, ValidationError) as error:
        what = error.message if isinstance(error, ParleyError) else wrong_settings(error)
        typer.echo(f"parley: {what}", err=True)
        raise SystemExit(1) from error
