"""The bilingual CLIP: pictures and captions in one space. Its text tower is the pipeline's `text_encoder`.

    python -m training.clip --runs runs --steps 300

An open_clip `CustomTextCLIP` with a BERT as its text tower, as Hunyuan-DiT's own. It learns in two stages. Here the
text tower alone: a Chinese and an English caption of the same scene are to meet. The image tower follows
(`training.clip_pictures`).
"""

import argparse
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from open_clip import CustomTextCLIP
from torch import Tensor, nn
from transformers import BertConfig, BertTokenizer

from generation.looks import built
from generation.scene.language import Language
from generation.scene.scene import Scene
from training.optimizers import MuonWithAdamW, cosine
from training.run import Run, state_of
from training.vocabulary import bert_tokenizer
from training.world.captions import worded
from training.world.scenes import sample_scene

CHECKPOINT = Path(__file__).parents[1] / "assets" / "checkpoints" / "clip"
SHAPE: dict[str, Any] = {
    "embed_dim": 256,
    "vision_cfg": {"layers": 6, "width": 192, "head_width": 64, "patch_size": 24, "image_size": 192},
    "text_cfg": {"hf_proj_type": "linear", "hf_pooler_type": "mean_pooler"},
}
BERT = {
    "hidden_size": 192,
    "num_hidden_layers": 3,
    "num_attention_heads": 6,
    "intermediate_size": 768,
    "max_position_embeddings": 77,
    "hidden_dropout_prob": 0.0,
    "attention_probs_dropout_prob": 0.0,
}
BATCH = 192
LANGUAGES: tuple[Language, ...] = ("zh", "en")
MOST_SCALE = 4.6  # of the scores, as a logarithm
LONGEST = 56  # tokens of a caption in training
LEARNING_RATE = 3e-3
WARM_UP = 100

Captions = tuple[list[str], list[str]]  # Chinese and English, of the same scenes
Measured = tuple[Tensor, float]  # a loss, and a share of right ones


def build(tokenizer: BertTokenizer, folder: Path) -> CustomTextCLIP:
    """A fresh model; open_clip reads the shape of its text tower from a configuration file in `folder`."""
    BertConfig(vocab_size=len(tokenizer), pad_token_id=tokenizer.pad_token_id, **BERT).save_pretrained(folder / "bert")
    return built(folder / "bert", SHAPE, pretrained=False)


def text_loss(model: CustomTextCLIP, tokenizer: BertTokenizer, captions: Captions) -> Measured:
    """How far captions of the same scenes are from each other, and the share whose nearest is the right one."""
    zh, en = (read(model, tokenizer, each) for each in captions)
    return contrast(zh, en, model.logit_scale.exp())


def read(model: CustomTextCLIP, tokenizer: BertTokenizer, texts: list[str]) -> Tensor:
    """(N, C) unit vectors."""
    ids = tokenizer(texts, return_tensors="pt", padding=True, truncation=True, max_length=LONGEST).input_ids
    return model.encode_text(ids, normalize=True)


def contrast(one: Tensor, other: Tensor, scale: Tensor) -> Measured:
    """InfoNCE of two (N, C) lists of unit vectors, both ways, and how many of the first find their partner."""
    scores = scale * one @ other.T
    target = torch.arange(len(one))
    loss = (F.cross_entropy(scores, target) + F.cross_entropy(scores.T, target)) / 2
    return loss, float((scores.argmax(1) == target).float().mean())


def twins(rng: random.Random, number: int) -> Captions:
    """Chinese and English captions of `number` scenes, of which half differ from another one in a single thing."""
    scenes: list[Scene] = []
    while len(scenes) < number:
        scene = sample_scene(rng)
        scenes += [scene, *_near(scene, rng)]
    scenes = scenes[:number]
    return [worded(scene, "zh", rng) for scene in scenes], [worded(scene, "en", rng) for scene in scenes]


def _near(scene: Scene, rng: random.Random) -> list[Scene]:
    """The scene with one thing taken from another scene, where that gives a scene with no thing twice."""
    other = rng.choice(sample_scene(rng).things)
    things = list(scene.things)
    at = rng.randrange(len(things))
    things[at] = replace(other, position=things[at].position)
    names = {thing.concept for thing in things}
    return [replace(scene, things=tuple(things))] if len(names) == len(things) else []


def train(folder: Path, steps: int, seed: int = 0) -> tuple[CustomTextCLIP, BertTokenizer]:
    """Train the text tower up to `steps` steps, going on from the last saved state of `folder`."""
    torch.manual_seed(seed)
    tokenizer = _tokenizer(folder, seed)
    model = build(tokenizer, folder)
    optimizer = MuonWithAdamW(matrices(model.text), [*model.text.parameters(), model.logit_scale], LEARNING_RATE)
    run = Run(folder / "text", {"model": model, "optimizer": optimizer})
    rng = random.Random(seed + run.step)
    while run.step < steps:
        loss, right = text_loss(model, tokenizer, twins(rng, BATCH))
        update(loss, model, optimizer, cosine(run.step, steps, WARM_UP, LEARNING_RATE))
        run.advance(loss=loss.item(), right=right)
    run.save()
    return model, tokenizer


def trained(runs: Path) -> tuple[CustomTextCLIP, BertTokenizer]:
    """The model of a run as its text stage left it, and its tokenizer."""
    tokenizer = BertTokenizer.from_pretrained(runs / "clip" / "tokenizer")
    model = build(tokenizer, runs / "clip")
    model.load_state_dict(state_of(runs / "clip" / "text", "model"))
    return model, tokenizer


def matrices(tower: nn.Module) -> list[nn.Parameter]:
    """For Muon: all but what embeds."""
    return [weight for name, weight in tower.named_parameters() if weight.dim() in (2, 4) and "embed" not in name]


def update(loss: Tensor, model: CustomTextCLIP, optimizer: MuonWithAdamW, learning_rate: float) -> None:
    """One step from a loss."""
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step(learning_rate)
    with torch.no_grad():
        model.logit_scale.clamp_(0, MOST_SCALE)


def _tokenizer(folder: Path, seed: int) -> BertTokenizer:
    if not (folder / "tokenizer").exists():
        bert_tokenizer(seed=seed).save_pretrained(folder / "tokenizer")
    return BertTokenizer.from_pretrained(folder / "tokenizer")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.clip", description="Train the bilingual CLIP.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--steps", type=int, default=300)
    arguments = parser.parse_args()
    train(arguments.runs / "clip", arguments.steps)


if __name__ == "__main__":
    main()
