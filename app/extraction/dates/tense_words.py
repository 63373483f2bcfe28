"""The word lists that tell tense: `[tense]` of `dates.toml`."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.extraction.function_words import ends_as_adverb
from app.extraction.kept import Kept
from app.extraction.types import Token

_OF_VERBS = (
    "ahead", "future", "bases", "plain", "past", "perfect", "shows", "present", "decides", "intends", "irregular",
)  # fmt: skip
"""Kinds of words that may be verbs by themselves."""
_HOLDING = frozenset("hold holds held holding for of at during after before attend attended chair host hosted".split())
_HOW = frozenset(("much", "well", "long", "often", "oft", "once", "eagerly", "ill", "best", "most", "least"))
_ENDINGS = ("'ll", "ed")


class TenseWords:
    """Kinds of words by name; `reach` is how many words are looked at to either side of an expression."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self._sets = {key: frozenset(value) for key, value in words.items() if isinstance(value, list)}
        self.reach = int(words["reach"])
        verbs = frozenset(("to", "set", "was", "were")).union(*(self._sets[kind] for kind in _OF_VERBS))
        self.may_be_verb = Kept(lambda norm: norm in verbs or norm.endswith(_ENDINGS))
        """Folded word -> whether any verb, or the "to" of one, may be meant."""

    def has(self, kind: str, token: Token) -> bool:
        """Whether the word is of that kind; "they'll" is of the future."""
        return token.norm in self._sets[kind] or (kind == "future" and token.norm.endswith("'ll"))

    def is_described(self, tokens: Sequence[Token], at: int) -> bool:
        """ "Their closely watched meeting", "the newly elected president", "for newly agreed talks": a participle."""
        if at < 2 or tokens[at - 2].sentence != tokens[at].sentence:
            return False
        adverb = tokens[at - 1].norm
        by_adverb = ends_as_adverb(adverb) or adverb in _HOW
        if by_adverb and self.has("determiners", tokens[at - 2]):
            return True
        held = at + 1 < len(tokens) and self.has("gatherings", tokens[at + 1])
        return held and tokens[at - 1 - by_adverb].norm in _HOLDING
