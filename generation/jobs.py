"""The queue before the device: one worker thread has jobs drawn, everybody else follows them.

A job lives on without anyone who follows it. Where it is drawn is the business of an executor (generation/executor.py).
Importing this costs no torch; the worker's thread pays for it.
"""

import logging
from collections import Counter
from collections.abc import Callable, Generator, Iterator
from contextlib import nullcontext
from contextvars import copy_context
from dataclasses import replace
from threading import Condition, Event, Thread
from typing import Literal

from generation import backends
from generation.errors import Cancelled, NoMemoryError, StoppedError
from generation.executor import Executor
from generation.loaded import Load
from generation.own_device import OwnDevice
from generation.request import Generated, GenerationRequest, Note, Step
from generation.room import Room

log = logging.getLogger(__name__)

State = Literal["waiting", "running", "done", "failed", "cancelled"]

Tell = Callable[["Job"], None]

ENDED = ("done", "failed", "cancelled")
SMALLER = Note(
    zh="显存或内存一度不足，这次用了更省内存的方式画，会慢一些。",
    en="Memory ran out at first; this was drawn in a way that needs less and takes longer.",
)


class Job:
    """One picture on its way. Made by `Worker.submit`; safe to use in every thread."""

    def __init__(
        self, request: GenerationRequest, owner: str, changed: Condition, *, on_begin: Tell, on_end: Tell
    ) -> None:
        self.request = request
        self.owner = owner
        self.context = copy_context()  # what logs say of it, in the worker's thread too
        self.state: State = "waiting"
        self.result: Generated | None = None
        self.error: BaseException | None = None
        self.cancelled = Event()
        self._place = 0
        self._on_begin = on_begin
        self._on_end = on_end
        self._steps: list[Step] = []
        self._changed = changed  # the worker's: guards all that changes here

    @property
    def place(self) -> int:
        """How many jobs will be drawn before this one; 0 when its turn has come."""
        with self._changed:
            return self._place

    def steps(self) -> Iterator[Step]:
        """Every step from the first on, as it is done; ends when the job ends, however that is."""
        seen = 0
        while (step := self._step(seen)) is not None:
            seen += 1
            yield step

    def _step(self, index: int) -> Step | None:
        """The step at `index` (from 0) once it is done; None if the job ends before it."""
        with self._changed:
            self._changed.wait_for(lambda: len(self._steps) > index or self.state in ENDED)
            return self._steps[index] if len(self._steps) > index else None

    def cancel(self) -> None:
        """Stop the job: within one step where it is drawn, before it begins where it waits."""
        self.cancelled.set()
        with self._changed:
            self._changed.notify_all()


