"""Pictures and videos that are laid into a video before it is drawn: image to video, extension, editing.

What a request's `frame_mask` says of them is in generation/frame_masks.py, where the `source` is reference 0. Without
one the source begins the video and may change by `strength`: a picture with 0 is its first frame as it stands.
"""

from collections.abc import Sequence

from PIL import Image, ImageOps
from torch import Tensor

from generation.canvas import opened
from generation.errors import InvalidRequestError, UnreadablePictureError
from generation.frame_masks import FrameMask
from generation.frame_vae import FrameCodec
from generation.references import References
from generation.request import GenerationRequest
from generation.rows import Size
from generation.video_file import read_frames


def laid_into(
    noise: Tensor, requests: Sequence[GenerationRequest], vae: FrameCodec, align: int | None
) -> tuple[Tensor, Tensor | None]:
    """The latents (B, C, T, h, w) that drawing begins from, and the mask of their frames (B, T), see References.

    None where no request has a source. Raises UnreadablePictureError, and InvalidRequestError for masks that do not
    fit, or that keep a part of a frame.
    """
    if requests[0].source is None:
        return noise, None
    given = [vae.encode(frames_of(request.source or "", _size(request))).to(noise) for request in requests]
    strategies = tuple(_strategy(request, each.shape[2]) for request, each in zip(requests, given, strict=True))
    return References(tuple((each[0],) for each in given), strategies).laid_into(noise, align=align)


def frames_of(path: str, size: Size) -> list[Image.Image]:
    """The one frame of a picture, or all of a video, filling `size`. Raises UnreadablePictureError."""
    try:
        frames = [opened(path)]
    except UnreadablePictureError:
        try:
            frames = read_frames(path)
        except (OSError, ValueError) as error:
            raise UnreadablePictureError(path) from error
    return [ImageOps.fit(frame, size) for frame in frames]


def _size(request: GenerationRequest) -> Size:
    return request.width or 0, request.height or 0


def _strategy(request: GenerationRequest, latent_frames: int) -> str:
    if request.mask is not None:
        raise InvalidRequestError(
            zh="画视频时不能只改画面的一部分，请去掉 mask。",
            en="In a video whole frames stay or change. Leave out the mask.",
        )
    return request.frame_mask or str(FrameMask(length=latent_frames, edit_ratio=request.strength))
