"""Videos longer than a model draws at once: clip after clip, each beginning with the end of the one before."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from generation.frame_masks import FrameMask
from generation.references import References


class Codec(Protocol):
    """Between videos (B, 3, frames, height, width) and their latents (B, C, T, h, w)."""

    def encode(self, video: Tensor) -> Tensor: ...

    def decode(self, latents: Tensor) -> Tensor: ...


# Draws clip number `loop` from latents (B, C, T, h, w) and a mask (B, T), see References.laid_into.
DrawClip = Callable[[int, Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class Loops:
    """How clips follow each other: `overlap` latent frames of one begin the next and may change by `edit_ratio`."""

    clips: int = 1
    overlap: int = 5
    edit_ratio: float = 0.0
    align: int | None = 5  # latent frames that the VAE codes at once; None where it codes each by itself


def draw_clips(
    loops: Loops, references: References, noise: Callable[[], Tensor], draw: DrawClip, codec: Codec
) -> Iterator[Tensor]:
    """Clips (B, 3, frames, height, width), overlapping: see `joined`. Raises InvalidRequestError for masks that do not
    fit the references."""
    clip = None
    for loop in range(loops.clips):
        if clip is not None:
            carried = FrameMask(loop, 0, -loops.overlap, 0, loops.overlap, loops.edit_ratio)
            references = references.followed_by(codec.encode(clip), carried)
        latents, mask = references.laid_into(noise(), loop, loops.align)
        clip = codec.decode(draw(loop, latents, mask))
        yield clip


def joined(clips: Sequence[Tensor], overlap_frames: int) -> Tensor:
    """One video from clips of which each begins with the last `overlap_frames` frames of the one before."""
    return torch.cat([clips[0], *(clip[:, :, overlap_frames:] for clip in clips[1:])], dim=2)


def prompt_of_clip(prompt: str, loop: int) -> str:
    """What a prompt says of clip number `loop`: "|0| a calm sea |2| a storm" says it is calm in clips 0 and 1.

    A prompt that does not begin with "|0|" says the same of every clip.
    """
    if not prompt.startswith("|0|"):
        return prompt
    pieces = re.split(r"\|(\d+)\|", prompt)[1:]
    begun = [text for start, text in zip(pieces[::2], pieces[1::2], strict=True) if int(start) <= loop]
    return begun[-1].strip()
