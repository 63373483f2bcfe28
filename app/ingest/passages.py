"""What is read off the passages of a mention: the sentences that can stand for it, whom they name, and its marks."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import nupunkt

from app.catalogue.fold import flat
from app.catalogue.load import table
from app.ingest.facts import SentenceFacts

FEWEST_WORDS = 6
"""Words from which the same quotation in two articles is the same utterance, and that a mark of it keeps."""

_WORD = re.compile(r"\w+")
Forms = Mapping[str, Sequence[str]]


def sentences_of(passages: Iterable[str], forms: Forms) -> tuple[SentenceFacts, ...]:
    """The sentences of passages, verbatim; `forms` are slug -> names under which someone may stand in them."""
    cut = (sentence for passage in passages for sentence in _sentences(passage))
    return tuple(SentenceFacts(text, _named(text, forms)) for text in dict.fromkeys(cut))


def marks_of(passages: Iterable[str], quotes: Iterable[str]) -> list[str]:
    """The occasions that passages name and the beginnings of longer quotes, as matching compares them."""
    text = flat(" ".join(passages))
    occasions = {f"at {name}" for name, pattern in _occasions() if pattern.search(text)}
    words = (_WORD.findall(quote.casefold()) for quote in quotes)
    return sorted(occasions | {f"said {' '.join(w[:FEWEST_WORDS])}" for w in words if len(w) >= FEWEST_WORDS})


def _sentences(passage: str) -> list[str]:
    """Sentences of a passage; where a cut would fall inside a quotation it is one sentence with what follows."""
    found: list[str] = []
    begin = 0
    for _, end in nupunkt.sent_spans(passage):
        text = passage[begin:end]
        if text.count("“") > text.count("”") or text.count('"') % 2:
            continue
        found.append(text.strip())
        begin = end
    return [*found, passage[begin:].strip()] if passage[begin:].strip() else found


def _named(text: str, forms: Forms) -> frozenset[str]:
    folded = flat(text)
    return frozenset(slug for slug, names in forms.items() if any(_pattern(name).search(folded) for name in names))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(flat(name))}\b")


@cache
def _occasions() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each named occasion of kinds.toml with a pattern for its phrases, in which `a|b` stands for either word."""
    found = []
    for occasion in table("kinds")["occasion"]:
        phrases = (r"\s+".join(f"(?:{word})" for word in phrase.split()) for phrase in occasion["words"])
        found.append((occasion["name"], re.compile(rf"\b(?:{'|'.join(phrases)})\b")))
    return tuple(found)
