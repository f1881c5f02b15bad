"""What the learned padding of texts starts as: silence, and landmarks, one for each patch, that tell it where it is.

The official network looks at some 300 places of padding as at any word, and knows positions only relative to one
another (RoPE). A large network learns its way around both; a small one loses most of its training to them. Its queries
in cross-attention are rotated by where they stand, though, and the padding is learned, so weights exist with which

- every query carries a direction that padding turns against, and no attention is lost to it;
- one head of the first block finds, among the last places of padding, the one that stands where it does.

Training starts from such weights. Nothing but values differs from the official network, and all of them go on learning.
"""

import torch
from diffusers import HunyuanDiT2DModel
from diffusers.models.attention_processor import Attention
from diffusers.models.embeddings import apply_rotary_emb
from torch import Tensor
from transformers import T5EncoderModel

from generation.hunyuan_text import Rope

SILENCE = 9.0  # by how much the score of padding is lowered, as exp(9) is far more than there is padding
NEARNESS = 16.0  # the score of the landmark of a patch; those beside it score about a tenth less
SPIKE = 13.0  # how padding is told from words: by one value that no word comes near
WEIGHT = 0.3  # of that value in the keys
LOUD = 1000.0  # the same value in the T5 encoder, whose layers add to it some tens
FAST, SLOW = slice(1, 4), slice(-4, None)  # frequencies that turn a radian in 2 to 6 patches, or not at all


@torch.no_grad()
def set_out(model: HunyuanDiT2DModel, rope: Rope) -> int:
    """Write silence and landmarks into a fresh transformer; returns how many places of padding are silent.

    Args:
        rope: the table of the patches on which the landmarks stand.
    """
    head_dim = rope[0].shape[1]
    silent = _direction(head_dim, SLOW, (0, 1))
    keys = _keys(rope, len(rope[0]))  # (patches, head_dim)
    _write_padding(model, keys)
    for block in model.blocks:
        _silence(block.attn2, silent)
    _find(model.blocks[0].attn2, silent, head_dim)
    return len(model.text_embedding_padding) - len(keys)


@torch.no_grad()
def tell_padding(t5: T5EncoderModel) -> None:
    """Make T5's padding known by value 0, so that its states there are that value alone. Words never look at it."""
    padding = t5.get_input_embeddings().weight[t5.config.pad_token_id]
    padding.zero_()
    padding[0] = LOUD


def _direction(head_dim: int, frequencies: slice, axes: tuple[int, ...]) -> Tensor:
    """(head_dim,) of length 1 and mean 0, in the pairs that these frequencies turn; axis 0 has the first half."""
    pairs = torch.zeros(2, head_dim // 4, 2)
    for axis in axes:
        pairs[axis, frequencies] = torch.tensor([1.0, -1.0])
    return torch.nn.functional.normalize(pairs.flatten(), dim=0)


def _keys(rope: Rope, patches: int) -> Tensor:
    """(patches, head_dim): what the query of each is nearest to, as long as a normalised key."""
    head_dim = rope[0].shape[1]
    across, down = (
        apply_rotary_emb(_direction(head_dim, FAST, (axis,)).repeat(1, 1, patches, 1), rope)[0, 0] for axis in (0, 1)
    )  # (patches, head_dim); the first half of a head turns with the column, the second with the row
    return (across + down) * (head_dim / 2) ** 0.5


def _write_padding(model: HunyuanDiT2DModel, keys: Tensor) -> None:
    """Value 0 is high in silent places, value 1 in landmarks, whose keys follow; the rest makes each of them unlike."""
    padding = model.text_embedding_padding
    padding.zero_()
    padding[:, 0] = SPIKE
    landmarks = padding[-len(keys) :].normal_()
    landmarks[:, :2] = torch.tensor([0.0, SPIKE])
    landmarks[:, 2 : 2 + keys.shape[1]] = keys


def _silence(attention: Attention, silent: Tensor) -> None:
    """All padding's keys point against the queries, those of words neither with nor against them."""
    key = _by_head(attention, attention.to_k)
    key -= torch.einsum("i,j,hjd->hid", silent, silent, key)
    key[:, :, :2] = _against(silent)[:, None]
    attention.to_k.bias.zero_()
    attention.norm_q.bias.copy_(SILENCE * silent)


def _find(attention: Attention, silent: Tensor, head_dim: int) -> None:
    """Head 0 reads the landmarks that are near, and what is written on them goes into the stream of the patches."""
    key = _by_head(attention, attention.to_k)[0]
    key.zero_()
    key[:, 0] = _against(silent)
    key[:, 2 : 2 + head_dim] = torch.eye(head_dim)
    near = _direction(head_dim, FAST, (0,)) + _direction(head_dim, FAST, (1,))
    attention.norm_q.bias.add_(torch.nn.functional.normalize(near, dim=0) * NEARNESS)
    _by_head(attention, attention.to_v)[0, :, :2] = 0
    attention.to_out[0].weight[:, :head_dim].normal_(std=head_dim**-0.5)


def _by_head(attention: Attention, linear: torch.nn.Module) -> Tensor:
    """A view (heads, head_dim, C) of a projection's weight."""
    return linear.weight.data.unflatten(0, (attention.heads, -1))


def _against(silent: Tensor) -> Tensor:
    return -WEIGHT * silent * len(silent) ** 0.5
