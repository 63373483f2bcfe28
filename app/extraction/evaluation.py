"""Scores findings against gold annotated by a person.

found   a mention whose passages touch the gold passage and whose kind is in the same group, one to one. A gold event
        marked minor, and a mention that matches one, count neither way; of a main and a minor event that one mention
        fits as well, the main one is its match (a second telling of an event is marked minor).
right   found, and kind, status, date and all gold participants are right, and nobody is added who is not in the gold.
quotes  the same words; joint: and the same speaker. Findings under 4 words count only where the gold has them.
dates   the same words and the same EDTF value; gold values of null are left out.
actors  distinct persons and bodies; states are left out.
topics  topic by topic, of the main events; of one that is not found all are missed.
"""

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.errors import BadValue, NotFound
from app.extraction.findings import to_json
from app.extraction.gold_matching import Found, Gold, fold, matched, same_name
from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.files import read_path

MEASURES = ("events found", "events right", "quotes", "quotes joint", "dates", "actors", "topics")


@dataclass
class Tally:
    """What was right, what was found and what the gold has, by measure; `errors` name the document first."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    errors: list[tuple[str, ...]] = field(default_factory=list)

    def add(self, measure: str, right: int, found: int, gold: int) -> None:
        self.right[measure] += right
        self.found[measure] += found
        self.gold[measure] += gold

    def f1(self, measure: str) -> float:
        """F1 in percent; 0 where nothing is right."""
        total = self.found[measure] + self.gold[measure]
        return 200 * self.right[measure] / total if total else 0.0

    def precision(self, measure: str) -> float:
        return 100 * self.right[measure] / self.found[measure] if self.found[measure] else 0.0

    def recall(self, measure: str) -> float:
        return 100 * self.right[measure] / self.gold[measure] if self.gold[measure] else 0.0


def evaluate(gold: Path, texts: Path) -> Tally:
    """Scores today's extraction on every gold file in a folder; the article of NAME.json is NAME.* in `texts`."""
    tally, lexicon = Tally(), Lexicon()
    for name, entry in gold_files(gold):
        article = next(iter(sorted(texts.glob(f"{name}.*"))), None)
        if article is None:
            raise BadValue(f"{name}: there is no article of that name in {texts}; put it there or name the folder.")
        document = read_path(article)
        score(name, entry, to_json(extract(document, lexicon), id=name), document.text, tally)
    return tally


def gold_files(gold: Path) -> Iterator[tuple[str, Gold]]:
    """(name, entry) of a folder of gold files or of one file, by name."""
    if not gold.exists():
        raise NotFound(f"There is no {gold}; name a gold file, or a folder of them.")
    files = sorted(gold.glob("*.json")) if gold.is_dir() else [gold]
    for path in files:
        try:
            yield path.stem, json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise BadValue(f"{path} is no gold file: {error}.") from error


def score(name: str, gold: Gold, found: Found, text: str, tally: Tally) -> None:
    """Adds one document's figures to the tally."""
    _score_events(name, gold, found, text, tally)
    _score_quotes(name, gold, found, tally)
    _score_dates(name, gold, found, tally)
    _score_actors(name, gold, found, tally)


def _score_events(name: str, gold: Gold, found: Found, text: str, tally: Tally) -> None:
    names = {actor["slug"]: actor for actor in found["actors"]}
    partners = matched(gold, found, text)
    main = [g for g, event in enumerate(gold["events"]) if event.get("salience", "main") == "main"]
    spare = [m for m in range(len(found["mentions"])) if m not in partners.values()]
    hits = [g for g in main if g in partners]
    predicted = len(spare) + len(hits)
    tally.add("events found", len(hits), predicted, len(main))
    right = 0
    for g in hits:
        faults = _faults(gold, gold["events"][g], found["mentions"][partners[g]], names)
        right += not faults
        if faults:
            tally.errors.append((name, "event", ", ".join(faults), gold["events"][g]["evidence"][:70]))
    tally.add("events right", right, predicted, len(main))
    for g in main:
        _score_topics(gold["events"][g], found["mentions"][partners[g]]["topics"] if g in partners else (), tally)
    tally.errors += [(name, "event missed", gold["events"][g]["evidence"][:80]) for g in main if g not in partners]
    for m in spare:
        mention = found["mentions"][m]
        tally.errors.append((name, "event not in the gold", mention["kind"], mention["title"], _head(text, mention)))


def _head(text: str, mention: Found) -> str:
    return text[mention["start"] : mention["end"]][:90]