class Worker:
    """Has jobs drawn one after another, in a thread of its own.

    Persons take turns: a job goes before those of one who has more jobs waiting before them.
    """

    def __init__(self, load: Load | None = None, keep: int = 1, executor: Executor | None = None) -> None:
        """Jobs are drawn by `executor`: where none is given on our own device, with the models of `load`, of which the
        `keep` used last stay loaded (see `LoadedModels`)."""
        self._executor = executor or OwnDevice(load or backends.load, keep)
        self._waiting: list[Job] = []
        self._running: Job | None = None
        self._closed = False
        self._room: Room | None = None
        self._changed = Condition()
        self._thread = Thread(target=self._work, name="huihua-worker", daemon=True)
        self._thread.start()

    def submit(self, request: GenerationRequest, on_end: Tell, owner: str = "", on_begin: Tell | None = None) -> Job:
        """Queue a picture. In the worker's thread `on_begin` is called before anything is loaded for it, again where it
        is tried again, and `on_end` when the job has ended, however that is.

        Jobs of one `owner` (a person, with all their sessions) wait for each other. Raises StoppedError after `close`.
        """
        job = Job(request, owner, self._changed, on_begin=on_begin or _nothing, on_end=on_end)
        with self._changed:
            if self._closed:
                raise StoppedError
            self._waiting.append(job)
            self._reorder()
        return job

    def share(self, room: Room) -> None:
        """Share the memory of the device with others from now on."""
        room.join("drawing", self.release)
        self._room = room

    def release(self) -> None:
        """Let go of all models; the next job loads its own again. Not to be called while one is drawn."""
        self._executor.let_go()

    def close(self, seconds: float | None = None) -> None:
        """Cancel all jobs and wait until the thread has ended, `seconds` at most; not to be called in that thread."""
        with self._changed:
            self._closed = True
            for job in [*self._waiting, *([self._running] if self._running else [])]:
                job.cancelled.set()
            self._changed.notify_all()
        self._thread.join(seconds)

    def _reorder(self) -> None:
        """Sort the waiting jobs so that owners take turns, and tell each job its place. Needs the lock."""
        drawn = [self._running] if self._running else []
        rounds: dict[Job, int] = {}
        ahead: Counter[str] = Counter(job.owner for job in drawn)
        for job in self._waiting:
            rounds[job] = ahead[job.owner]
            ahead[job.owner] += 1
        self._waiting.sort(key=rounds.__getitem__)
        for place, job in enumerate(self._waiting, len(drawn)):
            job._place = place
        self._changed.notify_all()

    def _work(self) -> None:
        while (job := self._next()) is not None:
            job.context.run(self._carry_out, job)

    def _next(self) -> Job | None:
        """The job whose turn it is, once there is one; None when the worker is closed and nothing waits."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            self._running = self._waiting.pop(0) if self._waiting else None
            if self._running:
                self._running._place = 0
                self._running.state = "running"
                self._reorder()
            return self._running

    def _carry_out(self, job: Job) -> None:
        """Draw a job and end it; whatever goes wrong, the worker goes on."""
        failure = self._attempt(job)
        if isinstance(failure, NoMemoryError):
            self._executor.let_go()
            failure = self._attempt(job, smaller=1)
            if job.result is not None:
                job.result = replace(job.result, note=job.result.note or SMALLER)
        self._running = None
        if isinstance(failure, NoMemoryError):
            self._executor.let_go()
        self._end(job, failure)

    def _attempt(self, job: Job, smaller: int = 0) -> Exception | None:
        """Draw a job; returns what went wrong."""
        try:
            job.result = self._draw(job, smaller)
        except Exception as error:
            # A new error for a full device: the old one holds, by its traceback, the very tensors that must go.
            full = _is_out_of_memory(error)
            return NoMemoryError(job.request.width, job.request.height) if full else error
        return None

    def _draw(self, job: Job, smaller: int) -> Generated:
        if job.cancelled.is_set():
            raise Cancelled
        job._on_begin(job)
        with self._room.used("drawing", _gb(job.request), job.cancelled) if self._room else nullcontext():
            return self._result(job, self._executor.draw(job.request, job.cancelled, smaller))

    def _result(self, job: Job, steps: Generator[Step, None, Generated]) -> Generated:
        """What a drawing returns, when all its steps are told."""
        while True:
            try:
                step = next(steps)
            except StopIteration as end:
                picture: Generated = end.value
                return picture
            self._note(job, step)

    def _note(self, job: Job, step: Step) -> None:
        """Tell the followers of a step, and end the jobs that were cancelled while they waited."""
        with self._changed:
            job._steps.append(step)
            given_up = [each for each in self._waiting if each.cancelled.is_set()]
            self._waiting = [each for each in self._waiting if each not in given_up]
            self._reorder()
        for each in given_up:
            self._end(each, Cancelled())

    def _end(self, job: Job, failure: Exception | None) -> None:
        with self._changed:
            job.error = None if isinstance(failure, Cancelled) else failure
            job.state = "done" if failure is None else "failed" if job.error else "cancelled"
            self._changed.notify_all()
        try:
            job._on_end(job)
        except Exception:
            log.exception("what follows the end of a job failed")


def _nothing(job: Job) -> None:
    """What is told of a job where nobody listens."""


def _gb(request: GenerationRequest) -> float:
    return backends.checkpoint_row(request.backend, request.checkpoint).memory_gb


def _is_out_of_memory(error: Exception) -> bool:
    from generation import device

    return device.is_out_of_memory(error)
