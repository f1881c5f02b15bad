"""How a call wants a picture drawn, as the conversation takes it."""

from fastapi import HTTPException

from dialog.plan import DrawSettings
from storage import Library
from ui.api.bodies import Drawing
from ui.api.callers import Caller
from ui.choices import model_key, models
from ui.studio import Studio
from ui.translation import say

MOST_OPEN = 10  # turns of one caller that are under way or in line


def offered(studio: Studio) -> list[str]:
    """The names of all models, the one that is chosen at first before the others."""
    return models(model_key(studio.backend, studio.checkpoint))


def settings_of(studio: Studio, drawing: Drawing, who: Caller) -> DrawSettings:
    """The settings for a drawing. Answers 422 to a model that is not offered."""
    names = offered(studio)
    model = drawing.model or names[0]
    if model not in names:
        raise HTTPException(422, say(who.language, "api_model", model=model, models=", ".join(names)))
    backend, _, checkpoint = model.partition("/")
    chosen = drawing.model_dump(exclude={"model"})
    return DrawSettings(backend=backend, checkpoint=checkpoint, **chosen)


def refuse_a_crowd(library: Library, who: Caller) -> None:
    """Answer 429 where the caller has enough under way already."""
    if len(library.unfinished()) >= MOST_OPEN:
        raise HTTPException(429, say(who.language, "api_busy", most=MOST_OPEN), headers={"Retry-After": "5"})
