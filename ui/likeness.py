"""How alike pictures are, and which look like what somebody says. Pictures are looked at when it is first asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from fastapi import FastAPI, HTTPException, Request
from PIL import Image

from storage import GalleryItem, GalleryWish, Library, PictureRecord, SessionStore
from ui.identity import visitor
from ui.media import LIKENESS, MediaLinks

if TYPE_CHECKING:
    from generation.looks import Looks

SHIPPED = Path(__file__).parent.parent / "assets" / "checkpoints" / "clip"
AT_ONCE = 240  # pictures that are looked at for one question: about three seconds on two cores


class NoLikenessError(Exception):
    """There is no network that could tell what pictures look like."""

    _TEXTS: ClassVar = {
        "zh": "这里还不能按画面找图：没有 CLIP 的权重，请用 make train 训练。",
        "en": "Pictures cannot be found by their looks here: there is no CLIP. Train it with `make train`.",
    }

    def __init__(self) -> None:
        super().__init__(self._TEXTS["en"])

    def message(self, language: str) -> str:
        """The text for a person who speaks `language`."""
        return self._TEXTS["zh" if language == "zh" else "en"]


@dataclass(frozen=True)
class Found:
    """The pictures most like something, those first; `is_whole` where every picture was looked at by then."""

    items: Sequence[GalleryItem]
    is_whole: bool


class Likeness:
    """Compares pictures with words and with one another; the network is loaded when it is first needed.

    Every method raises NoLikenessError where there is none, MissingCheckpointError where it is damaged.
    """

    def __init__(self, folder: Path = SHIPPED) -> None:
        self._folder = folder

    @property
    def is_there(self) -> bool:
        """Whether there is a network to ask."""
        return self._folder.is_dir()

    @cached_property
    def _looks(self) -> "Looks":
        if not self.is_there:
            raise NoLikenessError
        from generation.looks import Looks  # open_clip takes seconds, and most never ask

        return Looks(self._folder)

    def find(self, library: Library, text: str, wish: GalleryWish, limit: int) -> Found:
        """The pictures of a library that look most like what `text` says, of those that `wish` lets through."""
        left = self._look_at(library)
        return Found(library.alike(self._looks.name, self._looks.question(text), wish, limit), not left)

    def between(self, one: PictureRecord, other: PictureRecord) -> float:
        """The cosine of two pictures: 1 for the same, about 0 for what has nothing in common."""
        first, second = self._looks.pictures([_opened(each) for each in (one, other)])
        return float(first @ second)

    def _look_at(self, library: Library) -> bool:
        """Look at the latest pictures that were not; returns whether there are more of them."""
        unseen = library.unseen_pictures(self._looks.name, AT_ONCE + 1)
        now = unseen[:AT_ONCE]
        if now:
            vectors = self._looks.features([_opened(each) for each in now])
            library.keep_looks(self._looks.name, dict(zip((each.id for each in now), vectors, strict=True)))
        return len(unseen) > AT_ONCE


def register_likeness(app: FastAPI, store: SessionStore, links: MediaLinks, likeness: Likeness) -> None:
    """Add the route that tells whoever owns two pictures how alike they are."""

    @app.get("/likeness/{one}/{other}", include_in_schema=False)
    def between(one: str, other: str, request: Request) -> dict[str, float]:
        if not likeness.is_there:
            raise HTTPException(404)
        visitors = {visitor(request), links.owner_by_signature(LIKENESS, request.query_params)}
        owners = visitors & store.owner_of_picture(one) & store.owner_of_picture(other)
        if not owners:
            raise HTTPException(404)
        library = store.library(owners.pop())
        return {"likeness": likeness.between(library.picture(one), library.picture(other))}


def _opened(picture: PictureRecord) -> Image.Image:
    """A damaged file is as a black picture: it is like nothing, and nobody tries it again and again."""
    try:
        with Image.open(picture.path) as image:
            return image.convert("RGB")
    except OSError:  # Pillow's own for what is no picture is one
        return Image.fromarray(np.zeros((8, 8, 3), np.uint8))
