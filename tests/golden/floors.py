"""Scores the golden articles and holds the figures to tests/floors.toml: floors are raised, never lowered."""

import sys
import tomllib
from pathlib import Path

from app.extraction.evaluation import MEASURES, Tally, evaluate

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds" / "articles"
FLOORS = tomllib.loads((HERE.parent / "floors.toml").read_text(encoding="utf-8"))
PARTS = {
    "gold": ("golden seeds", SEEDS),
    "studied": ("articles by other hands, read by now", HERE / "studied" / "articles"),
    "held": ("articles kept unread", HERE / "held" / "articles"),
}
"""What each part is called, and where its articles are."""


def below(part: str, tally: Tally) -> list[str]:
    """The measures of a part that fall below their floor, in words."""
    floors = FLOORS[part]
    return [f"{m}: {tally.f1(m):.1f}, floor {floors[m]}" for m in MEASURES if tally.f1(m) < floors.get(m, 0)]


def main() -> None:
    """Prints the figures of each part; exits 1 where one is below its floor."""
    failed = False
    for part, (name, articles) in PARTS.items():
        tally = evaluate(HERE / part, articles)
        print(name)
        for measure in MEASURES:
            print(f"  {measure:13} F1 {tally.f1(measure):5.1f}   floor {FLOORS[part].get(measure, 0)}")
        for words in below(part, tally):
            failed = True
            print(f"  below the floor: {words}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
