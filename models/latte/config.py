"""What makes a Latte: the official constructor's arguments, and the paper's other choices."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from models.attention import require_heads
from models.dit import SIZES
from models.errors import ConfigError

CONDITIONS = {1: "nothing", 2: "a class", 78: "a text"}  # by the official `extras`
CONDITIONINGS = ("adaln-zero", "all-tokens")
TEMPORAL_POSITIONS = ("sincos", "rope")
ACTIVATIONS = {"gelu": "none", "gelu-approximate": "tanh"}  # as torch calls them


@dataclass(frozen=True)
class LatteConfig:
    """The official arguments, then ours; the defaults are Latte-XL/2 for 16 frames of 256²."""

    input_size: int = 32  # of the latents, each way
    patch_size: int = 2
    in_channels: int = 4
    hidden_size: int = 1152
    depth: int = 28  # of blocks; in variants 1 and 2 half of them look over space
    num_heads: int = 16
    mlp_ratio: float = 4.0
    num_frames: int = 16
    class_dropout_prob: float = 0.1
    num_classes: int | None = 1000
    learn_sigma: bool = True  # twice as many output channels as input channels
    extras: int = 1  # a key of CONDITIONS
    variant: int = 1  # a row of blocks.VARIANTS
    tubelet: int = 1  # frames in one patch
    conditioning: str = "adaln-zero"  # or time and condition as tokens of every frame
    temporal_positions: str = "sincos"  # or rotary
    text_tokens: int = 77
    text_channels: int = 768

    def __post_init__(self) -> None:
        require_heads(self.hidden_size, self.num_heads)
        _require_multiple("input_size", self.input_size, self.patch_size)
        _require_multiple("num_frames", self.num_frames, self.tubelet)
        _require_one_of("extras", self.extras, CONDITIONS)
        _require_one_of("variant", self.variant, (1, 2, 3, 4))
        _require_one_of("conditioning", self.conditioning, CONDITIONINGS)
        _require_one_of("temporal_positions", self.temporal_positions, TEMPORAL_POSITIONS)
        if self.variant in (1, 2):
            _require_multiple("depth", self.depth, 2)
        if self.variant == 4:
            _require_multiple("num_heads", self.num_heads, 2)
        if self.temporal_positions == "rope":
            _require_multiple("hidden_size", self.hidden_size, 2 * self.num_heads)

    @property
    def out_channels(self) -> int:
        """Of each frame that comes out: noise, and with `learn_sigma` what its variance is interpolated by."""
        return self.in_channels * 2 if self.learn_sigma else self.in_channels

    @property
    def grid(self) -> tuple[int, int]:
        """Rows and columns of patches in a frame."""
        return self.input_size // self.patch_size, self.input_size // self.patch_size

    @property
    def slices(self) -> int:
        """How many tokens there are along time."""
        return self.num_frames // self.tubelet

    @property
    def modulated(self) -> bool:
        """Whether the condition shifts, scales and gates, rather than being tokens."""
        return self.conditioning == "adaln-zero"


def sized(size: str, patch_size: int, **others: Any) -> LatteConfig:
    """A configuration of the paper, say sized("XL", 2) for Latte-XL/2, with `others` as further fields."""
    hidden_size, depth, num_heads = SIZES[size]
    given = {"hidden_size": hidden_size, "depth": depth, "num_heads": num_heads, "patch_size": patch_size}
    return LatteConfig(**given | others)


@dataclass(frozen=True)
class LatteT2VConfig:
    """The arguments of the official constructor; the defaults are Latte-1."""

    num_attention_heads: int = 16
    attention_head_dim: int = 72
    in_channels: int = 4
    out_channels: int | None = 8
    num_layers: int = 28  # over space, and as many over time
    cross_attention_dim: int = 1152
    attention_bias: bool = True
    sample_size: int = 64  # of the latents it was trained on, each way
    patch_size: int = 2
    activation_fn: str = "gelu-approximate"
    num_embeds_ada_norm: int = 1000  # moments; no weight depends on it
    norm_elementwise_affine: bool = False
    norm_eps: float = 1e-6
    caption_channels: int = 4096
    video_length: int = 16
    null_caption: bool = True  # whether the weights hold the text of nothing, as those of diffusers do not

    def __post_init__(self) -> None:
        _require_one_of("activation_fn", self.activation_fn, ACTIVATIONS)
        _require_one_of("cross_attention_dim", self.cross_attention_dim, (self.width,))

    @property
    def width(self) -> int:
        """Of every token."""
        return self.num_attention_heads * self.attention_head_dim


def _require_multiple(name: str, value: int, of: int) -> None:
    if value % of:
        raise ConfigError(
            zh=f"{name} = {value} 不是 {of} 的整数倍。请改 {name}。",
            en=f"{name} = {value} is no multiple of {of}. Change {name}.",
        )


def _require_one_of(name: str, value: object, known: Iterable[object]) -> None:
    choices = tuple(known)
    if value not in choices:
        listed = ", ".join(str(choice) for choice in choices)
        raise ConfigError(
            zh=f"{name} 不能是 {value}，可选：{listed}。",
            en=f"{name} cannot be {value}. Choose one of: {listed}.",
        )


# The published networks, all of 16 frames of 256².
CONFIGS = {
    "ffs": sized("XL", 2),
    "sky": sized("XL", 2),
    "taichi": sized("XL", 2),
    "ucf101": sized("XL", 2, extras=2, num_classes=101),
}
