"""How a fresh transformer reads T5: the states as they are, and pooled, each difference between captions equally loud.

The official network sends the states through two layers, and pools all 256 of them, padding too, into a vector that is
added to the embedding of the timestep. In a small network both the padding and what all captions have in common drown
what one caption says. Here

- the states of words go on centred and whitened;
- pooled are words alone, all alike, told apart from padding by value 0 (`training.landmarks.tell_padding`); the result
  is centred and whitened too.

Only initial values differ from the official network.
"""

import random

import torch
from diffusers import HunyuanDiT2DModel
from torch import Tensor, nn

from training.conditions import Readers
from training.landmarks import SILENCE
from training.world.captions import worded
from training.world.scenes import sample_scene

CAPTIONS = 2000
BATCH = 100
LEAST = 0.01  # of the largest variance: what varies less is not made louder
LOUDNESS = 1.6  # makes the second layer's output about as large as its input, for SiLU takes a third


@torch.no_grad()
def set_out_reading(model: HunyuanDiT2DModel, readers: Readers, seed: int = 0, number: int = CAPTIONS) -> None:
    """Write these weights into a fresh transformer, from what so many captions are read as."""
    captions = _captions(readers, seed, number)
    words = torch.cat([states[mask > 0] for states, mask in captions])
    whitening = _whitening(words)
    pass_on(model.text_embedder, words.mean(0), whitening, torch.eye(len(whitening)))
    embedder = model.time_extra_emb
    _see_words_only(embedder.pooler)
    _whiten(embedder.pooler, [states for states, _ in captions])
    linear = embedder.extra_embedder.linear_2
    nn.init.normal_(linear.weight, std=LOUDNESS * linear.in_features**-0.5)


def _captions(readers: Readers, seed: int, number: int) -> list[tuple[Tensor, Tensor]]:
    """Batches of T5's states (B, 256, C) and masks (B, 256)."""
    rng = random.Random(seed)
    texts = [worded(sample_scene(rng), rng.choice(("zh", "en")), rng) for _ in range(number)]
    return [readers.read(texts[start : start + BATCH])[2:] for start in range(0, number, BATCH)]


@torch.no_grad()
def pass_on(embedder: nn.Module, centre: Tensor, inner: Tensor, outer: Tensor) -> None:
    """Both layers together are outer @ inner @ (x - centre), as f(x) - f(-x) is x for SiLU and for GELU.

    `inner` (K, C) with a hidden layer of at least 2 K; `outer` (outputs or fewer, K).
    """
    first, last = embedder.linear_1, embedder.linear_2
    width, outputs = len(inner), len(outer)
    first.weight[:width], first.weight[width : 2 * width] = inner, -inner
    first.bias.zero_()
    first.bias[:width], first.bias[width : 2 * width] = -inner @ centre, inner @ centre
    last.weight.zero_()
    last.weight[:outputs, :width], last.weight[:outputs, width : 2 * width] = outer, -outer
    last.bias.zero_()


def _see_words_only(pooler: nn.Module) -> None:
    """Padding's score is lowered; values pass as they are."""
    width = len(pooler.q_proj.bias)
    loudest = width**0.5  # of a state after T5's last norm: padding's is that alone
    head_dim = width // pooler.num_heads
    pooler.positional_embedding.zero_()
    pooler.q_proj.weight.zero_()
    pooler.q_proj.bias.fill_(1.0)
    pooler.k_proj.weight.zero_()
    pooler.k_proj.bias.zero_()
    # A score is the sum over a head, divided by the root of its width.
    pooler.k_proj.weight[:, 0] = -SILENCE / loudest / head_dim**0.5
    nn.init.eye_(pooler.v_proj.weight)
    pooler.v_proj.bias.zero_()


def _whiten(pooler: nn.Module, states: list[Tensor]) -> None:
    """Let the last layer give vectors of mean 0 and variance 1 in every value, in a random basis."""
    last = pooler.c_proj
    width = last.in_features
    nn.init.orthogonal_(last.weight)  # (wider, width): columns are orthonormal
    last.bias.zero_()
    found = torch.cat([pooler(each) for each in states]) @ last.weight  # (N, width)
    whitening = _whitening(found)
    last.weight.copy_(last.weight @ whitening * (last.out_features / width) ** 0.5)
    last.bias.copy_(-last.weight @ found.mean(0))


def _whitening(found: Tensor) -> Tensor:
    """(C, C), symmetric: makes the variances of (N, C) vectors 1, but for the least of them."""
    loudness, directions = _directions(found)
    return directions * loudness.rsqrt() @ directions.T


def components(found: Tensor, number: int) -> Tensor:
    """(number or C, C): that many values of (N, C) vectors, the loudest, with variances of 1, but for the least."""
    loudness, directions = _directions(found)
    return (directions * loudness.rsqrt()).T.flip(0)[:number]


def _directions(found: Tensor) -> tuple[Tensor, Tensor]:
    """Variances (C,), rising, and in columns (C, C) the directions in which (N, C) vectors have them."""
    values, vectors = torch.linalg.eigh(torch.cov(found.T))
    return values.clamp(min=LEAST * values[-1]), vectors
