"""Decisions as a pattern, and decoding that leaves nothing else to write."""

import json
import random
import re

import pytest
import torch

from dialog.managers.llm.instructions import instructions
from dialog.managers.transformers_chat import grammar
from dialog.managers.transformers_chat.constraint import PatternConstraint
from dialog.managers.transformers_chat.grammar import decision_pattern
from dialog.managers.transformers_chat.vocabulary import vocabulary_of
from dialog.turn import TurnDecision
from tests.tiny_dialoggen import CHECKPOINT
from tests.tiny_vision_chat import tiny_tokenizer

PATTERN = decision_pattern()
DRAWN = '{"reason": "新图。", "action": "draw", "prompt": "一只猫"}'


@pytest.fixture(scope="module")
def tokenizer():
    return tiny_tokenizer()


@pytest.fixture(scope="module")
def vocabulary(tokenizer):
    return vocabulary_of(tokenizer)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_worked_examples_are_of_the_pattern(language):
    examples = re.findall(r"^\{.*\}$", instructions(language), re.MULTILINE)
    assert len(examples) >= 10
    assert [example for example in examples if not PATTERN.fullmatch(example)] == []


@pytest.mark.parametrize(
    "text",
    [
        DRAWN,
        '{\n  "reason": "",\n  "action": "chat",\n  "reply": "Hello"\n}',
        '{"reason":"","action":"edit","edit":"combine","pictures":[4, 1],"prompt":"a","strength":0.65,"seed":"keep"}',
        '{"reason": "she said \\"no\\"", "action": "refuse", "edit": null, "pictures": [], "reply": "🙅‍♀️"}',
    ],
)
def test_decisions_are_of_the_pattern(text):
    assert PATTERN.fullmatch(text)
    TurnDecision.model_validate(json.loads(text))


@pytest.mark.parametrize(
    "text",
    [
        "好的，画一只猫",
        '{"reason": "", "action": "draw"}',
        '{"reason": "", "action": "draw", "prompt": ""}',
        '{"reason": "", "action": "draw", "prompt": "  "}',
        '{"reason": "", "action": "chat", "prompt": "a cat", "reply": "Sure"}',
        '{"reason": "", "action": "chat", "reply": ""}',
        '{"reason": "", "action": "paint", "prompt": "a cat"}',
        '{"action": "draw", "reason": "", "prompt": "a cat"}',
        '{"reason": "", "action": "draw", "prompt": "a cat", "strength": 1.5}',
        '{"reason": "", "action": "draw", "prompt": "a cat", "pictures": [0]}',
        '{"reason": "", "action": "draw", "prompt": "a cat", "colour": "red"}',
        '{"reason": "line\nbreak", "action": "draw", "prompt": "a cat"}',
        f"{DRAWN} {DRAWN}",
        f'{{"reason": "", "action": "draw", "prompt": "{"a" * 2000}"}}',
    ],
)
def test_other_texts_are_not(text):
    assert not PATTERN.fullmatch(text)


def test_whatever_is_written_by_chance_is_a_decision(vocabulary, tokenizer, monkeypatch):
    for key in grammar.LENGTHS:
        monkeypatch.setitem(grammar.LENGTHS, key, 6)
    constraint = PatternConstraint(decision_pattern(), vocabulary, 0, [tokenizer.eos_token_id])
    torch.manual_seed(0)
    decisions = [TurnDecision.model_validate(json.loads(written(constraint, tokenizer))) for _ in range(12)]
    assert len({decision.action for decision in decisions}) >= 3
    assert len({decision.reason for decision in decisions}) >= 10


def test_best_word_that_may_follow_is_the_one_of_a_mask(vocabulary, tokenizer):
    """Against the plain way: every word that makes the text no beginning of a decision is ruled out."""
    end = tokenizer.eos_token_id
    constraint = PatternConstraint(PATTERN, vocabulary, 2, [end])
    places = torch.Generator().manual_seed(0)
    ids = tokenizer.encode(DRAWN)
    for length in (0, 1, 5, len(ids) - 1, len(ids)):
        scores = torch.randn(1, len(tokenizer) + 13, generator=places)
        begun = b"".join(vocabulary[each] for each in ids[:length])
        mask = [
            begins_a_decision(begun + word) if (word := vocabulary.get(token)) else token == end and length == len(ids)
            for token in range(scores.shape[1])
        ]
        masked = scores.masked_fill(~torch.tensor(mask), -torch.inf)
        left = constraint(torch.tensor([[7, 7, *ids[:length]]]), scores.clone())
        assert left.argmax() == masked.argmax()
        assert (left > -torch.inf).sum() == 1


def test_control_tokens_never_follow(vocabulary, tokenizer):
    constraint = PatternConstraint(PATTERN, vocabulary, 0, [tokenizer.eos_token_id])
    pad = tokenizer.convert_tokens_to_ids("<|image_pad|>")
    assert not constraint.may_follow(pad, b'{"reason": "a')
    assert not constraint.may_follow(len(tokenizer) + 1, b'{"reason": "a')  # no word at all
    assert not constraint.may_follow(tokenizer.eos_token_id, b'{"reason": "a')
    assert constraint.may_follow(tokenizer.eos_token_id, DRAWN.encode())


def test_bytes_that_can_be_no_character_never_follow(vocabulary, tokenizer):
    constraint = PatternConstraint(PATTERN, vocabulary, 0, [tokenizer.eos_token_id])
    bytes_ = {word: token for token, word in vocabulary.items() if len(word) == 1}
    begun = b'{"reason": "'
    assert constraint.may_follow(bytes_[b"\xe7"], begun)
    assert not constraint.may_follow(bytes_[b"\x8c"], begun)
    assert not constraint.may_follow(bytes_[b"\xf8"], begun)
    assert constraint.may_follow(bytes_[b"\x9f"], begun + b"\xed")
    assert not constraint.may_follow(bytes_[b"\xa0"], begun + b"\xed")


def test_words_are_bytes_of_the_text(tokenizer, vocabulary):
    text = 'a cat 猫 🐱 "\n\t é'
    assert b"".join(vocabulary[token] for token in tokenizer.encode(text)) == text.encode()


def test_words_of_sentencepiece_are_bytes_too():
    from transformers import LlamaTokenizer

    tokenizer = LlamaTokenizer.from_pretrained(CHECKPOINT)
    words = vocabulary_of(tokenizer)
    ids = tokenizer.encode("画一只猫 🐱 the", add_special_tokens=False)
    assert b"".join(words[token] for token in ids).decode().strip() == "画一只猫 🐱 the"


def written(constraint: PatternConstraint, tokenizer) -> str:
    """A text of words by chance; an end is as likely as any."""
    ids: list[int] = []
    while True:
        scores = torch.rand(1, len(tokenizer))
        if random.Random(len(ids)).random() < 0.3:
            scores[0, tokenizer.eos_token_id] = 2
        token = int(constraint(torch.tensor([ids], dtype=torch.long), scores).argmax())
        if token == tokenizer.eos_token_id:
            return tokenizer.decode(ids)
        ids.append(token)


def begins_a_decision(data: bytes) -> bool:
    """By trying each way in which a last character that is cut off may go on."""
    for tail in (b"", b"\x80", b"\xa0\x80", b"\x80\x80", b"\x90\x80\x80", b"\xa0\x80\x80"):
        try:
            if PATTERN.fullmatch((data + tail).decode(), partial=True):
                return True
        except UnicodeDecodeError:
            continue
    return False
