"""`python -m training.world.parse`: what a text says, as one line of JSON."""

import json
import subprocess
import sys
from pathlib import Path

from training.world.parse import main

ROOT = Path(__file__).parent.parent


def test_a_sentence_is_printed_as_its_scene(capsys):
    assert main(["两只猫在蓝色背景上"]) == 0
    cats = {"en": "cat", "color": None, "size": None, "count": 2, "position": None}
    wanted = {"objects": [cats], "background": "blue", "style": "3d", "view": "normal"}
    assert json.loads(capsys.readouterr().out) == wanted


def test_words_need_no_quotes(capsys):
    assert main(["a", "red", "car", "on", "the", "left"]) == 0
    car = json.loads(capsys.readouterr().out)["objects"][0]
    assert (car["en"], car["color"], car["position"]) == ("car", "red", "left")


def test_a_text_without_known_things_prints_null_and_says_so_in_its_language(capsys):
    assert main(["你好"]) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err[:6]) == ("null\n", "这句话里没有")
    assert main(["hello there"]) == 1
    assert "Nothing in this text can be drawn" in capsys.readouterr().err


def test_it_runs_as_a_module_without_torch():
    code = "import sys, training.world.parse; assert 'torch' not in sys.modules and 'PIL' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    command = [sys.executable, "-m", "training.world.parse", "一只猫"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, encoding="utf-8")
    assert json.loads(done.stdout)["objects"][0]["en"] == "cat"
