"""What assistants and other programs do by name: each tool takes a body and gives values, some of them a picture too.

Knows neither the protocol of assistants nor Gradio's client, which both offer the rows of TOOLS.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import HTTPException
from fastapi.concurrency import run_in_threadpool
from pydantic import Field

from storage import Library, PictureRecord, TurnRecord
from ui.api.bodies import LONGEST, PICTURE_ID, Body, Drawing, Picture, Said, Session, Turn
from ui.api.callers import Caller
from ui.api.drawing import SIZE, nearest_size, settings_of
from ui.api.following import views
from ui.api.saying import begin, session_for_a_turn
from ui.choices import MOST_SEED
from ui.studio import Studio
from ui.translation import say

_TOLD_OF_A_TURN = {"id", "session", "number", "status", "text", "action", "edit", "reason", "prompt", "reply", "seed"}
_TOLD_OF_A_PICTURE = {"id", "number", "width", "height"}


class Draw(Body):
    """A prompt."""

    prompt: str = Field(min_length=1, max_length=LONGEST, description="What to draw, in Chinese or English.")
    session: str | None = Field(default=None, description="The conversation it goes into; left out, a new one.")
    size: str = Field(
        default="auto", pattern=SIZE, description="WIDTHxHEIGHT in pixels; the nearest that the model draws is taken."
    )
    seed: int | None = Field(default=None, ge=0, le=MOST_SEED, description="The same seed draws the same picture.")
    negative_prompt: str = Field(default="", max_length=1000, description="What should not be seen.")
    model: str | None = Field(default=None, max_length=200, description="As /v1/models lists them.")


class Chat(Body):
    """Words for the dialogue manager."""

    text: str = Field(min_length=1, max_length=LONGEST, description="What is said, in Chinese or English.")
    session: str | None = Field(default=None, description="The conversation that goes on; left out, a new one.")


class Edit(Body):
    """Words that change a picture."""

    text: str = Field(min_length=1, max_length=LONGEST, description="What to change, in Chinese or English.")
    session: str = Field(description="The conversation with the picture.")
    picture: str | None = Field(
        default=None, pattern=PICTURE_ID, description="Which of its pictures; left out, the last."
    )
    mask: str | None = Field(
        default=None, description="File in base64: white where the picture may change; left out, everywhere."
    )


class Sessions(Body):
    """How many of them."""

    limit: int = Field(default=20, ge=1, le=100)


class OneSession(Body):
    """One of them."""

    session: str = Field(description="The id of a conversation.")


class OnePicture(Body):
    """One of them."""

    picture: str = Field(description="The id of a picture.")


async def _nobody(index: int, total: int) -> None:
    """Nobody wants to hear of steps."""


@dataclass(frozen=True)
class Call:
    """Who uses a tool, and where: `base` is the address that they know the server by, `tell` hears of every step."""

    studio: Studio
    who: Caller
    base: str
    tell: Callable[[int, int], Awaitable[None]] = _nobody

    @property
    def library(self) -> Library:
        return self.studio.store.library(self.who.owner)


@dataclass(frozen=True)
class Told:
    """What a tool gives: values as JSON has them, and where the picture lies that they are about."""

    values: dict[str, Any]
    picture: Path | None = None


async def draw(call: Call, wanted: Draw) -> Told:
    """Draw a prompt as it stands. Gives the picture with its seed, and the ids of the conversation and the picture."""
    settings = settings_of(call.studio, Drawing(model=wanted.model), call.who)
    width, height = nearest_size(settings, wanted.size) or (None, None)
    drawing = Drawing(
        model=wanted.model, negative_prompt=wanted.negative_prompt, width=width, height=height, seed=wanted.seed
    )
    return await _taken(call, wanted.session, Said(prompt=wanted.prompt, drawing=drawing))


async def chat(call: Call, said: Chat) -> Told:
    """Say something in a conversation, which decides whether to draw, to change a picture, or to answer in words.
    Gives the decision, the reply, and the picture where one was drawn."""
    return await _taken(call, said.session, Said(text=said.text))


async def edit(call: Call, wanted: Edit) -> Told:
    """Change a picture of a conversation as the words say, such as "make the car blue". Gives the new picture."""
    about = wanted.picture
    if about is None and wanted.mask is not None:  # which belongs to a certain picture
        pictures = await run_in_threadpool(call.library.pictures, wanted.session)
        about = pictures[-1].id if pictures else None
    said = Said(text=wanted.text, about=about, mask=wanted.mask, force="draw")
    return await _taken(call, wanted.session, said)


async def list_sessions(call: Call, wanted: Sessions) -> Told:
    """The caller's conversations, the last used first."""
    found = await run_in_threadpool(call.library.sessions, wanted.limit)
    return Told({"sessions": [Session.of(each).model_dump() for each in found]})


