"""DialogGen at work: a small one that knows three dialogues, through its official files."""

import shutil
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from dialog.errors import UnreadableUploadError
from dialog.managers.dialoggen import DialogGenManager
from dialog.managers.dialoggen.checkpoint import load
from dialog.managers.dialoggen.errors import DialogGenMissingError
from dialog.managers.dialoggen.prompt import Exchange
from dialog.managers.dialoggen.sampling import SeededSampling, seed_of
from dialog.managers.dialoggen.speaker import Speaker
from dialog.options import ManagerOptions
from dialog.registry import load_manager, manager_row
from dialog.turn import Message, TurnDecision
from generation.device import Device
from tests.tiny_dialoggen import ASK, CHECKPOINT, FIXTURES

CPU = Device(torch.device("cpu"))
BIRD = Exchange("画一个木制的鸟", "<画图>一只木制的鸟站在树枝上")


@pytest.fixture(scope="module")
def manager():
    return DialogGenManager(at(CHECKPOINT), device=CPU)


@pytest.fixture(scope="module")
def speaker():
    return Speaker(load(str(CHECKPOINT), CPU))


def at(folder: Path) -> ManagerOptions:
    return ManagerOptions(weights=str(folder))


def talk(manager: DialogGenManager, *texts: str) -> list[TurnDecision]:
    """The decisions of a conversation in which every picture gets drawn."""
    history: list[Message] = []
    decisions: list[TurnDecision] = []
    for text in texts:
        decision = manager.decide(history, text)
        pictures = (sum(each.draws for each in decisions) + 1,) if decision.draws else ()
        history += [Message("user", text), Message("assistant", decision.reply, pictures, decision)]
        decisions.append(decision)
    return decisions


def test_bird_is_drawn_changed_and_thanked_for(manager):
    wooden, glass, thanks = talk(manager, "画一个木制的鸟", "变成玻璃的", "谢谢")
    assert (wooden.action, wooden.prompt) == ("draw", "一只木制的鸟站在树枝上")
    assert (glass.action, glass.prompt, glass.pictures, glass.seed) == ("edit", "一只玻璃的鸟站在树枝上", (1,), "keep")
    assert (thanks.action, thanks.reply, thanks.raw) == ("chat", "不客气", "不客气")


def test_refusal_is_told_from_an_answer_and_the_talk_goes_on(manager):
    refused, cat = talk(manager, "画一个坏东西", "画一只猫")
    assert (refused.action, refused.reply) == ("refuse", "对不起，我不能画这个")
    assert (cat.action, cat.prompt) == ("draw", "一只猫")


def test_english_and_another_one(manager):
    hello, car, again = talk(manager, "你好", "Draw a red car", "再来一张")
    assert (hello.action, hello.reply) == ("chat", "你好，想画什么")
    assert (car.prompt, car.reply) == ("一辆红色的车", "好的，")
    assert (again.prompt, again.edit, again.seed) == ("一辆红色的车", "redo", "new")


def test_latest_picture_that_came_stays_in_the_slot(speaker):
    small, wide = FIXTURES / "10x40.png", FIXTURES / "90x20.png"
    wide_alone = speaker.seen([Exchange("这是什么", files=(wide,))])
    later = [Exchange("这是什么", "不知道", (small,)), Exchange("那这个呢", "不知道", (wide,)), Exchange("画下来")]
    assert torch.equal(speaker.seen(later), wide_alone)
    assert not torch.equal(wide_alone, speaker.seen([Exchange("画下来")]))


def test_picture_that_was_deleted_leaves_the_slot_empty(speaker, tmp_path):
    gone = [Exchange("这是什么", files=(tmp_path / "gone.png",))]
    assert torch.equal(speaker.seen(gone), speaker.seen([Exchange("画下来")]))


def test_decision_can_be_repeated_whoever_else_draws_numbers():
    warm = DialogGenManager(at(CHECKPOINT), device=CPU, temperature=3.0)
    torch.manual_seed(1)
    first = warm.decide([], "画一只大象")
    torch.manual_seed(2)
    state = torch.get_rng_state()
    assert warm.decide([], "画一只大象") == first
    assert torch.equal(torch.get_rng_state(), state)
    assert warm.decide([], "画一只小象") != first


def test_noise_samples_the_softmax():
    scores = torch.tensor([[0.0, 0.2, 0.1]])
    sampling = SeededSampling(0.2, seed_of("猫"))
    drawn = torch.stack([sampling(torch.zeros(1, 0), scores).argmax(-1) for _ in range(4000)])
    shares = torch.bincount(drawn.flatten(), minlength=3) / 4000
    assert torch.allclose(shares, torch.softmax(scores[0] / 0.2, -1), atol=0.03)


def test_long_talk_keeps_the_words_to_be_answered(speaker):
    prompt, ids = speaker.window([BIRD] * 40 + [Exchange("变成玻璃的")], room=300)
    assert len(ids) <= 301  # the slot stands for tokens that are counted already
    assert prompt.count("<image>") == 1
    assert prompt.endswith(f"USER: {ASK}变成玻璃的 ASSISTANT:")
    assert 1 <= prompt.count("</s>") < 40


def test_one_turn_longer_than_the_window_is_read_whole(speaker):
    prompt, _ = speaker.window([BIRD, Exchange("猫" * 500)], room=300)
    assert "猫" * 500 in prompt
    assert "</s>" not in prompt


def test_keyword_rules_stand_in_for_a_model_that_says_nothing(tmp_path, monkeypatch):
    silent = shutil.copytree(CHECKPOINT, tmp_path / "silent")
    silence(silent)
    monkeypatch.setattr("dialog.managers.dialoggen.speaker.NEW_TOKENS", 4)
    manager = DialogGenManager(at(silent), device=CPU, temperature=0)
    decision = manager.decide([], "画一只猫")
    assert (decision.action, decision.raw) == ("draw", "")
    assert "猫" in decision.prompt
    assert decision.reply.endswith("（DialogGen 没有回答，这一轮由关键词规则决定。）")


def test_model_can_be_let_go_of_and_comes_back():
    manager = DialogGenManager(at(CHECKPOINT), device=CPU)
    first = manager.decide([], "画一个木制的鸟")
    assert manager.loaded
    manager.release()
    assert not manager.loaded
    assert manager.decide([], "画一个木制的鸟") == first


def test_upload_that_is_no_picture_is_told(manager, tmp_path):
    file = tmp_path / "words.png"
    file.write_text("no picture")
    with pytest.raises(UnreadableUploadError, match=r"words\.png"):
        manager.decide([], "这是什么", [file])


def test_missing_checkpoint_is_told_at_the_first_turn(tmp_path):
    manager = DialogGenManager(at(tmp_path), device=CPU)
    with pytest.raises(DialogGenMissingError, match=r"config\.json"):
        manager.decide([], "画一只猫")


def test_table_has_it():
    assert isinstance(load_manager("dialoggen"), DialogGenManager)
    assert manager_row("dialoggen").sees_pictures
    assert "16 GB" in manager_row("dialoggen").needs


def silence(folder: Path) -> None:
    """Make all scores of a checkpoint equal: the first of the largest is then <unk>, which is no text."""
    for file in folder.glob("*.safetensors"):
        weights = load_file(file)
        save_file(weights | {name: weights[name] * 0 for name in weights if name == "lm_head.weight"}, file)
