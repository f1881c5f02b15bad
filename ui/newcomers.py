"""Those who were never here before: anybody may come, but nobody as very many.

Whoever has no cookie or key gets a new one for the asking, and with it all that one person may have. So new ones are
counted by the address that they come from.
"""

from storage import Library
from ui.attempts import Attempts

_HOUR = 3600.0


class TooManyNewcomersError(Exception):
    """From one address came more new people than one may bring; after `seconds` there may be another."""

    def __init__(self, seconds: int) -> None:
        minutes = -(-seconds // 60)
        super().__init__(f"Too many new people came from your network. Try again in {minutes} min.")
        self.seconds = seconds
        self._zh = f"您的网络里新来的人太多了，请过 {minutes} 分钟再试。"

    def message(self, language: str) -> str:
        """The text for a person who speaks `language` ("zh"; anything else reads English)."""
        return self._zh if language == "zh" else str(self)


class Newcomers:
    """Lets them in. Safe in every thread."""

    def __init__(self, an_hour: int | None = None) -> None:
        """As many as may come from one address in an hour; None is no limit."""
        self._seen = None if an_hour is None else Attempts(an_hour, _HOUR)

    def let_in(self, library: Library, address: str) -> None:
        """Count one who begins their first session. Raises TooManyNewcomersError."""
        if self._seen is None or not address or library.user() is not None:
            return
        self.check(address)
        self._seen.count(address)

    def check(self, address: str) -> None:
        """Raises TooManyNewcomersError where nobody new may come from there now."""
        seconds = self._seen.wait(address) if self._seen and address else 0
        if seconds:
            raise TooManyNewcomersError(seconds)
