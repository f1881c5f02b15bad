"""Errors as the page shows them."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import gradio as gr

from ui.translation import Language, say

log = logging.getLogger(__name__)


@contextmanager
def telling(language: Language) -> Iterator[None]:
    """Shows what goes wrong inside: in the error's own words where it has them in both languages, else in general."""
    try:
        yield
    except Exception as error:
        if hasattr(error, "message"):
            gr.Warning(error.message(language))
        else:
            log.exception("an event of the page failed")
            gr.Warning(say(language, "went_wrong"))
