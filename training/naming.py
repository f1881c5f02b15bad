"""The T5 encoder's second lesson: the mean of a caption's states names what is in the scene, and how it is.

    python -m training.naming --runs runs --steps 800

Hunyuan-DiT pools the states of T5 into one vector that moves every block. After the first lesson (`training.t5`) that
vector says little: each state spells its own piece of a word. Here linear heads read from the mean which things there
are, each thing's colour, place, size and number, and the ground, style and view; the heads are thrown away.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import PreTrainedTokenizerFast as Tokenizer
from transformers import T5EncoderModel

from generation.scene.language import Language
from generation.scene.lexicon import concepts
from generation.scene.scene import BACKGROUNDS, COLORS, MOST_COPIES, POSITIONS, SIZES, STYLES, VIEWS, Scene, Thing
from training.landmarks import tell_padding
from training.optimizers import MuonWithAdamW, cosine
from training.precision import fast_matrices
from training.run import Run
from training.t5 import LONGEST, block_matrices, trained_encoder
from training.towers import shipped
from training.world.captions import worded
from training.world.scenes import FULL, sample_scene

BATCH = 128
LEARNING_RATE = 1.5e-2
ADAMW_SHARE = 1.0
WARM_UP = 50
_NAMES = [concept.en for concept in concepts()]
# What is read of each thing together with its name, and of the scene as a whole. None is a value too: not said.
_OF_THING: dict[str, Sequence] = {
    "color": (None, *COLORS),
    "position": (None, *POSITIONS),
    "size": (None, *SIZES),
    "count": range(1, MOST_COPIES + 1),
}
_OF_SCENE: dict[str, Sequence] = {"background": (None, *BACKGROUNDS), "style": STYLES, "view": VIEWS}
SIZES_OF_HEADS = {
    "things": len(_NAMES),
    **{name: len(_NAMES) * len(values) for name, values in _OF_THING.items()},
    **{name: len(values) for name, values in _OF_SCENE.items()},
}


class Heads(nn.ModuleDict):
    """One linear reading of the mean for each kind of answer."""

    def __init__(self, width: int) -> None:
        super().__init__({name: nn.Linear(width, size) for name, size in SIZES_OF_HEADS.items()})

    def loss(self, mean: Tensor, scenes: Sequence[Scene]) -> Tensor:
        """Mean cross-entropy of the answers; where a scene has several things, each is as right as the others."""
        answers = [_answers(scene) for scene in scenes]
        losses = [nn.functional.cross_entropy(self[name](mean), _shares(name, answers)) for name in self]
        return torch.stack(losses).mean()


def pooled(encoder: T5EncoderModel, tokenizer: Tokenizer, captions: list[str]) -> Tensor:
    """(N, C): the mean of the states of each caption's tokens."""
    read = tokenizer(captions, return_tensors="pt", padding=True, truncation=True, max_length=LONGEST)
    mask = read["attention_mask"]
    states = encoder(input_ids=read["input_ids"], attention_mask=mask).last_hidden_state
    return (states * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)


def train(folder: Path, encoder: T5EncoderModel, tokenizer: Tokenizer, steps: int, seed: int = 0) -> float:
    """Teach `encoder` up to `steps` steps, going on from the last saved state of `folder`.

    Returns the share of fresh captions of single things from whose mean the thing is read right.
    """
    torch.manual_seed(seed)
    heads = Heads(encoder.config.d_model)
    learning = [*encoder.requires_grad_(True).parameters(), *heads.parameters()]
    optimizer = MuonWithAdamW(block_matrices(encoder), learning, LEARNING_RATE, ADAMW_SHARE)
    run = Run(folder, {"encoder": encoder, "heads": heads, "optimizer": optimizer})
    rng = random.Random(seed + run.step)
    while run.step < steps:
        captions, scenes = said(rng, BATCH)
        with fast_matrices():
            loss = heads.loss(pooled(encoder, tokenizer, captions), scenes)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learning, 1.0)
        optimizer.step(cosine(run.step, steps, WARM_UP, LEARNING_RATE))
        tell_padding(encoder)
        run.advance(loss=loss.item())
    run.save()
    return share_named(encoder, tokenizer, heads, seed=seed + steps)


def said(rng: random.Random, number: int) -> tuple[list[str], list[Scene]]:
    """Scenes of training, each as somebody words it."""
    scenes = [sample_scene(rng, FULL) for _ in range(number)]
    languages: tuple[Language, ...] = ("zh", "en")
    return [worded(scene, rng.choice(languages), rng) for scene in scenes], scenes


@torch.no_grad()
def share_named(encoder: T5EncoderModel, tokenizer: Tokenizer, heads: Heads, seed: int, number: int = 500) -> float:
    """The share of captions of single things whose mean names the thing."""
    pairs = zip(*said(random.Random(seed), number), strict=True)
    captions, things = zip(*((text, scene.things[0]) for text, scene in pairs if len(scene.things) == 1), strict=True)
    named = heads["things"](pooled(encoder, tokenizer, list(captions))).argmax(1).tolist()
    return sum(_NAMES[best] == thing.concept for best, thing in zip(named, things, strict=True)) / len(things)


def _answers(scene: Scene) -> dict[str, list[int]]:
    """The places of the right answers in each head."""
    return {
        "things": [_NAMES.index(thing.concept) for thing in scene.things],
        **{name: [_place(thing, name) for thing in scene.things] for name in _OF_THING},
        **{name: [_OF_SCENE[name].index(getattr(scene, name))] for name in _OF_SCENE},
    }


def _place(thing: Thing, name: str) -> int:
    values = _OF_THING[name]
    return _NAMES.index(thing.concept) * len(values) + values.index(getattr(thing, name))


def _shares(name: str, answers: list[dict[str, list[int]]]) -> Tensor:
    """(N, size of the head) target distributions."""
    target = torch.zeros(len(answers), SIZES_OF_HEADS[name])
    for row, each in zip(target, answers, strict=True):
        row[each[name]] = 1 / len(each[name])
    return target


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.naming", description="Teach the T5 encoder to name.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--steps", type=int, default=800)
    parser.add_argument("--start", type=Path, metavar="FOLDER", help="teach the encoder of this checkpoint")
    arguments = parser.parse_args()
    if arguments.start:
        readers = shipped(arguments.start).readers
        encoder, tokenizer = readers.t5, readers.t5_tokenizer
    else:
        encoder, tokenizer = trained_encoder(arguments.runs / "t5")
    share = train(arguments.runs / "naming", encoder, tokenizer, arguments.steps)
    print(f"single things named from the mean: {share:.3f}")


if __name__ == "__main__":
    main()
