"""What pictures show that come with a message: by the prompt that Huihua wrote into them, else by what CLIP sees."""

import logging
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from PIL import Image

from generation import chosen_clip
from generation.errors import MissingCheckpointError
from generation.png import decode_png
from generation.scene.motions import ending_of
from generation.scene.parse import parse
from generation.scene.scene import Scene
from generation.shorthand.situation import settled

log = logging.getLogger(__name__)

# What is read with less probability is no picture of the world, or one too crowded to tell.
SURE = 0.6
_KEPT = 256  # pictures whose scenes are remembered: every turn looks at those of the turns before

# The scene of the first of some files; None for no files, and for a picture of which that is not known.
Seeing = Callable[[Sequence[Path]], Scene | None]


def prompt_in(files: Sequence[Path]) -> str | None:
    """The prompt that Huihua wrote into the first file, where it describes a scene; of how that moves, nothing."""
    request = decode_png(files[0]) if files else None
    prompt = ending_of(request.prompt)[0] if request else ""
    return prompt if prompt and parse(prompt) else None


def by_prompt(files: Sequence[Path]) -> Scene | None:
    """By the prompt that Huihua wrote into the file."""
    prompt = prompt_in(files)
    scene = parse(prompt) if prompt else None
    return settled(scene) if scene else None


class Sight:
    """By the prompt, else by the looks. Safe to share between threads."""

    def __init__(self, folder: Path = chosen_clip.SHIPPED) -> None:
        """`folder` is that of a CLIP with its reading of scenes; where there is none, prompts alone are read.

        Whoever else compares by it has the same one in memory.
        """
        self._folder = folder
        self._seen = lru_cache(_KEPT)(self._look)

    def __call__(self, files: Sequence[Path]) -> Scene | None:
        if not files:
            return None
        known = by_prompt(files)
        if known is not None or not self._folder.is_dir():
            return known
        try:
            state = files[0].stat()
            return self._seen(files[0], state.st_mtime_ns, state.st_size)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
            # A session outlives its files: one that is gone, or damaged, must not spoil all turns after it.
            log.warning("a picture cannot be looked at", extra={"cause": type(error).__name__})
            return None

    def _look(self, path: Path, changed: int, size: int) -> Scene | None:
        """`changed` and `size` tell files apart that were at the same place."""
        try:
            with Image.open(path) as picture:
                (read,) = chosen_clip.looks_of(self._folder).scenes([picture.convert("RGB")])
        except MissingCheckpointError as error:
            log.warning("pictures cannot be looked at", extra={"problem": error.message("en")})
            return None
        return settled(read.scene) if read is not None and read.probability >= SURE else None
