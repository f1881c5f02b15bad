"""Hunyuan-DiT's forward pass in two halves: what the prompt alone decides, made once, and what each step needs.

`HunyuanDiT2DModel.forward` projects 333 text tokens and makes keys and values of them in every block at every step,
though nothing in them depends on the step. Here that is done once a prompt. Where most padding tokens are one and the
same vector, as in checkpoints trained by `training/`, these are merged into a single key whose score is raised by the
logarithm of their number: softmax gives the same sums. Both are exact, up to rounding.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from diffusers import HunyuanDiT2DModel
from diffusers.models.attention_processor import Attention
from diffusers.models.embeddings import apply_rotary_emb
from diffusers.models.transformers.hunyuan_transformer_2d import HunyuanDiTBlock
from torch import Tensor, nn

Rope = tuple[Tensor, Tensor]
Text = tuple[Tensor, Tensor, Tensor | None]  # of one block: keys, values, bias


@dataclass(frozen=True)
class TextCondition:
    """What a batch of B prompts says to a transformer of width D, once its text modules have read them."""

    pooled: Tensor  # (B, D), added to the embedding of the timestep
    keys: tuple[Tensor, ...]  # of each block: (B, heads, S, head_dim)
    values: tuple[Tensor, ...]
    bias: Tensor | None  # (B, 1, 1, S), added to the scores; None adds nothing


class ReadBlock(nn.Module):
    """A block of the network that is told keys and values, (B, heads, S, head_dim), where its own `forward` makes them
    of the text."""

    def __init__(self, block: HunyuanDiTBlock) -> None:
        super().__init__()
        self.block = block

    def forward(self, x: Tensor, skip: Tensor | None, moment: Tensor, text: Text, rope: Rope) -> Tensor:
        """(B, N, D) -> (B, N, D); `skip`, if any, is as large."""
        block = self.block
        if skip is not None:
            x = block.skip_linear(block.skip_norm(torch.cat([x, skip], dim=-1)))  # (B, N, D)
        x = x + block.attn1(block.norm1(x, moment), image_rotary_emb=rope)  # (B, N, D)
        x = x + _cross_attention(block.attn2, block.norm2(x), text, rope)  # (B, N, D)
        return x + block.ff(block.norm3(x))  # (B, N, D)


def read_blocks(transformer: HunyuanDiT2DModel) -> list[ReadBlock]:
    """Its blocks as `predict` runs them."""
    return [ReadBlock(block) for block in transformer.blocks]


def text_condition(  # noqa: PLR0913 - two encoders, each with its mask, as the official network has them
    transformer: HunyuanDiT2DModel,
    clip: Tensor,
    clip_mask: Tensor,
    t5: Tensor,
    t5_mask: Tensor,
    *,
    style: Tensor | None = None,
    image_meta_size: Tensor | None = None,
) -> TextCondition:
    """Read the outputs of both text encoders.

    Args:
        clip, clip_mask: (B, text_len, cross_attention_dim) and (B, text_len), 1 at tokens and 0 at padding.
        t5, t5_mask: (B, text_len_t5, cross_attention_dim_t5) and (B, text_len_t5).
        style, image_meta_size: (B,) and (B, 6), for checkpoints up to version 1.1.
    """
    pooled = _pooled(transformer, t5, style, image_meta_size)
    same = alike(transformer)
    if same > clip_mask.shape[1]:
        tokens, bias = _merged(transformer, same, (clip, clip_mask), (t5, t5_mask))
    else:
        tokens, bias = _padded(transformer, clip, clip_mask, t5, t5_mask), None
    made = [_keys_values(block.attn2, tokens) for block in transformer.blocks]
    return TextCondition(pooled, tuple(k for k, _ in made), tuple(v for _, v in made), bias)


def alike(transformer: HunyuanDiT2DModel) -> int:
    """At how many places, counted from the first, the learned padding is one and the same vector."""
    padding = transformer.text_embedding_padding
    return int((padding == padding[:1]).all(dim=1).cumprod(0).sum())


def predict(
    transformer: HunyuanDiT2DModel,
    latents: Tensor,
    timesteps: Tensor,
    condition: TextCondition,
    rope: Rope,
    blocks: Sequence[nn.Module] | None = None,
) -> Tensor:
    """The network's output for noisy latents.

    Args:
        latents: (B, C, H, W).
        timesteps: (B,), in the dtype to compute in.
        condition: of the same B prompts.
        rope: cosines and sines, each (H * W / patch ** 2, head_dim).
        blocks: the network's `read_blocks`, where they are at hand.

    Returns: (B, 2 * C, H, W) where the network learned sigma, as the official ones do.
    """
    embedder = transformer.time_extra_emb
    time = embedder.timestep_embedder(embedder.time_proj(timesteps).to(timesteps.dtype))  # (B, D)
    moment = time + condition.pooled  # (B, D)
    x = transformer.pos_embed(latents)  # (B, N, D), where N = H * W / patch ** 2
    blocks = blocks or read_blocks(transformer)
    middle = len(blocks) // 2
    skips: list[Tensor] = []
    for index, block in enumerate(blocks):
        text = (condition.keys[index], condition.values[index], condition.bias)
        x = block(x, skips.pop() if index > middle else None, moment, text, rope)  # (B, N, D)
        if index < middle - 1:
            skips.append(x)
    x = transformer.proj_out(transformer.norm_out(x, moment.float()))  # (B, N, patch ** 2 * 2 * C)
    return _unpatchified(x, latents.shape[-2:], transformer.config.patch_size)


def _cross_attention(attention: Attention, x: Tensor, text: Text, rope: Rope) -> Tensor:
    key, value, bias = text
    query = attention.norm_q(_heads(attention, attention.to_q(x)))  # (B, heads, N, head_dim)
    query = apply_rotary_emb(query, rope)
    mixed = F.scaled_dot_product_attention(query, key.to(query.dtype), value.to(query.dtype), attn_mask=bias)
    return attention.to_out[0](mixed.transpose(1, 2).flatten(2))  # (B, N, D)


def _pooled(transformer: HunyuanDiT2DModel, t5: Tensor, style: Tensor | None, image_meta_size: Tensor | None) -> Tensor:
    embedder = transformer.time_extra_emb
    parts = [embedder.pooler(t5)]  # (B, pooled_projection_dim)
    if style is not None and image_meta_size is not None:
        size = embedder.size_proj(image_meta_size.view(-1)).to(t5.dtype)  # (B * 6, 256)
        parts += [size.view(t5.shape[0], -1), embedder.style_embedder(style)]
    return embedder.extra_embedder(torch.cat(parts, dim=1))  # (B, D)


def _padded(transformer: HunyuanDiT2DModel, clip: Tensor, clip_mask: Tensor, t5: Tensor, t5_mask: Tensor) -> Tensor:
    """All tokens, (B, text_len + text_len_t5, C), with the learned padding where there is none."""
    tokens = torch.cat([clip, transformer.text_embedder(t5)], dim=1)
    mask = torch.cat([clip_mask, t5_mask], dim=1).bool()
    return torch.where(mask[..., None], tokens, transformer.text_embedding_padding.to(tokens.dtype))


def _merged(
    transformer: HunyuanDiT2DModel, same: int, clip: tuple[Tensor, Tensor], t5: tuple[Tensor, Tensor]
) -> tuple[Tensor, Tensor]:
    """The real tokens, one padding token for the first `same` places and the padding of the others: (B, S, C).

    Also the bias of their scores, (B, 1, 1, S). Each text comes with its mask.
    """
    (clip_states, clip_real), (t5_states, t5_real) = _trimmed(*clip), _trimmed(*t5)
    padding = transformer.text_embedding_padding[[0, *range(same, len(transformer.text_embedding_padding))]]
    padding = padding.to(clip_states.dtype).expand(len(clip_states), -1, -1)
    tokens = torch.cat([clip_states, transformer.text_embedder(t5_states), padding], dim=1)
    free = 1 - torch.cat([clip[1], t5[1]], dim=1).float()  # (B, text_len + text_len_t5), 1 at padding
    copies = torch.cat([clip_real, t5_real, free[:, :same].sum(1, keepdim=True), free[:, same:]], dim=1)
    return tokens, copies.log()[:, None, None, :]


def _trimmed(tokens: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
    """Tokens and mask up to the longest text; both encoders pad on the right."""
    longest = int(mask.sum(1).max())
    return tokens[:, :longest], mask[:, :longest].float()


def _keys_values(attention: Attention, tokens: Tensor) -> tuple[Tensor, Tensor]:
    key = attention.norm_k(_heads(attention, attention.to_k(tokens)))
    return key, _heads(attention, attention.to_v(tokens))


def _heads(attention: Attention, x: Tensor) -> Tensor:
    """(B, L, D) -> (B, heads, L, head_dim)."""
    return x.unflatten(-1, (attention.heads, -1)).transpose(1, 2)


def _unpatchified(x: Tensor, size: torch.Size, patch: int) -> Tensor:
    """(B, N, patch * patch * C) -> (B, C, H, W)."""
    height, width = size[0] // patch, size[1] // patch
    x = x.view(len(x), height, width, patch, patch, -1)
    return x.permute(0, 5, 1, 3, 2, 4).flatten(4, 5).flatten(2, 3)