def _faults(gold: Gold, event: Gold, mention: Found, names: Mapping[str, Any]) -> list[str]:
    people = [names[slug] for slug in mention["participants"]]
    who = [person["name"] for person in people]
    faults = [key for key in ("kind", "status") if mention[key] != event[key]]
    if mention["date"] not in (event["date"], *event.get("date_ok", ())):
        faults.append(f"date {mention['date']}")
    faults += [f"misses {x}" for x in event["participants"] if not any(same_name(x, y) for y in who)]
    known = [*gold["actors"], *event["participants"]]
    faults += [
        f"adds {p['name']}"
        for p in people
        if p["kind"] != "state" and fold(p["name"]) not in _STATES and not any(same_name(p["name"], x) for x in known)
    ]
    return faults


def _score_topics(event: Gold, found: Collection[str], tally: Tally) -> None:
    wanted, told = set(event.get("topics", ())), set(found)
    tally.add("topics", len(wanted & told), len(told), len(wanted))


def _bare(text: str) -> str:
    return re.sub(r"^[\W_]+|[\W_]+$", "", fold(text))


def _score_quotes(name: str, gold: Gold, found: Found, tally: Tally) -> None:
    wanted = [(_bare(quote["text"]), quote) for quote in gold["quotes"]]
    used: set[int] = set()
    right = joint = predicted = 0
    for quote in found["quotes"]:
        text = _bare(quote["text"])
        hit = next((i for i, (w, _) in enumerate(wanted) if i not in used and _same_words(w, text)), None)
        if hit is None:
            if len(re.findall(r"\w+", text)) >= 4:
                predicted += 1
                tally.errors.append((name, "quote not in the gold", quote["text"][:80]))
            continue
        used.add(hit)
        predicted += 1
        right += 1
        if _same_speaker(wanted[hit][1], quote.get("speaker_name")):
            joint += 1
        else:
            said = f"{wanted[hit][1]['speaker']} not {quote.get('speaker_name')}"
            tally.errors.append((name, "speaker", said, quote["text"][:60]))
    tally.add("quotes", right, predicted, len(wanted))
    tally.add("quotes joint", joint, predicted, len(wanted))
    tally.errors += [(name, "quote missed", w[:80]) for i, (w, _) in enumerate(wanted) if i not in used]


def _same_words(one: str, other: str) -> bool:
    if one == other:
        return True
    close = abs(len(one) - len(other)) < 0.2 * len(one)
    return len(one) > 25 and close and (one in other or other in one)


def _same_speaker(quote: Gold, name: str | None) -> bool:
    if not quote["speaker"] or not name:
        return not quote["speaker"] and not name
    return any(same_name(x, name) for x in (quote["speaker"], *quote.get("speaker_ok", ())))


def _score_dates(name: str, gold: Gold, found: Found, tally: Tally) -> None:
    undecided = {_bare_date(date["text"]) for date in gold["dates"] if not date["value"]}
    wanted = Counter((_bare_date(date["text"]), date["value"]) for date in gold["dates"] if date["value"])
    told = Counter(
        (_bare_date(date["text"]), date["value"])
        for date in found["dates"]
        if date["value"] and _bare_date(date["text"]) not in undecided
    )
    tally.add("dates", sum((wanted & told).values()), sum(told.values()), sum(wanted.values()))
    tally.errors += [(name, "date missed", *pair) for pair in (wanted - told)]
    tally.errors += [(name, "date wrong", *pair) for pair in (told - wanted)]


def _bare_date(text: str) -> str:
    return re.sub(r"^(?:(?:on|in|at|by|from|since|until|of|the|for|this past)\s+)+", "", _bare(text))


def _score_actors(name: str, gold: Gold, found: Found, tally: Tally) -> None:
    states = {fold(actor["name"]) for actor in found["actors"] if actor["kind"] == "state"} | _STATES
    wanted = [x for x in gold["actors"] if fold(x) not in states]
    told = [a["name"] for a in found["actors"] if fold(a["name"]) not in states]
    missed = [x for x in wanted if not any(same_name(x, y) for y in told)]
    tally.add("actors", len(wanted) - len(missed), len(told), len(wanted))
    tally.errors += [(name, "actor missed", x) for x in missed]
    tally.errors += [(name, "actor not in the gold", y) for y in told if not any(same_name(x, y) for x in wanted)]


_STATES = {
    "united states",
    "us",
    "russia",
    "ukraine",
    "united kingdom",
    "uk",
    "european union",
    "eu",
    "france",
    "germany",
}
