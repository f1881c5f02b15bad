"""Ours against the official program: the same prompts, tokens, pixels, scores and answers of the same checkpoint."""

import pytest
import torch

from dialog.managers.dialoggen.checkpoint import load
from dialog.managers.dialoggen.prompt import Exchange, written
from dialog.managers.dialoggen.speaker import Speaker
from dialog.managers.dialoggen.tiles import no_picture, tiles_of
from dialog.managers.dialoggen.words import SLOT_ID as OUR_SLOT_ID
from generation.device import Device
from tests.tiny_dialoggen import CHECKPOINT, FIXTURES, SIDE, SLOT_ID, official

OFFICIAL = official()
DIALOGUES, PICTURES = OFFICIAL["dialogues"], OFFICIAL["pictures"]
TOLERANCE = 5e-5  # the official scores are kept to five places


@pytest.fixture(scope="module")
def parts():
    return load(str(CHECKPOINT), Device(torch.device("cpu")))


@pytest.fixture(scope="module")
def speaker(parts):
    return Speaker(parts, temperature=0)


def conversation(dialogue: list[dict], turn: int) -> list[Exchange]:
    """A dialogue up to a turn that is not answered yet."""
    before = [Exchange(each["said"], each["answer"]) for each in dialogue[:turn]]
    return [*before, Exchange(dialogue[turn]["said"])]


def scores_after(speaker: Speaker, parts, prompt: str, seen: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        embedded = speaker.embedded(parts.words.encode(prompt), seen)
        return parts.model(inputs_embeds=embedded).logits[0, -1]


turns = pytest.mark.parametrize(
    ("dialogue", "turn"),
    [(dialogue, turn) for dialogue in DIALOGUES for turn in range(len(dialogue))],
    ids=[each["said"].strip() for dialogue in DIALOGUES for each in dialogue],
)


@turns
def test_prompt_and_tokens(dialogue, turn, parts):
    prompt = written(conversation(dialogue, turn))
    assert prompt == dialogue[turn]["prompt"]
    ids = [SLOT_ID if each == OUR_SLOT_ID else each for each in parts.words.encode(prompt)]
    assert ids == dialogue[turn]["ids"]


@turns
def test_scores_of_the_next_word(dialogue, turn, parts, speaker):
    scores = scores_after(speaker, parts, dialogue[turn]["prompt"], speaker.seen([]))
    assert torch.allclose(scores, torch.tensor(dialogue[turn]["scores"]), atol=TOLERANCE)


@turns
def test_answer_without_chance(dialogue, turn, speaker):
    assert speaker.answer(conversation(dialogue, turn)) == dialogue[turn]["answer"]


@pytest.mark.parametrize("picture", PICTURES, ids=[picture["file"] for picture in PICTURES])
def test_picture_in_the_slot(picture, parts, speaker):
    tiles = tiles_of(FIXTURES / picture["file"], parts.model.config)
    assert list(tiles.pixels.shape) == picture["tiles"]
    assert tiles.pixels.double().sum().item() == pytest.approx(picture["sum"], abs=0.5)
    seen = speaker.seen([Exchange("这是什么", files=(FIXTURES / picture["file"],))])
    scores = scores_after(speaker, parts, picture["prompt"], seen)
    assert torch.allclose(scores, torch.tensor(picture["scores"]), atol=1e-3)  # Pillow may round a pixel otherwise


def test_slot_without_a_picture_is_five_tiles_of_nothing(parts):
    tiles = no_picture(parts.model.config)
    assert tiles.pixels.shape == (1, 5, 3, SIDE, SIDE)
    assert not tiles.pixels.any()
    assert tiles.sizes.tolist() == [[1024, 1024]]
