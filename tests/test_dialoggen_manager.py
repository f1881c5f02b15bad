"""DialogGen at work: a small one that was taught dialogues in the official form, through its official files."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import load_file, save_file

from dialog.errors import UnreadableUploadError
from dialog.managers.dialoggen import DialogGenManager
from dialog.managers.dialoggen.checkpoint import load
from dialog.managers.dialoggen.errors import DialogGenMissingError
from dialog.managers.dialoggen.prompt import Exchange
from dialog.managers.dialoggen.sampling import SeededSampling, seed_of
from dialog.managers.dialoggen.speaker import Speaker
from dialog.managers.dialoggen.tiles import no_picture, tiles_of
from dialog.registry import load_manager, manager_row
from dialog.turn import Message, TurnDecision
from generation.device import Device
from tests.tiny_dialoggen import ASK, DIALOGUES, SIDE, dialogue_text, tiny_dialoggen

CPU = Device(torch.device("cpu"))
MEAN, DEVIATION = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("dialoggen")


@pytest.fixture(scope="module")
def original(folder):
    return tiny_dialoggen(folder)


@pytest.fixture(scope="module")
def parts(folder, original):
    return load(str(folder), CPU)


@pytest.fixture(scope="module")
def manager(folder, original):
    return DialogGenManager(str(folder), device=CPU)


def asked(turns: tuple[tuple[str, str], ...], said: str) -> str:
    """The text before the answer to `said`, which follows `turns`."""
    return f"{dialogue_text(turns)}{'USER: ' if turns else ''}{ASK}{said} ASSISTANT:"


def exchanged(turns: tuple[tuple[str, str], ...], said: str, *files: Path) -> list[Exchange]:
    return [*(Exchange(*turn) for turn in turns), Exchange(said, files=files)]


def talk(manager: DialogGenManager, *texts: str) -> list[TurnDecision]:
    """The decisions of a conversation in which every picture gets drawn."""
    history: list[Message] = []
    decisions = []
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


@pytest.mark.parametrize("turns", [(), DIALOGUES[0][:1], DIALOGUES[2][:2]])
def test_scores_are_those_of_the_original_computation(original, parts, turns):
    prompt = asked(turns, "画一只橘猫🐱")
    speaker = Speaker(parts)
    with torch.no_grad():
        expected = original.language(inputs_embeds=original.embedded(prompt, original.picture(zeros()))).logits
        embedded = speaker._embedded(parts.words.encode(prompt), speaker._nothing)
        scores = parts.model(inputs_embeds=embedded).logits
    assert torch.allclose(scores, expected, atol=1e-4)


def test_answers_without_chance_are_those_of_the_original_computation(original, parts):
    for said in ("画一只狗", "hello there", "变成玻璃的"):
        answer = Speaker(parts, temperature=0).answer(exchanged(DIALOGUES[0][:1], said))
        assert answer == original.greedy(asked(DIALOGUES[0][:1], said), most=512)


def test_picture_in_the_slot_is_seen_as_the_original_sees_it(original, parts, tmp_path):
    file = picture(tmp_path, (SIDE * 3, SIDE * 3))
    speaker = Speaker(parts, temperature=0)
    with torch.no_grad():
        expected = original.picture(tiles_of(file, parts.model.config).pixels[0])
    seen = speaker._seen(exchanged((), "这是什么", file))
    assert torch.allclose(seen, expected, atol=1e-5)
    assert not torch.allclose(seen, speaker._nothing, atol=1e-2)
    later = [Exchange("这是什么", "不知道", (file,)), Exchange("画下来")]
    assert torch.equal(speaker._seen(later), seen)


def test_picture_that_was_deleted_leaves_the_slot_empty(parts, tmp_path):
    speaker = Speaker(parts)
    assert speaker._seen(exchanged((), "这是什么", tmp_path / "gone.png")) is speaker._nothing


@pytest.mark.parametrize(
    ("size", "grid"), [((56, 56), (56, 56)), ((90, 20), (84, 28)), ((10, 40), (28, 56)), ((61, 37), (56, 56))]
)
def test_tiles_are_cut_as_the_official_program_cuts_them(parts, tmp_path, size, grid):
    file = picture(tmp_path, size)
    tiles = tiles_of(file, parts.model.config)
    with Image.open(file) as opened:
        whole = opened.convert("RGB")
    assert tiles.sizes.tolist() == [[size[1], size[0]]]
    assert tiles.pixels.shape == (1, 1 + grid[0] * grid[1] // SIDE**2, 3, SIDE, SIDE)
    assert torch.allclose(tiles.pixels[0, 0], as_clip(whole.resize((SIDE, SIDE))), atol=1e-6)
    rows = tiles.pixels[0, 1:].reshape(grid[1] // SIDE, grid[0] // SIDE, 3, SIDE, SIDE)
    together = rows.permute(2, 0, 3, 1, 4).reshape(3, grid[1], grid[0])
    scale = min(grid[0] / size[0], grid[1] / size[1])
    large = whole.resize((min(-int(-size[0] * scale // 1), grid[0]), min(-int(-size[1] * scale // 1), grid[1])))
    black = Image.new("RGB", grid)
    black.paste(large, ((grid[0] - large.width) // 2, (grid[1] - large.height) // 2))
    assert torch.allclose(together, as_clip(black), atol=1e-6)


def test_full_size_slot_is_five_tiles_and_2928_tokens(parts):
    tiles = no_picture(parts.model.config)
    assert tiles.pixels.shape == (1, 5, 3, SIDE, SIDE)
    assert tiles.sizes.tolist() == [[1024, 1024]]
    assert not tiles.pixels.any()


def test_decision_can_be_repeated_whoever_else_draws_numbers(folder, original):
    warm = DialogGenManager(str(folder), device=CPU, temperature=3.0)
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


def test_long_talk_keeps_the_words_to_be_answered(parts):
    speaker = Speaker(parts)
    turns = (("画一个木制的鸟", "<画图>一只木制的鸟站在树枝上"),) * 40
    prompt, ids = speaker._window(exchanged(turns, "变成玻璃的"), 300)
    assert len(ids) <= 301
    assert prompt.count("<image>") == 1
    assert prompt.endswith(f"USER: {ASK}变成玻璃的 ASSISTANT:")
    assert 1 <= prompt.count("</s>") < 40


def test_one_turn_longer_than_the_window_is_read_whole(parts):
    prompt, _ = Speaker(parts)._window(exchanged(DIALOGUES[0][:1], "猫" * 500), 300)
    assert "猫" * 500 in prompt
    assert prompt.count("</s>") == 0


def test_keyword_rules_stand_in_for_a_model_that_says_nothing(folder, original, tmp_path, monkeypatch):
    silent = shutil.copytree(folder, tmp_path / "silent")
    for file in silent.glob("*.safetensors"):
        weights = load_file(file)
        weights |= {name: torch.zeros_like(each) for name, each in weights.items() if name == "lm_head.weight"}
        save_file(weights, file)
    monkeypatch.setattr("dialog.managers.dialoggen.speaker.NEW_TOKENS", 4)
    manager = DialogGenManager(str(silent), device=CPU, temperature=0)  # the first of equal scores is <unk>: no text
    decision = manager.decide([], "画一只猫")
    assert (decision.action, decision.raw) == ("draw", "")
    assert "猫" in decision.prompt
    assert decision.reply.endswith("（DialogGen 没有回答，这一轮由关键词规则决定。）")


def test_model_can_be_let_go_of_and_comes_back(folder, original):
    manager = DialogGenManager(str(folder), device=CPU)
    first = manager.decide([], "画一个木制的鸟")
    manager.unload()
    assert manager._speaker is None
    assert manager.decide([], "画一个木制的鸟") == first


def test_upload_that_is_no_picture_is_told(manager, tmp_path):
    file = tmp_path / "words.png"
    file.write_text("no picture")
    with pytest.raises(UnreadableUploadError, match=r"words\.png"):
        manager.decide([], "这是什么", [file])


def test_missing_checkpoint_is_told_at_the_first_turn(tmp_path):
    manager = DialogGenManager(str(tmp_path), device=CPU)
    with pytest.raises(DialogGenMissingError, match=r"config\.json"):
        manager.decide([], "画一只猫")


def test_table_has_it():
    assert isinstance(load_manager("dialoggen"), DialogGenManager)
    assert manager_row("dialoggen").sees_pictures
    assert "16 GB" in manager_row("dialoggen").needs


def zeros() -> torch.Tensor:
    return torch.zeros(5, 3, SIDE, SIDE)


def picture(folder: Path, size: tuple[int, int]) -> Path:
    gradient = Image.linear_gradient("L").resize(size)
    file = folder / "picture.png"
    Image.merge("RGB", (gradient, gradient.rotate(180), gradient.transpose(Image.Transpose.FLIP_TOP_BOTTOM))).save(file)
    return file


def as_clip(image: Image.Image) -> torch.Tensor:
    """Pixels as CLIP wants them, one channel at a time."""
    channels = [torch.from_numpy(np.array(channel)) / 255 for channel in image.split()]
    return torch.stack([(each - mean) / by for each, mean, by in zip(channels, MEAN, DEVIATION, strict=True)])
