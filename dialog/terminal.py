"""A conversation in the terminal: what is said on stdout, how the drawing goes on stderr."""

import sys
from collections.abc import Iterator

from dialog.conversation import Conversation
from dialog.events import Finished, Progress
from dialog.turn import TurnDecision
from generation.scene.language import language_of

_WELCOME = {
    "zh": "绘话：说说想画什么，比如“画草地上的一只猫”。Ctrl+C 停止这一轮，Ctrl+D 结束。",
    "en": "Huihua: say what to draw, like “a cat on the grass”. Ctrl+C stops a turn, Ctrl+D ends.",
}
_WAITING = {"zh": "排队，前面还有 {} 张", "en": "waiting, {} before it"}
_DRAWING = {"zh": "正在画 {}/{}", "en": "drawing {}/{}"}
_CANCELLED = {"zh": "已停止。", "en": "Stopped."}


def talk(conversation: Conversation, session_id: str, language: str) -> None:
    """Answer line after line until the input ends."""
    print(_WELCOME["zh" if language == "zh" else "en"], file=sys.stderr)  # noqa: T201 - the terminal is its purpose
    for text in _said():
        _answer(conversation, conversation.begin(session_id, text), language_of(text))


def _said() -> Iterator[str]:
    while True:
        try:
            text = input("> ").strip()
        except (EOFError, KeyboardInterrupt):
            print()  # noqa: T201
            return
        if text:
            yield text


def _answer(conversation: Conversation, turn_id: str, language: str) -> None:
    events = conversation.run(turn_id)
    while True:
        try:
            event = next(events)
        except KeyboardInterrupt:
            conversation.cancel(turn_id)
            events = conversation.run(turn_id)
            continue
        if isinstance(event, Progress):
            _show_progress(event, language)
        elif isinstance(event, Finished):
            _show_end(event, language)
            return


def _show_progress(event: Progress, language: str) -> None:
    if event.step is not None:
        text = _DRAWING[language].format(event.step.index, event.step.total)
    elif event.place:
        text = _WAITING[language].format(event.place)
    else:
        return
    print(f"\r{text} ", end="", file=sys.stderr, flush=True)  # noqa: T201


def _show_end(event: Finished, language: str) -> None:
    turn = event.turn
    print("\r\033[K" if sys.stderr.isatty() else "", end="", file=sys.stderr, flush=True)  # noqa: T201
    if turn.status == "cancelled":
        print(_CANCELLED[language])  # noqa: T201
    elif turn.error:
        print(turn.error)  # noqa: T201
    else:
        print(turn.reply)  # noqa: T201
    if turn.picture is not None and turn.decision is not None:
        seed = turn.request["seed"] if turn.request else "?"
        print(f"{turn.picture.path}  seed {seed}\n{TurnDecision.model_validate(turn.decision).prompt}")  # noqa: T201
