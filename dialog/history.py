"""Stored turns as the messages that a manager reads."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from dialog.store import StoredPicture, StoredTurn, TurnStore
from dialog.turn import Message, TurnDecision


def turns_before(store: TurnStore, turn: StoredTurn) -> list[StoredTurn]:
    """The turns from the root to the parent of `turn`, oldest first.

    The cursor may have gone to another branch since `turn` was begun; then the parents are followed one by one.
    """
    path = list(store.turns(turn.session_id))
    places = {each.id: place for place, each in enumerate(path)}
    if turn.id in places:
        return path[: places[turn.id]]
    return list(_ancestors(store, turn))[::-1]


def as_history(turns: Sequence[StoredTurn]) -> list[Message]:
    """Two messages a turn: what was said and, once something was decided, the answer."""
    return [message for turn in turns for message in _messages(turn)]


def up_to_what_is_quoted(before: Sequence[StoredTurn], turn: StoredTurn) -> list[StoredTurn]:
    """`before`, ending with the turn whose picture came with `turn`: to point at a picture is to speak of that one.

    Every manager reads the last picture as the one that stands, so it needs to know nothing of quoting.
    """
    pointed = {upload.id for upload in turn.uploads if upload.number is not None}
    quoted = next((each for each in reversed(before) if each.picture and each.picture.id in pointed), None)
    return [*before, quoted] if quoted else list(before)


def brought_with(turn: StoredTurn, before: Sequence[StoredTurn]) -> list[StoredPicture]:
    """The pictures that came with a turn, but for the one quoted from what was `before`."""
    standing = before[-1].picture if before else None
    return [upload for upload in turn.uploads if standing is None or upload.id != standing.id]


def _ancestors(store: TurnStore, turn: StoredTurn) -> Iterator[StoredTurn]:
    while turn.parent_id is not None:
        turn = store.turn(turn.parent_id)
        yield turn


def _messages(turn: StoredTurn) -> Iterator[Message]:
    yield Message("user", turn.text, _numbers(turn.uploads), files=_files(turn.uploads))
    if turn.decision is not None:
        decision = TurnDecision.model_validate(turn.decision)
        shown = [turn.picture] if turn.picture else []
        yield Message("assistant", turn.reply or decision.reply, _numbers(shown), decision, _files(shown))


def _numbers(pictures: Sequence[StoredPicture]) -> tuple[int, ...]:
    return tuple(picture.number for picture in pictures if picture.number is not None)


def _files(pictures: Sequence[StoredPicture]) -> tuple[Path, ...]:
    return tuple(Path(picture.path) for picture in pictures)
