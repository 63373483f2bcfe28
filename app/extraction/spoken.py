"""Which words of a sentence are somebody's speech, and which only stand between marks."""

from app.extraction.sentence_layers import SentenceLayers
from app.extraction.types import Quote
from app.extraction.verbs import verb_forms

FRAGMENT = 48
"""Letters from which even a fragment of speech is speech: "disrespectful for you to come to the Oval Office"."""
_BESIDE = frozenset(("also", "both", "have", "has", "had", "each", "jointly"))
_SIDES = frozenset(("sides", "countries", "parties", "country", "leaders", "governments"))


def spoken_in(layers: SentenceLayers) -> list[bool]:
    """Of each word whether it is part of somebody's speech, set between marks as more than a fragment."""
    marks = [layers.reading.blocks[layers.sentence.block].kind == "quote"] * len(layers.norms)
    for quote in layers.quotes:
        speech = not quote.fragment or quote.span.end - quote.span.start > FRAGMENT
        if speech and not _tells_on(layers, quote):
            first = min(layers.at(quote.span.start), len(marks) - 1)
            last = min(layers.at(quote.span.end - 1) + 1, len(marks))
            marks[first:last] = [True] * (last - first)
    return marks


def _tells_on(layers: SentenceLayers, quote: Quote) -> bool:
    """ "The two sides also “agreed to ensure safe passage”": a verb between marks of who stands before them."""
    first = layers.at(quote.span.start)
    form = verb_forms().get(layers.norms[first]) if first < len(layers.norms) else None
    return form is not None and "past" in form.form and has_doer_before(layers, first)


def has_doer_before(layers: SentenceLayers, at: int) -> bool:
    """Whether somebody who may act, or a word like "sides", stands before the mark before word `at`."""
    before = at - 1
    while before > 0 and layers.norms[before - 1] in _BESIDE:
        before -= 1
    if before < 1 or layers.ref_ending(before) is not None or layers.norms[before - 1] in _SIDES:
        return before > 0
    hits = layers.reading.hits.within(layers.span(before - 1, before))
    return any(hit.slug("state", "capital", "body", "short") for hit in hits)
