"""Latte of a class, of nothing or of a CLIP text; the names of weights are those of the official code."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import torch
from torch import Tensor, nn

from models.config import read_config
from models.dit import AdaLNFinalLayer, PlainFinalLayer
from models.errors import InputError
from models.labels import LabelEmbedder
from models.latte.blocks import VARIANTS, Rotate
from models.latte.config import CONDITIONS, LatteConfig
from models.latte.patches import FramePatches, FramesInTime, TubeletPatches, to_frames
from models.patches import require_shape
from models.positions import sincos_1d, sincos_2d
from models.rotary import RotaryTime, rotate
from models.timestep import TimestepEmbedder

# Classifier-free guidance is for these; what the variance is learned by is left alone.
GUIDED_CHANNELS = 4


def from_official(config: Mapping[str, Any]) -> "Latte":
    """Latte from the official constructor's keyword arguments (and ours). Raises ConfigError."""
    # `attention_mode` chooses between programs for the same arithmetic.
    return Latte(read_config(LatteConfig, {key: value for key, value in config.items() if key != "attention_mode"}))


class Latte(nn.Module):
    """Noise (and its variance) of the latents of a video at a time."""

    def __init__(self, config: LatteConfig) -> None:
        super().__init__()
        self.config = config
        width, patch, channels = config.hidden_size, config.patch_size, config.in_channels
        uniform = config.tubelet == 1
        self.x_embedder = (
            FramePatches(patch, channels, width) if uniform else TubeletPatches(patch, channels, width, config.tubelet)
        )
        self.t_embedder = TimestepEmbedder(width)
        if CONDITIONS[config.extras] == "a class":
            self.y_embedder = LabelEmbedder(config.num_classes or 0, width, config.class_dropout_prob)
        if CONDITIONS[config.extras] == "a text":
            text = nn.Linear(config.text_tokens * config.text_channels, width)
            self.text_embedding_projection = nn.Sequential(nn.SiLU(), text)
        self.pos_embed = _table(sincos_2d(width, *(torch.arange(size) for size in config.grid)))
        self.blocks = nn.ModuleList(kind(config) for kind in VARIANTS[config.variant](config.depth))
        if config.temporal_positions == "sincos":
            self.temp_embed = _table(sincos_1d(width, torch.arange(config.slices)).float())
        else:
            self.rope = RotaryTime(width // self.blocks[-1].attn.num_heads)
        final = AdaLNFinalLayer if config.modulated else PlainFinalLayer
        self.final_layer = final(width, patch**2 * config.out_channels)
        self.temporal_upsample = nn.Identity() if uniform else FramesInTime(config.out_channels, config.tubelet)
        self._initialise()

    def forward(
        self,
        x: Tensor,
        t: Tensor,
        y: Tensor | None = None,
        text_embedding: Tensor | None = None,
        y_image: Tensor | None = None,
        use_image_num: int = 0,
    ) -> Tensor:
        """x (B, F, C, H, W), t (B,) of 0 to 999 -> (B, F, C or 2C, H, W), the first C of which are the noise.

        `y` (B,) are classes, `text_embedding` (B, tokens, channels) is CLIP's. To train on pictures too, the last
        `use_image_num` frames are pictures of classes `y_image` (B, pictures), which blocks over time pass by.
        Raises InputError.
        """
        config = self.config
        self._require_images_fit(use_image_num)
        frames = config.num_frames + use_image_num
        require_shape(x, frames, config.in_channels, config.input_size, config.input_size)
        time = self.t_embedder(t)[:, None]  # (B, 1, D)
        told = self._condition(y, text_embedding, y_image, use_image_num)  # (B, 1 or F, D) each, 0 or 1
        x = self.x_embedder(x) + self.pos_embed  # (B, F, T, D); F is of tubelets from here
        places = x.shape[2]
        if config.modulated:
            c = sum(told, start=time)  # (B, 1 or F, D)
        else:
            c = None
            x = torch.cat([x, *(_token(each, x.shape[1]) for each in (time, *told))], dim=2)  # (B, F, T + 1 or 2, D)
        x = self._through_blocks(x, c, use_image_num)[:, :, :places]  # (B, F, T, D)
        # As officially, a class reaches the last layer, and a text does not.
        c = c if CONDITIONS[config.extras] == "a class" else time
        x = self._last_layer(x, c)  # (B, F, T, p · p · out)
        return self.temporal_upsample(to_frames(x, config.grid, config.patch_size))  # (B, F, out, H, W)

    def forward_with_cfg(
        self,
        x: Tensor,
        t: Tensor,
        y: Tensor | None = None,
        cfg_scale: float = 7.0,
        text_embedding: Tensor | None = None,
    ) -> Tensor:
        """Guidance without a classifier (Ho & Salimans 2022): the second half of the batch is "no class".

        As officially, both halves see the first half of x, and four channels are guided.
        """
        x = x[: len(x) // 2].repeat(2, 1, 1, 1, 1)
        guided, rest = self.forward(x, t, y, text_embedding).tensor_split([GUIDED_CHANNELS], dim=2)
        with_condition, without = guided.chunk(2)
        guided = without + cfg_scale * (with_condition - without)
        return torch.cat([guided.repeat(2, 1, 1, 1, 1), rest], dim=2)

    def _condition(self, y: Tensor | None, text: Tensor | None, y_image: Tensor | None, pictures: int) -> list[Tensor]:
        """What the video is of, if anything: one (B, 1, D), or (B, F + pictures, D) with pictures of other classes."""
        kind = CONDITIONS[self.config.extras]
        if kind == "a class":
            classes = self.y_embedder(_given(y, "y"))[:, None]
            if not pictures:
                return [classes]
            y_image = _given(y_image, "y_image")
            others = self.y_embedder(y_image.flatten()).unflatten(0, y_image.shape)
            return [torch.cat([classes.expand(-1, self.config.num_frames, -1), others], dim=1)]
        if kind == "a text":
            text = _given(text, "text_embedding")
            require_shape(text, self.config.text_tokens, self.config.text_channels, name="text_embedding")
            return [self.text_embedding_projection(text.flatten(1))[:, None]]
        return []

    def _through_blocks(self, x: Tensor, c: Tensor | None, pictures: int) -> Tensor:
        """(B, F, T, D) -> (B, F, T, D); frames are placed in time just before the first block that sees time."""
        in_time, placed = self._rotate(), False
        for block in self.blocks:
            if not block.sees_time:
                x = block(x, c, None)
                continue
            video, others = x.tensor_split([x.shape[1] - pictures], dim=1)
            if self.config.temporal_positions == "sincos" and not placed:
                video = video + self.temp_embed[:, :, None]  # (1, F, 1, D)
                placed = True
            video = block(video, None if c is None else c[:, : video.shape[1]], in_time)
            x = torch.cat([video, others], dim=1) if pictures else video
        return x

    def _rotate(self) -> Rotate | None:
        if self.config.temporal_positions == "sincos":
            return None
        return partial(rotate, rotation=self.rope(self.config.slices))

    def _last_layer(self, x: Tensor, c: Tensor | None) -> Tensor:
        batch, frames = x.shape[:2]
        each = None if c is None else c.expand(-1, frames, -1).flatten(0, 1)  # (B · F, D)
        return self.final_layer(x.flatten(0, 1), each).unflatten(0, (batch, frames))

    def _require_images_fit(self, pictures: int) -> None:
        if pictures and (self.config.variant not in (1, 2) or self.config.tubelet > 1):
            raise InputError(
                zh="只有变体 1 和 2、逐帧图块的 Latte 能与图片一起训练。请令 use_image_num=0。",
                en="Only variants 1 and 2 with patches of single frames can be trained on pictures too. "
                "Leave use_image_num at 0.",
            )

    def _initialise(self) -> None:
        """As officially: blocks begin as the identity where they have gates, and the answer is zero."""
        for part in (*self.blocks, self.final_layer):
            for layer in (each for each in part.modules() if isinstance(each, nn.Linear)):
                nn.init.xavier_uniform_(layer.weight)
                nn.init.zeros_(layer.bias)
        modulations = [part.adaLN_modulation[1] for part in (*self.blocks, self.final_layer) if self.config.modulated]
        for layer in (*modulations, self.final_layer.linear):
            nn.init.zeros_(layer.weight)
            nn.init.zeros_(layer.bias)


def _table(values: Tensor) -> nn.Parameter:
    """(M, D) -> (1, M, D), kept with the weights and never trained."""
    return nn.Parameter(values[None], requires_grad=False)


def _token(condition: Tensor, frames: int) -> Tensor:
    """(B, 1 or F, D) -> (B, F, 1, D), one more token in every frame."""
    return condition.expand(-1, frames, -1)[:, :, None]


def _given(value: Tensor | None, name: str) -> Tensor:
    if value is None:
        raise InputError(zh=f"这个 Latte 需要 {name}。", en=f"This Latte needs {name}.")
    return value
