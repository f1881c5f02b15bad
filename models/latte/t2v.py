"""LatteT2V (Latte-0 and Latte-1): PixArt's blocks over space, and blocks without a text over time, by turns.

Loads the official weights and diffusers' `LatteTransformer3DModel`, which have the same names: what the official one
has more is a text of nothing that it never reads. A clip of one frame makes it a text-to-image model.
"""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn

from models.config import read_config
from models.errors import ConfigError, InputError
from models.latte.config import LatteT2VConfig
from models.latte.t2v_blocks import CaptionProjection, MomentControls, SpaceBlock, TimeBlock
from models.patches import PatchEmbed, require_shape, unpatchify
from models.positions import sincos_1d, sincos_2d

# Further arguments of the official constructor, of which no published network has any but these.
FIXED = {
    "attention_type": "default",
    "double_self_attention": False,
    "dropout": 0.0,
    "norm_num_groups": 32,
    "norm_type": "ada_norm_single",
    "num_vector_embeds": None,
    "only_cross_attention": False,
    "upcast_attention": False,
    "use_linear_projection": False,
}
DISCARDED = -10000.0  # what is added to the scores of masked words: not infinite, as all words may be masked


def from_official(config: Mapping[str, Any]) -> "LatteT2V":
    """LatteT2V from the official constructor's keyword arguments, or a config.json of it or of diffusers.

    Raises ConfigError.
    """
    given = {key: value for key, value in config.items() if key not in FIXED and not key.startswith("_")}
    for key, value in FIXED.items():
        if config.get(key, value) != value:
            raise ConfigError(
                zh=f"{key} 只能是 {value}，而配置里是 {config[key]}：没有这样的 Latte 权重。",
                en=f"{key} must be {value}, not {config[key]}: no Latte was ever trained with that.",
            )
    in_diffusers = config.get("_class_name") == "LatteTransformer3DModel"
    return LatteT2V(read_config(LatteT2VConfig, {"null_caption": not in_diffusers, **given}))


