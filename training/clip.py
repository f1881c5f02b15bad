"""The bilingual CLIP: pictures and captions in one space. Its text tower is the pipeline's `text_encoder`.

    python -m training.clip --runs runs --text-steps 300 --image-steps 3000

An open_clip `CustomTextCLIP` with a BERT as its text tower, as Hunyuan-DiT's own. It learns in two stages. First the
text tower alone: a Chinese and an English caption of the same scene are to meet. Then the image tower, with the text
tower locked, so that whatever was built on the text tower meanwhile stays right: a picture is to meet its captions.
"""

import argparse
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from open_clip import CustomTextCLIP
from open_clip.model import CLIPTextCfg, CLIPVisionCfg
from torch import Tensor
from transformers import BertConfig, BertTokenizer

from generation.scene.language import Language
from generation.scene.scene import Scene
from training.optimizers import MuonWithAdamW, cosine
from training.pixels import as_tensor
from training.run import Run
from training.vocabulary import bert_tokenizer
from training.world.captions import worded
from training.world.render import render
from training.world.scenes import sample_scene

SIDE = 128  # pixels of the pictures that the image tower sees
WIDTH = 256  # of the shared space
VISION = CLIPVisionCfg(layers=(1, 1, 1, 1), width=32, head_width=64, image_size=SIDE)
BERT = {
    "hidden_size": 192,
    "num_hidden_layers": 3,
    "num_attention_heads": 6,
    "intermediate_size": 768,
    "max_position_embeddings": 77,
    "hidden_dropout_prob": 0.0,
    "attention_probs_dropout_prob": 0.0,
}
TEXT_BATCH = 192
BATCH = 64
POOL = 1200
RENDERED = 24  # new pictures a step
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
    text = {"hf_model_pretrained": False, "hf_proj_type": "linear", "hf_pooler_type": "mean_pooler"}
    return CustomTextCLIP(WIDTH, VISION, CLIPTextCfg(hf_model_name=str(folder / "bert"), **text))


class Pairs:
    """Scenes with their pictures, slowly renewed; each draw words them anew."""

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(seed)
        self._pool = [self._draw() for _ in range(POOL)]

    def batch(self, number: int) -> tuple[Tensor, Captions]:
        """(number, 3, SIDE, SIDE) pictures in -1..1, and their captions."""
        for _ in range(RENDERED):
            self._pool[self._rng.randrange(POOL)] = self._draw()
        rows = self._rng.sample(self._pool, number)
        zh, en = ([worded(scene, language, self._rng) for _, scene in rows] for language in LANGUAGES)
        return as_tensor([picture for picture, _ in rows]), (zh, en)

    def _draw(self) -> tuple[np.ndarray, Scene]:
        scene = sample_scene(self._rng)
        return np.asarray(render(scene, self._rng).reduce(2)), scene


def text_loss(model: CustomTextCLIP, tokenizer: BertTokenizer, captions: Captions) -> Measured:
    """How far captions of the same scenes are from each other, and the share whose nearest is the right one."""
    zh, en = (_read(model, tokenizer, each) for each in captions)
    return _contrast(zh, en, model.logit_scale.exp())


def image_loss(model: CustomTextCLIP, tokenizer: BertTokenizer, pictures: Tensor, captions: Captions) -> Measured:
    """How far pictures are from their captions, and the share of captions whose nearest picture is the right one."""
    seen = model.encode_image(pictures, normalize=True)
    with torch.no_grad():
        texts = [_read(model, tokenizer, each) for each in captions]
    (zh, zh_right), (en, en_right) = (_contrast(each, seen, model.logit_scale.exp()) for each in texts)
    return (zh + en) / 2, (zh_right + en_right) / 2


def _read(model: CustomTextCLIP, tokenizer: BertTokenizer, texts: list[str]) -> Tensor:
    """(N, WIDTH) unit vectors."""
    ids = tokenizer(texts, return_tensors="pt", padding=True, truncation=True, max_length=LONGEST).input_ids
    return model.encode_text(ids, normalize=True)


def _contrast(one: Tensor, other: Tensor, scale: Tensor) -> Measured:
    """InfoNCE of two (N, WIDTH) lists of unit vectors, both ways, and how many of the first find their partner."""
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


def train_text(folder: Path, steps: int, seed: int = 0) -> tuple[CustomTextCLIP, BertTokenizer]:
    """Train the text tower up to `steps` steps, going on from the last saved state of `folder`."""
    torch.manual_seed(seed)
    tokenizer = _tokenizer(folder, seed)
    model = build(tokenizer, folder)
    run, optimizer = _run(folder / "text", model, model.text)
    rng = random.Random(seed + run.step)
    while run.step < steps:
        loss, right = text_loss(model, tokenizer, twins(rng, TEXT_BATCH))
        _update(loss, model, optimizer, cosine(run.step, steps, WARM_UP, LEARNING_RATE))
        run.advance(loss=loss.item(), right=right)
    run.save()
    return model, tokenizer


def train_image(folder: Path, model: CustomTextCLIP, tokenizer: BertTokenizer, steps: int, seed: int = 0) -> None:
    """Train the image tower of `model`, whose text tower is done, up to `steps` steps."""
    model.lock_text_tower()
    run, optimizer = _run(folder / "image", model, model.visual.to(memory_format=torch.channels_last))
    pairs = Pairs(seed + run.step)
    while run.step < steps:
        loss, right = image_loss(model, tokenizer, *pairs.batch(BATCH))
        _update(loss, model, optimizer, cosine(run.step, steps, WARM_UP, LEARNING_RATE))
        run.advance(loss=loss.item(), right=right)
    run.save()


def _run(folder: Path, model: CustomTextCLIP, tower: torch.nn.Module) -> tuple[Run, MuonWithAdamW]:
    matrices = [p for name, p in tower.named_parameters() if p.dim() in (2, 4) and "embed" not in name]
    optimizer = MuonWithAdamW(matrices, [*tower.parameters(), model.logit_scale], LEARNING_RATE)
    return Run(folder, {"model": model, "optimizer": optimizer}), optimizer


def _update(loss: Tensor, model: CustomTextCLIP, optimizer: MuonWithAdamW, learning_rate: float) -> None:
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
    parser.add_argument("--text-steps", type=int, default=300)
    parser.add_argument("--image-steps", type=int, default=3000)
    arguments = parser.parse_args()
    model, tokenizer = train_text(arguments.runs / "clip", arguments.text_steps)
    train_image(arguments.runs / "clip", model, tokenizer, arguments.image_steps)


if __name__ == "__main__":
    main()
