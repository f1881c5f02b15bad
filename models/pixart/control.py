"""PixArt-δ's ControlNet-Transformer (Chen et al. 2024, arXiv 2401.05252, section 3.2).

The first blocks are copied; the copies read the control picture, and what they make of it enters the base network
between its blocks:

    control picture -> patches -> before_proj
                                      |
    base block 0 -------------------> + -> copy 0 ------> copy 1 ---> …
         |                                   |              |
         |                               after_proj     after_proj
         v                                   v              v
         ----------------------------------> + -> block 1 -> + -> block 2 -> …
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from torch import Tensor, nn

from models.errors import ConfigError
from models.pixart.network import Block, Condition, PixArt, pixart_alpha, pixart_alpha_base


def from_official(config: Mapping[str, Any]) -> "ControlledPixArt":
    """ControlPixArtMSHalf, or ControlPixArtHalf around a base of one size, from `base_model` and `copy_blocks_num`.

    `base_model` has the `class` and the `config` of the base. Raises ConfigError.
    """
    if surplus := sorted(config.keys() - {"base_model", "copy_blocks_num"}):
        raise ConfigError(
            zh=f"ControlNet 的配置有多余的项：{'、'.join(surplus)}。只需 base_model 和 copy_blocks_num。",
            en=f"The ControlNet does not take: {', '.join(surplus)}. It takes base_model and copy_blocks_num.",
        )
    base = config.get("base_model", {})
    one_size = base.get("class", "").endswith(":PixArt")
    build = pixart_alpha_base if one_size else pixart_alpha
    return ControlledPixArt(build(base.get("config", {})), config.get("copy_blocks_num", 13))


class ControlledPixArt(nn.Module):
    """A base network with copies of its first `copies` blocks. Weights: `base_model.…` and `controlnet.…`.

    The copies begin as the base's blocks and say nothing until they are trained.
    """

    def __init__(self, base: PixArt, copies: int) -> None:
        super().__init__()
        if not 0 < copies < len(base.blocks):
            raise ConfigError(
                zh=f"copy_blocks_num={copies} 必须在 1 和 {len(base.blocks) - 1} 之间。",
                en=f"copy_blocks_num={copies} must be between 1 and {len(base.blocks) - 1}.",
            )
        self.base_model = base
        self.controlnet = nn.ModuleList(Copy(base.blocks[index], first=index == 0) for index in range(copies))

    @property
    def blocks(self) -> list[nn.Module]:
        """The base's and their copies, the first and the last where they are run."""
        *before, last = self.base_model.blocks
        return [*before, *(copy.copied_block for copy in self.controlnet), last]

    def forward(
        self,
        x: Tensor,
        timestep: Tensor,
        y: Tensor,
        mask: Tensor | None = None,
        data_info: Mapping[str, Tensor] | None = None,
        c: Tensor | None = None,
    ) -> Tensor:
        """As the base network's `forward`, led by `c` (B, C, H, W): the control picture, latents as `x` are.

        Without `c` it is the base network. Raises InputError.
        """
        base = self.base_model
        condition = base.condition(x, timestep, y, mask, data_info)
        first, *rest = base.blocks
        tokens = first(base.embedded(x), condition)  # (B, N, D)
        if c is not None:
            control = base.embedded(c)
            for copy, block in zip(self.controlnet, rest, strict=False):
                control, skip = copy(tokens, control, condition)
                tokens = block(tokens + skip, condition)
            rest = rest[len(self.controlnet) :]
        for block in rest:
            tokens = block(tokens, condition)
        return base.picture(tokens, condition)

    def forward_with_dpmsolver(
        self,
        x: Tensor,
        timestep: Tensor,
        y: Tensor,
        mask: Tensor | None = None,
        data_info: Mapping[str, Tensor] | None = None,
        c: Tensor | None = None,
    ) -> Tensor:
        """`forward` without the variance: (B, C, H, W)."""
        noise: Tensor = self(x, timestep, y, mask, data_info, c).chunk(2, dim=1)[0]
        return noise


class Copy(nn.Module):
    """A copied block between two projections that begin as zero."""

    def __init__(self, block: Block, *, first: bool) -> None:
        super().__init__()
        width = block.scale_shift_table.shape[1]
        self.copied_block = deepcopy(block)
        self.before_proj = _silent(width) if first else None
        self.after_proj = _silent(width)

    def forward(self, tokens: Tensor, control: Tensor, condition: Condition) -> tuple[Tensor, Tensor]:
        """The control for the next copy, and what enters the base network; all (B, N, D)."""
        if self.before_proj is not None:
            control = tokens + self.before_proj(control)
        control = self.copied_block(control, condition)
        return control, self.after_proj(control)


def _silent(width: int) -> nn.Linear:
    layer = nn.Linear(width, width)
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
    return layer
