"""What a complete request may ask of its checkpoint, and what a person is told where it asks for more."""

from generation import guidance_interval
from generation.abilities import check_control, check_masks, takes_source
from generation.errors import InvalidRequestError
from generation.frame_masks import parse
from generation.lookup import backend_row
from generation.request import GenerationRequest
from generation.rows import Backend, Checkpoint

MOST_GUIDANCE = 30.0
MOST_SEED = 2**63 - 1
MOST_FRAMES = 408  # 17 seconds of the longest model
MOST_FPS = 60
MOST_CLIPS = 8  # of one video
SPEEDS = Backend.speeds


def check(request: GenerationRequest, row: Checkpoint) -> None:
    """Raises InvalidRequestError for what cannot be drawn, and as `checkpoint_row` does."""
    if not request.prompt.strip():
        raise InvalidRequestError(zh="没有写要画什么，请写几个字。", en="The prompt is empty. Say what to draw.")
    _check_numbers(request, row)
    _check_source(request, row)
    _check_clips(request, row)
    _check_mask(request)
    if request.control is not None:
        check_control(request.backend, request.checkpoint)
    _check_interval(request.backend, request.guidance_interval)


def _check_numbers(request: GenerationRequest, row: Checkpoint) -> None:
    for name, zh, value, least, most in (
        ("steps", "步数", request.steps, 1, row.most_steps),
        ("guidance", "引导强度", request.guidance, 0.0, MOST_GUIDANCE),
        ("seed", "种子", request.seed, 0, MOST_SEED),
        ("strength", "改动强度", request.strength, 0.0, 1.0),
        ("fps", "每秒帧数", 1 if request.fps is None else request.fps, 1, MOST_FPS),
    ):
        if value is None or not least <= value <= most:
            raise InvalidRequestError(
                zh=f"{zh}不能是 {value}，请取 {least} 到 {most}。",
                en=f"{name} cannot be {value}. Choose from {least} to {most}.",
            )


def _check_source(request: GenerationRequest, row: Checkpoint) -> None:
    if request.source is not None and not takes_source(request.backend, request.checkpoint):
        raise InvalidRequestError(
            zh=f"“{request.backend}/{request.checkpoint}”不能从图片画起，请去掉 source。",
            en=f"'{request.backend}/{request.checkpoint}' cannot start from a picture. Leave out the source.",
        )
    if row.needs_source and request.source is None:
        raise InvalidRequestError(
            zh=f"“{request.backend}/{request.checkpoint}”只会改图。请给一张图片，或换一个绘图模型。",
            en=f"'{request.backend}/{request.checkpoint}' only changes pictures. Give one, or choose another model.",
        )
    if request.frame_mask is None and request.ending is None:
        return
    parse(request.frame_mask or "")
    if not row.given_frames or request.source is None:
        raise InvalidRequestError(
            zh="给定帧需要一张图或一段视频，以及会用它的模型，例如 stdit。",
            en="Given frames need a picture or a video to come from, and a model that takes them, e.g. stdit.",
        )


def _check_clips(request: GenerationRequest, row: Checkpoint) -> None:
    """Raises InvalidRequestError for a long video that cannot be drawn clip after clip."""
    clips = request.clips or 1
    if not 1 <= clips <= MOST_CLIPS or (clips > 1 and not row.overlap):
        most = MOST_CLIPS if row.overlap else 1
        raise InvalidRequestError(
            zh=f"“{request.checkpoint}”画不了 {clips} 段连在一起的视频，最多 {most} 段。",
            en=f"'{request.checkpoint}' cannot draw a video of {clips} clips. The most is {most}.",
        )
    if clips > 1 and (request.frames or 1) <= row.overlap:
        raise InvalidRequestError(
            zh=f"每段要多于 {row.overlap} 帧才能一段接一段。请选更长的一段，或只画一段。",
            en=f"Clips that follow each other need more than {row.overlap} frames. Choose longer ones, or one clip.",
        )


def _check_mask(request: GenerationRequest) -> None:
    if request.mask is None:
        return
    check_masks(request.backend)
    if request.source is None:
        raise InvalidRequestError(
            zh="mask 要配一张图片：请同时给出 source，或去掉 mask。",
            en="A mask needs the picture that it belongs to. Give a source as well, or leave out the mask.",
        )


def _check_interval(backend: str, interval: str | None) -> None:
    if interval is None:
        return
    guidance_interval.parse(interval)
    if not backend_row(backend).takes_interval:
        raise InvalidRequestError(
            zh=f"“{backend}”在每一步都引导，请去掉引导区间。",
            en=f"'{backend}' is guided in every step. Leave out the guidance interval.",
        )
