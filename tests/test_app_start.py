"""Starting the program as a person does: the address, or one clear line and an exit status that is not 0."""

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

import app
from storage import SessionStore, served_alone
from tests.samples import png
from ui.identity import COOKIE, new_token, owner_of

ROOT = Path(__file__).parent.parent


def environment(**variables: str) -> dict[str, str]:
    ours = ("HUIHUA_", "SPACE_ID", "LC_", "LANG")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)} | variables


def start(*arguments: str, data: Path, **variables: str) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "app.py", *arguments],
        cwd=ROOT,
        env=environment(HUIHUA_DATA=str(data), **variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def failure(*arguments: str, data: Path, **variables: str) -> str:
    process = start(*arguments, data=data, **variables)
    out, err = process.communicate(timeout=60)
    assert process.returncode != 0
    assert out == ""
    return err


@pytest.fixture
def complaint(monkeypatch, capsys, logs):
    """What the program says where it cannot start, in this process: one of its own takes seconds to import."""
    for name in os.environ.keys() - environment().keys():
        monkeypatch.delenv(name)
    handler = signal.getsignal(signal.SIGTERM)

    def complaint(*arguments: str, data: Path, **variables: str) -> str:
        for name, value in {"HUIHUA_DATA": str(data), **variables}.items():
            monkeypatch.setenv(name, value)
        assert app.main(arguments) != 0
        out, err = capsys.readouterr()
        assert out == ""
        return err

    yield complaint
    signal.signal(signal.SIGTERM, handler)


def test_page_answers_where_the_program_says_and_stops_when_told(tmp_path):
    process = start("--port", "0", data=tmp_path)
    try:
        line = process.stdout.readline()
        url = re.search(r"http://127\.0\.0\.1:\d+", line).group()
        with urllib.request.urlopen(url, timeout=10) as answer:
            assert "huihua=" in answer.headers["set-cookie"]
            assert "绘话" in answer.read().decode()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode == 0
    assert "Traceback" not in err


@pytest.mark.slow
def test_in_a_space_the_page_and_its_pictures_are_served_by_gradio(tmp_path):
    store, token = SessionStore(tmp_path), new_token()
    turn = store.add_turn(store.create_session(owner_of(token)).id, "画一只猫")
    picture = store.finish_turn(turn.id, "done", picture=png()).picture
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    variables = {"SPACE_ID": "someone/huihua", "HUIHUA_HOST": "127.0.0.1", "HUIHUA_PORT": str(port)}
    process = start(data=tmp_path, **variables)
    try:
        assert "someone/huihua" in process.stdout.readline()
        with urllib.request.urlopen(f"http://127.0.0.1:{port}", timeout=10) as answer:
            assert "Partitioned" in answer.headers["set-cookie"]
            assert "https://huggingface.co" in answer.headers["content-security-policy"]
        address = f"http://127.0.0.1:{port}/media/{picture.id}"
        mine = urllib.request.Request(address, headers={"cookie": f"{COOKIE}={token}"})
        with urllib.request.urlopen(mine, timeout=10) as answer:
            assert answer.read() == png()
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(address, timeout=10)
    finally:
        process.kill()
        process.communicate()


def test_port_in_use_is_one_line(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        message = failure("--port", str(port), data=tmp_path)
    assert message.count("\n") == 1
    assert f"127.0.0.1:{port}" in message
    assert "--port" in message


@pytest.mark.slow
def test_a_store_is_served_by_one_program_until_that_is_gone(tmp_path):
    first = start("--port", "0", data=tmp_path)
    try:
        first.stdout.readline()
        message = failure("--port", "0", data=tmp_path)
    finally:
        first.kill()
        first.communicate()
    assert message.count("\n") == 1
    assert f"serves '{tmp_path}'" in message
    with served_alone(tmp_path):
        assert not SessionStore(tmp_path).waiting()


def test_errors_are_in_chinese_in_a_chinese_terminal(complaint, tmp_path):
    assert "--port“x”不对" in complaint("--port", "x", data=tmp_path, LANG="zh_CN.UTF-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--port", "seventy"), "--port is 'seventy'. Give a whole number"),
        (("--host", "no.such.host.invalid"), "no.such.host.invalid"),
        (("--config", "no-such.toml"), "no-such.toml cannot be read"),
        (("--port", "0", "--manager", "nobody"), "Choose one of: keyword"),
        (("--port", "0", "--backend", "paint"), "Choose one of: hunyuan-dit"),
        (("--port", "0", "--checkpoint", "none"), "embedded"),
    ],
)
def test_option_that_cannot_be_used_is_one_line(complaint, tmp_path, arguments, words):
    message = complaint(*arguments, data=tmp_path)
    assert words in message
    assert message.count("\n") == 1


def test_settings_in_force_are_shown_and_nothing_is_served(tmp_path):
    (tmp_path / "huihua.toml").write_text("port = 8123\n")
    process = start("--settings", "--user-turns", "3", data=tmp_path, HUIHUA_OPENAI_KEY="hunter2")
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, "")
    found = {line.split()[0]: line.split()[1:3] for line in out.splitlines()}
    assert found["port"] == ["8123", str(tmp_path / "huihua.toml")]
    assert found["user_turns"] == ["3", "--user-turns"]
    assert "hunter2" not in out


def test_data_folder_that_is_a_file_is_one_line(complaint, tmp_path):
    (tmp_path / "file").touch()
    message = complaint("--port", "0", data=tmp_path / "file")
    assert "HUIHUA_DATA" in message
    assert message.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_disk_without_space_is_one_line(complaint, tmp_path):
    (tmp_path / "huihua.db").symlink_to("/dev/full")
    message = complaint("--port", "0", data=tmp_path)
    assert str(tmp_path) in message
    assert message.count("\n") == 1


@pytest.mark.slow
def test_turns_left_by_a_killed_process_can_be_tried_again_after_a_start(tmp_path):
    """What is left of one that was killed in the middle of it is in tests/test_app_resume.py."""
    store = SessionStore(tmp_path)
    turn = store.add_turn(store.create_session().id, "画一只猫")
    process = start("--port", "0", data=tmp_path)
    try:
        assert process.stdout.readline()
    finally:
        process.kill()
        process.communicate()
    assert store.turn(turn.id).status == "interrupted"
