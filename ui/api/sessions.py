"""The API of sessions: `/api/v1/…`. What the page can do with a conversation, a program can."""

from typing import Any

from fastapi import APIRouter, Request, Response, UploadFile
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import FileResponse, JSONResponse, StreamingResponse

from storage import GalleryWish, Library
from ui.addresses import where_from
from ui.api.bodies import Drawn, Emptied, Hit, Key, Picture, Rating, Replay, Said, Session, Turn, WholeSession
from ui.api.callers import FOR_ALL, Called, Caller, caller
from ui.api.drawing import replay_of
from ui.api.following import ended, stream
from ui.api.saying import begin
from ui.api.telling import TellingRoute
from ui.exchange import export_answer
from ui.forking import fork
from ui.identity import new_token, owner_of
from ui.media import file_answer
from ui.several import replay
from ui.studio import Studio

MOST_LISTED = 100
_STREAMED: dict[int | str, dict[str, Any]] = {
    200: {"content": {"text/event-stream": {}}, "description": "Events, or with stream: false the turn."}
}


def router(studio: Studio) -> APIRouter:
    """Its routes. They are made anew for each studio, which they reach without any global."""
    routes = APIRouter(prefix="/api/v1", route_class=TellingRoute, tags=["sessions"])
    for add in (_add_callers, _add_sessions, _add_replays, _add_exchange, _add_turns, _add_findings):
        add(routes, studio)
    return routes


def _add_callers(routes: APIRouter, studio: Studio) -> None:
    """What also those get who bring nothing."""

    @routes.post("/keys", status_code=201, openapi_extra=FOR_ALL)
    def make_key(request: Request) -> Key:
        """A new key. It is an identity of its own, and whoever loses it cannot get at what is said with it any more;
        where people sign in, it is that of the caller, until their password is changed."""
        studio.newcomers.check(where_from(request))
        return Key(key=studio.accounts.new_token(caller(request).owner) if studio.accounts else new_token())

    @routes.post("/sessions", status_code=201, openapi_extra=FOR_ALL)
    def begin_session(request: Request) -> Session:
        """A new conversation. A caller without key and cookie gets a cookie that tells them from now on."""
        token = getattr(request.state, "token", "")  # of the cookie, old or new; those with a key have none
        owner = owner_of(token) if token else caller(request).owner
        library = studio.store.library(owner)
        studio.newcomers.let_in(library, where_from(request))
        return Session.of(library.create_session())


def _add_sessions(routes: APIRouter, studio: Studio) -> None:
    """Conversations as a whole."""

    @routes.get("/sessions")
    def list_sessions(who: Called, limit: int = MOST_LISTED, after: str = "") -> list[Session]:
        """The caller's conversations, the latest first; `after` is the last one of the page before."""
        place = _mine(studio, who).session(after).place if after else ""
        return [Session.of(each) for each in _mine(studio, who).sessions(min(max(limit, 1), MOST_LISTED), place)]

    @routes.get("/sessions/{session_id}")
    def read_session(who: Called, session_id: str) -> WholeSession:
        """A conversation with the turns of the branch that it stands on."""
        library = _mine(studio, who)
        session = Session.of(library.session(session_id))
        return WholeSession(**session.model_dump(), turns=[Turn.of(turn) for turn in library.turns(session_id)])

    @routes.delete("/sessions/{session_id}", status_code=204)
    def delete_session(who: Called, session_id: str) -> None:
        """Put a conversation into the bin."""
        _mine(studio, who).delete_sessions([_mine(studio, who).session(session_id).id])

    @routes.delete("/bin")
    def empty_bin(who: Called) -> Emptied:
        """Remove for good what was deleted, conversations and pictures: the room that they take is free then."""
        return Emptied.of(_mine(studio, who).empty_bin())


def _add_replays(routes: APIRouter, studio: Studio) -> None:
    """Conversations that are drawn anew."""

    @routes.post("/sessions/{session_id}/replay", status_code=201)
    def replay_session(who: Called, session_id: str, wanted: Replay) -> Session:
        """A new conversation that draws the pictures of this one anew, one after another, as they were decided: with
        another model, or from other seeds. To cancel the turn under way ends it."""
        library = _mine(studio, who)
        return Session.of(replay(studio, library, session_id, replay_of(studio, wanted, who), who.language))


