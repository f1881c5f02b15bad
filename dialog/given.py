"""What a picture or video is for that a video is drawn with: its first frame, its last, what it goes on from, …

Who does not say leaves it to the model: what is given begins the video and may change by the strength of the decision.
An edit of strength 0 changes nothing of it, so the video goes on from it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dialog.plan import DrawSettings
from dialog.store import StoredPicture, StoredTurn
from dialog.turn import TurnDecision
from generation import backends
from generation.errors import InvalidRequestError
from generation.frame_uses import CHANGE, USES, Drawn, strategy
from generation.request import GenerationRequest, Note

STILL = Note(
    zh="这个模型不从视频接着画，只用了第一帧。",
    en="This model does not go on from videos: only the first frame was used.",
)


@dataclass(frozen=True)
class GivenFrames:
    """What a request says of pictures and videos that are laid into a video."""

    source: StoredPicture
    ending: StoredPicture | None
    frame_mask: str
    strength: float


def given_frames(
    decision: TurnDecision, turn: StoredTurn, origin: StoredTurn | None, settings: DrawSettings
) -> GivenFrames | None:
    """What is given for a use; None where there is none to have, or nothing is given.

    Raises InvalidRequestError where too few pictures are given for it, or the video is too short; UnknownBackendError,
    UnknownCheckpointError.
    """
    row = backends.checkpoint_row(settings.backend, settings.checkpoint)
    use = settings.use or ("after" if decision.strength == 0 else "")
    pictures = _pictures(decision, turn, origin)
    if not row.given_frames or use not in USES or not pictures:
        return None
    if len(pictures) < USES[use].pictures:
        raise InvalidRequestError(
            zh="从一张图变到另一张需要两张：请一起带上第一张和最后一张，或者引用一张再带一张。",
            en="To go from one picture to another takes two: bring the first and the last, or reply to one and bring "
            "the other.",
        )
    frames = settings.frames or row.frames[0]
    _check_length(use, frames, row)
    change = CHANGE if settings.strength is None else settings.strength
    first, *others = pictures
    drawn = Drawn(frames, settings.clips, change)
    mask = strategy(use, drawn, is_video=first.video is not None)
    ending = others[0] if USES[use].pictures > 1 else None
    return GivenFrames(first, ending, mask, change if USES[use].changes else 0.0)


def still_of_video(turn: StoredTurn, request: GenerationRequest) -> Note | None:
    """What is told of a drawing for which a video came that only gave its first frame; None for any other."""
    stills = {str(upload.path) for upload in turn.uploads if upload.video is not None}
    leads = turn.control is not None and turn.uploads[0].video is not None
    return STILL if leads or stills & {request.source, request.ending} else None


def _pictures(decision: TurnDecision, turn: StoredTurn, origin: StoredTurn | None) -> Sequence[StoredPicture]:
    """What came with the turn; else the picture that is changed."""
    if turn.uploads:
        return turn.uploads
    return [origin.picture] if decision.action == "edit" and origin and origin.picture else []


def _check_length(use: str, frames: int, row: backends.Checkpoint) -> None:
    """Raises InvalidRequestError where what is given would fill the video, or its two ends are one."""
    taken = {"first": 1, "change": 0}.get(use, row.overlap)
    if frames <= taken:
        raise InvalidRequestError(
            zh=f"{frames} 帧放不下给定的图或视频。请选更长的视频。",
            en=f"There is no room for what is given in {frames} frames. Choose a longer video.",
        )
