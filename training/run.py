"""One training on disk: a folder with its log, its last state and its sample sheets.

Knows nothing of what is trained: parts are anything with `state_dict` and `load_state_dict`.
"""

import json
import os
import time
from pathlib import Path
from typing import Any, Protocol

import torch

STATE = "state.pt"
LOG = "log.jsonl"
SAVE_SECONDS = 300
SHEET_SECONDS = 300


class Part(Protocol):
    """A model, an optimizer: something whose state can be kept."""

    def state_dict(self) -> dict[str, Any]: ...
    def load_state_dict(self, state_dict: Any) -> Any: ...


def state_of(folder: Path, part: str) -> dict[str, Any]:
    """The last saved state of one part of the run in `folder`."""
    state: dict[str, Any] = torch.load(folder / STATE, map_location="cpu", weights_only=True)["parts"][part]
    return state


class Run:
    """A training that can be stopped at any moment and goes on from its last saved state."""

    def __init__(self, folder: Path, parts: dict[str, Part], step: int = 0) -> None:
        """Loads the last state into `parts` where the folder has one; else counting begins at `step`."""
        self.folder = folder
        self.parts = parts
        self.step = step
        self.seconds = 0.0  # of training, over all sittings
        folder.mkdir(parents=True, exist_ok=True)
        self._state = folder / STATE
        if self._state.exists():
            self._load()
        self._sitting = time.monotonic()
        self._saved = self._sitting
        self._sheet = self._sitting

    def advance(self, **figures: float) -> None:
        """Count a step that was made and log its figures; saves the state every few minutes."""
        self.step += 1
        now = time.monotonic()
        self.seconds, self._sitting = self.seconds + now - self._sitting, now
        rounded = {name: round(value, 5) for name, value in figures.items()}
        line = {"step": self.step, "minutes": round(self.seconds / 60, 2), **rounded}
        with (self.folder / LOG).open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
        if now - self._saved > SAVE_SECONDS:
            self.save()

    def save(self) -> None:
        """Keep the state of all parts; an earlier one stays whole until the new one is on the disk."""
        state = {name: part.state_dict() for name, part in self.parts.items()}
        incoming = self._state.with_suffix(".incoming")
        with incoming.open("wb") as file:
            torch.save({"step": self.step, "seconds": self.seconds, "parts": state}, file)
            file.flush()
            os.fsync(file.fileno())
        incoming.replace(self._state)
        self._saved = time.monotonic()

    def sheet_is_due(self) -> bool:
        """Whether it is time for a sheet of samples; asking answers yes once per interval."""
        if self.step != 1 and time.monotonic() - self._sheet < SHEET_SECONDS:
            return False
        self._sheet = time.monotonic()
        return True

    def sheet_path(self) -> Path:
        return self.folder / f"sheet-{self.step:07d}.png"

    def _load(self) -> None:
        state = torch.load(self._state, map_location="cpu", weights_only=True)
        self.step, self.seconds = state["step"], state["seconds"]
        for name, part in self.parts.items():
            part.load_state_dict(state["parts"][name])
