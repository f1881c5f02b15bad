"""What happens with files that a person brings: sessions to be imported, and pictures that tell how they were drawn."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import gradio as gr

from ui.bringing import brought_html
from ui.choices import MOST_PICTURES, Choices, model_key
from ui.handlers import Handlers
from ui.restoring import PNG, restored
from ui.screen import Updates, together
from ui.telling import telling
from ui.visit import NEW, Given, Visit


class BringingEvents(Handlers):
    """Handlers of the import and of the pictures in the box; those are sent with the words, by `TurnEvents.send`."""

    def import_file(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Take in what was saved as a file: a session, which is shown, or a picture, to be drawn as it was."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            path = Path(given[self._widgets.imported])
            self._studio.newcomers.let_in(visit.library, visit.address)
            with path.open("rb") as file:
                is_picture = file.read(len(PNG)) == PNG
                file.seek(0)
                shown = NEW if is_picture else visit.library.import_session(file).id
            emptied = {self._widgets.imported: gr.update(value=None)}
            settings = self._screen.settings(visit.look, shown)
            again = self._drawn_so(visit, path) if is_picture else {}
            yield from self._open(visit, shown, {**settings, **again}, emptied)

    def look_at_files(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Offer what the pictures in the box tell of how they were drawn."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            yield self._offered(visit, _in_box(given[self._widgets.box])["files"])

    def use_settings(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Be ready to draw a picture of the box as it was drawn; it leaves the box unless it is to stay. What is
        written there stays, before its prompt."""
        visit, box = self._visit(given, request), _in_box(given[self._widgets.box])
        with telling(visit.look.language):
            told = self._told(Path(event.file)) if event.file in box["files"] else None
            others = [file for file in box["files"] if file != event.file]
            if told is None:  # it was taken away meanwhile
                yield self._offered(visit, others)
                return
            self._keep(visit, told[1])
            words = "\n".join(text for text in (box["text"], told[0]) if text.strip())
            ready = self._ready(visit, told[1], words, box["files"] if event.picked else others)
            yield {**ready, **self._offered(visit, others)}

    def _drawn_so(self, visit: Visit, path: Path) -> Updates:
        """The words and settings of a picture, ready to be sent; of one that tells none, the picture itself."""
        told = self._told(path)
        if told is None:
            gr.Info(visit.look.say("tells_nothing"))
            return {self._widgets.box: {"value": {"text": "", "files": [str(path)]}}}
        return self._ready(visit, told[1], told[0], [])

    def _ready(self, visit: Visit, choices: Choices, words: str, files: Sequence[str]) -> Updates:
        """The settings of a picture, and the box with its prompt."""
        gr.Info(visit.look.say("restored"))
        return together(
            self._screen.chosen(visit.look, choices),
            {self._widgets.box: gr.update(value={"text": words, "files": list(files)})},
        )

    def _offered(self, visit: Visit, files: Sequence[str]) -> Updates:
        """The offers for these pictures."""
        told = {file: self._told(Path(file)) for file in files[:MOST_PICTURES]}
        prompts = {file: found[0] for file, found in told.items() if found}
        return {self._widgets.brought: brought_html(prompts, visit.look)}

    def _told(self, path: Path) -> tuple[str, Choices] | None:
        """The prompt and the settings of a picture; None for one that tells none, or is not there any more."""
        try:
            data = path.read_bytes()
        except OSError:
            return None
        own = model_key(self._studio.backend, self._studio.checkpoint)
        return restored(data, own) if data.startswith(PNG) else None


def _in_box(value: dict[str, Any] | None) -> dict[str, Any]:
    return value or {"text": "", "files": []}
