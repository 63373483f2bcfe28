"""What an act is about: the topic of its kind and of its own clause, or of its sentence."""

from app.catalogue.load import table
from app.extraction.mentions.days.distances import end_before_vague
from app.extraction.topics import topics_of
from app.extraction.words import Words


def topics_of_act(words: Words, kind: str, at: int) -> tuple[str, ...]:
    """What an act is about: the topic of its kind and of its own clause, or those of its sentence outside of speech."""
    own = table("acts")["topic"].get(kind)
    low, high = _clause(words, at) if own else (0, len(words.norms))
    vague = end_before_vague(words)
    low, high = (low, min(high, vague)) if at < vague else (max(low, vague), high)
    told = topics_of([words.norms[k] for k in range(low, high) if not words.spoken[k]])
    return tuple(dict.fromkeys((own, *told))) if own else told or _topics_after(words)


def _clause(words: Words, at: int) -> tuple[int, int]:
    """From the opener or the "and" after a comma before a word to the next one."""
    parts = [k for k in range(1, len(words.norms)) if words.opens[k] or words.norms[k - 1 : k + 1] == [",", "and"]]
    return max((k for k in parts if k <= at), default=0), min((k for k in parts if k > at), default=len(words.norms))


def _topics_after(words: Words) -> tuple[str, ...]:
    """What the next sentence of the paragraph says that "it" is about."""
    sentences, after = words.reading.sentences, words.index + 1
    if after >= len(sentences) or sentences[after].block != words.sentence.block:
        return ()
    norms = [token.norm for token in words.reading.tokens.within(sentences[after].span)]
    return topics_of(norms) if norms[:1] in (["it"], ["they"], ["this"]) else ()
