"""Damage as files meet it: bytes flipped, runs lost, doubled, overwritten, cut off, pieces of other files between."""

from random import Random

from tests.reading.makers import SAMPLES

_STRAYS = (
    b"\x00",
    b"\xff\xfe",
    b"%%EOF",
    b"PK\x01\x02",
    b"<script>",
    b"]]>",
    b"---\n",
    b"\xe2\x80",
    b"9" * 40,
    b"(" * 200,
)


def mutated(data: bytes, chance: Random) -> bytes:
    """The data with one to six damages."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        _damage(changed, chance)
    return bytes(changed)


def _damage(data: bytearray, chance: Random) -> None:
    at = chance.randrange(len(data) + 1)
    to = min(len(data), at + chance.choice((1, 4, 16, 200)))
    match chance.randrange(7):
        case 0:
            for place in range(at, to):
                data[place] ^= 1 << chance.randrange(8)
        case 1:
            del data[at:to]
        case 2:
            data[at:at] = data[at:to] * chance.choice((1, 2, 50))
        case 3:
            data[at:to] = chance.randbytes(to - at)
        case 4:
            data[at:at] = chance.choice(_STRAYS)
        case 5:
            other = chance.choice(list(SAMPLES.values()))
            start = chance.randrange(len(other))
            data[at:to] = other[start : start + 200]
        case _:
            del data[max(at, len(data) // 3) :]
