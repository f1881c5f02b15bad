"""The real page on a free port of this machine, in a thread, with a store of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

from dialog.conversation import Conversation
from dialog.registry import load_manager
from generation.executor import Executor
from generation.jobs import Worker
from storage import SessionStore, TurnLimits
from ui.likeness import Likeness
from ui.studio import Studio

# As the settings have them.
LIMITS = TurnLimits(at_once=10, a_minute=120, everybody=200)
NOTHING = Likeness(Path("nothing"))


@dataclass(frozen=True)
class Served:
    """Where the page is, and what is behind it."""

    url: str
    studio: Studio
    worker: Worker


def studio_in(folder: Path, likeness: Likeness = NOTHING, executor: Executor | None = None) -> tuple[Studio, Worker]:
    """Everything behind the page, below `folder`; nothing is loaded before something is drawn."""
    store = SessionStore(folder, turn_limits=LIMITS)
    worker = Worker(executor=executor)
    return Studio(store, Conversation(load_manager("keyword"), worker, store), likeness=likeness), worker


@contextmanager
def served(folder: Path, likeness: Likeness = NOTHING) -> Iterator[Served]:
    """The page, until the block ends."""
    studio, worker = studio_in(folder, likeness)
    with serving(studio, worker) as site:
        yield site


@contextmanager
def serving(studio: Studio, worker: Worker) -> Iterator[Served]:
    """The page with this behind it, until the block ends, and the worker with it."""
    from ui.demo import mounted
    from ui.server import Server, take_address, url_of

    answers = Event()
    with take_address("127.0.0.1", 0) as address:
        server = Server(mounted(studio), answers.set)
        thread = Thread(target=server.run, kwargs={"sockets": [address]}, daemon=True)
        thread.start()
        assert answers.wait(60), "the page did not come up"
        try:
            yield Served(url_of(address), studio, worker)
        finally:
            server.should_exit = True
            thread.join(10)
            worker.close()
