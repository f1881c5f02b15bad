"""What states of a network say of a scene: at each place of the picture, what stands there and how it is.

The states are those of a caption's tokens (`training.naming`) or of a picture's patches (`training.clip_pictures`): the
same questions are asked of both. A learned query for each place finds, by one layer of cross-attention like the
transformer's, a state that says what is there, said or not.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention

from generation.scene.lexicon import concepts
from generation.scene.scene import (
    BACKGROUNDS,
    COLORS,
    MOST_COPIES,
    MOST_THINGS,
    POSITIONS,
    SIZES,
    STYLES,
    VIEWS,
    Scene,
    Thing,
)

HEADS, HEAD_DIM = 5, 64  # of the transformer, too
# What is read at each place and of the scene. None: not said, or no such thing.
OF_THING: dict[str, Sequence] = {
    "concept": (None, *(concept.en for concept in concepts())),
    "color": (None, *COLORS),
    "size": (None, *SIZES),
    "count": range(MOST_COPIES + 1),
}
OF_SCENE: dict[str, Sequence] = {"background": BACKGROUNDS, "style": STYLES, "view": VIEWS}


@dataclass(frozen=True)
class ReadScene:
    """A scene that was read, and how probable it is that its things are these and no others."""

    scene: Scene
    probability: float


class SceneReading(nn.Module):
    """Questions for each place, and one linear reading of what is found for each kind of answer."""

    def __init__(self, width: int) -> None:
        """`width` is that of the states."""
        super().__init__()
        inner = HEADS * HEAD_DIM
        self.queries = nn.Parameter(torch.randn(HEADS, len(POSITIONS), HEAD_DIM))
        self.keys = nn.Linear(width, inner)
        self.values = nn.Linear(width, inner)
        self.norm = nn.LayerNorm(HEAD_DIM)
        self.of_thing = nn.ModuleDict({name: nn.Linear(inner, len(values)) for name, values in OF_THING.items()})
        self.side = nn.Linear(inner, 1)  # of the square of a thing and its copies; 0 where there is none
        self.of_scene = nn.ModuleDict({name: nn.Linear(width, len(values)) for name, values in OF_SCENE.items()})
        self.named = nn.Linear(width, len(OF_THING["concept"]))

    def found(self, states: Tensor, mask: Tensor) -> Tensor:
        """(N, places, HEADS * HEAD_DIM): what cross-attention finds for each place.

        Args:
            states, mask: (N, L, C) and (N, L), 1 at what is looked at.
        """
        keys, values = (
            linear(states).unflatten(-1, (HEADS, HEAD_DIM)).transpose(1, 2) for linear in (self.keys, self.values)
        )  # (N, HEADS, L, HEAD_DIM)
        queries = self.norm(self.queries).expand(len(states), -1, -1, -1)
        mixed = scaled_dot_product_attention(queries, self.norm(keys), values, mask[:, None, None].bool())
        return mixed.transpose(1, 2).flatten(2)

    @torch.inference_mode()
    def scenes(self, states: Tensor) -> list[ReadScene | None]:
        """What the N scenes of states (N, L, C) are, the likeliest; None where nothing stands anywhere."""
        mask = torch.ones(states.shape[:2])
        found, pooled = self.found(states, mask), mean(states, mask)
        at_places = {name: head(found).softmax(-1) for name, head in self.of_thing.items()}  # (N, places, values)
        around = {name: head(pooled).argmax(-1) for name, head in self.of_scene.items()}  # (N,)
        return [
            self._scene(
                {name: shares[at] for name, shares in at_places.items()},
                {name: OF_SCENE[name][number[at]] for name, number in around.items()},
            )
            for at in range(len(states))
        ]

    @torch.inference_mode()
    def present(self, states: Tensor) -> Tensor:
        """(N, concepts): how probable it is that each thing of the world stands somewhere in the N pictures of states
        (N, L, C)."""
        found = self.found(states, torch.ones(states.shape[:2]))
        shares = self.of_thing["concept"](found).softmax(-1)[..., 1:]  # (N, places, concepts)
        return 1 - (1 - shares).prod(1)

    def _scene(self, shares: dict[str, Tensor], around: dict[str, str]) -> ReadScene | None:
        """One scene from the shares (places, values) of its answers."""
        sure, number = shares["concept"].max(-1)
        standing = [place for place in range(len(POSITIONS)) if number[place] > 0]
        standing = sorted(sorted(standing, key=lambda place: -sure[place])[:MOST_THINGS])
        if not standing:
            return None
        things = tuple(self._thing({name: of[place] for name, of in shares.items()}, place) for place in standing)
        return ReadScene(Scene(things, **around), sure.prod().item())

    def _thing(self, shares: dict[str, Tensor], place: int) -> Thing:
        """What stands at a place: something does, so neither its name nor its number are none."""
        name = OF_THING["concept"][int(shares["concept"][1:].argmax()) + 1]
        count = OF_THING["count"][int(shares["count"][1:].argmax()) + 1]
        color, size = (OF_THING[each][int(shares[each].argmax())] for each in ("color", "size"))
        return Thing(name, color, size, count, POSITIONS[place])


def mean(states: Tensor, mask: Tensor) -> Tensor:
    """(N, C): of the states of each text's tokens, or each picture's patches."""
    return (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
