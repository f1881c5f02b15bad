"""`python -m dialog`: lines of JSON in and out, errors that say what to do, and the chat in a terminal."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from dialog.__main__ import main
from generation.backends import BACKENDS
from generation.png import decode_png
from generation.scene.scene import Scene
from storage import SessionStore
from tests.chat_server import ChatServerForTests, says
from tests.samples import png
from tests.tiny_hunyuan import tiny_hunyuan, tiny_row

ROOT = Path(__file__).parent.parent
KEYS = ["action", "edit", "prompt", "scene", "reply", "picture", "seed", "session", "seconds"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tiny_hunyuan(tmp_path_factory.mktemp("hunyuan"))


@pytest.fixture(autouse=True)
def tiny(folder, monkeypatch, tmp_path):
    """The tiny checkpoint in place of the embedded one, an own data folder, a terminal in English."""
    monkeypatch.setitem(BACKENDS["hunyuan-dit"].checkpoints, "embedded", tiny_row(folder))
    for name in ("HUIHUA_MANAGER", "HUIHUA_BACKEND", "HUIHUA_CHECKPOINT", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HUIHUA_DATA", str(tmp_path / "data"))


@pytest.fixture
def run(monkeypatch, capsys):
    """Run the command with these lines as input: its exit status, and the lines of its output."""

    def command(*arguments, lines=()):
        data = b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        status = main(arguments)
        return status, [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return command


@pytest.fixture
def store(tmp_path):
    return SessionStore(tmp_path / "data")


def turns(*texts):
    return [{"text": text} for text in texts]


def test_each_line_is_answered_by_one_line(run):
    status, answers = run("--json", lines=turns("画草地上的一只猫和一辆红色小汽车", "把猫换成狗", "你好"))
    assert status == 0
    assert [list(answer) for answer in answers] == [KEYS] * 3
    assert [(answer["action"], answer["edit"]) for answer in answers] == [
        ("draw", None),
        ("edit", "entity"),
        ("chat", None),
    ]
    assert len({answer["session"] for answer in answers}) == 1


def test_picture_is_a_file_that_was_drawn_from_the_prompt_and_seed(run):
    _, (answer,) = run("--json", lines=turns("a red cat on the grass"))
    request = decode_png(answer["picture"])
    assert (request.prompt, request.seed) == (answer["prompt"], answer["seed"])
    assert answer["seconds"] > 0


def test_scene_is_the_prompt_read_back(run):
    _, (answer,) = run("--json", lines=turns("两只红色的猫在雪地里，水墨风格"))
    assert answer["scene"] == {
        "objects": [{"en": "cat", "color": "red", "size": None, "count": 2, "position": None}],
        "background": "snow",
        "style": "ink",
        "view": "normal",
    }
    assert Scene.from_json(answer["scene"])


def test_what_does_not_draw_has_no_prompt_scene_picture_or_seed(run):
    _, (answer,) = run("--json", lines=turns("你能画什么"))
    assert [answer[key] for key in ("edit", "prompt", "scene", "picture", "seed")] == [None] * 5


def test_prompt_without_a_known_thing_has_no_scene(run):
    _, (answer,) = run("--json", lines=turns("draw a submarine"))
    assert (answer["prompt"], answer["scene"]) == ("a submarine", None)
    assert answer["picture"]


def test_session_goes_on_another_day(run, store):
    _, (first,) = run("--json", "--session", "mine", lines=turns("画一只猫"))
    _, (second,) = run("--json", "--session", "mine", lines=turns("换成狗"))
    assert (first["session"], second["session"]) == ("mine", "mine")
    assert (second["prompt"], second["seed"]) == ("一只狗，白色背景，3D风格", first["seed"])
    assert [turn.text for turn in store.turns("mine")] == ["画一只猫", "换成狗"]


def test_without_an_id_every_run_has_a_new_session(run):
    _, (first,) = run("--json", lines=turns("你好"))
    _, (second,) = run("--json", lines=turns("你好"))
    assert first["session"] != second["session"]


def test_going_back_answers_with_the_earlier_picture(run):
    _, (first, _, back) = run("--json", lines=turns("a cat", "make it a dog", "undo"))
    assert [back[key] for key in ("edit", "prompt", "picture", "seed")] == [
        "revert", first["prompt"], first["picture"], first["seed"],
    ]  # fmt: skip


def test_image_is_drawn_from(run, tmp_path):
    (tmp_path / "photo.png").write_bytes(png(size=(64, 64)))
    line = {"text": "画成雪地里的一只狐狸", "images": [str(tmp_path / "photo.png")]}
    status, (answer,) = run("--json", lines=[line])
    assert status == 0
    assert decode_png(answer["picture"]).strength < 1


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"draw a cat\n", "no JSON"),
        (b'{"text": "a"\n', "no JSON"),
        (b"\xff\n", "UTF-8"),
        ({"txt": "a cat"}, "unknown keys: txt"),
        ({"text": 5}, "text has to be a string"),
        ({"text": "a cat", "images": ["gone.png"]}, "Give a picture (PNG, JPEG, WebP)"),
        ({"text": "画一只猫", "images": ["gone.png"]}, "gone.png"),
        ({"text": "half a sign: \ud83d"}, "Type it again"),
    ],
)
def test_bad_line_is_answered_with_what_to_do_and_the_session_goes_on(run, store, line, told):
    status, (before, error, after) = run("--json", lines=[{"text": "你好"}, line, {"text": "谢谢"}])
    assert status == 1
    assert list(error) == ["error", "session"]
    assert told in error["error"]
    assert before["session"] == error["session"] == after["session"]
    assert [turn.text for turn in store.turns(after["session"])] == ["你好", "谢谢"]


def test_error_is_in_the_language_of_the_line(run):
    line = json.dumps({"text": "画一只猫", "images": ["gone.png"]}, ensure_ascii=False).encode() + b"\n"
    _, (error,) = run("--json", lines=[line])
    assert "请换成" in error["error"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--backend", "dall-e"], "Choose one of: hunyuan-dit"),
        (["--checkpoint", "v9"], "Choose one of: embedded"),
        (["--manager", "oracle"], "Choose one of: keyword"),
    ],
)
def test_unknown_name_is_one_error_line_and_makes_no_session(run, store, arguments, told):
    status, (error,) = run("--json", *arguments, lines=turns("a cat"))
    assert status == 1
    assert told in error["error"]
    assert store.sessions() == []


def test_id_of_a_deleted_session_is_not_taken_again(run, store):
    store.delete_session(store.create_session(session_id="gone").id)
    status, (error,) = run("--json", "--session", "gone", lines=turns("a cat"))
    assert status == 1
    assert "another id" in error["error"]


def test_turn_that_cannot_be_drawn_is_an_error_and_stays_in_the_session(run, store, monkeypatch, tmp_path):
    monkeypatch.setitem(BACKENDS["hunyuan-dit"].checkpoints, "embedded", tiny_row(tmp_path / "no weights"))
    status, (error, after) = run("--json", "--session", "s", lines=turns("a cat", "hello"))
    assert status == 1
    assert "no weights" in error["error"]
    assert after["action"] == "chat"
    assert [turn.status for turn in store.turns("s")] == ["failed", "done"]


def test_empty_lines_are_no_turns(run):
    status, answers = run("--json", lines=[b"\n", {"text": "hi"}, b"  \r\n"])
    assert (status, len(answers)) == (0, 1)


def test_data_folder_that_is_a_file_is_one_line(run, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("HUIHUA_DATA", str(tmp_path / "file"))
    status, (error,) = run("--json", lines=turns("hi"))
    assert status == 1
    assert "HUIHUA_DATA" in error["error"]


def chat(monkeypatch, capsys, *said, arguments=()):
    """What the terminal shows when these lines are typed: on stdout, on stderr."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in said)))
    assert main(arguments) == 0
    return capsys.readouterr()


