"""What the states of a caption are taught to say: at each place of the picture, what stands there and how it is.

A transformer's patches ask the text by cross-attention what to draw where they are. Where a name lies spelled over
several states, and its place in others still, a small one needs thousands of steps to put them together. Here the
encoder learns to answer such questions first: a learned query for each place finds, by one layer of cross-attention
like the transformer's, a state that says what is drawn there, said or not.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy, mse_loss, scaled_dot_product_attention

from generation.scene.lexicon import concepts
from generation.scene.scene import BACKGROUNDS, COLORS, MOST_COPIES, POSITIONS, SIZES, STYLES, VIEWS, Scene
from training.world.layout import SIDE, groups

HEADS, HEAD_DIM = 5, 64  # of the transformer, too
# What is read at each place and of the scene, and how much a wrong answer weighs. None: not said, or no such thing.
_OF_THING: dict[str, Sequence] = {
    "concept": (None, *(concept.en for concept in concepts())),
    "color": (None, *COLORS),
    "size": (None, *SIZES),
    "count": range(MOST_COPIES + 1),
}
_OF_SCENE: dict[str, Sequence] = {"background": BACKGROUNDS, "style": STYLES, "view": VIEWS}
_WEIGHTS = {"concept": 4.0, "color": 2.0, "background": 2.0}
_SIDE_WEIGHT = 20.0  # of the error of a square's side, in parts of the picture's


class PlaceHeads(nn.Module):
    """Questions for each place, and one linear reading of what is found for each kind of answer."""

    def __init__(self, width: int) -> None:
        super().__init__()
        inner = HEADS * HEAD_DIM
        self.queries = nn.Parameter(torch.randn(HEADS, len(POSITIONS), HEAD_DIM))
        self.keys = nn.Linear(width, inner)
        self.values = nn.Linear(width, inner)
        self.norm = nn.LayerNorm(HEAD_DIM)
        self.of_thing = nn.ModuleDict({name: nn.Linear(inner, len(values)) for name, values in _OF_THING.items()})
        self.side = nn.Linear(inner, 1)  # of the square of a thing and its copies; 0 where there is none
        self.of_scene = nn.ModuleDict({name: nn.Linear(width, len(values)) for name, values in _OF_SCENE.items()})
        self.named = nn.Linear(width, len(_OF_THING["concept"]))

    def loss(self, states: Tensor, mask: Tensor, scenes: Sequence[Scene]) -> Tensor:
        """The weighted sum of the cross-entropies of all answers and of the errors of sides.

        Args:
            states, mask: (N, L, C) and (N, L) of the texts that say the N scenes.
        """
        resolved = [scene.resolved() for scene in scenes]
        found, pooled, answers = self.found(states, mask), mean(states, mask), _at_places(resolved)
        loss = _SIDE_WEIGHT * mse_loss(self.side(found).squeeze(-1), _sides(resolved))
        for name in _OF_THING:
            read = self.of_thing[name](found).flatten(0, 1)
            loss = loss + _WEIGHTS.get(name, 1.0) * cross_entropy(read, answers[name].flatten())
        for name, values in _OF_SCENE.items():
            right = torch.tensor([values.index(getattr(scene, name)) for scene in resolved])
            loss = loss + _WEIGHTS.get(name, 1.0) * cross_entropy(self.of_scene[name](pooled), right)
        return loss + cross_entropy(self.named(pooled), _shares(resolved))

    def found(self, states: Tensor, mask: Tensor) -> Tensor:
        """(N, places, HEADS * HEAD_DIM): what cross-attention finds for each place."""
        keys, values = (
            linear(states).unflatten(-1, (HEADS, HEAD_DIM)).transpose(1, 2) for linear in (self.keys, self.values)
        )  # (N, HEADS, L, HEAD_DIM)
        queries = self.norm(self.queries).expand(len(states), -1, -1, -1)
        mixed = scaled_dot_product_attention(queries, self.norm(keys), values, mask[:, None, None].bool())
        return mixed.transpose(1, 2).flatten(2)

    def share_told(self, states: Tensor, mask: Tensor, scenes: Sequence[Scene]) -> float:
        """The share of things whose concept, colour and number are read right where they stand."""
        found, answers = self.found(states, mask), _at_places([scene.resolved() for scene in scenes])
        asked = ("concept", "color", "count")
        right = torch.stack([self.of_thing[name](found).argmax(-1) == answers[name] for name in asked]).all(0)
        return right[answers["count"] > 0].float().mean().item()


def mean(states: Tensor, mask: Tensor) -> Tensor:
    """(N, C): of the states of each text's tokens."""
    return (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)


def _at_places(scenes: Sequence[Scene]) -> dict[str, Tensor]:
    """(N, places) of each kind: the right answers for resolved scenes; 0 where nothing stands."""
    standing = [{thing.position: thing for thing in scene.things} for scene in scenes]
    return {
        name: torch.tensor(
            [[values.index(getattr(at[place], name)) if place in at else 0 for place in POSITIONS] for at in standing]
        )
        for name, values in _OF_THING.items()
    }


def _sides(scenes: Sequence[Scene]) -> Tensor:
    """(N, places): the sides of the squares, in parts of the picture's side."""
    sides = torch.zeros(len(scenes), len(POSITIONS))
    for row, scene in zip(sides, scenes, strict=True):
        for thing, box in zip(scene.things, groups(scene), strict=True):
            row[POSITIONS.index(thing.position)] = box.side / SIDE
    return sides


def _shares(scenes: Sequence[Scene]) -> Tensor:
    """(N, concepts): where a scene has several things, each is as right an answer as the others."""
    names = _OF_THING["concept"]
    target = torch.zeros(len(scenes), len(names))
    for row, scene in zip(target, scenes, strict=True):
        row[[names.index(thing.concept) for thing in scene.things]] = 1 / len(scene.things)
    return target
