"""A decorator that does what `spaces.GPU` does on ZeroGPU, but lend a GPU: generators run in a fork of the process.

As there: what goes in and out is pickled; the fork is kept for the next call; it does its work in a thread; a generator
that is closed sets an event, which the fork looks at after each yield; of an exception only the name comes back.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Generator
from functools import partial, wraps
from multiprocessing.connection import wait
from threading import Thread
from typing import Any

CONTEXT = multiprocessing.get_context("fork")
FORKS: list = []  # all that were made in this process


class LentError(Exception):
    """What the GPU's side says, as gradio's Error: `message` is a text, perhaps with HTML."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Fork:
    """A process that carries out a task again and again."""

    def __init__(self, task: Callable[..., Generator]) -> None:
        self.arguments, self.results = CONTEXT.SimpleQueue(), CONTEXT.SimpleQueue()
        self.stopped = CONTEXT.Event()
        self.process = CONTEXT.Process(target=self._serve, args=(task,), daemon=True)
        self.process.start()
        FORKS.append(self.process)

    def told(self) -> tuple[str, Any]:
        """The next that the fork tells."""
        if self.results._reader not in wait([self.results._reader, self.process.sentinel]):
            raise LentError("GPU task aborted")
        return self.results.get()

    def _serve(self, task: Callable[..., Generator]) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        while True:
            args = self.arguments.get()
            self.stopped.clear()
            thread = Thread(target=self._iterate, args=(task(*args),))
            thread.start()
            thread.join()
            self.results.put(("end", None))

    def _iterate(self, steps: Generator) -> None:
        try:
            for each in steps:
                if self.stopped.is_set():
                    steps.close()
                    return
                self.results.put(("yield", each))
        except Exception as error:
            self.results.put(("error", type(error).__name__))


def GPU(task: Callable | None = None, *, duration: Callable[..., int] | int | None = None, size: str | None = None):
    """The decorator."""
    if task is None:
        return partial(GPU, duration=duration, size=size)
    idle: list[Fork] = []

    @wraps(task)
    def handler(*args: Any) -> Generator:
        seconds = duration(*args) if callable(duration) else duration
        fork = idle.pop() if idle else Fork(task)
        fork.arguments.put(args)
        sys.stderr.write(f"GPU lent for {seconds} seconds to {fork.process.pid} by {os.getpid()}\n")
        while True:
            kind, told = fork.told()
            if kind == "error":
                raise LentError(told)
            if kind == "end":
                break
            try:
                yield told
            except GeneratorExit:
                fork.stopped.set()
                while fork.told()[0] != "end":
                    pass
                idle.append(fork)
                raise
        idle.append(fork)

    return handler
