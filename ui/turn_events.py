"""What happens with turns: something is said, said otherwise, drawn once more, stopped."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import gradio as gr

from dialog.plan import Force
from dialog.requests import new_seed
from dialog.variation import vary
from storage import TurnRecord
from ui.choices import VARIATIONS, model_key, size_key
from ui.handlers import Handlers
from ui.painting import mask_from
from ui.screen import Updates, together
from ui.telling import telling
from ui.visit import Given, Visit


class TurnEvents(Handlers):
    """Handlers of what a person says and has drawn."""

    def send(self, given: Given, request: gr.Request) -> Iterator[Updates]:
        """Say what was in the box, about the picture that is quoted, or the painted part of it."""
        w = self._widgets
        sent = given[w.sent] or {"text": "", "files": []}
        files = [Path(path) for path in sent["files"]]
        visit = self._visit(given, request)
        arrived: Updates = {w.sent: gr.update(value=None), w.saying: ""}
        unquoted = self._screen.quoted(visit.look, None)
        said = self._say(visit, given, sent["text"], files, given[w.quotes], mask_from(given[w.mask]))
        # The first update comes once the turn is stored.
        first = next(said, None)
        yield together(first, arrived, unquoted) if first else {**arrived, **self._given_back(sent)}
        yield from said

    def _given_back(self, sent: dict[str, Any]) -> Updates:
        """The box as it was before it was sent; one where nothing was in it stays as it is."""
        return {self._widgets.box: gr.update(value=sent)} if sent["text"] or sent["files"] else {}

    def say(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Say an example."""
        yield from self._say(self._visit(given, request), given, event.text)

    def edit_turn(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Say a turn in other words: the conversation goes on from there, on another branch."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn = visit.library.turn(event.id)
            if not event.written.strip() and not turn.uploads:
                gr.Info(visit.look.say("say_something"))
                return
            retried = self._conversation.retry(turn.id, text=event.written, settings=self._several(given))
            yield from self._carry_out(visit, retried)

    def again(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Try a turn once more, with the settings of now."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            retried = self._conversation.retry(visit.library.turn(event.id).id, settings=self._settings(given))
            yield from self._carry_out(visit, retried)

    def another(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw the same once more with a new seed, beside the picture that there is."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            settings = replace(self._settings(given), seed=new_seed())
            turn_id = self._conversation.another(visit.library.turn(event.id).id, settings=settings)
            yield from self._carry_out(visit, turn_id)

    def resize(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw the same in another size, with the same seed; the session goes on in that size."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn = visit.library.turn(event.id)
            width, height = int(event.width), int(event.height)
            settings = replace(self._settings(given), width=width, height=height, **_model_and_seed(turn))
            turn_id = self._conversation.another(turn.id, settings=settings)
            choices = replace(self._chosen(given), size=size_key(width, height))
            self._keep(visit, choices)
            yield self._screen.offered(visit.look, choices)
            yield from self._carry_out(visit, turn_id)

    def vary(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw pictures like one, near to it or further away."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn, strength = visit.library.turn(event.id), VARIATIONS[event.way]
            settings = replace(self._settings(given), seed=new_seed(), strength=strength)
            said = visit.look.say(f"variation_{event.way}")
            yield from self._carry_out(visit, vary(self._conversation, turn, said, strength, settings))

    def remodel(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw the same with another model, with the same seed; the session goes on with that one, and with what was
        chosen as far as it allows that."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn = visit.library.turn(event.id)
            choices = self._chosen(given).with_model(event.model)
            settings = choices.settings(model_key(self._studio.backend, self._studio.checkpoint))
            seed = _model_and_seed(turn).get("seed")
            turn_id = self._conversation.another(turn.id, settings=replace(settings, count=1, seed=seed))
            self._keep(visit, choices)
            yield self._screen.chosen(visit.look, choices)
            yield from self._carry_out(visit, turn_id)

    def draw_anyway(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw what was said, though it was taken for talk."""
        yield from self._force(given, event, request, "draw")

    def dont_draw(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Only answer what was said, though it was taken for something to draw."""
        yield from self._force(given, event, request, "chat")

    def draw_prompt(self, given: Given, event: gr.EventData, request: gr.Request) -> Iterator[Updates]:
        """Draw a prompt as a person wrote it."""
        visit = self._visit(given, request)
        prompt = (event.written or "").strip()
        with telling(visit.look.language):
            if not prompt:
                gr.Info(visit.look.say("say_something"))
                return
            session = visit.library.session(visit.session_id)
            turn_id = self._conversation.draw_prompt(session.id, prompt, settings=self._settings(given))
            yield from self._carry_out(visit, turn_id)

    def cancel_turn(self, given: Given, event: gr.EventData, request: gr.Request) -> None:
        """Stop a turn; whoever follows it sees its end."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            self._studio.running.cancel(visit.library.turn(event.id).id)

    def stop(self, given: Given, request: gr.Request) -> None:
        """Stop what is under way in the session shown."""
        visit = self._visit(given, request)
        with telling(visit.look.language):
            for turn in self._screen.under_way(visit.library.session(visit.session_id).id)[:1]:
                self._studio.running.cancel(turn.id)

    def _say(
        self,
        visit: Visit,
        given: Given,
        text: str,
        files: Sequence[Path] = (),
        quotes: str = "",
        mask: bytes | None = None,
    ) -> Iterator[Updates]:
        with telling(visit.look.language):
            if not text.strip() and not files:
                gr.Info(visit.look.say("say_something"))
                return
            if mask == b"":
                gr.Info(visit.look.say("paint_first"))
                return
            settings = self._several(given)
            quoted = self._picture(visit, quotes) if quotes else None
            paths = [quoted.path] if quoted else []
            visit.library.check_turns()  # before there is a session, which would stay empty
            self._studio.newcomers.let_in(visit.library, visit.address)
            session_id = visit.session_to_continue()
            visit.library.keep_panel(session_id, self._chosen(given).fields())
            turn_id = self._conversation.begin(session_id, text, files, quoted=paths, mask=mask, settings=settings)
            yield from self._carry_out(visit, turn_id)

    def _force(self, given: Given, event: gr.EventData, request: gr.Request, force: Force) -> Iterator[Updates]:
        visit = self._visit(given, request)
        with telling(visit.look.language):
            turn = visit.library.turn(event.id)
            retried = self._conversation.retry(turn.id, settings=self._settings(given), force=force)
            yield from self._carry_out(visit, retried)


def _model_and_seed(turn: TurnRecord) -> dict[str, Any]:
    """Of the picture that a turn drew."""
    return {name: value for name, value in (turn.request or {}).items() if name in ("backend", "checkpoint", "seed")}
