"""The four variants of a Latte block (figure 2 of the paper) as rows of a table.

    1  blocks over space and blocks over time by turns
    2  first all blocks over space, then all over time
    3  over space, then over time, then the MLP, in one block
    4  over space and over time side by side, each with half of the heads, added, then the MLP, in one block

In variants 3 and 4 both attentions are whole (a matrix of their own for queries, keys, values, and output) and share
one modulation: only so do 23 blocks come out at the paper's 676 M parameters, its 28 of variants 1 and 2 at 674 M.

The paper's costs of variants 1 to 3 (5573, 5573 and 6153 G) are those of these blocks to a thousandth. Its 1545 G for
variant 4, a quarter, is what variant 4 costs with 64 tokens in a frame where the others had 256: with as many tokens it
costs what variant 3 does.
"""

from collections.abc import Callable

from torch import Tensor, nn

from models.attention import Attention
from models.dit import NORM_EPS, modulate, modulation
from models.latte.config import LatteConfig
from models.mlp import Mlp

Rotate = Callable[[Tensor], Tensor]
Control = tuple[Tensor, Tensor, Tensor]  # shift, scale and gate, each (B, F or 1, 1, D)


class Block(nn.Module):
    """Tokens (B, F, T, D) attend as the variant does, then go through an MLP; a condition steers both, if given."""

    sees_time = True

    def __init__(self, config: LatteConfig) -> None:
        super().__init__()
        width = config.hidden_size
        self.norm1 = _norm(config)
        self.norm2 = _norm(config)
        self.mlp = Mlp(width, int(width * config.mlp_ratio))
        self.adaLN_modulation = modulation(width, 6) if config.modulated else None

    def forward(self, x: Tensor, c: Tensor | None, rotate: Rotate | None) -> Tensor:
        """`c` (B, F or 1, D) is the condition, None where it is among the tokens; `rotate` places frames in time."""
        attention, mlp = self._controls(c)
        x = self.attend(x, attention, rotate)
        return residual(x, self.norm2, self.mlp, mlp)

    def attend(self, x: Tensor, control: Control | None, rotate: Rotate | None) -> Tensor:
        """(B, F, T, D) -> (B, F, T, D)."""
        raise NotImplementedError

    def _controls(self, c: Tensor | None) -> tuple[Control | None, Control | None]:
        if c is None or self.adaLN_modulation is None:
            return None, None
        shift_1, scale_1, gate_1, shift_2, scale_2, gate_2 = self.adaLN_modulation(c)[:, :, None].chunk(6, dim=-1)
        return (shift_1, scale_1, gate_1), (shift_2, scale_2, gate_2)


class SpaceBlock(Block):
    """Patches of one frame see each other."""

    sees_time = False

    def __init__(self, config: LatteConfig) -> None:
        super().__init__(config)
        self.attn = Attention(config.hidden_size, config.num_heads)

    def attend(self, x: Tensor, control: Control | None, rotate: Rotate | None) -> Tensor:
        return residual(x, self.norm1, lambda tokens: over_space(self.attn, tokens), control)


class TimeBlock(Block):
    """Patches of one place see each other."""

    def __init__(self, config: LatteConfig) -> None:
        super().__init__(config)
        self.attn = Attention(config.hidden_size, config.num_heads)

    def attend(self, x: Tensor, control: Control | None, rotate: Rotate | None) -> Tensor:
        return residual(x, self.norm1, lambda tokens: over_time(self.attn, tokens, rotate), control)


class SpaceThenTimeBlock(Block):
    """Variant 3."""

    def __init__(self, config: LatteConfig) -> None:
        super().__init__(config)
        self.attn = Attention(config.hidden_size, config.num_heads)
        self.norm_time = _norm(config)
        self.attn_time = Attention(config.hidden_size, config.num_heads)

    def attend(self, x: Tensor, control: Control | None, rotate: Rotate | None) -> Tensor:
        x = residual(x, self.norm1, lambda tokens: over_space(self.attn, tokens), control)
        return residual(x, self.norm_time, lambda tokens: over_time(self.attn_time, tokens, rotate), control)


class SpaceBesideTimeBlock(Block):
    """Variant 4."""

    def __init__(self, config: LatteConfig) -> None:
        super().__init__(config)
        self.attn = Attention(config.hidden_size, config.num_heads // 2)
        self.attn_time = Attention(config.hidden_size, config.num_heads // 2)

    def attend(self, x: Tensor, control: Control | None, rotate: Rotate | None) -> Tensor:
        def both(tokens: Tensor) -> Tensor:
            return over_space(self.attn, tokens) + over_time(self.attn_time, tokens, rotate)

        return residual(x, self.norm1, both, control)


# From the depth of a network to the kinds of its blocks, first to last.
VARIANTS: dict[int, Callable[[int], list[type[Block]]]] = {
    1: lambda depth: [SpaceBlock, TimeBlock] * (depth // 2),
    2: lambda depth: [SpaceBlock] * (depth // 2) + [TimeBlock] * (depth // 2),
    3: lambda depth: [SpaceThenTimeBlock] * depth,
    4: lambda depth: [SpaceBesideTimeBlock] * depth,
}


def over_space(attention: Attention, x: Tensor) -> Tensor:
    """(B, F, T, D) -> (B, F, T, D), frame by frame."""
    return attention(x.flatten(0, 1)).unflatten(0, x.shape[:2])


def over_time(attention: Attention, x: Tensor, rotate: Rotate | None) -> Tensor:
    """(B, F, T, D) -> (B, F, T, D), place by place."""
    tracks = x.transpose(1, 2)  # (B, T, F, D)
    return attention(tracks.flatten(0, 1), rotate).unflatten(0, tracks.shape[:2]).transpose(1, 2)


def residual(x: Tensor, norm: nn.Module, change: Callable[[Tensor], Tensor], control: Control | None) -> Tensor:
    """x, and what `change` makes of it normalised: shifted and scaled before, gated after, if there is a control."""
    if control is None:
        return x + change(norm(x))
    shift, scale, gate = control
    return x + gate * change(modulate(norm(x), shift, scale))


def _norm(config: LatteConfig) -> nn.LayerNorm:
    return nn.LayerNorm(config.hidden_size, eps=NORM_EPS, elementwise_affine=not config.modulated)
