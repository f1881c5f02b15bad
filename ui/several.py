"""More than one picture for what was said once: each is a try of its own, drawn when the one before is done."""

from collections.abc import Callable
from dataclasses import replace

from dialog.plan import DrawSettings
from dialog.requests import new_seed
from ui.studio import Studio

Then = Callable[[str], None] | None  # what `RunningTurns.start` does after a turn


def several(studio: Studio, settings: DrawSettings, count: int) -> Then:
    """What is to be done after a turn so that there are `count` pictures in the end; None for one.

    Where nothing was drawn, or the person has gone on meanwhile, there is nothing more to do.
    """
    if count <= 1:
        return None

    def draw_another(turn_id: str) -> None:
        turn = studio.store.turn(turn_id)
        is_shown = studio.store.session(turn.session_id).cursor == turn_id
        if turn.status == "done" and turn.request and (turn.decision or {}).get("edit") != "revert" and is_shown:
            other = studio.conversation.another(turn_id, settings=replace(settings, seed=new_seed()))
            studio.running.start(other, then=several(studio, settings, count - 1))

    return draw_another
