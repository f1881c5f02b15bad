"""The Dockerfile, as far as can be told without Docker: what it copies is enough to serve the page and be healthy."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

from settings import load_settings
from settings.table import ROWS
from tests.test_architecture import ARROWS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
WAIT = 300  # seconds


def instructions() -> list[tuple[str, str]]:
    """Each with its arguments, comments left out and continued lines joined."""
    lines = "\n".join(line for line in DOCKERFILE.splitlines() if not line.startswith("#"))
    joined = lines.replace("\\\n", " ").splitlines()
    return [(name, rest.strip()) for name, _, rest in (line.partition(" ") for line in joined if line.strip())]


def all_of(name: str) -> list[str]:
    return [rest for each, rest in instructions() if each == name]


def variables() -> dict[str, str]:
    return dict(pair.split("=", 1) for each in all_of("ENV") for pair in shlex.split(each))


def is_ignored(path: str) -> bool:
    """As Docker decides it: the last pattern that fits a path, or a folder above it, counts."""
    patterns = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if line and line[0] != "#"]
    places = [path, *map(str, Path(path).parents)][: path.count("/") + 1]
    ignored = False
    for pattern in patterns:
        plain = pattern.removeprefix("!").removeprefix("**/")
        if any(fnmatch(place, plain) or (plain != pattern and fnmatch(Path(place).name, plain)) for place in places):
            ignored = not pattern.startswith("!")
    return ignored


def copied() -> dict[str, str]:
    """What is copied, and where to below the working folder."""
    found = {}
    for each in all_of("COPY"):
        *sources, target = each.split()
        found |= {source: f"{target}{source}" if target.endswith("/") else target for source in sources}
    return found


@pytest.fixture(scope="module")
def image(tmp_path_factory) -> Path:
    """The working folder of the image."""
    folder = tmp_path_factory.mktemp("app")

    def left_out(at: str, names: list[str]) -> set[str]:
        return {name for name in names if is_ignored((Path(at) / name).relative_to(ROOT).as_posix())}

    for source, target in copied().items():
        assert not is_ignored(source), f"{source} does not reach Docker"
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, folder / target, ignore=left_out)
        else:
            shutil.copy(ROOT / source, folder / target)
    return folder


def test_every_part_of_the_program_is_copied_and_nothing_else(image):
    parts = {"app.py" if name == "app" else name for name in {"app"} | ARROWS["app"]}
    assert parts <= copied().keys()
    assert copied().keys() - parts == {"requirements.txt", "LICENSE", "NOTICE", "assets"}
    kept = {path.relative_to(image).as_posix() for path in image.rglob("*")}
    assert not [path for path in kept if "__pycache__" in path or "screenshots" in path or "sprites" in path]
    assert all(
        is_ignored(path) for path in ("data", ".git/config", ".venv/bin/python", "runs/a", "ui/__pycache__/a.pyc")
    )


def test_torch_comes_first_and_in_the_version_of_the_list():
    run = next(each for each in all_of("RUN") if "torch" in each)
    extract = run.partition(" > ")[0]
    line = subprocess.run(["sh", "-c", extract], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert re.fullmatch(r"torch>=[\d.]+,<\d+\n", line)
    assert "pip install ${TORCH_FLAGS} -r torch.txt" in run


def test_settings_of_the_image_can_be_used_and_agree_with_each_other(tmp_path):
    ours = {name: value for name, value in variables().items() if name.startswith("HUIHUA_")}
    settings = load_settings(ours, home=tmp_path)
    assert settings.port == ROWS["port"].default == int(all_of("EXPOSE")[0])
    assert [str(settings.data)] == all_of("VOLUME")
    assert settings.host == "0.0.0.0"
    assert Path(variables()["HF_HOME"]).is_relative_to(settings.data)
    assert all_of("USER") == ["huihua"]
    assert f"mkdir {settings.data} && chown huihua" in next(each for each in all_of("RUN") if "useradd" in each)


def test_commands_of_the_readme_are_those_of_the_dockerfile():
    told = re.findall(r"^docker .+$", README, re.MULTILINE)
    assert told == re.findall(r"^#   (docker .+)$", DOCKERFILE, re.MULTILINE)
    run = shlex.split(next(line for line in told if line.startswith("docker run")))
    (port,), (volume,) = all_of("EXPOSE"), all_of("VOLUME")
    assert run[run.index("-p") + 1] == f"{port}:{port}"
    assert run[run.index("-v") + 1].partition(":")[2] == volume


@pytest.mark.slow
def test_what_is_copied_serves_the_page_and_is_healthy(image, tmp_path):
    theirs = {name: value for name, value in os.environ.items() if not name.startswith(("HUIHUA_", "SPACE_ID"))}
    ours = {**variables(), "HUIHUA_DATA": str(tmp_path), "HUIHUA_HOST": "127.0.0.1", "HUIHUA_PORT": "0"}
    (command,) = all_of("ENTRYPOINT")
    assert command == '["python", "app.py"]'
    process = subprocess.Popen(
        [sys.executable, "app.py"], cwd=image, env={**theirs, **ours}, stdout=subprocess.PIPE, text=True
    )
    try:
        port = re.search(r":(\d+)$", process.stdout.readline().strip()).group(1)
        check = all_of("HEALTHCHECK")[0].partition("CMD ")[2].replace("python", shlex.quote(sys.executable), 1)
        asked = {**theirs, **ours, "HUIHUA_PORT": port}
        assert subprocess.run(["sh", "-c", check], env=asked, timeout=WAIT).returncode == 0
        process.terminate()
        assert process.wait(WAIT) == 0
    finally:
        process.kill()
    asked["HUIHUA_PORT"] = port
    assert subprocess.run(["sh", "-c", check], env=asked, timeout=WAIT, stderr=subprocess.DEVNULL).returncode != 0
