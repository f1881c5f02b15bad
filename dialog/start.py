"""What a drawing starts from: a picture that changes by some strength or as it is told, given frames, or nothing."""

from dataclasses import dataclass

from dialog.given import given_frames
from dialog.plan import DrawSettings
from dialog.store import StoredPicture, StoredTurn
from dialog.turn import EditKind, TurnDecision
from generation import abilities, backends

# Edits that say what to change in a picture.
_CHANGES: tuple[EditKind, ...] = ("entity", "add", "remove", "background", "style", "lens", "combine")


@dataclass(frozen=True)
class Start:
    """The picture or video to start from, None where all is drawn anew, and how far it may change.

    `is_told` says that the model is told what to change in it, instead of what the new one shows. Where it is laid into
    a video, `frame_mask` says how (see generation/frame_masks.py), and `ending` is what the video comes to, if given.
    """

    source: StoredPicture | None
    strength: float
    is_told: bool
    frame_mask: str | None = None
    ending: StoredPicture | None = None

    @property
    def is_laid_in(self) -> bool:
        """Whether it gives frames of a video."""
        return self.frame_mask is not None


def start_of(decision: TurnDecision, turn: StoredTurn, origin: StoredTurn | None, settings: DrawSettings) -> Start:
    """What the drawing of `turn` starts from; `origin` made the picture that the turn goes on with.

    Raises as `given_frames` does.
    """
    is_told = _is_told_the_change(decision, settings)
    given = None if turn.control or turn.mask else given_frames(decision, turn, origin, settings)
    if given is not None:
        return Start(given.source, given.strength, is_told, given.frame_mask, given.ending)
    strength = _strength(decision, turn, settings)
    is_redrawn = turn.control is not None or (strength >= 1.0 and turn.mask is None and not is_told)
    return Start(None if is_redrawn else _source(turn, origin, settings), strength, is_told)


def _strength(decision: TurnDecision, turn: StoredTurn, settings: DrawSettings) -> float:
    """How far the source may change: as the person chose, where there is something to start from."""
    if turn.control is not None:
        return 1.0
    starts_from_a_picture = decision.action == "edit" or bool(turn.uploads)
    return settings.strength if settings.strength is not None and starts_from_a_picture else decision.strength


def _is_told_the_change(decision: TurnDecision, settings: DrawSettings) -> bool:
    """Whether the model is told what to change in the picture, instead of what the new one shows."""
    row = backends.checkpoint_row(settings.backend, settings.checkpoint)
    return row.instructed and decision.action == "edit" and decision.edit in _CHANGES


def _source(turn: StoredTurn, origin: StoredTurn | None, settings: DrawSettings) -> StoredPicture | None:
    """The picture to start from, where the model can: what came with the turn goes first."""
    if not abilities.takes_source(settings.backend, settings.checkpoint):
        return None
    return turn.uploads[0] if turn.uploads else origin.picture if origin else None
