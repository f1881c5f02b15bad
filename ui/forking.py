"""Going on from a turn in a session of its own."""

from storage import Library, SessionRecord
from ui.translation import Language, say


def fork(library: Library, turn_id: str, language: Language) -> SessionRecord:
    """A new session that goes on from a turn, titled after the one where that was said.

    Raises UnknownTurnError, QuotaError.
    """
    turn = library.turn(turn_id)
    title = library.session(turn.session_id).title or say(language, "untitled")
    return library.fork_session(turn.id, say(language, "fork_title", title=title))