def test_terminal_tells_reply_prompt_picture_and_progress(monkeypatch, capsys):
    shown = chat(monkeypatch, capsys, "画一只猫")
    assert "好，画一只猫。" in shown.out
    assert "一只猫，白色背景，3D风格" in shown.out  # the prompt
    assert ".png  seed " in shown.out
    assert "正在画 4/4" in shown.err


def test_terminal_goes_on_after_an_error(monkeypatch, capsys, tmp_path):
    monkeypatch.setitem(BACKENDS["hunyuan-dit"].checkpoints, "embedded", tiny_row(tmp_path / "no weights"))
    shown = chat(monkeypatch, capsys, "a cat", "", "thanks")
    assert "no weights" in shown.out
    assert "welcome" in shown.out


def test_terminal_greets_in_its_own_language(monkeypatch, capsys):
    assert "say what to draw" in chat(monkeypatch, capsys).err
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert "说说想画什么" in chat(monkeypatch, capsys).err


def test_talk_needs_no_torch(tmp_path):
    """As a person starts it, in a process of its own whose terminal knows only ASCII."""
    program = (
        "import runpy, sys; sys.argv = ['dialog', '--json', '--manager', 'keyword']\n"
        "try: runpy.run_module('dialog', run_name='__main__')\n"
        "finally: assert 'torch' not in sys.modules, 'torch was imported'"
    )
    process = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        input='{"text": "你好"}\n'.encode(),
        capture_output=True,
        env={"HUIHUA_DATA": str(tmp_path), "PATH": "", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        check=False,
    )
    assert process.returncode == 0, process.stderr.decode()
    assert json.loads(process.stdout)["reply"].startswith("你好")


