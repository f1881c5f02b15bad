"""The image routes of OpenAI's API, so that programs made for it can draw with this one: `/v1/images/…`, `/v1/models`.

Every call is a session of the caller, found again like any other. A generation draws the prompt as it stands; an edit
says it to the dialogue manager, about the pictures that came with it.
"""

import base64
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, Literal

from fastapi import APIRouter, File, Form, HTTPException, Request, UploadFile
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, Field

from dialog.plan import DrawSettings
from dialog.requests import new_seed
from storage import TurnRecord
from ui.api.bodies import LONGEST, Drawing
from ui.api.brought import as_files, white_where_transparent
from ui.api.callers import FOR_ALL, Called, Caller, address_of
from ui.api.drawing import SIZE, nearest_size, offered, settings_of
from ui.api.following import ended_record
from ui.api.saying import session_for_a_turn
from ui.api.telling import TellingRoute
from ui.choices import MOST_PICTURES, MOST_SEED
from ui.studio import Studio
from ui.translation import say

Format = Literal["b64_json", "url"]
Upload = Annotated[list[UploadFile] | None, File()]


class Generation(BaseModel):
    """What OpenAI's clients send. What has no meaning here (`quality`, `style`, `user` …) is passed over."""

    prompt: str = Field(min_length=1, max_length=LONGEST)
    model: str | None = Field(default=None, max_length=200)
    n: int = Field(default=1, ge=1, le=MOST_PICTURES)
    size: str = Field(default="auto", pattern=SIZE)
    response_format: Format = "b64_json"
    seed: int | None = Field(default=None, ge=0, le=MOST_SEED)  # not OpenAI's


class Drawn(BaseModel):
    """One picture. `revised_prompt` is what was drawn."""

    b64_json: str | None = None
    url: str | None = None
    revised_prompt: str


class Answer(BaseModel):
    """All pictures of a call."""

    created: int
    data: list[Drawn]


class Model(BaseModel):
    """A model, by the name that calls take."""

    id: str
    object: Literal["model"] = "model"
    created: int = 0
    owned_by: str = "huihua"


class Models(BaseModel):
    """All models that can draw."""

    object: Literal["list"] = "list"
    data: list[Model]


def router(studio: Studio) -> APIRouter:
    """Its routes, for one studio."""
    routes = APIRouter(prefix="/v1", route_class=TellingRoute, tags=["openai"])

    @routes.get("/models", openapi_extra=FOR_ALL)
    def list_models() -> Models:
        """The models, the usual one first."""
        return Models(data=[Model(id=name) for name in offered(studio)])

    @routes.post("/images/generations", response_model_exclude_none=True)
    async def generate(who: Called, wanted: Generation, request: Request) -> Answer:
        """Draw a prompt."""
        settings = replace(_settings(studio, who, wanted.model, wanted.size), seed=wanted.seed)

        def begin(session_id: str) -> str:
            return studio.conversation.draw_prompt(session_id, wanted.prompt, settings=settings)

        turns = await _drawn(studio, who, begin, settings, wanted.n)
        return _answer(studio, who, turns, wanted.response_format, request)

    @routes.post("/images/edits", response_model_exclude_none=True)
    async def edit(  # noqa: PLR0913 - the fields of OpenAI's form
        who: Called,
        request: Request,
        prompt: Annotated[str, Form(min_length=1, max_length=LONGEST)],
        image: Upload = None,
        images: Annotated[list[UploadFile] | None, File(alias="image[]")] = None,
        mask: Annotated[UploadFile | None, File()] = None,
        model: Annotated[str | None, Form(max_length=200)] = None,
        n: Annotated[int, Form(ge=1, le=MOST_PICTURES)] = 1,
        size: Annotated[str, Form(pattern=SIZE)] = "auto",
        response_format: Annotated[Format, Form()] = "b64_json",
    ) -> Answer:
        """Change pictures as the prompt says; with a mask only the first, and only where that is transparent."""
        free = None if mask is None else white_where_transparent(await mask.read(), who.language)
        brought = [await each.read() for each in [*(image or []), *(images or [])]][: MOST_PICTURES + 1]
        if not 1 <= len(brought) <= MOST_PICTURES:
            raise HTTPException(422, say(who.language, "api_images", most=MOST_PICTURES))
        settings = _settings(studio, who, model, size)

        def begin(session_id: str) -> str:
            with as_files(brought) as files:
                return studio.conversation.begin(session_id, prompt, files, mask=free, settings=settings, force="draw")

        turns = await _drawn(studio, who, begin, settings, n)
        return _answer(studio, who, turns, response_format, request)

    return routes


async def _drawn(
    studio: Studio, who: Caller, begin: Callable[[str], str], settings: DrawSettings, number: int
) -> list[TurnRecord]:
    """The turns of one call, carried out one after the other in a session of its own; each after the first is another
    try of it. Answers 422 with what went wrong where one did not draw."""
    library = studio.store.library(who.owner)
    turns: list[TurnRecord] = []
    while len(turns) < number:
        turn_id = await run_in_threadpool(_begun, studio, who, begin, settings, turns)
        turn = await ended_record(studio.running, library, turn_id)
        if turn.picture is None:
            raise HTTPException(422, turn.error or turn.reply or say(who.language, "went_wrong"))
        turns.append(turn)
    return turns


def _begun(
    studio: Studio, who: Caller, begin: Callable[[str], str], settings: DrawSettings, before: list[TurnRecord]
) -> str:
    """Begin the next turn of a call, and start it."""
    if before:
        turn_id = studio.conversation.another(before[0].id, settings=replace(settings, seed=new_seed()))
    else:
        turn_id = begin(session_for_a_turn(studio, who))
    studio.running.start(turn_id)
    return turn_id


def _answer(studio: Studio, who: Caller, turns: list[TurnRecord], form: Format, request: Request) -> Answer:
    return Answer(created=int(time.time()), data=[_told(studio, who, turn, form, request) for turn in turns])


def _told(studio: Studio, who: Caller, turn: TurnRecord, form: Format, request: Request) -> Drawn:
    """A picture as it is asked for: itself, or an address that needs no key and holds for a day."""
    assert turn.picture is not None  # else `_drawn` had answered
    prompt = str((turn.decision or {}).get("prompt", turn.text))
    if form == "url":
        path = studio.links.url(turn.picture.id, who.owner, signed=True)
        return Drawn(url=address_of(request) + path, revised_prompt=prompt)
    return Drawn(b64_json=base64.b64encode(turn.picture.path.read_bytes()).decode(), revised_prompt=prompt)


def _settings(studio: Studio, who: Caller, model: str | None, size: str) -> DrawSettings:
    """How to draw. Clients bring models and sizes of OpenAI's: an unknown model gives way to the usual one, a size to
    the nearest that the model draws."""
    known = model if model in offered(studio) else offered(studio)[0]
    settings = settings_of(studio, Drawing(model=known), who)
    nearest = nearest_size(settings, size)
    return replace(settings, width=nearest[0], height=nearest[1]) if nearest else settings
