"""What the program does by itself as soon as its page answers: it goes on with what an earlier process left, or loads
the models for whoever comes first.

All of that waits a moment. Importing torch and drawing take the processor, and the lock of the interpreter, from those
who come right after a start, as all open pages do; a page of a tenth of a second would take ten times as long.
"""

import gc
from collections.abc import Sequence
from threading import Timer

from dialog.warm_up import warm_up as warm_up_manager
from generation.jobs import Worker
from generation.warm_up import warm_up
from storage import Cleaner, TurnRecord
from ui.several import resume
from ui.studio import Studio
from ui.translation import Language

PAUSE = 2.0  # seconds; whoever is faster has loaded at once what they need


def begin_work(
    studio: Studio, left: Sequence[TurnRecord], worker: Worker | None, language: Language, pause: float = PAUSE
) -> Timer:
    """Go on with the turns that are `left` after `pause` seconds, and load the models then; returns what does that.

    Without a `worker` nothing is drawn ahead. What goes wrong is logged, in the `language`.
    """
    Cleaner(studio.store).start()
    if left:
        resume(studio, left, pause)  # known at once: what is said meanwhile stands in line behind them
    later = Timer(pause, _load, (studio, worker, language))
    later.daemon = True
    later.start()
    return later


def _load(studio: Studio, worker: Worker | None, language: Language) -> None:
    """Load what no turn has loaded."""
    gc.enable()  # it is off while the program starts (app.py)
    warm_up_manager(studio.conversation.manager, language)
    if worker is not None and not studio.running.number():
        warm_up(worker, studio.backend, studio.checkpoint, language)