async def read_session(call: Call, wanted: OneSession) -> Told:
    """What was said and drawn in a conversation, from its beginning."""
    turns = await run_in_threadpool(call.library.turns, wanted.session)
    return Told({"session": wanted.session, "turns": [_turn(call, turn) for turn in turns]})


async def get_picture(call: Call, wanted: OnePicture) -> Told:
    """A picture that was drawn or brought earlier, by its id."""
    picture = await run_in_threadpool(call.library.picture, wanted.picture)
    return Told(_picture(call, picture), picture.path)


@dataclass(frozen=True)
class Tool:
    """One row: the body that is taken, and what is done with it, whose docstring is what assistants read."""

    takes: type[Body]
    does: Callable[[Call, Any], Awaitable[Told]]
    only_reads: bool = False

    @property
    def about(self) -> str:
        return " ".join((self.does.__doc__ or "").split())

    async def use(self, call: Call, values: dict[str, Any]) -> Told:
        """Do it. Raises pydantic's ValidationError for values that the body does not take, and what the tool does."""
        return await self.does(call, self.takes.model_validate(values))


TOOLS: dict[str, Tool] = {
    "draw": Tool(Draw, draw),
    "chat": Tool(Chat, chat),
    "edit": Tool(Edit, edit),
    "list_sessions": Tool(Sessions, list_sessions, only_reads=True),
    "read_session": Tool(OneSession, read_session, only_reads=True),
    "get_picture": Tool(OnePicture, get_picture, only_reads=True),
}


async def _taken(call: Call, session: str | None, said: Said) -> Told:
    """A turn, once it has ended. One whose caller goes away goes on all the same."""
    turn_id = await run_in_threadpool(_begun, call, session, said)
    async for view in views(call.studio.running, turn_id):
        if view.step is not None:
            await call.tell(view.step.index, view.step.total)
    turn = await run_in_threadpool(call.library.turn, turn_id)
    if turn.status != "done":
        raise HTTPException(422, turn.error or say(call.who.language, f"{turn.status}_hint"))
    return Told(_turn(call, turn), turn.picture.path if turn.picture else None)


def _begun(call: Call, session: str | None, said: Said) -> str:
    if session is None:
        session = session_for_a_turn(call.studio, call.who)
    return begin(call.studio, call.who, session, said)


def _turn(call: Call, turn: TurnRecord) -> dict[str, Any]:
    values = Turn.of(turn).model_dump(include=_TOLD_OF_A_TURN)
    return values | {"picture": _picture(call, turn.picture) if turn.picture else None}


def _picture(call: Call, picture: PictureRecord) -> dict[str, Any]:
    """A picture, and where it is found without a key for a day; `video` is the video that it stands for."""
    values = Picture.of(picture).model_dump(include=_TOLD_OF_A_PICTURE)
    links, owner = call.studio.links, call.who.owner
    video = links.url(picture.id, owner, signed=True, form="video") if picture.video else None
    return values | {
        "url": call.base + links.url(picture.id, owner, signed=True),
        "video": video and call.base + video,
    }
