"""Hunyuan-DiT 1.0, 1.1, 1.2, distilled, and its ControlNet, as the official program stores and calls them.

diffusers' classes compute what the official ones do, so they are the networks here; around them stands an adapter
with the official names of weights and arguments. models/hunyuan_layout.py carries weights from one layout to the
other. Positions come from outside, as rotary tables: diffusers' own are wrong for pictures that are not square.

Li et al. 2024, arXiv 2405.08748.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from diffusers import HunyuanDiT2DControlNetModel, HunyuanDiT2DModel
from torch import Tensor, nn

from models.config import read_config
from models.errors import ConfigError, InputError
from models.hunyuan_layout import to_diffusers, to_official
from models.renaming import State
from models.timestep import sinusoids

_POOLED = 1024  # width of the pooled text, fixed in the official class
_CONTROLLED_DEPTH = 40  # the official ControlNet has the 19 blocks before the middle of 40, whatever `depth` says


@dataclass(frozen=True)
class Arguments:
    """What the official classes read from the command line. Precision and attention kernel are no matter of ours."""

    learn_sigma: bool = True
    text_states_dim: int = 1024
    text_states_dim_t5: int = 2048
    text_len: int = 77
    text_len_t5: int = 256
    norm: str = "layer"
    is_ipa: bool = False
    infer_mode: str = "torch"
    use_flash_attn: bool = False
    qk_norm: bool = True
    size_cond: tuple[int, ...] | None = None  # up to version 1.1
    use_style_cond: bool = False  # up to version 1.1
    use_fp16: bool = False
    gc_rate: float = 0.0

    def __post_init__(self) -> None:
        if self.norm != "layer" or self.is_ipa or not self.qk_norm or bool(self.size_cond) != self.use_style_cond:
            raise ConfigError(
                zh="只支持官方发布过的结构：norm=layer、qk_norm=true、is_ipa=false，尺寸与风格条件同有或同无。",
                en="Only what was published is supported: norm=layer, qk_norm=true, is_ipa=false, and size and style "
                "conditions both or neither.",
            )


@dataclass(frozen=True)
class HunyuanConfig:
    """The official constructor's keyword arguments and their defaults; what was published is in VERSIONS."""

    args: Arguments
    input_size: tuple[int, int] = (32, 32)
    patch_size: int = 2
    in_channels: int = 4
    hidden_size: int = 1152
    depth: int = 28
    num_heads: int = 16
    mlp_ratio: float = 4.0

    def __post_init__(self) -> None:
        if self.hidden_size % self.num_heads:
            raise ConfigError(
                zh=f"宽度 {self.hidden_size} 不能平均分给 {self.num_heads} 个注意力头。",
                en=f"{self.num_heads} heads cannot share a width of {self.hidden_size}.",
            )

    @property
    def controls(self) -> int:
        """How many tensors of a ControlNet the network takes: one for each long skip."""
        return self.depth // 2 - 1

    def diffusers(self) -> dict[str, Any]:
        """The arguments that diffusers' two classes share."""
        return {
            "num_attention_heads": self.num_heads,
            "attention_head_dim": self.hidden_size // self.num_heads,
            "in_channels": self.in_channels,
            "patch_size": self.patch_size,
            "sample_size": self.input_size[0],
            "hidden_size": self.hidden_size,
            "mlp_ratio": self.mlp_ratio,
            "cross_attention_dim": self.args.text_states_dim,
            "cross_attention_dim_t5": self.args.text_states_dim_t5,
            "pooled_projection_dim": _POOLED,
            "text_len": self.args.text_len,
            "text_len_t5": self.args.text_len_t5,
            "use_style_cond_and_image_meta_size": self.args.use_style_cond,
        }


# The distilled checkpoints are of these shapes too; a ControlNet is of the shape of its version.
_STYLED = Arguments(size_cond=(1024, 1024), use_style_cond=True)
_G_2: dict[str, Any] = {"input_size": (128, 128), "hidden_size": 1408, "depth": 40, "mlp_ratio": 4.3637}
VERSIONS: dict[str, HunyuanConfig] = {
    "1.0": HunyuanConfig(_STYLED, **_G_2),
    "1.1": HunyuanConfig(_STYLED, **_G_2),
    "1.2": HunyuanConfig(Arguments(), **_G_2),
}


def from_official(config: Mapping[str, Any]) -> "HunyuanDiT":
    """HunYuanDiT from the official constructor's keyword arguments. Raises ConfigError."""
    return HunyuanDiT(_config(config))


def controlnet_from_official(config: Mapping[str, Any]) -> "HunyuanControlNet":
    """HunYuanControlNet from the official constructor's keyword arguments. Raises ConfigError."""
    return HunyuanControlNet(_config(config))


class Waves(nn.Module):
    """Numbers (N,) as cosines and sines (N, 256)."""

    def forward(self, numbers: Tensor) -> Tensor:
        return sinusoids(numbers, 256)


