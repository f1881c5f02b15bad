"""Videos longer than a model draws at once: clip after clip, each beginning with the end of the one before."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from torch import Tensor

from generation.adapter import Drawing
from generation.canvas import Canvas
from generation.errors import InvalidRequestError
from generation.frame_masks import FrameMask
from generation.frame_vae import FrameCodec, Video
from generation.references import References


@dataclass(frozen=True)
class Loops:
    """How clips follow each other: the last `overlap` frames of one begin the next, and stay as they are."""

    clips: int = 1
    overlap: int = 17
    align: int | None = 5  # latent frames that the VAE codes at once; None where it codes each by itself


# Begins clip number `loop` from latents (B, C, T, h, w) and a mask (B, T), see References.laid_into; None: all is new.
BeginClip = Callable[[int, Tensor, Tensor | None], Drawing]


@dataclass
class LongDrawing:
    """A `Drawing` of B videos, one clip of each after the other, and their `Finisher`: a clip is decoded where the next
    one begins, from the pictures of its end.

    Raises InvalidRequestError for masks that do not fit the references, or leave nothing to draw.
    """

    loops: Loops
    references: References
    noise: Callable[[], Tensor]  # fresh for each clip
    begin: BeginClip
    codec: FrameCodec
    canvases: Sequence[Canvas] = ()
    _videos: list[Video] = field(default_factory=list)  # as far as they are drawn

    def __post_init__(self) -> None:
        self._clip = self._begun(0)
        self._steps = len(self._clip.timesteps)
        self.timesteps = self._clip.timesteps.repeat(self.loops.clips)

    @property
    def latents(self) -> Tensor:
        """Those of the clip that is being drawn."""
        return self._clip.latents

    def advance(self, index: int) -> Tensor:
        """The next step, in order; the first one of a later clip is done once the clip before is decoded."""
        loop, step = divmod(index, self._steps)
        if loop and not step:
            self._carry_over(loop)
            self._clip = self._begun(loop)
        return self._clip.advance(step)

    def drawn(self) -> list[Video]:
        """All B videos, once all steps are done."""
        return self._lengthened()

    def _begun(self, loop: int) -> Drawing:
        latents, mask = self.references.laid_into(self.noise(), loop, self.loops.align)
        if not (mask > 0).any(dim=1).all():
            raise InvalidRequestError(
                zh="给定的帧占满了整段视频，没有要画的了。请选长一些的视频。",
                en="The given frames fill the whole video, which leaves nothing to draw. Choose a longer one.",
            )
        return self.begin(loop, latents, mask if any(self.references.latents) else None)

    def _carry_over(self, loop: int) -> None:
        self._videos = self._lengthened()
        ends = [self.codec.encode(video[-self.loops.overlap :]) for video in self._videos]
        length = ends[0].shape[2]
        carried = FrameMask(loop, target_start=0, length=length)
        self.references = self.references.followed_by([end[0].to(self.latents) for end in ends], carried)

    def _lengthened(self) -> list[Video]:
        """The videos with the clip that is drawn now: without the frames that it begins with, which they have."""
        clips = self.codec.decode(self.latents)
        if not self._videos:
            return clips
        return [(*video, *clip[self.loops.overlap :]) for video, clip in zip(self._videos, clips, strict=True)]


def prompt_of_clip(prompt: str, loop: int) -> str:
    """What a prompt says of clip number `loop`: "|0| a calm sea |2| a storm" says it is calm in clips 0 and 1.

    A prompt that does not begin with "|0|" says the same of every clip.
    """
    if not prompt.startswith("|0|"):
        return prompt
    pieces = re.split(r"\|(\d+)\|", prompt)[1:]
    begun = [text for start, text in zip(pieces[::2], pieces[1::2], strict=True) if int(start) <= loop]
    return begun[-1].strip()
