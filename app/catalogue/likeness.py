"""Names as they sound: transliterations of one Cyrillic, Arabic or Turkish name come out alike."""

import re
from functools import lru_cache

from app.catalogue.fold import flat

_PATRONYMIC = re.compile(r"[a-z]{3,}(?:[vy]ich|[oiey]vn[ay]|[oiey]v[iy]ch|inichna|yivna)")
_SOUNDS = (
    (re.compile(r"['`’ʼ]"), ""),
    (re.compile(r"schtsch|shch|tsch|tch|ch"), "c"),
    (re.compile(r"sch|sh"), "s"),
    (re.compile(r"zh"), "z"),
    (re.compile(r"kh|gh|h"), "g"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ks|x"), "x"),
    (re.compile(r"ck"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"[yj]"), "i"),
    (re.compile(r"i+(?=[aeou])"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """The folded name as it sounds, word by word, without a patronymic: "Andrey Sibiga" is "andrei sibiga"."""
    words = re.split(r"[\s-]+", flat(name).strip())
    kept = [word for word in words[1:-1] if not _PATRONYMIC.fullmatch(word)]
    return " ".join(map(_sound, [*words[:1], *kept, *words[1:][-1:]]))


def _sound(word: str) -> str:
    for pattern, plain in _SOUNDS:
        word = pattern.sub(plain, word)
    return word
