"""How alike pictures are, and which look like what somebody says. Pictures are looked at when it is first asked for."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from fastapi import FastAPI, HTTPException, Request
from PIL import Image

from generation import chosen_clip
from generation.errors import MissingCheckpointError
from generation.request import Note
from storage import GalleryItem, GalleryWish, Library, PictureRecord, SessionStore
from ui.identity import visitor
from ui.media import LIKENESS, MediaLinks

if TYPE_CHECKING:
    from generation.looks import Looks

AT_ONCE = 240  # pictures that are looked at for one question: with the CLIP that ships three seconds on two cores
SECONDS = 5.0  # after which no more are, by a larger one
_TOGETHER = 16


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

    Every method raises NoLikenessError where there is none, MissingCheckpointError where it cannot be loaded.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Its `folder`; None: the one that the whole program compares by."""
        self._folder = folder

    @property
    def is_there(self) -> bool:
        """Whether there is a network to ask, or one to be downloaded."""
        return isinstance(self._place, str) or self._place.is_dir()

    @property
    def waiting(self) -> Note | None:
        """What to tell a person before the network is loaded for them; None where that takes no time."""
        return chosen_clip.before_loading(self._place) if self.is_there else None

    @property
    def _place(self) -> chosen_clip.Place:
        return self._folder or chosen_clip.place()

    @property
    def _looks(self) -> "Looks":
        if not self.is_there:
            raise NoLikenessError
        return chosen_clip.looks_of(self._place)

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
        begun, seen = time.monotonic(), 0
        while seen < min(len(unseen), AT_ONCE) and (seen == 0 or time.monotonic() - begun < SECONDS):
            now = unseen[seen : min(seen + _TOGETHER, AT_ONCE)]
            vectors = self._looks.features([_opened(each) for each in now])
            library.keep_looks(self._looks.name, dict(zip((each.id for each in now), vectors, strict=True)))
            seen += len(now)
        return len(unseen) > seen


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
        try:
            return {"likeness": likeness.between(library.picture(one), library.picture(other))}
        except MissingCheckpointError as error:  # logged already, and nobody misses it where two are compared
            raise HTTPException(503, error.message("en")) from error


def _opened(picture: PictureRecord) -> Image.Image:
    """A damaged file is as a black picture: it is like nothing, and nobody tries it again and again."""
    try:
        with Image.open(picture.path) as image:
            return image.convert("RGB")
    except OSError:  # Pillow's own for what is no picture is one
        return Image.fromarray(np.zeros((8, 8, 3), np.uint8))
