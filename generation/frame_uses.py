"""What pictures and videos that come with a video are for, each by a name, and the mask strategy that says so.

The strategies are those that Open-Sora gives as examples (docs/config.md of its version 1.2, "Reference to image and
video"). Reference 0 is a request's `source`, reference 1 its `ending`. Knows no torch.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from generation.errors import InvalidRequestError
from generation.frame_masks import FrameMask, parse
from generation.request import GenerationRequest

CHANGE = 0.4  # how far a video changes where nobody says; Open-Sora's own example
_CARRIED = 5  # latent frames, as Open-Sora carries from clip to clip: of its version 1.2 those of 17 frames


@dataclass(frozen=True)
class Drawn:
    """The video that a strategy is for."""

    frames: int  # of each clip
    clips: int = 1
    change: float = CHANGE  # how far what is given may change, where it does


@dataclass(frozen=True)
class Use:
    """Groups for what is given, by whether that is a video; a loop of -1 is the last one. `pictures` are wanted."""

    of_video: tuple[FrameMask, ...]
    of_picture: tuple[FrameMask, ...]
    pictures: int = 1
    changes: bool = False  # whether what is given changes


_FIRST, _LAST = FrameMask(), FrameMask(-1, 0, 0, -1, 1)
_BOTH = (_FIRST, FrameMask(-1, 1, 0, -1, 1))
_ALL = (FrameMask(length=0, edit_ratio=1.0),)  # as long, and as much, as the video says

USES: Mapping[str, Use] = {
    "first": Use((_FIRST,), (_FIRST,)),
    "both": Use(_BOTH, _BOTH, pictures=2),
    "after": Use((FrameMask(0, 0, -_CARRIED, 0, _CARRIED),), (_FIRST,)),
    "before": Use((FrameMask(-1, 0, 0, -_CARRIED, _CARRIED),), (_LAST,)),
    "change": Use(_ALL, _ALL, changes=True),
}


def strategy(use: str, drawn: Drawn, *, is_video: bool) -> str:
    """The strategy for what is given, a video or a picture, as a request has it."""
    groups = USES[use].of_video if is_video else USES[use].of_picture
    return ";".join(str(_filled(group, drawn, changes=USES[use].changes)) for group in groups)


def use_of(request: GenerationRequest) -> str:
    """The use that the strategy of a request was made of; empty for one that was made of none."""
    drawn = Drawn(request.frames or 1, request.clips or 1, request.strength)
    try:
        groups = parse(request.frame_mask or "")
    except InvalidRequestError:  # of a session that came from elsewhere
        return ""
    for use in USES if groups else ():
        if groups in [parse(strategy(use, drawn, is_video=is_video)) for is_video in (True, False)]:
            return use
    return ""


def _filled(group: FrameMask, drawn: Drawn, *, changes: bool) -> FrameMask:
    return FrameMask(
        loop=drawn.clips - 1 if group.loop < 0 else group.loop,
        reference=group.reference,
        reference_start=group.reference_start,
        target_start=group.target_start,
        length=drawn.frames if changes else group.length,
        edit_ratio=drawn.change if changes else 0.0,
    )
