"""What the official constructors of STDiT take, without what only training or a certain machine needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models.attention import require_heads
from models.errors import ConfigError
from models.stdit.grid import Patch

# Of the official constructors, and of what transformers writes beside their arguments: without effect on an answer.
WITHOUT_EFFECT = frozenset(
    {
        "class_dropout_prob",
        "drop_path",
        "dtype",
        "enable_flash_attn",
        "enable_flashattn",
        "enable_layernorm_kernel",
        "enable_sequence_parallelism",
        "freeze",
        "freeze_y_embedder",
        "no_temporal_pos_emb",
        "only_train_temporal",
        "_name_or_path",
        "architectures",
        "auto_map",
        "model_type",
        "torch_dtype",
        "transformers_version",
    }
)


@dataclass(frozen=True)
class Config:
    """What the three versions have in common."""

    in_channels: int = 4
    patch_size: Patch = (1, 2, 2)
    hidden_size: int = 1152
    depth: int = 28
    num_heads: int = 16
    mlp_ratio: float = 4.0
    pred_sigma: bool = True
    caption_channels: int = 4096
    model_max_length: int = 120

    def __post_init__(self) -> None:
        """Raises ConfigError where no network has such a size."""
        require_heads(self.hidden_size, self.num_heads)
        if self.hidden_size % 4 or self.head_width % 2:
            raise ConfigError(
                zh=f"hidden_size（{self.hidden_size}）须为 4 的倍数，{self.num_heads} 个注意力头的宽度须为偶数。"
                "请改 hidden_size 或 num_heads。",
                en=f"hidden_size ({self.hidden_size}) has to be a multiple of 4, and each of the {self.num_heads} "
                "heads of an even width. Change hidden_size or num_heads.",
            )

    @property
    def head_width(self) -> int:
        return self.hidden_size // self.num_heads

    @property
    def mlp_width(self) -> int:
        return int(self.hidden_size * self.mlp_ratio)

    @property
    def patch_values(self) -> int:
        """Numbers that the network answers for one token."""
        frames, rows, columns = self.patch_size
        return frames * rows * columns * self.in_channels * (2 if self.pred_sigma else 1)


def with_effect(config: Mapping[str, Any]) -> dict[str, Any]:
    """`config` without the entries that change nothing here."""
    return {name: value for name, value in config.items() if name not in WITHOUT_EFFECT}
