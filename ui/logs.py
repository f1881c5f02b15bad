"""Logs: one event a line, to be read in a terminal, or as JSON where no one looks.

Every part logs with the standard library and gives details as `extra`; here they are joined with what is bound to the
work at hand (request, session, turn) and written. What people say is in the `extra` of these names alone, and what an
exception says may quote it: neither is written unless asked for.
"""

import json
import logging
import sys
import traceback
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Any, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

TEXTS = ("text", "prompt", "reply", "answer", "problem")
OURS = ("dialog", "generation", "huihua", "models", "storage", "ui")
_OTHERS = logging.WARNING  # what libraries have to say below that is theirs
_HIDDEN = "••••"
# What these say is about the program or the machine; all others may quote what they were given.
_ABOUT_US = (AttributeError, ImportError, MemoryError, NameError, RuntimeError, TypeError)

Raised = tuple[type[BaseException], BaseException, TracebackType | None]


def configure(
    level: str, form: str, *, texts: bool = False, secrets: Iterable[str] = (), stream: TextIO | None = None
) -> None:
    """Write logs to `stream` (standard error) from now on. `form` is a row of the settings: auto, text or json."""
    stream = stream or sys.stderr
    handler = logging.StreamHandler(stream)
    is_text = form == "text" or (form == "auto" and stream.isatty())
    written: Processor = _readable(stream) if is_text else structlog.processors.JSONRenderer(ensure_ascii=False)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=_gathered(texts),
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _without(secrets, written)],
        )
    )
    logging.root.handlers[:] = [handler]
    logging.root.setLevel(_OTHERS)
    logging.captureWarnings(True)
    for name in OURS:
        logging.getLogger(name).setLevel(level.upper())


def _gathered(texts: bool) -> list[Processor]:
    """All that is known of an event, in the order in which it is added."""
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
        structlog.processors.ExceptionRenderer(lambda raised: told(raised, texts)),
        *(() if texts else (_without_texts,)),
    ]


def _readable(stream: TextIO) -> Processor:
    return structlog.dev.ConsoleRenderer(colors=stream.isatty(), timestamp_key="time", pad_event_to=0)


def _without_texts(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    return {name: value for name, value in event.items() if name not in TEXTS}


def _without(secrets: Iterable[str], write: Processor) -> Processor:
    """Write an event, and cover every secret in what is written."""
    forms = [form for secret in secrets for form in {secret, json.dumps(secret, ensure_ascii=False)[1:-1]}]

    def covered(logger: WrappedLogger, name: str, event: EventDict) -> Any:
        line = str(write(logger, name, event))
        for form in forms:
            line = line.replace(form, _HIDDEN)
        return line

    return covered


def told(raised: Raised, texts: bool) -> str:
    """Where an exception comes from, the first cause first; its words only where they quote nobody."""
    parts = []
    for error in _causes(raised[1]):
        words = _words(error, texts)
        name = type(error).__qualname__
        parts += [*traceback.format_tb(error.__traceback__), f"{name}: {words}" if words else name]
    return "\n".join(part.rstrip() for part in parts)


def _causes(error: BaseException) -> Iterator[BaseException]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _causes(before)
    yield error


def _words(error: BaseException, texts: bool) -> str:
    if texts or isinstance(error, _ABOUT_US):
        return str(error)
    return (error.strerror or "") if isinstance(error, OSError) else ""
