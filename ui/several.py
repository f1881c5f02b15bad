"""Turns that were accepted, carried out as they were planned: now, or what an earlier process has left.

More than one picture for what was said once is a chain of tries, each drawn when the one before is done.
"""

import logging
from collections.abc import Sequence
from dataclasses import replace

from dialog.plan import Plan
from dialog.requests import new_seed
from storage import TooManyTurnsError, TurnRecord
from ui.studio import Studio

log = logging.getLogger(__name__)


def start(studio: Studio, turn: TurnRecord) -> None:
    """Carry out a turn once the one it follows has ended, and after it as many tries as were planned."""
    studio.running.start(turn.id, after=turn.parent_id, then=lambda turn_id: _go_on(studio, turn_id))


def left_over(studio: Studio) -> list[TurnRecord]:
    """What was accepted and not drawn when the program stopped; to be asked before anybody can say something new.

    What was being drawn then is marked as interrupted, and can be tried again.
    """
    studio.store.interrupt_unfinished()
    return studio.store.waiting()


def resume(studio: Studio, turns: Sequence[TurnRecord]) -> None:
    """Carry out what was left over."""
    for turn in turns:
        start(studio, turn)
    log.info("turns are resumed", extra={"count": len(turns)})


def _go_on(studio: Studio, turn_id: str) -> None:
    """Draw another try. Where nothing was drawn, or the person has gone on meanwhile, there is nothing more to do."""
    turn = studio.store.turn(turn_id)
    plan = Plan.from_json(turn.plan)
    if plan is None or plan.settings.count <= 1 or not _is_drawn(turn):
        return
    if studio.store.session(turn.session_id).cursor != turn_id:
        return
    settings = replace(plan.settings, seed=new_seed(), count=plan.settings.count - 1)
    try:
        other = studio.conversation.another(turn_id, settings=settings)
    except TooManyTurnsError:
        log.info("no further try: too many turns are under way")
        return
    start(studio, studio.store.turn(other))


def _is_drawn(turn: TurnRecord) -> bool:
    return turn.status == "done" and bool(turn.request) and (turn.decision or {}).get("edit") != "revert"
