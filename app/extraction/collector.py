"""Python's collector of cycles waits while a text is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_waits() -> Iterator[None]:
    """Nothing is collected inside, unless another thread wants it; afterwards all is as it was.

    A reading holds no cycles when it is done, but many objects while it goes on: the collector would walk all of them
    again and again, the more often the longer the text is.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
