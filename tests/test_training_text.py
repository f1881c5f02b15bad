"""The tokenizers and the frozen text encoders, as the transformer's training uses them."""

import pytest
import torch

from generation.scene.lexicon import concepts
from tests.readers import random_readers
from training import t5
from training.vocabulary import bert_tokenizer

CAPTIONS = ["a red cat on the grass", "画草地上的一只猫和一辆红色小汽车", "", "☂ Xylophon"]


@pytest.fixture(scope="module")
def readers(tmp_path_factory):
    return random_readers(tmp_path_factory.mktemp("clip"))


def test_t5_reads_any_text_without_an_unknown_token(readers):
    tokenizer = readers.t5_tokenizer
    for text in ("a red cat", "两只狗", "☂ naïve 𠮷"):
        assert tokenizer.unk_token_id not in tokenizer(text).input_ids
    assert tokenizer("A Red CAT").input_ids == tokenizer("a red cat").input_ids
    assert tokenizer.decode(tokenizer("☂ 猫").input_ids, skip_special_tokens=True) == "☂ 猫"


def test_no_chinese_piece_is_a_whole_phrase(readers):
    assert len(readers.t5_tokenizer.tokenize("蓝色背景上的两只狗")) >= 5


def test_bert_knows_every_name_of_the_world(readers):
    tokenizer = bert_tokenizer(20_000)
    unread = [c.zh for c in concepts() if tokenizer.unk_token_id in tokenizer(c.zh).input_ids]
    assert unread == []
    assert all(tokenizer.unk_token_id not in tokenizer(c.en).input_ids for c in concepts())


def test_t5_states_are_those_of_the_full_length(readers):
    _, _, states, mask = readers.read(CAPTIONS)
    full = readers.t5_tokenizer(CAPTIONS, padding="max_length", max_length=256, truncation=True, return_tensors="pt")
    expected = readers.t5(full.input_ids, attention_mask=full.attention_mask).last_hidden_state
    assert torch.equal(mask, full.attention_mask)
    torch.testing.assert_close(states, expected, atol=1e-4, rtol=1e-4)


def test_bert_states_are_those_of_the_full_length_where_there_is_text(readers):
    states, mask, _, _ = readers.read(CAPTIONS)
    full = readers.bert_tokenizer(CAPTIONS, padding="max_length", max_length=77, return_tensors="pt")
    expected = readers.bert(full.input_ids, attention_mask=full.attention_mask).last_hidden_state
    assert torch.equal(mask, full.attention_mask)
    torch.testing.assert_close(states * mask[..., None], expected * mask[..., None], atol=1e-4, rtol=1e-4)


def test_reading_is_learned(readers):
    torch.manual_seed(0)
    model = t5.build(readers.t5_tokenizer)
    pairs = [("一只红色的猫", "a red cat"), ("a dog", "a dog")]
    losses = []
    optimizer = torch.optim.AdamW(model.parameters(), 3e-3)
    for _ in range(20):
        loss = t5.loss_of(model, readers.t5_tokenizer, pairs)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
    assert losses[-1] < 0.7 * losses[0]
