"""What the pooled text starts as: the words alone, and each difference between captions as loud as any other.

The official network pools all 256 states of T5, padding too, and adds the result to the embedding of the timestep. In a
small network both the padding and what all captions have in common drown what one caption says. Here

- attention looks at words only, told apart from padding by value 0 (`training.landmarks.tell_padding`);
- the pooled states are centred and whitened, over captions of scenes.

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
def set_out_pooling(model: HunyuanDiT2DModel, readers: Readers, seed: int = 0) -> None:
    """Write these weights into a fresh transformer."""
    embedder = model.time_extra_emb
    _see_words_only(embedder.pooler)
    _whiten(embedder.pooler, _captions(readers, seed))
    linear = embedder.extra_embedder.linear_2
    nn.init.normal_(linear.weight, std=LOUDNESS * linear.in_features**-0.5)


def _see_words_only(pooler: nn.Module) -> None:
    """Padding's score is lowered; values pass as they are."""
    width = len(pooler.q_proj.bias)
    loudest = width**0.5  # of a state after T5's last norm
    head_dim = width // pooler.num_heads
    pooler.q_proj.weight[:, 0] = 0
    pooler.q_proj.bias.fill_(1.0)
    pooler.k_proj.bias.zero_()
    # A score is the sum over a head, divided by the root of its width.
    pooler.k_proj.weight[:, 0] = -SILENCE / loudest / head_dim**0.5
    nn.init.eye_(pooler.v_proj.weight)
    pooler.v_proj.bias.zero_()


def _captions(readers: Readers, seed: int) -> list[Tensor]:
    """Batches of T5's states (B, 256, C)."""
    rng = random.Random(seed)
    texts = [worded(sample_scene(rng), rng.choice(("zh", "en")), rng) for _ in range(CAPTIONS)]
    return [readers.read(texts[start : start + BATCH])[2] for start in range(0, CAPTIONS, BATCH)]


def _whiten(pooler: nn.Module, states: list[Tensor]) -> None:
    """Let the last layer give vectors of mean 0 and variance 1 in every value, in a random basis."""
    last = pooler.c_proj
    width = last.in_features
    nn.init.orthogonal_(last.weight)  # (wider, width): columns are orthonormal
    last.bias.zero_()
    found = torch.cat([pooler(each) for each in states]) @ last.weight  # (N, width)
    values, vectors = torch.linalg.eigh(torch.cov(found.T))
    whitening = vectors * values.clamp(min=LEAST * values[-1]).rsqrt() @ vectors.T  # (width, width)
    last.weight.copy_(last.weight @ whitening * (last.out_features / width) ** 0.5)
    last.bias.copy_(-last.weight @ found.mean(0))
