"""How often a thing may fail: the password of an account, whatever comes from one address."""

from collections import deque
from collections.abc import Callable
from threading import Lock
from time import monotonic

MOST_KEYS = 10_000


class Throttle:
    """Counts failures by key over the last `seconds`; from `most` on, the next attempt has to wait."""

    def __init__(self, most: int, seconds: float, clock: Callable[[], float] = monotonic) -> None:
        self.most = most
        self.seconds = seconds
        self._clock = clock
        self._failed: dict[str, deque[float]] = {}
        self._lock = Lock()

    def wait(self, key: str) -> int:
        """Seconds until this key may try again; 0 for now."""
        with self._lock:
            times = self._recent(key)
            return int(times[0] + self.seconds - self._clock()) + 1 if len(times) >= self.most else 0

    def failed(self, key: str) -> None:
        """Notes a failure."""
        with self._lock:
            if len(self._failed) >= MOST_KEYS and key not in self._failed:
                del self._failed[next(iter(self._failed))]
            self._failed.setdefault(key, deque(maxlen=self.most)).append(self._clock())

    def passed(self, key: str) -> None:
        """Forgets the failures of a key."""
        with self._lock:
            self._failed.pop(key, None)

    def _recent(self, key: str) -> deque[float]:
        times = self._failed.get(key, deque())
        while times and times[0] <= self._clock() - self.seconds:
            times.popleft()
        return times
