"""What patches are taught to know: which thing each patch belongs to, and in which colour.

Representation alignment (REPA, arXiv 2410.06940) makes a diffusion transformer learn several times as fast by letting
the patches half-way through it predict what a pretrained encoder sees in the clean picture. Here the renderer itself
knows what is where, so the patches are asked for that. The error of a drawing tells little of a name, as most of it is
where edges fall; this tells of nothing else. The reading is thrown away with the training.
"""

from collections.abc import Sequence
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from generation.scene.layout import SIDE, Box, copies, groups
from generation.scene.lexicon import concepts
from generation.scene.scene import COLORS, Scene

CONCEPTS = tuple(concept.en for concept in concepts())
OWN_COLOR = len(COLORS)  # the class of things in no colour but their own
NOTHING = -100  # the class of patches without a thing, which cross-entropy passes over
INNER = 0.85  # of a square, as sprites hardly reach its corners and jitter moves it


class PatchReading(nn.Module):
    """One linear reading of each patch for the concept, one for the colour."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width, elementwise_affine=False)
        self.concept = nn.Linear(width, len(CONCEPTS))
        self.color = nn.Linear(width, len(COLORS) + 1)

    def loss(self, patches: Tensor, scenes: Sequence[Scene], weights: Tensor) -> tuple[Tensor, float]:
        """How badly patches know what they are; and the share of concepts they know.

        Args:
            patches: (N, P, D), row by row.
            scenes: the N that they are to show.
            weights: (N,), of each; those of 0 are not asked.

        Returns: the mean of both cross-entropies over the patches with things, and the share right at weight 1.
        """
        states = self.norm(patches.float())  # (N, P, D)
        concept, color = labels(scenes, round(patches.shape[1] ** 0.5))  # (N, P) each
        read = self.concept(states)
        counted = weights[:, None] * (concept != NOTHING)
        errors = [
            cross_entropy(scores.transpose(1, 2), right, reduction="none")
            for scores, right in ((read, concept), (self.color(states), color))
        ]
        loss = (sum(errors) * counted).sum() / counted.sum().clamp(min=1.0)
        sure = counted >= 1.0
        return loss, ((read.argmax(-1) == concept) & sure).sum().item() / max(1, int(sure.sum()))


class MiddlePatches:
    """The stream of a transformer before its middle block, as its last forward pass left it."""

    def __init__(self, blocks: Sequence[nn.Module]) -> None:
        """`blocks` are the transformer's; each begins with `norm1`."""
        self._seen: Tensor | None = None
        cast(nn.Module, blocks[len(blocks) // 2].norm1).register_forward_pre_hook(self._see)

    @property
    def seen(self) -> Tensor:
        """(N, P, D)."""
        assert self._seen is not None, "the transformer has not run yet"
        return self._seen

    def _see(self, block: nn.Module, inputs: tuple[Tensor, ...]) -> None:
        self._seen = inputs[0]


def labels(scenes: Sequence[Scene], grid: int) -> tuple[Tensor, Tensor]:
    """(N, grid * grid) each: the classes of concept and of colour of the patches, row by row; NOTHING beside things."""
    concept = torch.full((len(scenes), grid, grid), NOTHING)
    color = concept.clone()
    for number, scene in enumerate(scenes):
        resolved = scene.resolved()
        for thing, group in zip(resolved.things, groups(resolved), strict=True):
            for box in copies(group, thing.count):
                rows, columns = _covered(box, grid)
                concept[number, rows, columns] = CONCEPTS.index(thing.concept)
                color[number, rows, columns] = COLORS.index(thing.color) if thing.color else OWN_COLOR
    return concept.flatten(1), color.flatten(1)


def _covered(box: Box, grid: int) -> tuple[slice, slice]:
    """Rows and columns of the patches whose middle lies in the square; at least the one at its centre."""
    return _span(box.y, box.side, grid), _span(box.x, box.side, grid)


def _span(centre: float, side: float, grid: int) -> slice:
    patch = SIDE / grid
    first, end = (round((centre + sign * INNER * side / 2) / patch) for sign in (-1, 1))
    if end <= first:
        first = int(centre / patch)
        end = first + 1
    return slice(max(0, first), min(grid, end))
