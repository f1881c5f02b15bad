"""How long videos are, and what pictures and videos are for that one is drawn with, as a person reads them."""

from collections.abc import Mapping
from typing import Any

from generation import backends
from generation.errors import GenerationError
from generation.frame_uses import USES, use_of
from generation.request import GenerationRequest
from ui.choices import clips_of, frames_of, names_of, takes_given_frames
from ui.look import Look
from ui.translation import Language, say


def frame_choices(model: str, language: Language) -> list[tuple[str, str]]:
    """What a person reads for each length of a video, and its number of frames; the first leaves it to the model."""
    backend, checkpoint = names_of(model)
    frames = frames_of(backend, checkpoint)
    fps = backends.checkpoint_row(backend, checkpoint).fps if frames else 1
    lengths = [(_length(number, fps, language), str(number)) for number in sorted(frames)]
    return [(say(language, "auto"), ""), *lengths]


def clip_choices(model: str, frames: str, language: Language) -> list[tuple[str, str]]:
    """What a person reads for each number of clips of so many `frames`, and how long they play; the first is one."""
    one, clips = (say(language, "one_clip"), ""), clips_of(model, frames)
    if not clips:
        return [one]
    row = backends.checkpoint_row(*names_of(model))
    lengths = {count: backends.length(int(frames or row.frames[0]), count, row) / row.fps for count in clips}
    return [one, *((_clips(count, seconds, language), str(count)) for count, seconds in lengths.items())]


def use_choices(model: str, language: Language) -> list[tuple[str, str]]:
    """What pictures and videos may be for, and the name of each; the first leaves it to the conversation."""
    uses = USES if takes_given_frames(model) else ()
    return [(say(language, "auto"), ""), *((say(language, f"use_{name}"), name) for name in uses)]


def told_length(request: Mapping[str, Any], look: Look) -> str | None:
    """Of a stored request for a video, how long it is: its frames and how long they play; None for a picture."""
    asked = _read(request)
    if asked is None or not asked.is_video:
        return None
    frames, clips, fps = asked.frames or 1, asked.clips or 1, asked.fps or 1
    if clips == 1:
        return _length(frames, fps, look.language)
    try:
        whole = backends.length(frames, clips, backends.checkpoint_row(asked.backend, asked.checkpoint))
    except GenerationError:  # a model that is gone
        return f"{clips} × {_length(frames, fps, look.language)}"
    each = look.say("clips_of", clips=clips, frames=frames)
    return f"{_length(whole, fps, look.language)} · {each}"


def told_use(request: Mapping[str, Any], look: Look) -> str | None:
    """Of a stored request, what the picture or video was for, or the strategy itself where no name stands for it."""
    asked = _read(request)
    if asked is None or not asked.frame_mask:
        return None
    use = use_of(asked)
    return look.say(f"use_{use}") if use else asked.frame_mask


def _read(request: Mapping[str, Any]) -> GenerationRequest | None:
    """None for a request that came from elsewhere and cannot be read."""
    try:
        return GenerationRequest.from_json(dict(request))
    except GenerationError:
        return None


def _length(frames: int, fps: int, language: Language) -> str:
    """A number of frames, and how long they play."""
    if frames == 1:
        return say(language, "one_frame")
    return say(language, "frames_long", frames=frames, seconds=f"{frames / fps:.1f}")


def _clips(count: int, seconds: float, language: Language) -> str:
    return say(language, "clips_long", clips=count, seconds=f"{seconds:.1f}")
