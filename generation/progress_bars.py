"""The libraries' progress bars, which they show even for a folder that is read in an instant, amid the log."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Protocol


class Library(Protocol):
    """What `transformers.utils.logging` and that of diffusers have in common."""

    def is_progress_bar_enabled(self) -> bool: ...
    def disable_progress_bar(self) -> None: ...
    def enable_progress_bar(self) -> None: ...


_lock = Lock()
_hiding: Counter[Library] = Counter()  # how many threads have hidden the bars of each


@contextmanager
def hidden_bars(*libraries: Library) -> Iterator[None]:
    """No bars of these libraries until all threads that hid them are done; what was off before stays off."""
    with _lock:
        hidden = [each for each in libraries if _hiding[each] or each.is_progress_bar_enabled()]
        _hiding.update(hidden)
        for library in hidden:
            library.disable_progress_bar()
    try:
        yield
    finally:
        with _lock:
            _hiding.subtract(hidden)
            for library in hidden:
                if not _hiding[library]:
                    library.enable_progress_bar()
