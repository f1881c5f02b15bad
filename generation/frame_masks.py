"""Which frames of a video are given and which are drawn: the mask strategies of Open-Sora, one line of text each.

    strategy    groups joined by ";", none at all in an empty text
    group       loop,reference,reference start,target start,length,edit ratio; what is left out is 0,0,0,0,1,0

In clip number `loop` of a long video, `length` frames of that reference, from its start on, take the place of the
frames of the clip from the target start on; a negative start counts from the end. With an edit ratio of 0 they stay as
they are, with 1 they are drawn afresh, between they begin from as much noise. All frames are those of latents.

    0                           a video from a picture, its first frame
    0;0,1,0,-1,1                a video from one picture to another
    0,0,-5,0,5                  what comes after a video
    0,0,0,-5,5                  what comes before it
    0,0,0,0,15,0.4              a video changed a little

Knows no torch.
"""

from dataclasses import dataclass, fields

from generation.errors import InvalidRequestError


@dataclass(frozen=True)
class FrameMask:
    """One group of a strategy."""

    loop: int = 0
    reference: int = 0
    reference_start: int = 0
    target_start: int = 0
    length: int = 1
    edit_ratio: float = 0.0

    def __str__(self) -> str:
        return ",".join(str(getattr(self, field.name)) for field in fields(self))


def parse(strategy: str) -> list[FrameMask]:
    """The groups of a strategy. Raises InvalidRequestError, which says what is wrong with which group."""
    return [_group(text) for text in strategy.split(";")] if strategy.strip() else []


def extended(strategy: str, mask: FrameMask) -> str:
    """The strategy with one more group."""
    return f"{strategy};{mask}" if strategy.strip() else str(mask)


def _group(text: str) -> FrameMask:
    kinds = (int, int, int, int, int, float)
    words = text.split(",")
    if len(words) > len(kinds):
        raise _unreadable(text, "多于 6 个数", "more than 6 numbers")
    try:
        values = [kind(word) for kind, word in zip(kinds, words, strict=False)]
    except ValueError as error:
        raise _unreadable(text, "不是数", "not a number") from error
    mask = FrameMask(*values)
    if mask.loop < 0 or mask.reference < 0 or mask.length < 1:
        raise _unreadable(text, "段号和参考号从 0 起，长度至少为 1", "loop and reference count from 0, length from 1")
    if not 0 <= mask.edit_ratio <= 1:
        raise _unreadable(text, "改动比例须在 0 到 1 之间", "the edit ratio lies between 0 and 1")
    return mask


def _unreadable(text: str, zh: str, en: str) -> InvalidRequestError:
    return InvalidRequestError(
        zh=f"看不懂帧掩码“{text}”：{zh}。请写成“段,参考,参考起点,目标起点,长度,改动比例”。",
        en=f"Cannot read the frame mask '{text}': {en}. Write loop,reference,reference start,target start,length,"
        "edit ratio.",
    )
