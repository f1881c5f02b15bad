"""Which part may import which, and what each may touch; read from the source, so that nothing has to be run."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# Our own top-level names, and for each the others that it may import.
ARROWS = {
    "app": {"settings", "ui", "dialog", "generation", "models", "storage"},
    "settings": set(),
    "ui": {"dialog", "generation", "models", "storage"},
    "dialog": {"generation", "models"},
    "generation": {"models"},
    "models": set(),
    "storage": set(),
    "training": {"generation", "models"},
}
# Command lines wire what a library may not know of.
ENTRY_POINTS = {
    "dialog/__main__.py": {"settings", "storage"},
    "generation/__main__.py": {"settings"},
    "generation/samples/__main__.py": {"settings"},
    "storage/__main__.py": {"settings"},
}
# Where an outside package may be imported: a file, or a folder with all below it.
HOMES = {
    "gradio": {"app.py", "ui"},
    "mcp": {"ui/api"},
    "spaces": {"app.py"},
    "sqlite_utils": {"storage"},
    "sqlite3": {"storage"},
    "structlog": {"ui"},
}
SHAPELESS = {"utils", "util", "common", "helpers", "misc"}
# Importing these must not cost torch: a row of a table is a string until it is chosen.
LIGHT = ("dialog", "generation", "generation.scene", "settings", "storage")


def sources(root: Path) -> Iterator[tuple[str, ast.Module]]:
    """Path relative to the root and syntax tree of every module that the product consists of."""
    for name in ARROWS:
        for path in [root / f"{name}.py", *sorted((root / name).rglob("*.py"))]:
            if path.exists():
                yield path.relative_to(root).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> set[str]:
    """Top-level names of all absolute imports, wherever in the module they are."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module.partition(".")[0])
    return names


def reads_environment(tree: ast.Module) -> bool:
    """Whether `os.environ`, `os.getenv` and the like occur, or are imported from `os`."""
    touching = {"environ", "environb", "getenv", "getenvb", "putenv", "unsetenv"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os":
            found = {node.attr}
        elif isinstance(node, ast.ImportFrom) and node.module == "os":
            found = {alias.name for alias in node.names}
        else:
            continue
        if found & touching:
            return True
    return False


def is_in(path: str, homes: set[str]) -> bool:
    return any(path == home or path.startswith(f"{home}/") for home in homes)


def violations(root: Path) -> list[str]:
    """Each breach of the rules below `root`, as a line that says what to look at."""
    found = []
    for path, tree in sources(root):
        package = path.partition("/")[0].removesuffix(".py")
        names = imported(tree)
        forbidden = names & ((ARROWS.keys() | {"tests", "benches"}) - {package} - ARROWS[package])
        found += [f"{path} imports {name}" for name in sorted(forbidden - ENTRY_POINTS.get(path, set()))]
        found += [f"{path} imports {name}" for name, homes in HOMES.items() if name in names and not is_in(path, homes)]
        if path != "settings/reading.py" and reads_environment(tree):
            found.append(f"{path} reads the environment")
        if SHAPELESS & set(Path(path).with_suffix("").parts):
            found.append(f"{path} has a name that says nothing")
    return found


def test_imports_flow_one_way():
    assert violations(ROOT) == []


@pytest.mark.parametrize(
    ("path", "source", "violation"),
    [
        ("storage/sessions.py", "import dialog", "storage/sessions.py imports dialog"),
        ("dialog/managers/keyword/rules.py", "from storage import SessionStore", "imports storage"),
        ("dialog/conversation.py", "from storage import SessionStore", "imports storage"),
        ("generation/loop.py", "def f():\n    from dialog.turn import Message", "generation/loop.py imports dialog"),
        ("generation/jobs.py", "from training import world", "generation/jobs.py imports training"),
        ("models/dit.py", "import generation.request", "models/dit.py imports generation"),
        ("ui/page.py", "import app", "ui/page.py imports app"),
        ("ui/page.py", "import tests.samples", "ui/page.py imports tests"),
        ("storage/pictures.py", "import gradio as gr", "storage/pictures.py imports gradio"),
        ("app.py", "from sqlite_utils import Database", "app.py imports sqlite_utils"),
        ("ui/gallery.py", "import sqlite3", "ui/gallery.py imports sqlite3"),
        ("ui/gpu.py", "import spaces", "ui/gpu.py imports spaces"),
        ("training/vae.py", "import os\nos.environ['A'] = '1'", "training/vae.py reads the environment"),
        ("app.py", "from os import getenv", "app.py reads the environment"),
        ("settings/table.py", "import os\nos.environ", "settings/table.py reads the environment"),
        ("dialog/conversation.py", "import structlog", "dialog/conversation.py imports structlog"),
        ("dialog/utils.py", "", "dialog/utils.py has a name that says nothing"),
        ("ui/helpers/text.py", "", "ui/helpers/text.py has a name that says nothing"),
    ],
)
def test_breach_is_found(tmp_path, path, source, violation):
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source)
    found = violations(tmp_path)
    assert len(found) == 1
    assert violation in found[0]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("dialog/__main__.py", "import settings, storage, generation"),
        ("app.py", "import gradio, spaces, ui, storage"),
        ("settings/reading.py", "import os\nos.environ"),
        ("storage/database.py", "import sqlite3, sqlite_utils\nfrom storage import errors"),
        ("training/judge.py", "from generation.scene import parse"),
        ("generation/weights.py", "import os\nos.fsync(1)"),
    ],
)
def test_what_is_allowed_is_no_breach(tmp_path, path, source):
    file = tmp_path / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source)
    assert violations(tmp_path) == []


@pytest.mark.parametrize("package", [name for name in LIGHT if (ROOT / name.replace(".", "/")).is_dir()])
def test_import_costs_no_torch(package):
    heavy = "('torch', 'diffusers', 'gradio', 'pandas')"
    program = f"import sys, {package}; print([name for name in {heavy} if name in sys.modules])"
    process = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert process.stdout == "[]\n", process.stderr
