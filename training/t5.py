"""The T5 encoder: learns to read by translating what people say, in either language, into one plain description.

    python -m training.t5 --runs runs --steps 900

The decoder writes `describe(scene, "en")` and is thrown away; what stays is the encoder, the pipeline's
`text_encoder_2`. Both languages thus mean the same to it. Relative positions are told apart up to MAX_DISTANCE only, so
that all padding far enough behind a text looks alike (`training.conditions` builds on that).
"""

import argparse
import random
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import PreTrainedTokenizerFast as Tokenizer
from transformers import T5Config, T5EncoderModel, T5ForConditionalGeneration, T5PreTrainedModel

from generation.scene.describe import describe
from generation.scene.language import Language
from generation.scene.scene import Scene
from training.landmarks import tell_padding
from training.optimizers import MuonWithAdamW, cosine
from training.run import Run, state_of
from training.vocabulary import t5_tokenizer
from training.world.captions import caption, worded
from training.world.scenes import held_out_scenes, sample_scene

MAX_DISTANCE = 32
BATCH = 64
LONGEST = 64  # tokens of a caption
LEARNING_RATE = 4e-3
WARM_UP = 100
SHAPE = {
    "d_model": 192,
    "d_kv": 32,
    "num_heads": 6,
    "d_ff": 512,
    "num_layers": 3,
    "num_decoder_layers": 2,
    "relative_attention_num_buckets": 16,
    "relative_attention_max_distance": MAX_DISTANCE,
    "feed_forward_proj": "gated-gelu",
    "dropout_rate": 0.0,
}


def build(tokenizer: Tokenizer) -> T5ForConditionalGeneration:
    """A fresh model for a vocabulary."""
    return T5ForConditionalGeneration(
        T5Config(vocab_size=len(tokenizer), pad_token_id=0, eos_token_id=1, decoder_start_token_id=0, **SHAPE)
    )


def example(rng: random.Random) -> tuple[str, str]:
    """What is said and what it means."""
    scene = sample_scene(rng)
    language: Language = rng.choice(("zh", "en"))
    return worded(scene, language, rng), describe(scene, "en")


def loss_of(model: T5ForConditionalGeneration, tokenizer: Tokenizer, pairs: list[tuple[str, str]]) -> Tensor:
    """Mean cross-entropy of the pieces of the meanings."""
    said, meant = (list(each) for each in zip(*pairs, strict=True))
    read = tokenizer(said, return_tensors="pt", padding=True, truncation=True, max_length=LONGEST)
    labels = tokenizer(meant, return_tensors="pt", padding=True).input_ids
    return model(**_known(read), labels=labels.masked_fill(labels == 0, -100)).loss


def train(folder: Path, steps: int, seed: int = 0) -> tuple[T5ForConditionalGeneration, Tokenizer]:
    """Train up to `steps` steps, going on from the last saved state of `folder`."""
    torch.manual_seed(seed)
    tokenizer = _tokenizer(folder, seed)
    model = build(tokenizer)
    optimizer = MuonWithAdamW(block_matrices(model), model.parameters(), LEARNING_RATE)
    run = Run(folder, {"model": model, "optimizer": optimizer})
    rng = random.Random(seed + run.step)
    while run.step < steps:
        loss = loss_of(model, tokenizer, [example(rng) for _ in range(BATCH)])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step(cosine(run.step, steps, WARM_UP, LEARNING_RATE))
        run.advance(loss=loss.item())
    run.save()
    return model, tokenizer


def block_matrices(model: T5PreTrainedModel) -> list[nn.Parameter]:
    """The matrices of the layers, for Muon."""
    named = model.named_parameters()
    return [p for name, p in named if p.dim() > 1 and "block" in name and "relative" not in name]


def trained_encoder(folder: Path) -> tuple[T5EncoderModel, Tokenizer]:
    """What is kept of a finished run: the encoder, which tells padding apart, and the tokenizer."""
    tokenizer = Tokenizer.from_pretrained(folder / "tokenizer")
    whole = build(tokenizer)
    whole.load_state_dict(state_of(folder, "model"))
    encoder = T5EncoderModel(whole.config)
    encoder.load_state_dict(whole.state_dict(), strict=False)
    tell_padding(encoder)
    return encoder, tokenizer


@torch.no_grad()
def share_read(model: T5ForConditionalGeneration, tokenizer: Tokenizer, language: Language, number: int = 200) -> float:
    """The share of captions of held-out scenes whose meaning is written without a mistake."""
    rng = random.Random(1)
    scenes: list[Scene] = [scene for kind in ("one", "two", "three") for scene in held_out_scenes(kind, number // 3, 1)]
    read = tokenizer([caption(s, language, rng) for s in scenes], return_tensors="pt", padding=True)
    written = model.eval().generate(**_known(read), max_new_tokens=80)
    meant = tokenizer([describe(scene, "en") for scene in scenes]).input_ids
    pairs = zip(written.tolist(), meant, strict=True)
    return sum([t for t in out if t > 1] == [t for t in ids if t > 1] for out, ids in pairs) / len(scenes)


def _known(read: dict[str, Tensor]) -> dict[str, Tensor]:
    return {name: read[name] for name in ("input_ids", "attention_mask")}


def _tokenizer(folder: Path, seed: int) -> Tokenizer:
    if not (folder / "tokenizer").exists():
        t5_tokenizer(seed=seed).save_pretrained(folder / "tokenizer")
    return Tokenizer.from_pretrained(folder / "tokenizer")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.t5", description="Train the T5 encoder.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--steps", type=int, default=900)
    arguments = parser.parse_args()
    model, tokenizer = train(arguments.runs / "t5", arguments.steps)
    languages: tuple[Language, ...] = ("en", "zh")
    for language in languages:
        print(f"read without a mistake, {language}: {share_read(model, tokenizer, language):.3f}")


if __name__ == "__main__":
    main()
