"""Whether the Hub can be reached, and which errors are those of the line to it.

Asked once in a while: the Hub's own client tries for 25 seconds for each file, also where all of them are in the cache.
"""

import time
from threading import Lock

from huggingface_hub import constants, get_session
from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

_LINES = ("httpx", "httpx2", "requests", "urllib3")  # whose errors are those of a line
_PATIENCE = 4.0  # seconds
_ASKED_AGAIN = 60.0  # seconds


def is_of_the_line(error: BaseException) -> bool:
    """Whether something went wrong on the way, and not with what was asked for."""
    kinds = (ConnectionError, TimeoutError, HfHubHTTPError, LocalEntryNotFoundError)
    return isinstance(error, kinds) or type(error).__module__.partition(".")[0] in _LINES


class _Reach:
    """What was found last, at which address, and until when that is believed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._found, self._of, self._until = False, "", 0.0

    def __call__(self) -> bool:
        with self._lock:
            if constants.HF_HUB_OFFLINE:
                return False
            if self._of != constants.ENDPOINT or time.monotonic() > self._until:
                self._found, self._of = _answers(constants.ENDPOINT), constants.ENDPOINT
                self._until = time.monotonic() + _ASKED_AGAIN
            return self._found


def _answers(address: str) -> bool:
    try:
        get_session().head(address, timeout=_PATIENCE)
    except Exception as error:
        if not is_of_the_line(error):
            raise
        return False
    return True


reachable = _Reach()
