"""The words of the notation: a table from what they mean to how they are written, each in angle brackets."""

from generation.scene.lexicon import concepts
from generation.scene.scene import BACKGROUNDS, COLORS, MOST_COPIES, MOST_THINGS, POSITIONS, SIZES, STYLES, VIEWS

MARKER = "<画图>"  # of DialogGen: what follows is to be drawn
PAD, PICTURE = "<pad>", "<image>"  # a place that nobody reads; a place for a feature of a picture
BEGIN, END, USER, ANSWER = "<s>", "</s>", "<user>", "<answer>"
ALWAYS = "<always>"  # standing instructions follow
UNDO = "<undo>"  # the picture that was shown before this one follows
BROUGHT, OFFERED = "<brought>", "<offered>"  # what came with the turn; what was spoken of, but not drawn
LOOSE = "<loose>"  # places are forgotten
INTO = "<into>"  # another thing in the place of the one that is pointed at
FRESH = "<fresh>"  # with a new seed
WITHOUT, TEXT, SURPRISE = "<without>", "<text>", "<surprise>"
PLAIN_COLOR, PLAIN_SIZE = "<#plain>", "<size plain>"

MOST_PICTURES = 12  # that can be told apart at a time
EDITS = ("new", "redo", "revert", "entity", "add", "remove", "background", "style", "lens", "combine")
PARTS = ("background", "style", "view", "thing")  # of a scene, as standing instructions know them
THEIRS = ("t", "u")  # things of the first and of the second picture that an answer starts from

CONCEPT = {concept.en: f"<{concept.en}>" for concept in concepts()}
COLOR: dict[str | None, str] = {None: PLAIN_COLOR, **{color: f"<#{color}>" for color in COLORS}}
SIZE: dict[str | None, str] = {None: PLAIN_SIZE, **{size: f"<size {size}>" for size in SIZES}}
COUNT = {count: f"<x{count}>" for count in range(1, MOST_COPIES + 1)}
POSITION = {position: f"<at {position}>" for position in POSITIONS}
GROUND = {ground: f"<on {ground}>" for ground in BACKGROUNDS}
STYLE = {style: f"<as {style}>" for style in STYLES}
VIEW = {view: f"<view {view}>" for view in VIEWS}
EDIT = {edit: f"<edit {edit}>" for edit in EDITS}
NUMBER = {number: f"<p{number}>" for number in range(1, MOST_PICTURES + 1)}
REFERENCE = {(of, at): f"<{name}{at + 1}>" for of, name in enumerate(THEIRS) for at in range(MOST_THINGS)}
PART = {part: f"<part {part}>" for part in PARTS}
KIND = {kind: f"<kind {kind}>" for kind in dict.fromkeys(concept.category for concept in concepts())}

_SINGLE = (
    PAD, BEGIN, END, PICTURE, USER, ANSWER, MARKER, ALWAYS, UNDO, BROUGHT, OFFERED, LOOSE, INTO, FRESH, WITHOUT,
    TEXT, SURPRISE,
)  # fmt: skip
_TABLES: tuple[dict[str, str] | dict[str | None, str] | dict[int, str] | dict[tuple[int, int], str], ...] = (
    CONCEPT, COLOR, SIZE, COUNT, POSITION, GROUND, STYLE, VIEW, EDIT, NUMBER, REFERENCE, PART, KIND,
)  # fmt: skip


class Spoken(str):
    """What a person said, among words of the notation."""

    __slots__ = ()


def saying(key: str) -> str:
    """The word for an occasion to say something."""
    return f"<say {key}>"


def scene_words() -> list[str]:
    """Every word but the occasions, in the order of the vocabulary; the first of them pads."""
    return [*_SINGLE, *(word for table in _TABLES for word in table.values())]
