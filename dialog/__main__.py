"""A conversation without the page: `python -m dialog` in the terminal, `python -m dialog --json` line by line.

With --json each line of stdin is a turn, `{"text": "…", "images": ["a.png"]}`, and each line of stdout its answer. With
a "mask" beside them only what is white in that changes, in the first of the images. What goes wrong is a line with an
"error" that says what to do; the exit status then is 1, and the session goes on.
"""

import argparse
import logging
import sys
from collections.abc import Callable, Sequence

from dialog.conversation import Conversation
from dialog.errors import DialogueError, TurnFailedError
from dialog.events import Finished
from dialog.lines import read_line, written_error, written_turn
from dialog.options import options_of
from dialog.plan import DrawSettings
from dialog.registry import MANAGERS, load_manager
from dialog.store import StoredTurn
from dialog.terminal import talk
from dialog.uploads import read_upload
from generation import backends, chosen_clip
from generation.errors import GenerationError
from generation.jobs import Worker
from generation.licences import before_download
from generation.scene.language import language_of
from settings import Settings, SettingsError, load_settings, terminal_language
from storage import SessionStore, StorageError, UnknownSessionError

_OURS = (DialogueError, GenerationError, SettingsError, StorageError)


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command line; returns the exit status."""
    language = terminal_language()
    options = None
    try:
        settings = load_settings()
        options = _options(settings, arguments)
        chosen_clip.choose(settings.clip)
        return _converse(settings, options)
    except _OURS as error:
        text = error.message(language)
        print(written_error(text) if options and options.json else text, file=None if options else sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130  # what shells expect of a program that was interrupted


def _options(settings: Settings, arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m dialog", description="Draw by talking, in Chinese or English.")
    parser.add_argument("--json", action="store_true", help="read and write one line of JSON a turn")
    parser.add_argument("--manager", default=settings.manager, help=f"one of: {', '.join(MANAGERS)}")
    parser.add_argument("--backend", default=settings.backend, help=f"one of: {', '.join(backends.BACKENDS)}")
    parser.add_argument("--checkpoint", default=settings.checkpoint, help="weights of the backend, e.g. embedded")
    parser.add_argument("--session", metavar="ID", help="go on with a session, or begin one with this id")
    return parser.parse_args(arguments)


def _converse(settings: Settings, options: argparse.Namespace) -> int:
    """Everything is looked at before a session is made, so that a wrong name leaves none behind."""
    licence = before_download(options.backend, options.checkpoint)
    if licence is not None:
        print(licence.message(settings.language), file=sys.stderr, flush=True)
    manager = load_manager(options.manager, options_of(settings))
    store = SessionStore(settings.data)
    worker = Worker()
    drawing = DrawSettings(options.backend, options.checkpoint)
    try:
        conversation = Conversation(manager, worker, store, settings=drawing, manager_name=options.manager)
        session = _session(store, options.session)
        if options.json:
            return _answer_lines(conversation, session, settings.language)
        talk(conversation, session, settings.language)
        return 0
    finally:
        worker.close()
        store.close()


def _session(store: SessionStore, wanted: str | None) -> str:
    """The session to go on with; a new one where there is none of that id."""
    if wanted is not None:
        try:
            return store.session(wanted).id
        except UnknownSessionError:
            pass  # raised below if the id belongs to a deleted one
    return store.create_session(session_id=wanted).id


def _answer_lines(conversation: Conversation, session: str, language: str) -> int:
    failures = 0
    for line in sys.stdin.buffer:
        if line.strip():
            failures += not _answered(line, lambda each: _turn(conversation, session, each), session, language)
    return 1 if failures else 0


def _answered(line: bytes, answer: Callable[[bytes], StoredTurn], session: str, language: str) -> bool:
    """Print the answer to a line, or what is wrong; whether it was an answer."""
    try:
        print(written_turn(answer(line)), flush=True)
    except _OURS as error:
        print(written_error(error.message(_spoken(line, language)), session), flush=True)
        return False
    return True


def _turn(conversation: Conversation, session: str, line: bytes) -> StoredTurn:
    """Carry out a line as a turn. Raises TurnFailedError where it ends without an answer."""
    given = read_line(line)
    mask = read_upload(given.mask) if given.mask else None
    turn_id = conversation.begin(session, given.text, given.images, mask=mask)
    turn = next(event.turn for event in conversation.run(turn_id) if isinstance(event, Finished))
    if turn.status != "done":
        raise TurnFailedError(zh=turn.error or turn.status, en=turn.error or turn.status)
    return turn


def _spoken(line: bytes, usual: str) -> str:
    """The language to complain in: that of the line, where it has letters that tell."""
    return "zh" if language_of(line.decode("utf-8", errors="replace")) == "zh" else usual


if __name__ == "__main__":
    logging.basicConfig(level=logging.CRITICAL)  # what goes wrong is told in the answers
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main())
