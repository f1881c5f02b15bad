"""A tiny checkpoint of random weights for each of the backends that the README promises, all in one place: how it is
written into a folder, and what is drawn with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generation.rows import Size
from tests.tiny_class_models import tiny_dit, tiny_dit_of_diffusers, tiny_uvit
from tests.tiny_hunyuan import tiny_hunyuan
from tests.tiny_pixart import tiny_pixart
from tests.tiny_video import tiny_latte, tiny_stdit


@dataclass(frozen=True)
class Tiny:
    """One of them. `size` is that of what is drawn where nobody chooses one; one frame is a picture."""

    write: Callable[[Path], Path]
    size: Size = (64, 64)
    frames: int = 1


TINY: Mapping[str, Tiny] = {
    "hunyuan-dit": Tiny(tiny_hunyuan),
    "pixart-alpha": Tiny(tiny_pixart),
    "pixart-delta": Tiny(tiny_pixart),
    "pixart-sigma": Tiny(tiny_pixart),
    "dit": Tiny(tiny_dit_of_diffusers),
    "sit": Tiny(partial(tiny_dit, flow=True)),
    "uvit": Tiny(tiny_uvit),
    "latte": Tiny(tiny_latte, frames=4),
    "stdit": Tiny(tiny_stdit, size=(424, 240), frames=17),  # its networks draw any size
}


def tiny_folders(root: Path) -> dict[str, Path]:
    """All of them, below `root`, by the names of their backends."""
    folders = {backend: root / backend for backend in TINY}
    for backend, folder in folders.items():
        folder.mkdir()
        TINY[backend].write(folder)
    return folders
