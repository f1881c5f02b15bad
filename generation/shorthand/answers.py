"""What the model answers, as values: something to draw, or an occasion to say something with what it is about.

What is said in the end, in which language and in which words, is not decided here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generation.scene.scene import Scene, Thing
from generation.shorthand.situation import Situation, Standing
from generation.shorthand.sketch import Sketch, finished, sketched

Base = int | Literal["brought", "offered"]  # the number of a picture, or a scene that was not drawn
Argument = Literal["picture", "thing", "concept", "color", "position", "ground", "scene", "words", "always", "part"]
Always = tuple[str, str | Thing]  # a part of the picture, and what it shall be from now on


@dataclass(frozen=True)
class Drawing:
    """A picture to be drawn, or shown again. Without a sketch it is drawn from `words`, or left to the program."""

    edit: str
    bases: tuple[Base, ...] = ()
    sketch: Sketch | None = None
    words: str = ""  # that no scene can hold, as they were said
    without: tuple[str, ...] = ()  # concepts that shall not be seen, beside those that were taken away
    fresh: bool = False  # changed, and with a new seed
    always: tuple[Always, ...] = ()  # standing instructions given in the same turn
    surprise: bool = False
    kind: str | None = None  # of things, to be surprised with


@dataclass(frozen=True)
class Saying:
    """An occasion (a row of SAYINGS) and what it is about. A picture of None is the one that is spoken of anyway."""

    key: str
    picture: Base | None = None
    thing: int | None = None
    concept: str | None = None
    color: str | None = None
    position: str | None = None
    ground: str | None = None
    sketch: Sketch | None = None
    words: str = ""
    always: Always | None = None
    part: str | None = None


Answer = Drawing | Saying

# What can be said, and what each saying is about.
SAYINGS: Mapping[str, tuple[Argument, ...]] = {
    # talk
    "greeting": (), "thanks": (), "farewell": (), "praise": (), "blame": (), "yes": (), "no": (), "keep": (),
    "hold": (), "taste": (), "ability": (), "identity": (), "help": (), "app": (), "small talk": (), "opinion": (),
    "refuse": (),
    "hold scene": ("scene",), "story": ("scene",), "knows": ("concept",), "knows not": ("words",),
    # standing instructions
    "standing": ("always",), "lifted": ("part",), "nothing standing": (),
    # what cannot be done
    "what": (), "draw what": (), "nothing drawn": (), "nothing shown": (), "not there": ("concept",),
    "too many things": (),
    "too many copies": (), "nothing left": (), "already so": (), "no such picture": (), "no earlier": (),
    "two needed": (), "upload": (),
    # questions about a picture
    "contents": ("picture",), "which ground": ("picture",), "which style": ("picture",), "which view": ("picture",),
    "how many things": ("picture",), "what color": ("picture", "thing"), "how many": ("picture", "thing"),
    "where": ("picture", "thing"), "what size": ("picture", "thing"), "exists": ("picture", "concept"),
    "is color": ("picture", "thing", "color"), "is where": ("picture", "thing", "position"),
    "is ground": ("picture", "ground"), "what is where": ("picture", "position"),
    "which is color": ("picture", "color"), "how many pictures": (),
}  # fmt: skip

ASKS_BACK = frozenset((
    "what", "draw what", "nothing drawn", "not there", "too many things", "too many copies", "nothing left",
    "no such picture", "two needed", "upload",
))  # fmt: skip


def action_of(answer: Answer) -> Literal["draw", "edit", "chat", "clarify", "refuse"]:
    """What an answer does in the turn."""
    if isinstance(answer, Drawing):
        return "draw" if answer.edit in ("new", "redo") else "edit"
    return "clarify" if answer.key in ASKS_BACK else "refuse" if answer.key == "refuse" else "chat"


def base_scenes(bases: Sequence[Base], situation: Situation) -> list[Scene]:
    """The scenes that an answer starts from; pictures drawn from words alone have none."""
    found = (scene_of(base, situation) for base in bases)
    return [scene for scene in found if scene is not None]


def scene_of(base: Base, situation: Situation) -> Scene | None:
    """The scene of a base. Raises: KeyError for a picture that was never drawn."""
    if base == "brought":
        return situation.brought
    if base == "offered":
        return situation.offered
    return situation.pictures[base].scene


def spoken_of(situation: Situation) -> Base | None:
    """What a question is about where it does not say: what came with the turn, else the current picture."""
    return "brought" if situation.brought else situation.current


def drawing(
    scene: Scene, edit: str, bases: Sequence[Base], situation: Situation, touched: int | None = None
) -> Drawing:
    """The answer that draws a settled scene, of which one thing was `touched`."""
    rules = rules_for(edit, bases, situation, ())
    return Drawing(edit, tuple(bases), sketched(scene, base_scenes(bases, situation), rules, touched))


def drawn_scene(answer: Drawing, situation: Situation) -> Scene | None:
    """The whole scene that an answer draws; None where it names none. Raises as `finished` does."""
    rules = rules_for(answer.edit, answer.bases, situation, answer.always)
    if answer.sketch is not None:
        return finished(answer.sketch, base_scenes(answer.bases, situation), rules)
    if answer.surprise or not answer.bases:
        return None
    return scene_of(answer.bases[0], situation)


def rules_for(edit: str, bases: Sequence[Base], situation: Situation, always: Sequence[Always]) -> Standing | None:
    """The standing instructions for an answer: they hold for new pictures, not for those that someone brought."""
    if edit != "new" or "brought" in bases:
        return None
    return standing_with(situation.standing, always)


def standing_with(standing: Standing, always: Sequence[Always]) -> Standing:
    for part, value in always:
        standing = standing.holding(part, value)
    return standing
