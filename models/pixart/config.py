"""What a PixArt network can be, read from the keyword arguments of the official constructors."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from models.config import read_config
from models.errors import ConfigError

Sampling = Literal["conv", "ave", "uniform", "uniform_every"]

# Arguments of the official constructors that no published network uses: only what switches them off is taken.
_UNUSED = ("config", "drop_path", "window_size", "window_block_indexes", "use_rel_pos")


@dataclass(frozen=True)
class KVCompression:
    """Which blocks look at fewer keys and values: one for each square of `scale_factor` patches a side."""

    sampling: Sampling
    scale_factor: int
    kv_compress_layer: tuple[int, ...]


@dataclass(frozen=True)
class PixArtConfig:
    """The fields carry the official names; the defaults are PixArt-XL/2 at 256 pixels."""

    multi_scale: bool  # PixArtMS: any size of picture. Else PixArt: the one that `input_size` says
    micro_condition: bool  # is told the size and the aspect ratio of the picture
    input_size: int = 32  # side of the latents of a training picture
    patch_size: int = 2
    in_channels: int = 4
    hidden_size: int = 1152
    depth: int = 28
    num_heads: int = 16
    mlp_ratio: float = 4.0
    pred_sigma: bool = True  # the variance is learned too, in as many channels again
    caption_channels: int = 4096
    model_max_length: int = 120  # tokens of a text
    pe_interpolation: float = 1.0  # positions are divided by it: how much larger than 512 pixels the training was
    qk_norm: bool = False
    kv_compression: KVCompression | None = None

    def __post_init__(self) -> None:
        if self.hidden_size % 4 or self.hidden_size % self.num_heads:
            raise ConfigError(
                zh=f"hidden_size={self.hidden_size} 必须是 4 和 num_heads={self.num_heads} 的倍数。",
                en=f"hidden_size={self.hidden_size} must be a multiple of 4 and of num_heads={self.num_heads}.",
            )
        if self.micro_condition and self.hidden_size % 3:
            raise ConfigError(
                zh=f"带尺寸条件时 hidden_size={self.hidden_size} 必须是 3 的倍数。",
                en=f"With size conditions hidden_size={self.hidden_size} must be a multiple of 3.",
            )

    @property
    def out_channels(self) -> int:
        return self.in_channels * (2 if self.pred_sigma else 1)

    @property
    def base_size(self) -> int:
        """Patches along a side of a training picture."""
        return self.input_size // self.patch_size

    def ratio(self, block: int) -> int:
        """Patches along a side of the square that becomes one key and one value in this block; 1: no compression."""
        compression = self.kv_compression
        return compression.scale_factor if compression and block in compression.kv_compress_layer else 1


def alpha_config(values: Mapping[str, Any], *, multi_scale: bool) -> PixArtConfig:
    """From the arguments of PixArt-α's constructors: PixArtMS always has size conditions, PixArt never."""
    names = {"pe_interpolation": "lewei_scale"}
    unknown = ("pe_interpolation", "micro_condition", "qk_norm", "kv_compress_config")
    return _config(values, names, unknown, multi_scale=multi_scale, micro_condition=multi_scale)


def sigma_config(values: Mapping[str, Any], *, multi_scale: bool) -> PixArtConfig:
    """From the arguments of PixArt-Σ's constructors."""
    values = dict(values)
    micro_condition = bool(values.pop("micro_condition", False)) and multi_scale
    names = {"kv_compression": "kv_compress_config"}
    return _config(values, names, ("lewei_scale",), multi_scale=multi_scale, micro_condition=micro_condition)


def _config(values: Mapping[str, Any], names: Mapping[str, str], unknown: tuple[str, ...], **ours: Any) -> PixArtConfig:
    """`names` are official names of our fields, `unknown` are arguments that this constructor does not have."""
    rest = dict(values)
    for name in ("class_dropout_prob", "learn_sigma"):  # of training, and unused
        rest.pop(name, None)
    for name in _UNUSED:
        if rest.pop(name, None):
            raise ConfigError(
                zh=f"不支持 {name}={values[name]!r}：官方发布的模型都没有用到。请去掉它。",
                en=f"{name}={values[name]!r} is not supported, no published model uses it. Leave it out.",
            )
    if wrong := sorted((set(unknown) | {*names} | {*ours}) & rest.keys()):
        raise ConfigError(
            zh=f"这个网络没有这些选项：{'、'.join(wrong)}。请去掉它们。",
            en=f"This network has no such option: {', '.join(wrong)}. Leave it out.",
        )
    renamed = {field: rest.pop(name) for field, name in names.items() if name in rest}
    if renamed.get("kv_compression") is not None:
        renamed["kv_compression"] = _compression(renamed["kv_compression"])
    return read_config(PixArtConfig, rest | renamed | ours)


def _compression(values: Mapping[str, Any]) -> KVCompression | None:
    if values.get("sampling") is None:
        return None
    compression = read_config(KVCompression, values)
    if compression.sampling not in get_args(Sampling) or compression.scale_factor < 1:
        raise ConfigError(
            zh=f"不认识的 KV 压缩：{dict(values)}。sampling 可选：{'、'.join(get_args(Sampling))}。",
            en=f"Unknown KV compression {dict(values)}. The sampling is one of: {', '.join(get_args(Sampling))}.",
        )
    return compression
