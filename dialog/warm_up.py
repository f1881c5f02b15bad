"""A small dialogue model is loaded before anybody speaks: the first visitor waits for nothing."""

import logging
from threading import Thread

from dialog.errors import DialogueError
from dialog.manager import DialogueManager, LoadsAhead

log = logging.getLogger(__name__)

_NOT_WARM = {"zh": "对话模型还用不了：{}", "en": "The dialogue model cannot be used yet: {}"}


def warm_up(manager: DialogueManager, language: str) -> Thread | None:
    """Load what the manager can load ahead, beside everything else; what goes wrong is logged.

    Returns the thread that does it; None where there is nothing to load.
    """
    if not isinstance(manager, LoadsAhead):
        return None

    def load() -> None:
        try:
            manager.load()
        except DialogueError as error:
            log.warning(_NOT_WARM[language].format(error.message(language)))

    thread = Thread(target=load, name="dialogue model", daemon=True)
    thread.start()
    return thread
