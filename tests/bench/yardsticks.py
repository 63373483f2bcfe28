"""Prints the public yardsticks of extraction: the development halves of three corpora, and their scorers.

    python -m tests.bench.yardsticks --mirror DIR [--bench DIR]

`--bench` is the folder of prepare.py and the scorers. The texts belong to their publishers: they are laid out in a
temporary folder and go with it.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

CORPORA = ("quotes", "dates", "actors")


def main() -> None:
    """Lays the corpora out, reads them, scores them, prints the table; says so where a snapshot is missing."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mirror", type=Path, required=True)
    parser.add_argument("--bench", type=Path, default=Path("../shared/bench"))
    given = parser.parse_args()
    if not (given.bench / "prepare.py").exists() or not given.mirror.is_dir():
        print(f"yardsticks: skipped, there is no {given.bench / 'prepare.py'} or no folder {given.mirror}")
        return
    with tempfile.TemporaryDirectory() as folder:
        run(given.bench / "prepare.py", "--mirror", str(given.mirror), "--out", folder)
        print("| measure | today | floor | goal |\n| --- | --- | --- | --- |")
        for name, figure, floor, goal in figures(given.bench, Path(folder)):
            print(f"| {name} | {figure:.1f} | {floor:g} | {goal:g} |")


def figures(bench: Path, laid_out: Path) -> Iterator[tuple[str, float, float, float]]:
    """(measure, figure, floor, goal) of every corpus that was laid out."""
    for corpus in CORPORA:
        manifest = laid_out / corpus / "manifest.jsonl"
        if manifest.exists():
            predictions = predict(bench, corpus, manifest)
            yield from SCORES[corpus](bench, laid_out / corpus, predictions)


def predict(bench: Path, corpus: str, manifest: Path) -> Path:
    """What the program reads from a corpus, in the scorer's form."""
    command = [str(Path(sys.executable).with_name("parley")), "extract", "--json", "--manifest", str(manifest)]
    read = subprocess.run(command, check=True, capture_output=True)
    path = manifest.with_name("predictions.jsonl")
    converted = subprocess.run(
        [sys.executable, str(bench / "predictions.py"), corpus], input=read.stdout, check=True, capture_output=True
    )
    path.write_bytes(converted.stdout)
    return path


def run(script: Path, *arguments: str) -> str:
    """What a script prints."""
    return subprocess.run([sys.executable, str(script), *arguments], check=True, capture_output=True, text=True).stdout


def quotes(bench: Path, folder: Path, predictions: Path) -> Iterator[tuple[str, float, float, float]]:
    script = bench / "score_quotes.py"
    for name, more, floor, goal in (
        ("quote + named speaker, joint F1 (PolNeAR dev)", (), 84, 90),
        ("the same, quotes of 5 words or more", ("--min-words", "5"), 90, 95),
    ):
        yield name, _f1(run(script, str(predictions), "--export", str(folder), *more), "joint"), floor, goal


def dates(bench: Path, folder: Path, predictions: Path) -> Iterator[tuple[str, float, float, float]]:
    gold = str(folder / "gold.jsonl")
    printed = run(bench / "score_dates.py", str(predictions), "--gold", gold, "--corpus", "tbaq")
    yield "dates, full-day value F1 (TBAQ dev)", _f1(printed, "day_value"), 86, 92
    yield "dates, value F1 over all TIMEX3 (TBAQ dev)", _number(printed, "value_F1"), 73, 80


def actors(bench: Path, folder: Path, predictions: Path) -> Iterator[tuple[str, float, float, float]]:
    printed = run(bench / "score_actors.py", str(predictions), "--gold", str(folder / "gold.jsonl"))
    yield "actors, F1 (GUM news dev)", _f1(printed, "actors"), 72, 80


SCORES = {"quotes": quotes, "dates": dates, "actors": actors}


def _f1(printed: str, row: str) -> float:
    match = re.search(rf"^{row}\b.*?F1 ([\d.]+)", printed, re.MULTILINE)
    return float(match[1]) if match else float("nan")


def _number(printed: str, row: str) -> float:
    match = re.search(rf"^{row}\s+([\d.]+)", printed, re.MULTILINE)
    return float(match[1]) if match else float("nan")


if __name__ == "__main__":
    main()
