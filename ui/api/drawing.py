"""How a call wants a picture drawn, as the conversation takes it."""

import math

from fastapi import HTTPException

from dialog.plan import DrawSettings
from dialog.replay import Replay as Chosen
from generation.rows import Size
from ui.api.bodies import Drawing, Replay
from ui.api.callers import Caller
from ui.choices import model_key, models, sizes_of
from ui.studio import Studio
from ui.translation import say

SIZE = r"^(auto|[1-9][0-9]{1,3}x[1-9][0-9]{1,3})$"


def offered(studio: Studio) -> list[str]:
    """The names of all models, the one that is chosen at first before the others."""
    return models(model_key(studio.backend, studio.checkpoint))


def settings_of(studio: Studio, drawing: Drawing, who: Caller) -> DrawSettings:
    """The settings for a drawing. Answers 422 to a model that is not offered."""
    names = offered(studio)
    model = drawing.model or names[0]
    _check_offered(model, names, who)
    backend, _, checkpoint = model.partition("/")
    chosen = drawing.model_dump(exclude={"model"})
    return DrawSettings(backend=backend, checkpoint=checkpoint, **chosen)


def replay_of(studio: Studio, wanted: Replay, who: Caller) -> Chosen:
    """How a session is drawn anew. Answers 422 to a model that is not offered."""
    backend, checkpoint = wanted.backend, wanted.checkpoint
    if backend is not None:
        names = offered(studio)
        model = model_key(backend, checkpoint) if checkpoint is not None else _first(names, backend)
        _check_offered(model, names, who)
        checkpoint = model.removeprefix(f"{backend}/")
    return Chosen((), backend, checkpoint, wanted.seed, wanted.steps, wanted.guidance)


def nearest_size(settings: DrawSettings, size: str) -> Size | None:
    """The size that the model draws and that comes nearest to a `SIZE`; None leaves it to the model."""
    sizes = sizes_of(settings.backend, settings.checkpoint)
    if size == "auto" or not sizes:
        return None
    width, height = (int(side) for side in size.split("x"))
    return min(sizes, key=lambda each: apart(each, (width, height)))


def apart(one: Size, other: Size) -> float:
    """How unlike two sizes are: their proportions first of all, then how large they are."""
    (width, height), (wanted_width, wanted_height) = one, other
    proportions = math.log(width / height * wanted_height / wanted_width)
    area = math.log(width * height / wanted_width / wanted_height)
    return abs(proportions) * 4 + abs(area)


def _first(names: list[str], backend: str) -> str:
    """The model of a backend that is offered before its others; the backend's own name where there is none."""
    return next((name for name in names if name.startswith(f"{backend}/")), backend)


def _check_offered(model: str, names: list[str], who: Caller) -> None:
    if model not in names:
        raise HTTPException(422, say(who.language, "api_model", model=model, models=", ".join(names)))