class _Official(nn.Module):
    """A network of diffusers whose weights are stored under the official names."""

    def __init__(self, config: HunyuanConfig, network: nn.Module) -> None:
        super().__init__()
        self.config = config
        self.network = network
        # diffusers rounds the frequencies as the processor's exp happens to; the large numbers here show it.
        network.time_extra_emb.time_proj = network.time_extra_emb.size_proj = Waves()

    def state_dict(self, *, prefix: str = "", keep_vars: bool = False) -> State:
        """Weights under the official names, each with `prefix`."""
        state = to_official(self.network.state_dict(keep_vars=keep_vars))
        return {prefix + name: tensor for name, tensor in state.items()}

    def load_state_dict(self, state_dict: Mapping[str, Tensor], strict: bool = True, assign: bool = False) -> Any:
        """Weights from the official names; what is missing is named as in diffusers. Raises WeightsError."""
        return self.network.load_state_dict(to_diffusers(state_dict), strict, assign)

    def _told(
        self,
        t: Tensor,
        clip: tuple[Tensor, Tensor],
        t5: tuple[Tensor, Tensor],
        image_meta_size: Tensor | None,
        style: Tensor | None,
        rope: tuple[Tensor | None, Tensor | None],
    ) -> dict[str, Any]:
        """What diffusers' two classes are told beside the picture. Raises InputError."""
        styled = self.config.args.use_style_cond
        if (image_meta_size is not None) != styled or (style is not None) != styled:
            raise InputError(
                zh=f"这个版本的网络{'需要' if styled else '不接受'} image_meta_size 和 style。",
                en=f"This version {'needs' if styled else 'does not take'} image_meta_size and style.",
            )
        if rope[0] is None or rope[1] is None:
            raise InputError(
                zh="缺少旋转位置编码 cos_cis_img 和 sin_cis_img。",
                en="The rotary tables cos_cis_img and sin_cis_img are missing.",
            )
        return {
            "timestep": t.float(),  # diffusers computes the waves in the type of the timestep
            "encoder_hidden_states": clip[0],
            "text_embedding_mask": clip[1],
            "encoder_hidden_states_t5": t5[0],
            "text_embedding_mask_t5": t5[1],
            "image_meta_size": image_meta_size,
            "style": style,
            "image_rotary_emb": rope,
            "return_dict": False,
        }


class HunyuanDiT(_Official):
    """diffusers' HunyuanDiT2DModel in the official clothes. In float32, or under autocast."""

    def __init__(self, config: HunyuanConfig) -> None:
        if config.depth < 2 or config.depth % 2:
            raise ConfigError(
                zh=f"depth={config.depth} 必须是偶数：后一半的块要接上前一半的长跳连。",
                en=f"depth={config.depth} must be even: the second half takes long skips from the first.",
            )
        network = HunyuanDiT2DModel(**config.diffusers(), num_layers=config.depth, learn_sigma=config.args.learn_sigma)
        super().__init__(config, network)

    def forward(  # noqa: PLR0913 - the official arguments
        self,
        x: Tensor,
        t: Tensor,
        encoder_hidden_states: Tensor,
        text_embedding_mask: Tensor,
        encoder_hidden_states_t5: Tensor,
        text_embedding_mask_t5: Tensor,
        image_meta_size: Tensor | None = None,
        style: Tensor | None = None,
        cos_cis_img: Tensor | None = None,
        sin_cis_img: Tensor | None = None,
        return_dict: bool = False,
        controls: Sequence[Tensor] | None = None,
    ) -> Tensor | dict[str, Tensor]:
        """(B, C, H, W) latents -> (B, 2C, H, W), velocity and variance; in a dict under "x" if `return_dict`.

        `t` (B,) is 0 … 999. Texts are hidden states (B, L, channels) and masks (B, L), 1 at tokens. The rotary tables
        are (H/p · W/p, head width). Up to version 1.1 `image_meta_size` is (B, 6), pixels, and `style` (B,) 0.
        `controls` are those of a ControlNet. Raises InputError.
        """
        if controls is not None and len(controls) != self.config.controls:
            raise InputError(
                zh=f"controls 有 {len(controls)} 个张量，而网络需要 {self.config.controls} 个。",
                en=f"There are {len(controls)} controls, and the network takes {self.config.controls}.",
            )
        clip, t5 = (encoder_hidden_states, text_embedding_mask), (encoder_hidden_states_t5, text_embedding_mask_t5)
        told = self._told(t, clip, t5, image_meta_size, style, (cos_cis_img, sin_cis_img))
        # diffusers takes the controls off the list that it is given.
        kept = None if controls is None else list(controls)
        answer: Tensor = self.network(x, controlnet_block_samples=kept, **told)[0]
        return {"x": answer} if return_dict else answer


class HunyuanControlNet(_Official):
    """diffusers' HunyuanDiT2DControlNetModel in the official clothes. In float32, or under autocast."""

    def __init__(self, config: HunyuanConfig) -> None:
        network = HunyuanDiT2DControlNetModel(**config.diffusers(), transformer_num_layers=_CONTROLLED_DEPTH)
        super().__init__(config, network)

    def forward(  # noqa: PLR0913 - the official arguments
        self,
        x: Tensor,
        t: Tensor,
        condition: Tensor,
        encoder_hidden_states: Tensor,
        text_embedding_mask: Tensor,
        encoder_hidden_states_t5: Tensor,
        text_embedding_mask_t5: Tensor,
        image_meta_size: Tensor | None = None,
        style: Tensor | None = None,
        cos_cis_img: Tensor | None = None,
        sin_cis_img: Tensor | None = None,
        return_dict: bool = False,
    ) -> list[Tensor] | dict[str, list[Tensor]]:
        """19 controls (B, H/p · W/p, D) for the network; in a dict under "controls" if `return_dict`.

        `condition` (B, C, H, W) is the control picture in latents, the rest as for the network. Raises InputError.
        """
        clip, t5 = (encoder_hidden_states, text_embedding_mask), (encoder_hidden_states_t5, text_embedding_mask_t5)
        told = self._told(t, clip, t5, image_meta_size, style, (cos_cis_img, sin_cis_img))
        controls: list[Tensor] = self.network(x, controlnet_cond=condition, **told)[0]
        return {"controls": controls} if return_dict else controls


def _config(values: Mapping[str, Any]) -> HunyuanConfig:
    args = read_config(Arguments, values.get("args", {}))
    return read_config(HunyuanConfig, {**values, "args": args})
