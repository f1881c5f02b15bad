"""The weights of a manager's own model: loaded when they are first needed, let go of, and left alone for a while where
that failed.

Loading takes minutes at full size, and so may failing to. So a failure is remembered: until its rest is over, every
turn is told of it at once. It knows nothing of models, and importing it costs no torch.
"""

import logging
import math
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from dialog.errors import DialogueError

log = logging.getLogger(__name__)

Parts = TypeVar("Parts")

LEAST_REST = 60.0  # seconds after a failure, and longer the longer it took to fail
MOST_REST = 900.0
_TIMES = 10
_LATER = {"zh": "{}约 {} 分钟后会再试。", "en": "{} It will be tried again in about {} min."}


class UnloadedError(DialogueError):
    """Weights could not be loaded, now or a short while ago; what is wrong with them is said in the words of that."""


class Weights(Generic[Parts]):
    """What `load` makes. Not for several threads at once: who asks holds a lock."""

    def __init__(self, load: Callable[[], Parts], clock: Callable[[], float] = time.monotonic) -> None:
        """`load` raises DialogueError for all that can be wrong with a checkpoint; `clock` tells seconds."""
        self._load = load
        self._clock = clock
        self._parts: Parts | None = None
        self._failure: DialogueError | None = None
        self._rested = -math.inf

    @property
    def loaded(self) -> bool:
        """Whether they are in memory."""
        return self._parts is not None

    @property
    def resting(self) -> bool:
        """Whether loading failed so short a while ago that it is not tried again."""
        return self._clock() < self._rested

    def get(self) -> Parts:
        """The weights, loaded where they are not. Raises UnloadedError, without another try while they rest."""
        if self._parts is None:
            if self._failure is not None and self.resting:
                raise self._told(self._failure)
            self._parts = self._loaded()
        return self._parts

    def let_go(self) -> None:
        """Forget them, so that their memory can be used; the next to ask loads them again."""
        self._parts = None

    def _loaded(self) -> Parts:
        begun = self._clock()
        try:
            return self._load()
        except DialogueError as error:
            log.warning("a dialogue model cannot be loaded", exc_info=error, extra={"cause": error.detail})
            # Not the error itself: with it would stay what was loaded before it came.
            self._failure = UnloadedError(zh=error.zh, en=error.en, detail=error.detail)
        ended = self._clock()
        self._rested = ended + min(max(LEAST_REST, _TIMES * (ended - begun)), MOST_REST)
        raise UnloadedError(zh=self._failure.zh, en=self._failure.en, detail=self._failure.detail)

    def _told(self, failure: DialogueError) -> UnloadedError:
        minutes = math.ceil((self._rested - self._clock()) / 60)
        zh, en = _LATER["zh"].format(failure.zh, minutes), _LATER["en"].format(failure.en, minutes)
        return UnloadedError(zh=zh, en=en, detail=failure.detail)