def test_mask_beside_a_picture_that_was_drawn_leaves_the_rest_as_it_was(run, store, tmp_path):
    _, (first,) = run("--json", "--session", "cats", lines=turns("画草地上的一只猫"))
    mask = Image.new("L", (64, 64))
    mask.paste(255, (0, 0, 32, 64))
    mask.save(tmp_path / "mask.png")
    line = {"text": "把猫换成狗", "images": [first["picture"]], "mask": str(tmp_path / "mask.png")}
    status, (second, refused) = run("--json", "--session", "cats", lines=[line, {"text": "狗", "mask": line["mask"]}])
    right = [Image.open(each["picture"]).crop((32, 0, 64, 64)).tobytes() for each in (first, second)]
    assert right[0] == right[1]
    assert (status, second["action"], first["picture"] == second["picture"]) == (1, "edit", False)
    assert "A mask needs the picture" in refused["error"]
    assert store.turns("cats")[-1].mask is not None


def test_model_server_of_the_environment_decides(run, monkeypatch):
    decision = {"action": "draw", "prompt": "一只红色的狐狸，在雪地里", "reply": "好，画狐狸。"}
    with ChatServerForTests(says(decision), says({"action": "chat", "reply": "不客气。"})) as server:
        monkeypatch.setenv("HUIHUA_OPENAI_URL", server.url)
        monkeypatch.setenv("HUIHUA_OPENAI_KEY", "secret")
        status, (drawn, talked) = run("--json", "--manager", "openai", lines=turns("来只火红的狐狸", "谢谢"))
    assert status == 0
    assert (drawn["prompt"], drawn["scene"]["background"], drawn["reply"]) == (
        decision["prompt"],
        "snow",
        "好，画狐狸。",
    )
    assert (talked["action"], talked["reply"]) == ("chat", "不客气。")
    assert server.keys[0] == "Bearer secret"


def test_manager_without_its_server_is_an_error_before_a_session_is_made(run, store, monkeypatch):
    monkeypatch.delenv("HUIHUA_OPENAI_URL", raising=False)
    status, (answer,) = run("--json", "--manager", "openai", lines=turns("hi"))
    assert status == 1
    assert "HUIHUA_OPENAI_URL" in answer["error"]
    assert store.sessions() == []