def _add_exchange(routes: APIRouter, studio: Studio) -> None:
    """Conversations as files."""

    @routes.get("/sessions/{session_id}/export", response_class=StreamingResponse)
    def export_session(who: Called, session_id: str) -> StreamingResponse:
        """A conversation as a zip file: turns as JSON, pictures, and Markdown to read."""
        return export_answer(_mine(studio, who), session_id)

    @routes.post("/sessions/import", status_code=201)
    def import_session(who: Called, file: UploadFile) -> Session:
        """A new conversation from such a file."""
        studio.newcomers.let_in(_mine(studio, who), who.address)
        return Session.of(_mine(studio, who).import_session(file.file))


def _add_turns(routes: APIRouter, studio: Studio) -> None:
    """What is said in them."""

    @routes.post("/sessions/{session_id}/turns", response_model=Turn, responses=_STREAMED)
    async def say_something(who: Called, session_id: str, said: Said) -> Response:
        """Say something. Answers with events: turn, reply, decision, place, step, preview, and at the end done."""
        turn_id = await run_in_threadpool(begin, studio, who, session_id, said)
        if said.stream:
            return _streaming(studio, _mine(studio, who), turn_id)
        return JSONResponse((await ended(studio.running, _mine(studio, who), turn_id)).model_dump())

    @routes.get("/turns/{turn_id}")
    def read_turn(who: Called, turn_id: str) -> Turn:
        """A turn as it stands."""
        return Turn.of(_mine(studio, who).turn(turn_id))

    @routes.get("/turns/{turn_id}/events", response_model=Turn, responses=_STREAMED)
    def follow_turn(who: Called, turn_id: str) -> Response:
        """The events of a turn from now on, for a caller that was cut off."""
        return _streaming(studio, _mine(studio, who), _mine(studio, who).turn(turn_id).id)

    @routes.put("/turns/{turn_id}/rating")
    def rate_turn(who: Called, turn_id: str, rating: Rating) -> Turn:
        """Say what one thinks of a turn: liked or not, or null to take it back."""
        return Turn.of(_mine(studio, who).rate_turn(turn_id, rating.liked))

    @routes.post("/turns/{turn_id}/fork", status_code=201)
    def fork_turn(who: Called, turn_id: str) -> Session:
        """A new conversation with the turns up to this one, to go on from there; the old one stays as it is."""
        return Session.of(fork(_mine(studio, who), turn_id, who.language))

    @routes.post("/turns/{turn_id}/cancel", status_code=202)
    def cancel_turn(who: Called, turn_id: str) -> Turn:
        """Stop a turn, within one step; whoever follows it sees its end."""
        studio.running.cancel(_mine(studio, who).turn(turn_id).id)
        return Turn.of(_mine(studio, who).turn(turn_id))


def _add_findings(routes: APIRouter, studio: Studio) -> None:
    """What is found in them."""

    @routes.get("/pictures/{picture_id}", response_class=FileResponse)
    def read_picture(who: Called, picture_id: str, request: Request) -> FileResponse:
        """The file of a picture; `?video=1` the video that it stands for, `?small=1` a small one."""
        return file_answer(_mine(studio, who), picture_id, request.query_params)

    @routes.get("/sessions/{session_id}/pictures")
    def list_pictures(who: Called, session_id: str) -> list[Picture]:
        """All pictures of a conversation, by their numbers."""
        return [Picture.of(each) for each in _mine(studio, who).pictures(_mine(studio, who).session(session_id).id)]

    @routes.get("/gallery")
    def gallery(who: Called, q: str = "", looks: str = "", limit: int = 20) -> list[Drawn]:
        """The pictures of all conversations, the latest first. With `q` only those in whose turns the words occur; with
        `looks` those first that look most like what it says, in Chinese or English."""
        wish, most = GalleryWish(text=q[:200]), min(max(limit, 1), MOST_LISTED)
        library = _mine(studio, who)
        sought = looks[:200].strip()
        items = studio.likeness.find(library, sought, wish, most).items if sought else library.gallery(wish, most)
        return [Drawn.of(item) for item in items]

    @routes.get("/search")
    def search(who: Called, q: str, limit: int = 20) -> list[Hit]:
        """Conversations in which the words occur, Chinese or English."""
        return [Hit.of(hit) for hit in _mine(studio, who).search(q[:200], min(max(limit, 1), MOST_LISTED))]


def _mine(studio: Studio, who: Caller) -> Library:
    return studio.store.library(who.owner)


def _streaming(studio: Studio, library: Library, turn_id: str) -> StreamingResponse:
    events = stream(studio.running, library, turn_id)
    return StreamingResponse(events, media_type="text/event-stream", headers={"Cache-Control": "no-store"})
