"""How a caller begins a turn, whichever way they came: by the routes, by a tool, through Gradio's client."""

from pathlib import Path

from fastapi import HTTPException

from storage import Library
from ui.api.bodies import Said
from ui.api.brought import as_files, decoded
from ui.api.callers import Caller
from ui.api.drawing import settings_of
from ui.studio import Studio
from ui.translation import say


def begin(studio: Studio, who: Caller, session_id: str, said: Said) -> str:
    """Store what is said in a session of the caller and start it; returns the id of the turn.

    Raises UnknownSessionError, UnreadableUploadError, UnusableMaskError and what else the store has; answers 404 or
    422 to the rest.
    """
    library = studio.store.library(who.owner)
    session = library.session(session_id)
    settings = settings_of(studio, said.drawing, who)
    if said.prompt:
        turn_id = studio.conversation.draw_prompt(session.id, said.prompt, settings=settings)
    else:
        about = [_shown(library, session.id, said.about, who)] if said.about else []
        mask = None if said.mask is None else decoded(said.mask, who.language)
        with as_files([decoded(each, who.language) for each in said.pictures]) as files:
            turn_id = studio.conversation.begin(
                session.id, said.text, files, quoted=about, mask=mask, settings=settings, force=said.force
            )
    studio.running.start(turn_id, after=studio.store.turn(turn_id).parent_id)
    return turn_id


def session_for_a_turn(studio: Studio, who: Caller) -> str:
    """The id of a new session. Raises TooManyTurnsError where no turn can be begun, for it would stay empty, and
    TooManyNewcomersError."""
    library = studio.store.library(who.owner)
    library.check_turns()
    studio.newcomers.let_in(library, who.address)
    return library.create_session().id


def _shown(library: Library, session_id: str, picture_id: str, who: Caller) -> Path:
    """Where a picture of the session lies. Answers 404 where there is none of that id."""
    for picture in library.pictures(session_id):
        if picture.id == picture_id:
            return picture.path
    raise HTTPException(404, say(who.language, "api_picture", id=picture_id))
