"""Pictures and videos that are laid into a video before it is drawn: image to video, extension, editing.

What a request's `frame_mask` says of them is in generation/frame_masks.py, where the `source` is reference 0 and the
`ending` reference 1. Without one the source begins the video and may change by `strength`: a picture with 0 is its
first frame as it stands; an ending is the last frame.
"""

from collections.abc import Sequence

from PIL import Image, ImageOps
from torch import device

from generation.canvas import opened
from generation.errors import InvalidRequestError, UnreadablePictureError
from generation.frame_masks import FrameMask, extended, parse
from generation.frame_vae import FrameCodec
from generation.references import References
from generation.request import GenerationRequest
from generation.rows import Size
from generation.video_file import read_frames


def given(requests: Sequence[GenerationRequest], vae: FrameCodec, align: int | None, device: device) -> References:
    """The latents of sources and endings, and the strategies that say where they stand; `align` is how many latent
    frames the VAE codes at once.

    Raises UnreadablePictureError, and InvalidRequestError for a mask that keeps a part of a frame.
    """
    latents, strategies = [], []
    for request in requests:
        encoded = [vae.encode(frames)[0].to(device) for frames in _frames(request, vae.frames(align or 1))]
        latents.append(tuple(encoded))
        strategies.append(_strategy(request, encoded[0].shape[1]) if encoded else "")
    return References(tuple(latents), tuple(strategies))


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


def _frames(request: GenerationRequest, group: int) -> list[list[Image.Image]]:
    """Those of the source and of the ending, as far as there are any. A source that is counted from its end is in whole
    groups from there."""
    size = request.width or 0, request.height or 0
    given = [frames_of(path, size) for path in (request.source, request.ending) if path is not None]
    masks = [mask for mask in parse(request.frame_mask or "") if mask.reference == 0]
    if given and masks and all(mask.reference_start < 0 for mask in masks):
        given[0] = _grouped_from_the_end(given[0], group)
    return given


def _grouped_from_the_end(frames: list[Image.Image], group: int) -> list[Image.Image]:
    """As many of the last frames as fill groups that the VAE codes at once; fewer than one begin with a still."""
    still = [frames[0]] * (group - len(frames))
    return [*still, *frames[-(len(frames) // group or 1) * group :]]


def _strategy(request: GenerationRequest, latent_frames: int) -> str:
    if request.mask is not None:
        raise InvalidRequestError(
            zh="画视频时不能只改画面的一部分，请去掉 mask。",
            en="In a video whole frames stay or change. Leave out the mask.",
        )
    if request.frame_mask:
        return request.frame_mask
    begun = str(FrameMask(length=latent_frames, edit_ratio=request.strength))
    last = FrameMask((request.clips or 1) - 1, reference=1, target_start=-1)
    return begun if request.ending is None else extended(begun, last)
