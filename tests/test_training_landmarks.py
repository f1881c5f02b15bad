"""What the small transformer's padding starts as: nothing to look at, and where every patch is."""

import pytest
import torch
from diffusers.models.embeddings import apply_rotary_emb
from transformers import T5Config, T5EncoderModel

from training import hunyuan, t5
from training.landmarks import set_out, tell_padding

GRID = hunyuan.GRID
LANDMARKS = 2 * GRID
WORDS = 30


@pytest.fixture(scope="module")
def model():
    torch.manual_seed(0)
    return hunyuan.build().requires_grad_(False)


def attention(model, index):
    """(heads, patches, words + padding) of random patches to random words and all padding behind them."""
    torch.manual_seed(1)
    block = model.blocks[index].attn2
    words = torch.randn(WORDS, model.config.cross_attention_dim)
    tokens = torch.cat([words, model.text_embedding_padding[WORDS:]])
    split = lambda x: x.unflatten(-1, (block.heads, -1)).transpose(0, 1)  # noqa: E731
    query = block.norm_q(split(block.to_q(torch.randn(GRID * GRID, model.config.hidden_size))))
    query = apply_rotary_emb(query[None], hunyuan.rope())[0]
    key = block.norm_k(split(block.to_k(tokens)))
    return (query @ key.transpose(1, 2) / query.shape[-1] ** 0.5).softmax(-1)


def test_padding_takes_hardly_any_attention_from_words(model):
    for index in range(len(model.blocks)):
        shares = attention(model, index)[..., WORDS:].sum(-1).mean(-1)  # of each head
        assert (shares[1:] < 0.05).all()
        assert (shares[0] > 0.95) == (index == 0)


def test_one_head_finds_row_and_column_of_every_patch(model):
    found = attention(model, 0)[0, :, -LANDMARKS:].view(GRID, GRID, 2, GRID)
    columns, rows = found[..., 0, :].mean(0), found[..., 1, :].mean(1)
    assert columns.argmax(-1).tolist() == rows.argmax(-1).tolist() == list(range(GRID))
    assert found.sum(-1).mean((0, 1)).min() > 0.2  # neither is drowned by the other


def test_only_landmarks_differ_among_the_padding(model):
    padding = model.text_embedding_padding
    assert set_out(hunyuan.build(), hunyuan.rope(), GRID, GRID) == len(padding) - LANDMARKS
    assert (padding[:-LANDMARKS] == padding[0]).all()
    assert len(torch.unique(padding, dim=0)) == 1 + LANDMARKS


def test_silent_places_stay_one_vector_in_training(model):
    changed = hunyuan.build()
    with torch.no_grad():
        changed.text_embedding_padding.add_(torch.randn_like(changed.text_embedding_padding))
    landmarks = changed.text_embedding_padding[-LANDMARKS:].clone()
    hunyuan.tie_padding(changed, len(changed.text_embedding_padding) - LANDMARKS)
    assert torch.equal(changed.text_embedding_padding[-LANDMARKS:], landmarks)
    assert len(torch.unique(changed.text_embedding_padding, dim=0)) == 1 + LANDMARKS


def test_padding_of_t5_is_one_value_and_words_do_not_notice():
    torch.manual_seed(0)
    encoder = T5EncoderModel(T5Config(vocab_size=50, pad_token_id=0, **t5.SHAPE)).eval().requires_grad_(False)
    ids = torch.randint(2, 50, (1, 40))
    ids[:, WORDS:] = 0
    before = encoder(ids, attention_mask=ids != 0).last_hidden_state[0]
    tell_padding(encoder)
    after = encoder(ids, attention_mask=ids != 0).last_hidden_state[0]
    torch.testing.assert_close(after[:WORDS], before[:WORDS])
    width = after.shape[1]
    assert (after[WORDS:, 0] > 0.9 * width**0.5).all()
    assert after[WORDS:, 1:].abs().max() < 0.1 * width**0.5


def test_pooled_text_begins_as_that_of_the_words(model):
    pooler = model.time_extra_emb.pooler
    states = torch.zeros(256, pooler.q_proj.in_features)
    states[:WORDS].normal_()
    states[WORDS:, 0] = states.shape[1] ** 0.5
    tokens = torch.cat([states.mean(0, keepdim=True), states]) + pooler.positional_embedding
    query, keys = (
        projection(tokens).unflatten(-1, (pooler.num_heads, -1)).transpose(0, 1)
        for projection in (pooler.q_proj, pooler.k_proj)
    )
    shares = (query[:, :1] @ keys.transpose(1, 2) / query.shape[-1] ** 0.5).softmax(-1)[:, 0]
    assert (shares[:, 1 : 1 + WORDS].sum(-1) > 0.95).all()
    assert (shares[:, 1 : 1 + WORDS].max(-1).values < 0.5).all()  # nor does one word take it all
