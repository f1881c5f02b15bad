"""The life of a turn: stored, decided, drawn, stored again. The only place where a decision becomes a picture.

A turn is stored before anything slow happens, and its end is stored by whoever reaches it: the thread that runs
the turn where nothing is drawn, the worker's thread where something is. So one who stops following (a closed tab)
loses nothing. The conversation keeps no history; the store does.
"""

import logging
from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import Any

from dialog.clips import read_brought
from dialog.deciding import IN_ROOM, decide
from dialog.events import Decided, Finished, Progress, Replying, TurnEvent
from dialog.given import still_of_video
from dialog.history import turns_before, up_to_what_is_quoted
from dialog.manager import DialogueManager, HoldsWeights
from dialog.masks import fitted_mask, within_mask
from dialog.outcome import drawn_anew, error_text, files_of, remarked
from dialog.outlines import outlines_for
from dialog.plan import DrawSettings, Force, Plan
from dialog.requests import fitted_for, request_for
from dialog.store import StoredTurn, TurnStore
from dialog.turn import TurnDecision
from dialog.underway import UnderWay
from dialog.uploads import said_with
from generation.errors import StoppedError
from generation.jobs import Job, Worker
from generation.room import Room
from generation.scene.language import language_of

log = logging.getLogger(__name__)

UNFINISHED = ("pending", "running")


