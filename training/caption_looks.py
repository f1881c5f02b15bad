"""How a fresh PixArt reads captions: what T5 says of each word, and how the thing that all of them name looks.

A class-conditional network knows each of its things by a vector, which is what the thing looks like from afar
(`training.classes`). A PixArt that begins as one is told of texts by cross-attention alone, and would have to find out
anew what each name stands for. So half of what its caption projection passes on of a word's state is its share in the
vector of the class, in its main directions, as least squares reads it from the mean of a caption's states, which T5 was
taught to tell things by (`training.naming`); the other half is the state itself, whitened. Both are what the official
two layers compute with other initial values. It costs nothing later and says nothing wrong, unlike the answers of that
network as a teacher, which knows neither grounds nor colours.

Patches look at all words alike at first, as if the text were pooled, and nothing is written into them yet.
"""

import random
from dataclasses import replace

import torch
from diffusers import PixArtTransformer2DModel
from torch import Tensor, nn

from training.alignment import CONCEPTS
from training.conditions import Readers
from training.examples import worded
from training.naming import read
from training.reading import BATCH, CAPTIONS, components, pass_on
from training.world.scenes import FULL, sample_scene

ONE = replace(FULL, numbers=(1.0, 0.0, 0.0))  # whose mean is of one thing


@torch.no_grad()
def set_out_captions(
    model: PixArtTransformer2DModel, readers: Readers, table: Tensor, seed: int = 0, number: int = CAPTIONS
) -> None:
    """Write these weights into a fresh transformer of width D, from what so many captions are read as.

    Args:
        table: (256, D), the vectors of the classes in the order of CONCEPTS.
    """
    words, means, classes = _read(readers, seed, number)
    half, centre = model.inner_dim // 2, words.mean(dim=0)
    inner = components(words, half)  # (K, C)
    looks = _looks(table, half)[classes]  # (N, D / 2)
    read_off = torch.linalg.lstsq((means - means.mean(dim=0)) @ inner.T, looks - looks.mean(dim=0)).solution
    pass_on(model.caption_projection, centre, inner, torch.cat([torch.eye(len(inner)), read_off.T]))
    for block in model.transformer_blocks:
        nn.init.zeros_(block.attn2.to_q.weight)
        for layer in (block.attn2.to_k, block.attn2.to_v):
            nn.init.normal_(layer.weight, std=layer.in_features**-0.5)
        for layer in (block.attn2.to_q, block.attn2.to_k, block.attn2.to_v):
            nn.init.zeros_(layer.bias)


def _read(readers: Readers, seed: int, number: int) -> tuple[Tensor, Tensor, Tensor]:
    """T5's states of the words of N captions (words, C), their means (N, C), and the classes of the things (N,)."""
    rng = random.Random(seed)
    scenes = [sample_scene(rng, ONE) for _ in range(number)]
    texts = [worded(scene, rng) for scene in scenes]
    classes = torch.tensor([CONCEPTS.index(scene.things[0].concept) for scene in scenes])
    batches = [texts[start : start + BATCH] for start in range(0, number, BATCH)]
    found = [read(readers.t5, readers.t5_tokenizer, batch) for batch in batches]
    means = [(states * mask[..., None]).sum(dim=1) / mask.sum(dim=1, keepdim=True) for states, mask in found]
    return torch.cat([states[mask > 0] for states, mask in found]), torch.cat(means), classes


def _looks(table: Tensor, directions: int) -> Tensor:
    """(256, directions): in which the vectors of the classes differ most, by as much as they do."""
    centred = table - table.mean(dim=0)
    _, _, main = torch.linalg.svd(centred, full_matrices=False)  # (up to 256, D)
    shown = centred @ main[:directions].T
    return shown / shown.std()
