"""Given frames on their way into a video: latents of pictures and videos, laid where the mask strategies say."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Self

import torch
from torch import Tensor

from generation.errors import InvalidRequestError
from generation.frame_masks import FrameMask, extended, parse


@dataclass(frozen=True)
class References:
    """Of each of B videos: latents (C, frames, h, w) that may be used, and the strategy that uses them."""

    latents: tuple[tuple[Tensor, ...], ...]
    strategies: tuple[str, ...]

    @classmethod
    def none(cls, batch: int) -> Self:
        """Nothing is given: all frames are drawn."""
        return cls(((),) * batch, ("",) * batch)

    def followed_by(self, clip: Iterable[Tensor], mask: FrameMask) -> Self:
        """With the latents of a drawn clip, B of (C, frames, h, w), as one more reference, used as `mask` says,
        whichever its number."""
        latents = tuple((*given, new) for given, new in zip(self.latents, clip, strict=True))
        strategies = tuple(
            extended(strategy, replace(mask, reference=len(given)))
            for strategy, given in zip(self.strategies, self.latents, strict=True)
        )
        return replace(self, latents=latents, strategies=strategies)

    def laid_into(self, noise: Tensor, loop: int = 0, align: int | None = None) -> tuple[Tensor, Tensor]:
        """The latents (B, C, T, h, w) from which clip number `loop` is drawn, and its mask (B, T): 1 for frames that
        are drawn, 0 for those that are given, between for those that are changed.

        `align` is how many latent frames the VAE codes at once: starts move to the nearest such border.
        Raises InvalidRequestError for a reference that there is not, or frames that it does not have.
        """
        latents = noise.clone()
        mask = torch.ones(noise.shape[0], noise.shape[2], device=noise.device)
        for video, (given, strategy) in enumerate(zip(self.latents, self.strategies, strict=True)):
            for group in parse(strategy):
                if group.loop == loop:
                    _lay(latents[video], mask[video], group, given, align)
        return latents, mask


def nearest_border(frame: int, align: int, frames: int) -> int:
    """The multiple of `align` nearest to `frame`, that leaves a whole group among `frames`."""
    groups, rest = divmod(frame, align)
    if rest > align / 2 and groups < frames // align - 1:
        groups += 1
    return groups * align


def _lay(latents: Tensor, mask: Tensor, group: FrameMask, given: Sequence[Tensor], align: int | None) -> None:
    """Write the frames of one group into `latents` (C, T, h, w) and its edit ratio into `mask` (T)."""
    if group.reference >= len(given):
        raise _no_such(group, f"只有 {len(given)} 个参考", f"there are {len(given)} references")
    source = given[group.reference]
    begin, target = (
        _start(start, frames, align)
        for start, frames in ((group.reference_start, source.shape[1]), (group.target_start, latents.shape[1]))
    )
    length = min(group.length, latents.shape[1] - target, source.shape[1] - begin)
    if min(begin, target) < 0 or length < 1:
        raise _no_such(
            group,
            f"参考有 {source.shape[1]} 帧，视频有 {latents.shape[1]} 帧",
            f"the reference has {source.shape[1]} frames, the video {latents.shape[1]}",
        )
    latents[:, target : target + length] = source[:, begin : begin + length]
    mask[target : target + length] = group.edit_ratio


def _start(start: int, frames: int, align: int | None) -> int:
    counted = start if start >= 0 else frames + start
    return counted if align is None else nearest_border(counted, align, frames)


def _no_such(group: FrameMask, zh: str, en: str) -> InvalidRequestError:
    return InvalidRequestError(
        zh=f"帧掩码“{group}”超出范围：{zh}（潜变量帧）。请改正后再试。",
        en=f"The frame mask '{group}' is out of range: {en} (frames of latents). Correct it and try again.",
    )
