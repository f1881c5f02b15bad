"""The part of a picture that may change: a mask that a person brings, and what it makes of a decision.

A mask is white where its picture, the first one that came with the turn, may change, and black where that stays.
"""

from collections.abc import Sequence

from PIL import Image, ImageOps

from dialog.errors import UnusableMaskError
from dialog.store import StoredTurn
from dialog.turn import TurnDecision
from dialog.uploads import UNREADABLE, as_png, on_white, open_upload
from generation.abilities import check_masks
from generation.scene.language import language_of

_ANEW = {"zh": "涂过的地方重新画了一遍。", "en": "The painted part is drawn anew."}
_NEW_SCENES = ("new", "redo")  # kinds of edits that say nothing of a part


def fitted_mask(mask: bytes | None, pictures: Sequence[bytes], backend: str) -> bytes | None:
    """The mask as a PNG in grey and in the size of the first of the `pictures`; what is transparent counts as white.

    Raises UnusableMaskError where there is no picture, or the mask has other proportions, or leaves nothing to change;
    InvalidRequestError for a backend that takes no masks.
    """
    if mask is None:
        return None
    check_masks(backend)
    if not pictures:
        raise UnusableMaskError(
            zh="mask 要配一张图片：请同时给出图片，或指明是哪一张。",
            en="A mask needs the picture that it belongs to. Give a picture as well, or say which one it is.",
        )
    size = _upright(pictures[0]).size
    grey = on_white(_upright(mask))
    _check_proportions(grey.size, size)
    fitted = grey if grey.size == size else grey.resize(size, Image.Resampling.BILINEAR)
    if max(fitted.tobytes()) <= 127:
        raise UnusableMaskError(
            zh="mask 里没有白色，什么都不会变。请把要改的地方涂白。",
            en="The mask has no white, so nothing would change. Paint white what is to change.",
        )
    return as_png(fitted)


def within_mask(decision: TurnDecision, turn: StoredTurn, before: Sequence[StoredTurn], heard: bool) -> TurnDecision:
    """The decision for a turn with a mask: what is drawn is an edit of the picture that the mask belongs to, and draws
    the part anew. To go back to an earlier picture stays what it is.

    Who has painted what to change is not asked what they mean, unless they overruled the decision and are `heard`.
    """
    if turn.mask is not None and decision.action == "clarify" and not heard:
        decision = _the_same_again(turn, before) or decision
    if turn.mask is None or not decision.draws or decision.edit == "revert":
        return decision
    own = tuple(upload.number for upload in turn.uploads[:1] if upload.number is not None)
    others = tuple(number for number in decision.pictures if number not in own)
    edit = None if decision.edit in _NEW_SCENES else decision.edit
    return decision.model_copy(update={"action": "edit", "edit": edit, "pictures": own + others, "strength": 1.0})


def _the_same_again(turn: StoredTurn, before: Sequence[StoredTurn]) -> TurnDecision | None:
    """To draw the part by the prompt of its picture; None for a picture that has none here."""
    pictures = {upload.id for upload in turn.uploads[:1]}
    origin = next((each for each in reversed(before) if each.picture and each.picture.id in pictures), None)
    if origin is None or not origin.request:
        return None
    return TurnDecision(
        action="edit",
        prompt=origin.request["prompt"],
        reply=_ANEW[language_of(turn.text)],
        reason="A part was painted, and nothing said of what it should become.",
    )


def _upright(picture: bytes) -> Image.Image:
    try:
        with open_upload(picture) as opened:
            return ImageOps.exif_transpose(opened)
    except UNREADABLE as error:
        raise UnusableMaskError(
            zh="读不了 mask，请换成 PNG、JPEG 或 WebP 图片。",
            en="Cannot read the mask. Give a PNG, JPEG or WebP picture.",
        ) from error


def _check_proportions(mask: tuple[int, int], picture: tuple[int, int]) -> None:
    """Raises UnusableMaskError unless both are of one shape, to a pixel of the mask: it may be smaller or larger."""
    (width, height), (full_width, full_height) = mask, picture
    off = min(abs(height - width * full_height / full_width), abs(width - height * full_width / full_height))
    if off > 1:
        asked, wanted = f"{width}x{height}", f"{full_width}x{full_height}"
        raise UnusableMaskError(
            zh=f"mask 是 {asked}，图片是 {wanted}，比例不同。请给和图片同样大小的 mask。",
            en=f"The mask is {asked} and the picture {wanted}: other proportions. Give a mask as large as the picture.",
        )
