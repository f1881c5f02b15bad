"""What was chosen for a drawing, recalled from its stored request, so that a session goes on as it was."""

from collections.abc import Mapping
from typing import Any

from generation import backends
from generation.errors import GenerationError
from generation.frame_uses import use_of
from generation.request import GenerationRequest
from ui.choices import Choices, model_key, models, size_key


def choices_from(request: dict[str, Any], own: str) -> Choices | None:
    """The choices that led to a stored request, with the seed left open.

    None where its model is not offered (any more).
    """
    backend, checkpoint = str(request.get("backend")), str(request.get("checkpoint"))
    if model_key(backend, checkpoint) not in models(own):
        return None
    row = backends.checkpoint_row(backend, checkpoint)
    steps, guidance = request.get("steps"), request.get("guidance")
    size, frames = size_key(request.get("width"), request.get("height")), request.get("frames")
    return Choices(
        steps=None if steps == row.steps else steps,
        guidance=None if guidance == row.guidance else guidance,
        negative=request.get("negative_prompt", ""),
        model=model_key(backend, checkpoint),
        size="" if size == size_key(*row.sizes[0]) else size,
        # Of a painted part all may change, unless one chooses otherwise; of the next whole picture it may not.
        strength=None if request.get("mask") else strength_in(request),
        speed=request.get("speed", "exact"),
        frames="" if frames in (None, row.frames[0]) else str(frames),
        control=bool(request.get("control")),
        clips=str(request.get("clips") or ""),
        use=use_in(request),
    )


def use_in(request: Mapping[str, Any]) -> str:
    """What a picture or video was for in a stored request; empty where nothing, or nobody can say."""
    known = {name: value for name, value in request.items() if value is not None}
    try:
        return use_of(GenerationRequest.from_json(known))
    except GenerationError:
        return ""


def strength_in(request: Mapping[str, Any]) -> Any:
    """How far the source of a stored request might change; None where it could not, or there was none."""
    may_change = not request.get("frame_mask") or use_in(request) == "change"
    return request.get("strength") if request.get("source") and may_change else None
