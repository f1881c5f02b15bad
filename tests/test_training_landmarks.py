"""What the small transformer's padding starts as: nothing to look at, and where every patch is."""

import pytest
import torch
from diffusers.models.embeddings import apply_rotary_emb
from transformers import T5Config, T5EncoderModel

from training import hunyuan, t5
from training.landmarks import set_out, tell_padding

LANDMARKS = hunyuan.GRID**2
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
    query = block.norm_q(split(block.to_q(torch.randn(LANDMARKS, model.config.hidden_size))))
    query = apply_rotary_emb(query[None], hunyuan.rope())[0]
    key = block.norm_k(split(block.to_k(tokens)))
    return (query @ key.transpose(1, 2) / query.shape[-1] ** 0.5).softmax(-1)


def test_padding_takes_hardly_any_attention_from_words(model):
    for index in range(len(model.blocks)):
        shares = attention(model, index)[..., WORDS:].sum(-1).mean(-1)  # of each head
        assert (shares[1:] < 0.05).all()
        assert (shares[0] > 0.95) == (index == 0)


def test_one_head_finds_the_landmark_of_every_patch(model):
    found = attention(model, 0)[0, :, -LANDMARKS:]
    assert found.argmax(-1).tolist() == list(range(LANDMARKS))
    assert found.amax(-1).mean() > 0.3  # its neighbours share the rest


def test_only_landmarks_differ_among_the_padding(model):
    padding = model.text_embedding_padding
    assert set_out(hunyuan.build(), hunyuan.rope()) == len(padding) - LANDMARKS
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
