"""The values around a picture: what is asked for, how it goes, what came of it. Knows no model and no torch."""

from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Self

from PIL.Image import Image

from generation.errors import InvalidRequestError


@dataclass(frozen=True)
class GenerationRequest:
    """Everything that decides a picture or a video. What is None is the checkpoint's choice: see `backends.complete`.

    Sizes are in pixels. `source` and `mask` are paths of pictures: the drawing starts from `source`, which may change
    by `strength` (0 hardly, 1 wholly), and only where `mask` is white. `control` is the path of a picture of edges that
    leads the drawing, for checkpoints that are made for it.

    `speed` is a row of generation/speed.py: how much of the model's work may be estimated from what it did before.

    A video has `frames`, `fps` of them a second; `source` may be a video as well. Which of its frames stand where is
    said by `frame_mask`, in the words of generation/frame_masks.py; without it the source begins the video, and may
    change by `strength`, and `ending`, one more picture, ends it. Longer videos have several `clips` of so many frames,
    each of which begins with the end of the one before. Pictures have none of these, or one frame.

    `guidance_interval` says in which steps there is guidance, see generation/guidance_interval.py; None: as the
    checkpoint is best drawn with, else in all.
    """

    prompt: str
    negative_prompt: str = ""
    width: int | None = None
    height: int | None = None
    steps: int | None = None
    guidance: float | None = None
    seed: int | None = None
    source: str | None = None
    mask: str | None = None
    strength: float = 1.0
    backend: str = "hunyuan-dit"
    checkpoint: str = "embedded"
    frames: int | None = None
    fps: int | None = None
    frame_mask: str | None = None
    control: str | None = None
    speed: str = "exact"
    guidance_interval: str | None = None
    ending: str | None = None
    clips: int | None = None

    @property
    def is_video(self) -> bool:
        """Whether more than one frame is asked for."""
        return (self.frames or 1) > 1

    def without_folders(self) -> Self:
        """The request as it may be passed on: a file tells no folder of this machine, only the names of pictures."""
        source, mask, control, ending = map(_name, (self.source, self.mask, self.control, self.ending))
        return replace(self, source=source, mask=mask, control=control, ending=ending)

    def to_json(self) -> dict[str, Any]:
        """The request as plain values, in the order of the fields."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> "GenerationRequest":
        """The request that `to_json` gave. Raises InvalidRequestError for missing, unknown or mistyped values."""
        kinds = {field.name: field.type for field in fields(cls)}
        if not isinstance(values, dict) or "prompt" not in values:
            raise _unreadable("prompt")
        for name, value in values.items():
            if name not in kinds or not _fits(value, kinds[name]):
                raise _unreadable(name)
        return cls(**values)


@dataclass(frozen=True)
class Note:
    """What a person ought to be told of a picture, in both languages."""

    zh: str
    en: str

    def message(self, language: str) -> str:
        """The text for a person who speaks `language` ("zh"; anything else reads English)."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True)
class Step:
    """One denoising step is done: the `index`-th (from 1) of `total`. Before the first, 0 of them may be: `note` tells
    what is waited for then.

    `preview` is what the picture looks like so far, one pixel per latent cell, to be shown enlarged; None where
    the latents have no known colours.
    """

    index: int
    total: int
    preview: Image | None = None
    note: Note | None = None


@dataclass(frozen=True)
class GeneratedImage:
    """A picture, the complete request that makes it again, and the seconds that drawing it took."""

    image: Image
    request: GenerationRequest
    seconds: float
    note: Note | None = None


@dataclass(frozen=True)
class GeneratedVideo:
    """A video of two frames or more, the complete request that makes it again, and the seconds that drawing it took."""

    frames: tuple[Image, ...]
    fps: int
    request: GenerationRequest
    seconds: float
    note: Note | None = None

    @property
    def image(self) -> Image:
        """What stands for the video where only a picture can: the frame that it begins with."""
        return self.frames[0]


Generated = GeneratedImage | GeneratedVideo


def _name(path: str | None) -> str | None:
    return None if path is None else Path(path).name


def _fits(value: object, kind: Any) -> bool:
    """Whether JSON's `value` is of a field's type. JSON writes 1.0 as 1; in Python true is an int as well."""
    if isinstance(value, bool):
        return False
    try:
        return isinstance(value, kind) or (isinstance(value, int) and isinstance(float(value), kind))
    except OverflowError:  # a whole number larger than any other
        return False


def _unreadable(name: str) -> InvalidRequestError:
    return InvalidRequestError(
        zh=f"画图请求里的“{name}”缺失、未知或类型不对，请改正后再试。",
        en=f"'{name}' in the drawing request is missing, unknown or of a wrong type. Correct it and try again.",
    )
