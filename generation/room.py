"""Memory that users share by turns where it cannot hold all of them: a dialogue model and the drawing models.

Whoever comes to work makes those let go of their weights that do not fit beside; who is at work is waited for. Where
there is room for all, nobody waits and nothing is let go of. Importing this costs no torch.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Condition, Event

from generation.errors import Cancelled

LOOK = 0.1  # seconds between two looks at whether one who waits is still wanted
_GB = 10**9


@dataclass
class _User:
    release: Callable[[], None]
    gb: float = 0.0  # that its weights may take now
    working: int = 0  # threads


class Room:
    """The memory of the device. Safe in every thread."""

    def __init__(self, size: Callable[[], float] | None = None) -> None:
        """`size` tells how many gigabytes there are; by default those of the device that is drawn with."""
        self._size = size or device_gb
        self._users: dict[str, _User] = {}
        self._changed = Condition()

    def join(self, name: str, release: Callable[[], None]) -> None:
        """Make a user known. `release` lets go of its weights, and is called only while it does not work."""
        with self._changed:
            self._users[name] = _User(release)

    @contextmanager
    def used(self, name: str, gb: float, stopped: Event) -> Iterator[None]:
        """Work with weights that take `gb`. Raises Cancelled where `stopped` is set before there is room."""
        size = self._size()
        with self._changed:
            others = [user for other, user in self._users.items() if other != name]
            while any(user.working and user.gb + gb > size for user in others):
                if stopped.is_set():
                    raise Cancelled
                self._changed.wait(LOOK)
            for user in others:
                if user.gb and user.gb + gb > size:
                    user.release()
                    user.gb = 0.0
            self._users[name].gb = gb
            self._users[name].working += 1
        try:
            yield
        finally:
            with self._changed:
                self._users[name].working -= 1
                self._changed.notify_all()


def device_gb() -> float:
    """Gigabytes of the GPU if there is one, else of the machine."""
    import torch  # not before somebody has weights to load

    if torch.cuda.is_available():
        return torch.cuda.get_device_properties(0).total_memory / _GB
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / _GB
