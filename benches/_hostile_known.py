"""What somebody has who came in by the front door and then means no good: a key, and things of their own."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benches._wire import Shot


@dataclass(frozen=True)
class Known:
    """Ids of what is theirs, a session of theirs as it is exported, and `secret`, a file that nobody is to read."""

    key: str
    session: str
    turn: str
    picture: str
    export: bytes
    secret: Path

    @property
    def headers(self) -> dict[str, str]:
        """Those of every call."""
        return {"Authorization": f"Bearer {self.key}"}


Make = Callable[[random.Random, Known], Shot]