class LatteT2V(nn.Module):
    """Noise (and its variance) of the latents of a video at a time, given the hidden states of T5."""

    def __init__(self, config: LatteT2VConfig) -> None:
        super().__init__()
        self.config = config
        width = config.width
        self.out_channels = config.out_channels or config.in_channels
        self.pos_embed = PatchEmbed(config.patch_size, config.in_channels, width)
        self.adaln_single = MomentControls(width)
        self.caption_projection = CaptionProjection(config.caption_channels, width, config.null_caption)
        self.transformer_blocks = nn.ModuleList(SpaceBlock(config) for _ in range(config.num_layers))
        self.temporal_transformer_blocks = nn.ModuleList(TimeBlock(config) for _ in range(config.num_layers))
        self.norm_out = nn.LayerNorm(width, eps=1e-6, elementwise_affine=False)
        self.scale_shift_table = nn.Parameter(torch.randn(2, width) / width**0.5)
        self.proj_out = nn.Linear(width, config.patch_size**2 * self.out_channels)
        frames = sincos_1d(width, torch.arange(config.video_length)).float()
        self.temp_pos_embed: Tensor
        self.register_buffer("temp_pos_embed", frames[:, None], persistent=False)  # (F, 1, D)

    def forward(  # noqa: PLR0913 - the official arguments
        self,
        hidden_states: Tensor,
        timestep: Tensor,
        encoder_hidden_states: Tensor,
        encoder_attention_mask: Tensor | None = None,
        use_image_num: int = 0,
        enable_temporal_attentions: bool = True,
        added_cond_kwargs: Mapping[str, None] | None = None,
        return_dict: bool = False,
    ) -> Tensor:
        """Latents (B, C, F, H, W), timestep (B,), text (B, L, caption_channels) -> (B, out_channels, F, H, W).

        `encoder_attention_mask` (B, L) is 1 at words, 0 at padding. To train on pictures too, the last `use_image_num`
        frames are pictures, text and mask are (B, 1 + pictures, L, …), and blocks over time pass the pictures by.
        `added_cond_kwargs` and `return_dict` are taken for the official callers' sake and change nothing.
        Raises InputError.
        """
        self._check(hidden_states, encoder_hidden_states, use_image_num)
        video = hidden_states.shape[2] - use_image_num
        grid = tuple(size // self.config.patch_size for size in hidden_states.shape[3:])
        x = self.pos_embed(hidden_states.transpose(1, 2).flatten(0, 1)) + self.places(grid)  # (B · F, T, D)
        x = x.unflatten(0, (len(hidden_states), -1))  # (B, F, T, D)
        controls, moment = self.adaln_single(timestep)  # (B, 6, D), (B, D)
        text = _per_frame(self.caption_projection(encoder_hidden_states), 3, video)  # (B · F, L, D)
        bias = _bias(encoder_attention_mask, video, x.dtype)  # (B · F, 1, 1, L) or None

        for index, (over_space, over_time) in enumerate(
            zip(self.transformer_blocks, self.temporal_transformer_blocks, strict=True)
        ):
            x = over_space(x, text, bias, controls)
            if enable_temporal_attentions:
                clip, pictures = x.tensor_split([video], dim=1)
                if index == 0 and video > 1:
                    clip = clip + self.temp_pos_embed[:video]
                clip = over_time(clip, controls)
                x = torch.cat([clip, pictures], dim=1) if use_image_num else clip

        shift, scale = (self.scale_shift_table + moment[:, None])[:, :, None, None].unbind(1)  # (B, 1, 1, D) each
        x = self.proj_out(self.norm_out(x) * (1 + scale) + shift)  # (B, F, T, p · p · out)
        frames = unpatchify(x.flatten(0, 1), grid, self.config.patch_size)  # (B · F, out, H, W)
        return frames.unflatten(0, x.shape[:2]).transpose(1, 2)

    @property
    def blocks(self) -> list[nn.Module]:
        """All of them, in the order in which they are run."""
        pairs = zip(self.transformer_blocks, self.temporal_transformer_blocks, strict=True)
        return [block for pair in pairs for block in pair]

    def places(self, grid: tuple[int, int]) -> Tensor:
        """(T, D): rows and columns, stretched so that any grid spans what the square of training did."""
        base = self.config.sample_size // self.config.patch_size
        finer = max(self.config.sample_size // 64, 1)
        table = self.scale_shift_table
        rows, columns = (torch.arange(size, dtype=torch.float32) / (size / base) / finer for size in grid)
        return sincos_2d(self.config.width, rows, columns).to(table)

    def _check(self, latents: Tensor, text: Tensor, pictures: int) -> None:
        patch, channels = self.config.patch_size, self.config.in_channels
        require_shape(latents, channels, None, None, None, name="hidden_states")
        texts = [1 + pictures] if pictures else []
        require_shape(text, *texts, None, self.config.caption_channels, name="encoder_hidden_states")
        if any(size % patch for size in latents.shape[3:]):
            raise InputError(
                zh=f"潜变量的高和宽须是 {patch} 的整数倍，而不是 {tuple(latents.shape[3:])}。",
                en=f"Height and width of the latents must be multiples of {patch}, not {tuple(latents.shape[3:])}.",
            )
        if not 1 <= latents.shape[2] - pictures <= self.config.video_length:
            raise InputError(
                zh=f"这个 Latte 画 1 到 {self.config.video_length} 帧，而不是 {latents.shape[2] - pictures} 帧。",
                en=f"This Latte draws 1 to {self.config.video_length} frames, not {latents.shape[2] - pictures}.",
            )


def _per_frame(x: Tensor, dims: int, frames: int) -> Tensor:
    """What belongs to a video (B, …), or to a video and some pictures (B, 1 + pictures, …), for each frame (B · F, …).

    `dims` is the number of dimensions that x has where there are no pictures.
    """
    if x.dim() == dims:
        return x.repeat_interleave(frames, dim=0)
    return torch.cat([x[:, :1].expand(-1, frames, *x.shape[2:]), x[:, 1:]], dim=1).flatten(0, 1)


def _bias(mask: Tensor | None, frames: int, dtype: torch.dtype) -> Tensor | None:
    """What is added to the scores of each word, from a mask (B, L) or (B, 1 + pictures, L)."""
    if mask is None:
        return None
    return (1 - _per_frame(mask, 2, frames).to(dtype))[:, None, None] * DISCARDED
