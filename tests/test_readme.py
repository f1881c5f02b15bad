"""The README is true: its commands run, its tables are those of the code, its links lead somewhere."""

import importlib
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from pathlib import Path

import gradio
import pytest

from dialog.registry import MANAGERS
from generation.backends import BACKENDS
from settings.reading import CONFIG
from settings.table import ROWS
from settings.telling import markdown
from tests.keyword_dialogue import Dialogue

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CHECKPOINT = ROOT / BACKENDS["hunyuan-dit"].checkpoints["embedded"].where


def commands() -> list[str]:
    """Every command of the README: the lines of its shell blocks, and what is in backticks and begins like one."""
    blocks = re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    quoted = re.findall(r"`((?:make|python) [^`]+)`", README)
    return list(dict.fromkeys([*lines, *quoted]))


def environment(folder: Path) -> dict[str, str]:
    """What a command finds: our Python first, nobody's settings, and data of its own."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith("HUIHUA_")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{variables['PATH']}"
    return variables | {"PATH": path, "PYTHONPATH": str(ROOT), "HUIHUA_DATA": str(folder / "data")}


def in_a_shell(command: str, folder: Path, said: str = "") -> str:
    """Run a line as a person does, in a folder of its own; returns what it printed."""
    finished = subprocess.run(
        ["bash", "-c", command],
        cwd=folder,
        env=environment(folder),
        input=said,
        capture_output=True,
        text=True,
        timeout=900,
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def here(command: str, folder: Path, said: str = "") -> str:
    """Carry out a line in this process, which has imported already what takes seconds; returns what it printed."""
    echo, _, program = command.rpartition(" | ")
    _, *words = shlex.split(program)
    module, arguments = (words[1], words[2:]) if words[0] == "-m" else (words[0].removesuffix(".py"), words[1:])
    printed, told = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(printed), redirect_stderr(told):
        patch.chdir(folder)
        for name in [name for name in os.environ if name.startswith("HUIHUA_")]:
            patch.delenv(name)
        patch.setenv("HUIHUA_DATA", str(folder / "data"))
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("".join([said, *shlex.split(echo)[1:]]).encode())))
        try:
            status = main_of(module)(arguments)
        except SystemExit as ended:  # as after --help
            status = ended.code
    assert not status, told.getvalue()
    return printed.getvalue()


def main_of(module: str) -> Callable[..., int | None]:
    """What `python -m` of a module or a package carries out."""
    found = importlib.import_module(module)
    return (importlib.import_module(f"{module}.__main__") if hasattr(found, "__path__") else found).main


# How a command is checked

Run = Callable[..., str]  # of a line, a folder, and what is typed: `here`, or `in_a_shell`
Check = Callable[[Run, str, Path], None]


def by_running(run: Run, command: str, folder: Path) -> None:
    run(command, folder)


def by_drawing(run: Run, command: str, folder: Path) -> None:
    """Draws with the checkpoint that ships. The README writes the file of prompts in the line before."""
    if not CHECKPOINT.is_dir():
        pytest.skip("the embedded checkpoint is not there")
    (folder / "prompts.txt").write_text("a cat\n三个气球\n", encoding="utf-8")
    run(command, folder)
    assert list(folder.rglob("*.png"))


def by_a_turn(run: Run, command: str, folder: Path) -> None:
    if not CHECKPOINT.is_dir():
        pytest.skip("the embedded checkpoint is not there")
    answer = json.loads(run(command, folder))
    assert answer["session"] == "morning"
    assert "error" not in answer


def by_talking(run: Run, command: str, folder: Path) -> None:
    assert "256" in run(command, folder, "what can you draw?\n")


def by_judging(run: Run, command: str, folder: Path) -> None:
    from PIL import Image

    Image.new("RGB", (256, 256)).save(folder / "penguins.png")
    assert "objects_right" in json.loads(run(command, folder))


def by_the_plan_of_make(run: Run, command: str, folder: Path) -> None:
    """Make knows the target and what it would do. It plans with what is installed as if nothing was."""
    if shutil.which("make") is None:
        pytest.skip("no make on this system")
    assert in_a_shell(f"cd {ROOT} && {command} --dry-run VENV={folder}/venv", folder)


def by_help(run: Run, command: str, folder: Path) -> None:
    """The program starts; what it goes on to do is the business of other tests."""
    program = command.removeprefix("python ").split()[0]
    (folder / program).symlink_to(ROOT / program)
    assert "--port" in run(f"python {program} --help", folder)


def by_managing_accounts(run: Run, command: str, folder: Path) -> None:
    """Whom a command is about is there before it, and a password is typed."""
    password = "correct horse\n"
    if " add " not in command:
        run("python -m storage accounts add Ann", folder, password)
    run(command, folder, password)


def by_its_options(run: Run, command: str, folder: Path) -> None:
    """A program that takes hours, or weights that are not here: of these options and one more, it knows all but one."""
    _, _, module, *options = shlex.split(command)
    complaint = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, pytest.raises(SystemExit), redirect_stderr(complaint):
        patch.setattr(sys, "argv", [module, *options, "--no-such-option"])
        main_of(module)()
    assert complaint.getvalue().endswith("unrecognized arguments: --no-such-option\n")


def by_the_shell(run: Run, command: str, folder: Path) -> None:
    """Only that it is a line of shell: what it names is made by make."""
    in_a_shell(f"bash -n -c {command!r}", folder)


def by_writing(run: Run, command: str, folder: Path) -> None:
    in_a_shell(command, folder)


# The first row that a command begins with says how it is checked.
CHECKS: dict[str, Check] = {
    "make ": by_the_plan_of_make,
    ". .venv/bin/activate": by_the_shell,
    "docker ": by_the_shell,  # tests/test_dockerfile.py looks closer
    "printf ": by_writing,
    "echo ": by_a_turn,
    "python app.py": by_help,
    "python -m dialog": by_talking,
    'python -m generation "一只戴帽子的猫': by_its_options,  # the official weights
    'python -m generation "waves break on the rocks': by_its_options,  # the same
    "python -m generation ": by_drawing,
    "python -m generation.samples ": by_its_options,
    "python -m storage accounts": by_managing_accounts,
    "python -m storage restore ": by_its_options,
    "python -m training.world.parse ": by_running,
    "python -m training.judge ": by_judging,
    "python -m training.": by_its_options,
    "python -m models ": by_running,
    "python -m benches.assets": by_running,
    "python -m benches.": by_its_options,
}


STARTED = {by_running, by_drawing, by_a_turn, by_talking, by_judging, by_help, by_managing_accounts}


def check_of(command: str) -> Check | None:
    return next((check for begin, check in CHECKS.items() if command.startswith(begin)), None)


@pytest.fixture
def few_steps(monkeypatch):
    """The checkpoint that ships draws as quickly as it can."""
    rows = BACKENDS["hunyuan-dit"].checkpoints
    monkeypatch.setitem(rows, "embedded", replace(rows["embedded"], steps=2))


@pytest.mark.usefixtures("few_steps")
@pytest.mark.parametrize("command", commands())
def test_command_of_the_readme_runs(command, tmp_path):
    check = check_of(command)
    assert check is not None, "no row of CHECKS says how to check this command"
    check(here, command, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("command", [each for each in commands() if check_of(each) in STARTED])
def test_command_of_the_readme_runs_as_it_stands(command, tmp_path):
    """The programs again, as a person starts them: each imports everything anew, and draws in all its steps."""
    check_of(command)(in_a_shell, command, tmp_path)


def test_an_option_that_a_program_does_not_know_is_found(tmp_path):
    with pytest.raises(AssertionError):
        by_its_options(here, "python -m benches.crash --murders 50", tmp_path)


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", README))))
def test_link_leads_somewhere(link):
    assert link.startswith("http") or (ROOT / link).exists()


def test_every_bench_is_told_of():
    benches = {path.stem for path in (ROOT / "benches").glob("[!_]*.py")}
    assert benches == set(re.findall(r"python -m benches\.(\w+)", README))


# Tables


def test_table_of_backends_is_that_of_the_code():
    for name, backend in BACKENDS.items():
        for checkpoint, row in backend.checkpoints.items():
            width, height = row.sizes[0]
            more = f" and {len(row.sizes) - 1} more" if len(row.sizes) > 1 else ""
            cells = (
                f"`{name}`",
                f"`{checkpoint}`",
                row.title_en,
                f"{width}x{height}{more}",
                f"{row.steps}",
                f"{row.guidance:g}",
                f"{row.memory_gb:g} GB",
                row.licence,
            )
            assert f"| {' | '.join(cells)} |\n" in README


def test_table_of_managers_is_that_of_the_code():
    for name, row in MANAGERS.items():
        cells = (f"`{name}`", row.title_en, ", ".join(row.languages), row.needs or "nothing")
        assert f"| {' | '.join(cells)} |\n" in README


def test_no_row_tells_of_what_the_code_does_not_have():
    assert set(re.findall(r"^\| `([\w-]+)` \| (?!`)", README, re.MULTILINE)) == set(MANAGERS)
    known = {(name, checkpoint) for name, backend in BACKENDS.items() for checkpoint in backend.checkpoints}
    assert set(re.findall(r"^\| `([\w-]+)` \| `([\w.-]+)` \|", README, re.MULTILINE)) == known


def test_table_of_settings_is_that_of_the_code():
    table = README.split("| setting | default | allowed | meaning |\n|---|---|---|---|\n")[1].split("\n\n")[0]
    assert table.splitlines() == [markdown(row) for row in ROWS.values()]


def test_no_variable_is_told_of_that_nobody_reads():
    read = {CONFIG, *(row.variable for row in ROWS.values())}
    assert set(re.findall(r"HUIHUA_[A-Z_]+", README)) <= read


# Front matter


def front_matter() -> dict[str, str]:
    """The block that a Space reads, as plain words."""
    assert README.startswith("---\n")
    block = README.split("---\n")[1]
    return {key: value.strip('"') for key, value in re.findall(r"^(\w+): (.+)$", block, re.MULTILINE)}


def test_a_space_finds_what_it_needs():
    block = front_matter()
    assert block["sdk"] == "gradio"
    assert block["sdk_version"] == gradio.__version__
    assert (ROOT / block["app_file"]).is_file()
    assert block["license"] == "apache-2.0"
    assert len(block["short_description"]) <= 60
    assert {block["colorFrom"], block["colorTo"]} <= {
        "red", "yellow", "green", "blue", "indigo", "purple", "pink", "gray"
    }  # fmt: skip


# What to say

# The third column, and the decision that it stands for.
MEANINGS = {
    "a new picture": ("draw", {None, "new"}),
    "one thing is replaced": ("edit", {"entity"}),
    "one thing is recoloured": ("edit", {"entity"}),
    "one thing more, at most three in a picture": ("edit", {"add"}),
    "one thing less": ("edit", {"remove"}),
    "a colour, the sky, grass, night, beach or snow": ("edit", {"background"}),
    "3D, flat or ink": ("edit", {"style"}),
    "near or far": ("edit", {"lens"}),
    "one picture of what two show": ("edit", {"combine"}),
    "the same words, a new seed": ("draw", {"redo"}),
    "an earlier picture stands again": ("edit", {"revert"}),
    "the picture before this one": ("edit", {"revert"}),
    "the name stands for it from then on": ("chat", {None}),
    "an answer, no picture": ("chat", {None}),
    "the 256 things that the small model knows": ("chat", {None}),
}


def sayings() -> list[tuple[str, str]]:
    """What to say, in either language, and what is said to happen."""
    table = README.split("## What to say")[1].split("\n## ")[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines() if line.startswith("|")
    ]
    return [(said, meaning) for *both, meaning in rows[2:] for said in both]


@pytest.mark.parametrize(("said", "meaning"), sayings())
def test_what_is_said_does_what_the_readme_says(said, meaning):
    dialogue = Dialogue("画草地上的一只狗", "a cat and a red car on the grass")
    decision = dialogue.say(said)
    action, edits = MEANINGS[meaning]
    assert (decision.action, decision.edit in edits) == (action, True)


def test_programs_of_the_readme_get_their_pictures(site, tmp_path, monkeypatch):
    from PIL import Image

    programs = re.findall(r"^```python\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    monkeypatch.chdir(tmp_path)
    names: dict = {}
    for program in programs:
        exec(program.replace("http://127.0.0.1:7860", site.url), names)
    with Image.open(tmp_path / "cat.png") as cat:
        assert cat.format == "PNG"
    assert names["drawn"]["seed"] == 7


def test_what_the_readme_tells_an_assistant_is_where_the_tools_are():
    from ui.api.assistants import MAJOR, PATH
    from ui.api.tools import TOOLS

    (told,) = re.findall(r"^```json\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert json.loads(told)["mcpServers"]["huihua"]["url"].endswith(PATH)
    assert f'pip install "mcp=={MAJOR}.*"' in README
    assert all(f"`{name}`" in README for name in TOOLS)
