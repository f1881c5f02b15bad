"""What states are taught to say: at each place of the picture, what stands there and how it is.

A transformer's patches ask the text by cross-attention what to draw where they are. Where a name lies spelled over
several states, and its place in others still, a small one needs thousands of steps to put them together. Here the
encoder learns to answer such questions first (`generation.scene_reading`); the patches of a picture learn it likewise.
"""

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn.functional import cross_entropy, mse_loss

from generation.scene.layout import SIDE, groups
from generation.scene.scene import POSITIONS, Scene
from generation.scene_reading import OF_SCENE, OF_THING, SceneReading, mean

# How much a wrong answer weighs.
_WEIGHTS = {"concept": 4.0, "color": 2.0, "background": 2.0}
_SIDE_WEIGHT = 20.0  # of the error of a square's side, in parts of the picture's


def loss(reading: SceneReading, states: Tensor, mask: Tensor, scenes: Sequence[Scene]) -> Tensor:
    """The weighted sum of the cross-entropies of all answers and of the errors of sides.

    Args:
        states, mask: (N, L, C) and (N, L) of the texts or pictures that tell the N scenes.
    """
    resolved = [scene.resolved() for scene in scenes]
    found, pooled, answers = reading.found(states, mask), mean(states, mask), _at_places(resolved)
    total = _SIDE_WEIGHT * mse_loss(reading.side(found).squeeze(-1), _sides(resolved))
    for name in OF_THING:
        read = reading.of_thing[name](found).flatten(0, 1)
        total = total + _WEIGHTS.get(name, 1.0) * cross_entropy(read, answers[name].flatten())
    for name, values in OF_SCENE.items():
        right = torch.tensor([values.index(getattr(scene, name)) for scene in resolved])
        total = total + _WEIGHTS.get(name, 1.0) * cross_entropy(reading.of_scene[name](pooled), right)
    return total + cross_entropy(reading.named(pooled), _shares(resolved))


@torch.no_grad()
def share_told(reading: SceneReading, states: Tensor, mask: Tensor, scenes: Sequence[Scene]) -> float:
    """The share of things whose concept, colour and number are read right where they stand."""
    found, answers = reading.found(states, mask), _at_places([scene.resolved() for scene in scenes])
    asked = ("concept", "color", "count")
    right = torch.stack([reading.of_thing[name](found).argmax(-1) == answers[name] for name in asked]).all(0)
    return right[answers["count"] > 0].float().mean().item()


def _at_places(scenes: Sequence[Scene]) -> dict[str, Tensor]:
    """(N, places) of each kind: the right answers for resolved scenes; 0 where nothing stands."""
    standing = [{thing.position: thing for thing in scene.things} for scene in scenes]
    return {
        name: torch.tensor(
            [[values.index(getattr(at[place], name)) if place in at else 0 for place in POSITIONS] for at in standing]
        )
        for name, values in OF_THING.items()
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
    names = OF_THING["concept"]
    target = torch.zeros(len(scenes), len(names))
    for row, scene in zip(target, scenes, strict=True):
        row[[names.index(thing.concept) for thing in scene.things]] = 1 / len(scene.things)
    return target
