"""A turn under way, as a stream of server-sent events: what is said, decided, drawn, and how it ended.

A caller that hangs up loses nothing: the turn goes on, and can be followed again.
"""

import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

from anyio import CapacityLimiter, to_thread
from fastapi.concurrency import run_in_threadpool

from storage import Library, TurnRecord
from ui.api.bodies import Turn
from ui.progress import data_url
from ui.running import RunningTurns, TurnView

# Each waits in a thread for the next view; those of the server itself stay free for other calls.
_WAITING = CapacityLimiter(200)

Event = tuple[str, dict[str, Any]]


async def stream(running: RunningTurns, library: Library, turn_id: str) -> AsyncIterator[str]:
    """The events from now on. `turn` is the first and has the id to follow it by; `done` the last, with all of it."""
    yield _written(("turn", {"id": turn_id}))
    before = TurnView()
    async for view in views(running, turn_id):
        for event in news(before, view):
            yield _written(event)
        before = view
    yield _written(("done", (await ended(running, library, turn_id)).model_dump()))


async def ended(running: RunningTurns, library: Library, turn_id: str) -> Turn:
    """The turn, once it has ended."""
    return Turn.of(await ended_record(running, library, turn_id))


async def ended_record(running: RunningTurns, library: Library, turn_id: str) -> TurnRecord:
    """The same as the store has it."""
    async for _ in views(running, turn_id):
        pass
    return await run_in_threadpool(library.turn, turn_id)


def news(before: TurnView, now: TurnView) -> Iterator[Event]:
    """What has happened between two views."""
    if now.reply != before.reply:
        yield "reply", {"text": now.reply}
    if now.decision is not None and now.decision is not before.decision:
        yield "decision", now.decision.model_dump(mode="json", exclude={"raw"})
    if now.place is not None and now.place != before.place:
        yield "place", {"place": now.place}
    if now.step is not None and now.step.index and now.step is not before.step:
        yield "step", {"index": now.step.index, "total": now.step.total}
        if now.step.preview is not None:
            yield "preview", {"image": data_url(now.step.preview)}


async def views(running: RunningTurns, turn_id: str) -> AsyncIterator[TurnView]:
    """Every newer view of the turn, without keeping a thread of the server; nothing where it is not under way."""
    following = running.follow(turn_id)
    while True:
        view = await to_thread.run_sync(next, following, None, abandon_on_cancel=True, limiter=_WAITING)
        if view is None:
            return
        yield view


def _written(event: Event) -> str:
    name, values = event
    return f"event: {name}\ndata: {json.dumps(values, ensure_ascii=False)}\n\n"
