"""Under which licence weights are used is said before they are downloaded, and of all that one owner published."""

import io

import pytest
from huggingface_hub import constants

from dialog.__main__ import main as talk
from generation.__main__ import main
from generation.backends import licence_of
from generation.licences import before_download

HUNYUAN = "Tencent-Hunyuan/HunyuanDiT-v1.2-Diffusers"


@pytest.fixture(autouse=True)
def empty_cache(tmp_path, monkeypatch):
    """On a machine that has nothing of the Hub and cannot reach it; its terminal is in English."""
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", True)
    monkeypatch.setenv("LC_ALL", "C")
    return tmp_path / "cache"


@pytest.mark.parametrize(
    ("backend", "checkpoint", "licence"),
    [
        ("hunyuan-dit", "v1.2", "EU"),
        ("hunyuan-dit", "Tencent-Hunyuan/HYDiT-LoRA", "EU"),
        ("pixart-alpha", "pixart-alpha/PixArt-XL-2-SAM-256x256", "RAIL"),
        ("pixart-alpha", HUNYUAN, ""),
        ("hunyuan-dit", "someone/hunyuan-finetuned", ""),
        ("hunyuan-dit", "/models/Tencent-Hunyuan", ""),
        ("gone", "v1.2", ""),
    ],
)
def test_what_one_owner_published_has_one_licence(backend, checkpoint, licence):
    found = licence_of(backend, checkpoint)
    assert licence in found
    assert bool(found) == bool(licence)


def test_licence_is_told_in_both_languages_until_the_weights_are_there(empty_cache):
    note = before_download("hunyuan-dit", "v1.2")
    assert all(HUNYUAN in text and "EU" in text for text in (note.zh, note.en))
    (empty_cache / f"models--{HUNYUAN.replace('/', '--')}").mkdir(parents=True)
    assert before_download("hunyuan-dit", "v1.2") is None


def test_unknown_weights_are_said_to_tell_their_licence_themselves():
    assert "huggingface.co/someone/mine" in before_download("hunyuan-dit", "someone/mine").en


def test_nothing_is_said_of_weights_that_are_on_this_machine(tmp_path):
    assert before_download("hunyuan-dit", "embedded") is None
    assert before_download("hunyuan-dit", str(tmp_path)) is None


def test_command_line_says_the_licence_before_it_draws(tmp_path, capsys):
    assert main(["cat", "--checkpoint", "v1.2", "--out", str(tmp_path / "cat.png")]) == 1  # nothing can be downloaded
    told, error, *_ = capsys.readouterr().err.splitlines()
    assert "EU" in told
    assert "Cannot load" in error


def test_conversation_in_the_terminal_says_the_licence_before_it_begins(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("HUIHUA_DATA", str(tmp_path))
    monkeypatch.setattr("sys.stdin", io.StringIO())
    talk(["--manager", "keyword", "--checkpoint", "v1.2"])
    assert "EU" in capsys.readouterr().err
