"""DialogGen at work: a small one that knows three dialogues, through its official files."""

import shutil
import time
from importlib.util import find_spec
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from dialog.managers.dialoggen import DialogGenManager
from dialog.managers.dialoggen.checkpoint import load
from dialog.managers.dialoggen.prompt import Exchange
from dialog.managers.dialoggen.sampling import SeededSampling, seed_of
from dialog.managers.dialoggen.speaker import Speaker
from dialog.managers.keyword import KeywordManager
from dialog.options import ManagerOptions
from dialog.registry import load_manager, manager_row
from dialog.turn import Message, TurnDecision
from generation.device import Device
from tests.failing_models import assert_turns_survive
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
    assert decision.reply.endswith("（DialogGen 没有回答。这一轮由关键词规则决定。）")


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
    decision = manager.decide([], "这是什么", [file])
    assert decision.action == "clarify"
    assert "读不了图片“words.png”" in decision.reply


def test_earlier_picture_that_cannot_be_read_any_more_costs_no_turn(speaker, tmp_path):
    file = tmp_path / "words.png"
    file.write_text("no picture")
    spoilt = [Exchange("这是什么", "不知道", (file,)), Exchange("画下来")]
    assert torch.equal(speaker.seen(spoilt), speaker.seen([Exchange("画下来")]))


# A checkpoint that cannot be used


def _cut(folder: Path, pattern: str) -> None:
    for file in folder.glob(pattern):
        file.write_bytes(file.read_bytes()[:100])


HARMS = {
    "not there": lambda folder: shutil.rmtree(folder),
    "no configuration": lambda folder: (folder / "config.json").unlink(),
    "of another kind": lambda folder: (folder / "config.json").write_text("[]"),
    "half downloaded": lambda folder: (folder / "model-00002-of-00002.safetensors").unlink(),
    "damaged": lambda folder: _cut(folder, "*.safetensors"),
    "pointers of git lfs": lambda folder: [
        file.write_text("version https://git-lfs.github.com/spec/v1") for file in folder.glob("*.safetensors")
    ],
    "no vocabulary": lambda folder: _cut(folder, "tokenizer.model"),
}


@pytest.mark.parametrize(
    ("text", "told"),
    [("画一只猫", "这一轮由关键词规则决定"), ("draw a cat", "Keyword rules decided this turn")],
)
@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_checkpoint_that_cannot_be_used_leaves_the_turn_to_keyword_rules(tmp_path, harm, text, told):
    folder = shutil.copytree(CHECKPOINT, tmp_path / "weights")
    harm(folder)
    manager = DialogGenManager(at(folder), device=CPU)
    decision, rules = manager.decide([], text), KeywordManager().decide([], text)
    assert (decision.action, decision.prompt) == (rules.action, rules.prompt) == ("draw", rules.prompt)
    assert decision.reply.startswith(rules.reply)
    assert told in decision.reply
    assert "HUIHUA_MANAGER_WEIGHTS" in decision.reply
    assert str(tmp_path) not in decision.reply
    assert str(tmp_path) in decision.raw  # for who looks after the program
    assert not manager.loaded


def test_checkpoint_that_failed_is_left_alone_for_a_while_and_takes_no_memory_meanwhile(tmp_path):
    folder = tmp_path / "weights"
    manager = DialogGenManager(at(folder), device=CPU)
    whole = manager.memory_gb
    assert "文件" in manager.decide([], "画一只猫").reply
    assert (whole, manager.memory_gb) == (16.0, 0.0)
    shutil.copytree(CHECKPOINT, folder)
    assert "分钟后会再试" in manager.decide([], "画一只猫").reply
    assert not manager.loaded


def test_checkpoint_that_came_meanwhile_is_loaded_after_the_rest(tmp_path, monkeypatch):
    monkeypatch.setattr("dialog.managers.weights.LEAST_REST", 0.0)
    folder = tmp_path / "weights"
    manager = DialogGenManager(at(folder), device=CPU)
    assert "文件" in manager.decide([], "画一只猫").reply
    shutil.copytree(CHECKPOINT, folder)
    while manager.memory_gb == 0:
        time.sleep(0.01)
    assert manager.decide([], "画一个木制的鸟").prompt == "一只木制的鸟站在树枝上"


@pytest.mark.skipif(find_spec("bitsandbytes") is not None, reason="bitsandbytes is installed")
def test_missing_package_is_told_with_what_to_do():
    decision = DialogGenManager(ManagerOptions(weights=str(CHECKPOINT), bits=4), device=CPU).decide([], "draw a cat")
    assert decision.draws
    assert "pip install bitsandbytes, or set HUIHUA_MANAGER_BITS to 16" in decision.reply


def test_full_device_and_any_other_failure_leave_the_turn_to_keyword_rules_and_the_next_one_asks_again():
    manager = DialogGenManager(at(CHECKPOINT), device=CPU)
    manager.decide([], "画一只猫")
    assert_turns_survive(manager, manager._speaker.get()._parts.model, "画一个木制的鸟")


def test_table_has_it():
    assert isinstance(load_manager("dialoggen"), DialogGenManager)
    assert manager_row("dialoggen").sees_pictures
    assert "16 GB" in manager_row("dialoggen").needs


def silence(folder: Path) -> None:
    """Make all scores of a checkpoint equal: the first of the largest is then <unk>, which is no text."""
    for file in folder.glob("*.safetensors"):
        weights = load_file(file)
        save_file(weights | {name: weights[name] * 0 for name in weights if name == "lm_head.weight"}, file)
