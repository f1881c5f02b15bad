"""The T5 encoder's second lesson: its states say plainly what stands where, and their mean what is in the scene.

    python -m training.naming --runs runs --steps 3300

Hunyuan-DiT reads the states of T5 by cross-attention, and pools them into one vector that moves every block. After the
first lesson (`training.t5`) both say little: each state spells its own piece of a word. Here the scene is read from
them by heads that ask in the same two ways (`training.places`), and are thrown away.
"""

import argparse
import random
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel
from transformers import PreTrainedTokenizerFast as Tokenizer
from transformers import T5EncoderModel

from generation.scene.language import Language
from generation.scene.scene import Scene
from generation.scene_reading import SceneReading
from training import places
from training.landmarks import tell_padding
from training.optimizers import MuonWithAdamW, cosine
from training.precision import fast_matrices
from training.run import Run
from training.t5 import LONGEST, block_matrices, trained_encoder
from training.towers import shipped
from training.world.captions import worded
from training.world.scenes import FULL, sample_scene

BATCH = 64
LEARNING_RATE = 1.5e-2
ADAMW_SHARE = 1.0
WARM_UP = 50


def read(encoder: T5EncoderModel, tokenizer: Tokenizer, captions: list[str]) -> tuple[Tensor, Tensor]:
    """(N, L, C) states and (N, L) mask of captions."""
    tokens = tokenizer(captions, return_tensors="pt", padding=True, truncation=True, max_length=LONGEST)
    mask = tokens["attention_mask"]
    return encoder(input_ids=tokens["input_ids"], attention_mask=mask).last_hidden_state, mask


def train(folder: Path, encoder: T5EncoderModel, tokenizer: Tokenizer, steps: int, seed: int = 0) -> float:
    """Teach `encoder` up to `steps` steps, going on from the last saved state of `folder`.

    Returns the share of the things of fresh captions that are told right at their places.
    """
    torch.manual_seed(seed)
    heads = SceneReading(encoder.config.d_model)
    learning = [*encoder.requires_grad_(True).parameters(), *heads.parameters()]
    optimizer = MuonWithAdamW(block_matrices(encoder), learning, LEARNING_RATE, ADAMW_SHARE)
    run = Run(folder, {"encoder": encoder, "heads": heads, "optimizer": optimizer})
    rng = random.Random(seed + run.step)
    while run.step < steps:
        captions, scenes = said(rng, BATCH)
        with fast_matrices(), sdpa_kernel(SDPBackend.MATH):
            loss = places.loss(heads, *read(encoder, tokenizer, captions), scenes)
            loss.backward()
        torch.nn.utils.clip_grad_norm_(learning, 1.0)
        optimizer.step(cosine(run.step, steps, WARM_UP, LEARNING_RATE))
        tell_padding(encoder)
        run.advance(loss=loss.item())
    run.save()
    return share_told(encoder, tokenizer, heads, seed=seed + steps)


def said(rng: random.Random, number: int) -> tuple[list[str], list[Scene]]:
    """Scenes of training, each as somebody words it."""
    scenes = [sample_scene(rng, FULL) for _ in range(number)]
    languages: tuple[Language, ...] = ("zh", "en")
    return [worded(scene, rng.choice(languages), rng) for scene in scenes], scenes


@torch.no_grad()
def share_told(
    encoder: T5EncoderModel, tokenizer: Tokenizer, heads: SceneReading, seed: int, number: int = 500
) -> float:
    """The share of the things of fresh captions that are told right at their places."""
    captions, scenes = said(random.Random(seed), number)
    return places.share_told(heads, *read(encoder, tokenizer, captions), scenes)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.naming", description="Teach the T5 encoder to name.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--steps", type=int, default=3300)
    parser.add_argument("--start", type=Path, metavar="FOLDER", help="teach the encoder of this checkpoint")
    arguments = parser.parse_args()
    if arguments.start:
        readers = shipped(arguments.start).readers
        encoder, tokenizer = readers.t5, readers.t5_tokenizer
    else:
        encoder, tokenizer = trained_encoder(arguments.runs / "t5")
    share = train(arguments.runs / "naming", encoder, tokenizer, arguments.steps)
    print(f"things told at their places: {share:.3f}")


if __name__ == "__main__":
    main()
