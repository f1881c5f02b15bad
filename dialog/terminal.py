"""A conversation in the terminal: what is said on stdout, how the drawing goes on stderr."""

import sys
from collections.abc import Iterator
from typing import TextIO

from dialog.conversation import Conversation
from dialog.events import Finished, Progress, TurnEvent
from dialog.store import StoredTurn
from generation.scene.language import language_of

_WELCOME = {
    "zh": "绘话：说说想画什么，比如“画草地上的一只猫”。Ctrl+C 停止这一轮，Ctrl+D 结束。",
    "en": "Huihua: say what to draw, like “a cat on the grass”. Ctrl+C stops a turn, Ctrl+D ends.",
}
_WAITING = {"zh": "排队，前面还有 {} 张", "en": "waiting, {} before it"}
_DRAWING = {"zh": "正在画 {}/{}", "en": "drawing {}/{}"}
_CLEAR = "\r\033[K"  # the progress, which the answer replaces
_CANCELLED = {"zh": "已停止。", "en": "Stopped."}


def talk(conversation: Conversation, session_id: str, language: str) -> None:
    """Answer line after line until the input ends."""
    _tell(sys.stderr, _WELCOME["zh" if language == "zh" else "en"])
    for text in _said():
        _answer(conversation, conversation.begin(session_id, text), language_of(text))


def _said() -> Iterator[str]:
    while True:
        try:
            text = input("> ").strip()
        except (EOFError, KeyboardInterrupt):
            _tell(sys.stdout, "")
            return
        if text:
            yield text


def _answer(conversation: Conversation, turn_id: str, language: str) -> None:
    for event in _followed(conversation, turn_id):
        if isinstance(event, Progress):
            _show_progress(event, language)
        elif isinstance(event, Finished):
            _show_end(event.turn, language)


def _followed(conversation: Conversation, turn_id: str) -> Iterator[TurnEvent]:
    """The events of a turn. Ctrl+C stops the turn, not the program: its end still comes."""
    try:
        yield from conversation.run(turn_id)
    except KeyboardInterrupt:
        conversation.cancel(turn_id)
        yield from conversation.run(turn_id)  # finds it cancelled, and stores that


def _show_progress(event: Progress, language: str) -> None:
    if event.step is not None and event.step.note is not None:
        _tell(sys.stderr, "\r" + event.step.note.message(language))
    elif event.step is not None:
        _tell(sys.stderr, "\r" + _DRAWING[language].format(event.step.index, event.step.total), end=" ")
    elif event.place:
        _tell(sys.stderr, "\r" + _WAITING[language].format(event.place), end=" ")


def _show_end(turn: StoredTurn, language: str) -> None:
    if sys.stderr.isatty():
        _tell(sys.stderr, _CLEAR, end="")
    _tell(sys.stdout, _CANCELLED[language] if turn.status == "cancelled" else turn.error or turn.reply)
    if turn.picture is not None and turn.request is not None:
        file = turn.picture.video or turn.picture.path
        _tell(sys.stdout, f"{turn.request['prompt']}\n{file}  seed {turn.request['seed']}")


def _tell(stream: TextIO, text: str, end: str = "\n") -> None:
    stream.write(text + end)
    stream.flush()