class Conversation:
    """Carries out turns with one manager, one worker and one store; safe to share between threads."""

    def __init__(
        self,
        manager: DialogueManager,
        worker: Worker,
        store: TurnStore,
        *,
        settings: DrawSettings | None = None,
        manager_name: str = "keyword",
        room: Room | None = None,
    ) -> None:
        """`room` is the memory that the manager's model, if it has one in this process, shares with the worker's."""
        self.manager = manager
        self.manager_name = manager_name
        self._worker = worker
        self._store = store
        self._settings = settings or DrawSettings()
        self._running: dict[str, UnderWay] = {}
        self._stopped = False
        self._lock = Lock()
        self._room = room or Room()
        if isinstance(manager, HoldsWeights):
            self._room.join(IN_ROOM, manager.release)
            worker.share(self._room)

    def begin(  # noqa: PLR0913 - what is said, with all that may be brought along
        self,
        session_id: str,
        text: str,
        pictures: Sequence[Path] = (),
        *,
        quoted: Sequence[Path] = (),
        mask: bytes | None = None,
        settings: DrawSettings | None = None,
        force: Force | None = None,
    ) -> str:
        """Store what was said and return the id of the turn; `run` carries it out.

        `pictures` are files of pictures or videos, see clips.py.
        `quoted` are pictures of the session that the words are about; `force` "draw" or "chat" overrules the manager.
        With a `mask` the first of all pictures changes, and only where that is white: see masks.py, also for what it
        raises beside UnreadableUploadError. Then nothing is stored.
        """
        plan = Plan(settings or self._settings, force=force)
        brought = [*((path.read_bytes(), None) for path in quoted), *(read_brought(Path(path)) for path in pictures)]
        uploads, videos = [png for png, _ in brought], [video for _, video in brought]
        fitted = fitted_mask(mask, uploads, plan.settings.backend)
        return self.accept(session_id, text, plan, uploads=uploads, videos=videos, mask=fitted)

    def draw_prompt(self, session_id: str, prompt: str, *, settings: DrawSettings | None = None) -> str:
        """Begin a turn that draws `prompt` as it stands, with the seed of the latest picture; returns its id."""
        return self.accept(session_id, prompt, Plan(settings or self._settings, prompt=prompt))

    def retry(
        self,
        turn_id: str,
        *,
        text: str | None = None,
        settings: DrawSettings | None = None,
        force: Force | None = None,
    ) -> str:
        """Begin a turn once more beside the first try, which stays; returns the id of the new one.

        With a `text` it is said in other words: the conversation goes on from there on another branch.
        """
        return self._beside(turn_id, Plan(settings or self._settings, force=force), text)

    def another(self, turn_id: str, *, settings: DrawSettings | None = None, only_from_there: bool = False) -> str:
        """Begin a turn beside one that drew, which draws what that one decided; returns its id.

        The session goes to it; with `only_from_there` not from any other turn.
        """
        decision = drawn_anew(TurnDecision.model_validate(self._store.turn(turn_id).decision))
        only_from = turn_id if only_from_there else None
        return self._beside(turn_id, Plan(settings or self._settings, decision=decision), only_from=only_from)

    def accept(self, session_id: str, text: str, plan: Plan, **said: Any) -> str:
        """Begin a turn, stored with its plan so that a later process can carry it out if need be; returns its id.

        Where the plan wants it, what was brought leads the drawing: see outlines.py, also for what it raises.
        """
        control = outlines_for(plan.settings, said.get("uploads", ()), said.get("mask"))
        manager = "" if plan.is_by_hand(text) else self.manager_name
        kept = {"manager": manager, "plan": plan.to_json(), "control": control, **said}
        turn = self._store.add_turn(session_id, text, **kept)
        with self._lock:
            self._running[turn.id] = UnderWay(plan)
        return turn.id

    def run(self, turn_id: str) -> Iterator[TurnEvent]:
        """Carry out a turn that was begun here, telling how it goes; never raises for what goes wrong in it.

        Closing the iterator leaves the picture to the worker, which finishes and stores it; before anything is
        decided, it stops the turn.
        """
        running = self._take(turn_id)
        try:
            decision, job = yield from self._decide(turn_id, running)
        except GeneratorExit:
            running.cancelled.set()
            self._end(turn_id, running, "cancelled")
            raise
        except Exception as error:
            yield Finished(self._fail(turn_id, running, error))
            return
        if decision is not None:
            yield Decided(decision)
        if job is not None:
            yield from self._follow(job, running)
        yield Finished(self._store.turn(turn_id))

    def session_of(self, turn_id: str) -> str:
        """The id of the session that a turn belongs to."""
        return self._store.turn(turn_id).session_id

    def cancel(self, turn_id: str) -> None:
        """Stop a turn: at once while it waits, within one step while it is drawn. Nothing happens to an ended one."""
        with self._lock:
            running = self._running.get(turn_id)
        if running is not None:
            running.cancel()
        elif self._store.turn(turn_id).status in UNFINISHED:
            self._store.finish_turn(turn_id, "cancelled")

    def stop(self) -> None:
        """Let go of all turns, for the end of the program; whoever runs them sees them end soon.

        What is being drawn ends with its step, as interrupted. What waits, or is being decided, stays pending.
        """
        with self._lock:
            self._stopped = True
            for running in self._running.values():
                running.leave()
        self._worker.close(0)

    def _beside(self, turn_id: str, plan: Plan, text: str | None = None, **how: Any) -> str:
        first = self._store.turn(turn_id)
        return self.accept(
            first.session_id, first.text if text is None else text, plan, **said_with(first, text), **how
        )

    def _take(self, turn_id: str) -> UnderWay:
        """What is known of a turn; one that an earlier process accepted goes by its plan, else by the defaults."""
        with self._lock:
            running = self._running.get(turn_id)
        if running is None:
            self._store.resume_turn(turn_id)
            running = UnderWay(Plan.from_json(self._store.turn(turn_id).plan) or Plan(self._settings))
        with self._lock:
            if self._stopped:
                running.leave()
            return self._running.setdefault(turn_id, running)

    def _decide(
        self, turn_id: str, running: UnderWay
    ) -> Generator[Replying, None, tuple[TurnDecision | None, Job | None]]:
        """The decision, stored, and the job that draws it; neither for a turn that was cancelled meanwhile."""
        turn = self._store.turn(turn_id)
        before = up_to_what_is_quoted(turns_before(self._store, turn), turn)
        decision = yield from decide(turn, before, running, self.manager, self._room)
        if decision is None or running.cancelled.is_set():
            self._end(turn_id, running, "cancelled")
            return None, None
        decision = within_mask(decision, turn, before, heard=running.plan.force is not None)
        if decision.edit == "revert":
            self._show_again(turn, before, decision, running)
            return decision, None
        if not decision.draws:
            self._store.decide_turn(turn_id, decision.model_dump(mode="json"), None)
            self._end(turn_id, running, "done", reply=decision.reply)
            return decision, None
        if turn.decision is None:
            decision = fitted_for(decision, turn, before, running.plan)
        return decision, self._submit(turn, before, decision, running)

    def _submit(self, turn: StoredTurn, before: Sequence[StoredTurn], decision: TurnDecision, running: UnderWay) -> Job:
        request = request_for(decision, turn, before, running.plan.settings)
        self._store.decide_turn(turn.id, decision.model_dump(mode="json"), request.to_json())

        def begin(_: Job) -> None:
            running.is_drawn = True
            self._store.draw_turn(turn.id)

        running.job = self._worker.submit(
            request, lambda job: self._keep(turn, decision, job, running), owner=turn.owner, on_begin=begin
        )
        if running.cancelled.is_set():  # set after it was last looked at, before there was a job to stop
            running.job.cancel()
        return running.job

    def _show_again(
        self, turn: StoredTurn, before: Sequence[StoredTurn], decision: TurnDecision, running: UnderWay
    ) -> None:
        """End a turn that goes back: the earlier picture stands again, with the request that made it."""
        number = decision.pictures[0]
        shown, picture = next((each, p) for each in reversed(before) if (p := each.picture) and p.number == number)
        self._store.decide_turn(turn.id, decision.model_dump(mode="json"), shown.request)
        self._end(turn.id, running, "done", reply=decision.reply, picture_id=picture.id)

    def _follow(self, job: Job, running: UnderWay) -> Iterator[TurnEvent]:
        yield Progress(None, job.place)
        for step in job.steps():
            yield Progress(step, 0)
        running.ended.wait()

    def _keep(self, turn: StoredTurn, decision: TurnDecision, job: Job, running: UnderWay) -> None:
        """Store the end of a job; called in the worker's thread, where an exception would be lost."""
        try:
            if job.state == "done" and job.result is not None:
                language = language_of(turn.text)
                reply = remarked(decision.reply, still_of_video(turn, job.request), language)
                reply = remarked(reply, job.result.note, language)
                took = job.result.seconds
                self._end(turn.id, running, "done", reply=reply, drawing_seconds=took, **files_of(job.result))
            elif job.state == "cancelled":
                self._end(turn.id, running, "cancelled")
            else:
                self._fail(turn.id, running, job.error or RuntimeError("the job ended without a picture"))
        except Exception as error:
            self._fail(turn.id, running, error)

    def _fail(self, turn_id: str, running: UnderWay, error: BaseException) -> StoredTurn:
        if isinstance(error, StoppedError):
            return self._end(turn_id, running, "cancelled")
        log.error("a turn failed", exc_info=error, extra={"turn": turn_id})
        turn = self._store.turn(turn_id)
        text = error_text(error, language_of(turn.text))
        try:
            return self._end(turn_id, running, "failed", error=text)
        except Exception as second:  # even the failure cannot be stored: the page still gets to see it
            log.error("the failure of a turn could not be stored", exc_info=second, extra={"turn": turn_id})
            return replace(turn, status="failed", error=text)  # type: ignore[type-var]  # a record is a dataclass

    def _end(self, turn_id: str, running: UnderWay, status: str, **outcome: Any) -> StoredTurn:
        """Store the end of a turn, then let go of it: whoever waits for it finds it stored.

        One that is left for the next process has no end.
        """
        end = running.end(status)
        try:
            if end is None:
                return self._store.turn(turn_id)
            return self._store.finish_turn(turn_id, end, seconds=running.seconds, **outcome)
        finally:
            with self._lock:
                self._running.pop(turn_id, None)
            running.ended.set()
