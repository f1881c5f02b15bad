"""The dialogues of the open benchmark: files of JSON lines, written by hand, read into values and checked.

A line is one turn; lines of the same "dialogue" follow each other. What the keys mean stands in the README of the
folder. Knows nothing of managers or of how answers are counted.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Literal, get_args

from dialog.turn import Action, EditKind
from generation.scene.errors import SceneError
from generation.scene.lexicon import concept
from generation.scene.scene import Scene

FOLDER = Path(__file__).parents[1] / "tests" / "bench" / "dialogues"

Topic = Literal[
    "greeting", "thanks", "praise", "question", "app", "talk", "later", "story", "standing", "bye",
    "unclear", "unknown", "unfit",
]  # fmt: skip
Spoken = Literal["zh", "en", "mixed"]

ACTIONS: tuple[Action, ...] = get_args(Action)
KINDS: tuple[EditKind, ...] = get_args(EditKind)
TOPICS: tuple[Topic, ...] = get_args(Topic)
SPOKEN: tuple[Spoken, ...] = get_args(Spoken)
DRAWN_ANEW = ("new", "redo")  # these kinds are drawn; all others are edits
TURNS = range(3, 7)
ANY = "any"  # in the place of a scene: whatever is drawn is right

_KEYS = {"dialogue", "text", "action", "edit", "scene", "topic", "answer", "upload"}
_AROUND = {"background": None, "style": "3d", "view": "normal"}  # what a scene does not say


class BadDialogueError(Exception):
    """A line of the benchmark is not a turn; the message says where and what is wrong."""


@dataclass(frozen=True)
class Turn:
    """What is said, and what a manager should make of it; of several `actions` or `edits` any is right."""

    text: str
    actions: tuple[Action, ...]
    edits: tuple[EditKind, ...] = ()
    scene: Scene | None = None  # None also where any scene is right
    topic: Topic | None = None  # what a turn that must not draw is about
    answers: tuple[str, ...] = ()  # words, of which one must be in the reply
    upload: Scene | None = None  # what the picture that comes with it shows

    @property
    def draws(self) -> bool:
        return bool(self.edits)


@dataclass(frozen=True)
class Dialogue:
    """Turns that follow each other, under a name like "zh-food-03"."""

    name: str
    turns: tuple[Turn, ...]

    @property
    def spoken(self) -> Spoken:
        return next(each for each in SPOKEN if self.name.startswith(each))


def dialogues(folder: Path = FOLDER, only: str = "") -> list[Dialogue]:
    """All dialogues of a folder whose names begin with `only`. Raises: BadDialogueError."""
    found = [each for path in sorted(folder.glob("*.jsonl")) for each in read_file(path)]
    names = [each.name for each in found]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise BadDialogueError(f"{folder}: more than one dialogue is called {twice[0]!r}; give each its own name.")
    return [each for each in found if each.name.startswith(only)]


def read_file(path: Path) -> Iterator[Dialogue]:
    """The dialogues of one file. Raises: BadDialogueError, which names the line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [_located(f"{path.name}:{number}", line) for number, line in enumerate(lines, 1)]
    for name, group in groupby(rows, key=lambda row: row[0]):
        turns = tuple(turn for _, turn in group)
        if len(turns) not in TURNS or not name.startswith(tuple(f"{each}-" for each in SPOKEN)):
            raise BadDialogueError(
                f"{path.name}: {name!r} has {len(turns)} turns; a dialogue has {TURNS[0]} to {TURNS[-1]}, and its name "
                f"begins with its language: {', '.join(SPOKEN)}."
            )
        yield Dialogue(name, turns)


def _located(where: str, line: str) -> tuple[str, Turn]:
    try:
        row = json.loads(line)
        return row["dialogue"], read_turn(row)
    except (ValueError, KeyError, TypeError, SceneError) as error:
        raise BadDialogueError(f"{where}: {error}. The README beside it says what a line looks like.") from error


def read_turn(row: Mapping[str, Any]) -> Turn:
    """A turn from the values of its line. Raises: ValueError, KeyError, TypeError or SceneError."""
    if unknown := row.keys() - _KEYS:
        raise ValueError(f"unknown keys: {', '.join(sorted(unknown))}")
    scene = row.get("scene")
    turn = Turn(
        text=row["text"],
        actions=_among(ACTIONS, row["action"]),
        edits=_among(KINDS, row.get("edit", [])),
        scene=None if scene in (None, ANY) else read_scene(scene),
        topic=_one_of(TOPICS, row.get("topic")),
        answers=tuple(row.get("answer", ())),
        upload=read_scene(row["upload"]) if "upload" in row else None,
    )
    if problem := _problem(turn, scene):
        raise ValueError(problem)
    return turn


def read_scene(values: Mapping[str, Any]) -> Scene:
    """A scene in the JSON of `Scene`, without what goes without saying. Raises: SceneError for unknown things too."""
    scene = Scene.from_json({**_AROUND, **values})
    for thing in scene.things:
        concept(thing.concept)
    return scene


def _problem(turn: Turn, scene: Any) -> str | None:
    """What contradicts itself in a turn."""
    drawn = {"draw" if kind in DRAWN_ANEW else "edit" for kind in turn.edits}
    if not turn.text.strip():
        return "nothing is said"
    if turn.draws and set(turn.actions) != drawn:
        return f"the edit {turn.edits} does not go with the action {turn.actions}"
    if not turn.draws and set(turn.actions) & {"draw", "edit"}:
        return "it draws, but says not which edit it is (a new picture is 'new')"
    if turn.draws != (scene is not None):
        return "a turn has a scene exactly when it draws"
    if turn.draws != (turn.topic is None):
        return "a turn has a topic exactly when it does not draw"
    return "only a reply is held against an answer" if turn.answers and turn.draws else None


def _among(allowed: tuple[Any, ...], values: str | Iterable[str]) -> tuple[Any, ...]:
    return tuple(_one_of(allowed, value) for value in ([values] if isinstance(values, str) else values))


def _one_of(allowed: tuple[Any, ...], value: str | None) -> Any:
    if value is not None and value not in allowed:
        raise ValueError(f"{value!r} is none of: {', '.join(allowed)}")
    return value
