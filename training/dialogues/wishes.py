"""One change of a scene as a person wishes it: which change, and the words that fill the phrases asking for it.

Each maker looks at a scene and returns a wish, or None where it makes no sense there. A wish names the row of the
tables of phrases that says it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from generation.scene.lexicon import concept, concepts
from generation.scene.scene import BACKGROUNDS, COLORS, MOST_COPIES, POSITIONS, SIZES, STYLES, Scene, Thing
from generation.shorthand.situation import has_room
from training.dialogues import wording as table
from training.dialogues.edits import (
    Add,
    Change,
    Fewer,
    More,
    Move,
    Only,
    Recolour,
    RecolourAll,
    Recount,
    Remove,
    Replace,
    Resize,
    Swap,
    around,
    can_grow,
)
from training.dialogues.grammar import Slots
from training.dialogues.speaker import Speaker, is_plural, measure

SHORT_CHANCE = 0.4  # of leaving out what is clear: "make it blue"
COLORED_CHANCE = 0.3
SIZED_CHANCE = 0.12
SEVERAL_CHANCE = 0.15


@dataclass(frozen=True)
class Wish:
    """A change, the row of phrases that asks for it, and what fills them. `focus` is the thing it touches."""

    row: str
    change: Change
    slots: Slots
    focus: int | None = None


Maker = Callable[[Scene, int | None, Speaker], Wish | None]


def newcomer(scene: Scene, speaker: Speaker, *, plain: bool = False) -> Thing:
    """A thing that is not in the scene, often of the kind of one that is, as people exchange like for like."""
    rng, here = speaker.rng, {thing.concept for thing in scene.things}
    kinds = {concept(name).category for name in here}
    others = [c for c in concepts() if c.en not in here]
    alike = [c for c in others if c.category in kinds]
    name = rng.choice(alike if alike and rng.random() < 0.5 else others).en
    if plain:
        return Thing(name)
    color = rng.choice(COLORS) if rng.random() < COLORED_CHANCE else None
    size = rng.choice(SIZES) if rng.random() < SIZED_CHANCE else None
    return Thing(name, color, size, rng.randint(2, MOST_COPIES) if rng.random() < SEVERAL_CHANCE else 1)


def about(scene: Scene, at: int, speaker: Speaker, *, colored: bool = True) -> dict[str, str | Callable[[], str]]:
    """The slots that any phrase about a thing of the scene may have."""
    thing = scene.things[at]
    many = is_plural(thing)
    one = replace(thing, count=1)
    return {
        "old": lambda: speaker.the(scene, at, colored=colored),
        "is": "are" if many else "is",
        "does": "do" if many else "does",
        "it": "them" if many else "it",
        "it_is": "they are" if many else "it is",
        "noun": lambda: noun(one, speaker),
        "plural": lambda: many_of(thing, speaker),
        "plain": lambda: speaker.name(thing, plural=thing.count > 1),
        "one": f"一{measure(thing)}",
    }


def noun(thing: Thing, speaker: Speaker) -> str:
    """A bare singular: "cat", "cup of coffee"."""
    unit, name = concept(thing.concept).en_unit, speaker.name(thing)
    return f"{unit[0]} of {name}" if unit and speaker.language == "en" and not speaker.mixed else name


def many_of(thing: Thing, speaker: Speaker) -> str:
    """A bare plural that can be counted: "cats", "cups of coffee"."""
    unit = concept(thing.concept).en_unit
    if unit and speaker.language == "en" and not speaker.mixed:
        return f"{unit[1]} of {speaker.name(thing)}"
    return speaker.name(thing, plural=True)


def _clear(scene: Scene, focus: int | None, at: int, speaker: Speaker) -> bool:
    """Whether the thing is left to be understood: it can be, and the person is in the mood."""
    return (len(scene.things) == 1 or focus == at) and speaker.rng.random() < SHORT_CHANCE


def _some(scene: Scene, focus: int | None, speaker: Speaker) -> int:
    if focus is not None and focus < len(scene.things) and speaker.rng.random() < 0.35:
        return focus
    return speaker.rng.randrange(len(scene.things))


def exchange(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """Another thing in the place of one."""
    at = _some(scene, focus, speaker)
    thing, old = newcomer(scene, speaker), scene.things[at]
    counted = (old.count > 1 and speaker.rng.random() < 0.4) or (old.count == 1 and thing.count > 1)
    new: Callable[[], str] = (
        (lambda: speaker.new(thing)) if counted or old.count == 1 else (lambda: speaker.bare(thing, plural=True))
    )
    row = "replace it" if _clear(scene, focus, at, speaker) else "replace"
    return Wish(row, Replace(at, thing, counted), {**about(scene, at, speaker), "new": new}, at)


def recolour(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """Another colour for a thing."""
    at = _some(scene, focus, speaker)
    old = scene.things[at].color
    color = speaker.rng.choice([each for each in COLORS if each != old])
    was = speaker.color(old) if old else "别的颜色"
    slots = {**about(scene, at, speaker), "color": lambda: speaker.color(color), "color_was": was}
    return Wish("recolour it" if _clear(scene, focus, at, speaker) else "recolour", Recolour(at, color), slots, at)


def recolour_all(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """One colour for all."""
    color = speaker.rng.choice(COLORS)
    if len(scene.things) < 2 or all(thing.color == color for thing in scene.things):
        return None
    slots: dict[str, str | Callable[[], str]] = {"color": lambda: speaker.color(color)}
    if len(scene.things) == 2:
        slots["both"] = {"en": "both", "zh": "两个"}[speaker.language]
    return Wish("recolour all", RecolourAll(color), slots)


def resize(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """Bigger, smaller, or of normal size again."""
    at = _some(scene, focus, speaker)
    old = scene.things[at].size
    slots = about(scene, at, speaker)
    if old and speaker.rng.random() < 0.3:
        return Wish("plain size", Resize(at, None), {**slots, "size": lambda: speaker.word(table.SIZES, old)}, at)
    size = speaker.rng.choice([each for each in SIZES if each != old])
    row = {"big": "bigger", "small": "smaller"}[size]
    return Wish(f"{row} it" if _clear(scene, focus, at, speaker) else row, Resize(at, size), slots, at)


def recount(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """Another number of a thing."""
    at = _some(scene, focus, speaker)
    old = scene.things[at]
    new = replace(old, count=speaker.rng.choice([n for n in range(1, MOST_COPIES + 1) if n != old.count]))
    slots = {
        **about(scene, at, speaker),
        "number": lambda: speaker.number(new),
        "number_of": lambda: speaker.counted(new),
        "number_was": lambda: speaker.number(old),
    }
    return Wish("recount", Recount(at, new.count), slots, at)


def more(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """One more of the same."""
    at = _some(scene, focus, speaker)
    return Wish("more", More(at), about(scene, at, speaker), at) if can_grow(scene.things[at]) else None


def fewer(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """One less of several."""
    several = [at for at, thing in enumerate(scene.things) if thing.count > 1]
    if not several:
        return None
    at = speaker.rng.choice(several)
    return Wish("fewer", Fewer(at), about(scene, at, speaker), at)


def move(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """Another place for a thing."""
    at = _some(scene, focus, speaker)
    now = scene.resolved().things[at].position
    position = speaker.rng.choice([each for each in POSITIONS if each != now])
    slots = {**about(scene, at, speaker), "where": lambda: speaker.word(table.WHERE, position)}
    return Wish("move it" if _clear(scene, focus, at, speaker) else "move", Move(at, position), slots, at)


def swap(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """Two things change places."""
    number = len(scene.things)
    if number < 2:
        return None
    at, other = speaker.rng.sample(range(number), 2)
    slots = {
        **about(scene, at, speaker),
        "other": lambda: speaker.the(scene, other),
        "other_is": "are" if is_plural(scene.things[other]) else "is",
    }
    row = "swap two" if number == 2 and speaker.rng.random() < SHORT_CHANCE else "swap"
    return Wish(row, Swap(at, other), slots)


def add(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """One thing more, somewhere, in a place, beside another or on a side of it; or two."""
    if not has_room(scene):
        return None
    rng, last = speaker.rng, len(scene.things)
    new = newcomer(scene, speaker)
    slots: dict[str, str | Callable[[], str]] = {"new": lambda: speaker.new(new), "it": "them" if last > 1 else "it"}
    chance = rng.random()
    if chance < 0.45:
        return Wish("add", Add((new,)), slots, last)
    if chance < 0.65:
        put = replace(new, position=rng.choice(POSITIONS))
        return Wish("add at", Add((put,)), {**slots, "where": lambda: speaker.word(table.WHERE, put.position)}, last)
    at = rng.randrange(last)
    if chance < 0.77:
        return Wish("add beside", Add((new,)), {**about(scene, at, speaker), **slots}, last)
    if chance < 0.9 or not has_room(scene, 2):
        put = replace(new, position=rng.choice(tuple(table.RELATIONS["en"])))
        side = {name: (lambda: speaker.word(table.RELATIONS, put.position)) for name in ("relation", "side")}
        return Wish("add relative", Add((put,)), {**about(scene, at, speaker), **slots, **side}, last)
    second = newcomer(replace(scene, things=(*scene.things, new)), speaker)
    return Wish("add two", Add((new, second)), {**slots, "new2": lambda: speaker.new(second)})


def remove(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """One thing less."""
    if len(scene.things) < 2:
        return None
    at = _some(scene, focus, speaker)
    row = "remove it" if focus == at and speaker.rng.random() < 2 * SHORT_CHANCE else "remove"
    return Wish(row, Remove(at), about(scene, at, speaker))


def only(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """Nothing but one thing."""
    if len(scene.things) < 2:
        return None
    at = speaker.rng.randrange(len(scene.things))
    return Wish("only", Only(at), about(scene, at, speaker))


def background(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """Another background."""
    rng, now = speaker.rng, scene.background or "white"
    if now != "white" and rng.random() < 0.12:
        return Wish("ground plain", around("background", "white"), {})
    colors, places = ([v for v in BACKGROUNDS if v != now and (v in COLORS) == color] for color in (True, False))
    ground = rng.choice(places if rng.random() < 0.6 else colors)
    slots: dict[str, str | Callable[[], str]] = {"ground": lambda: speaker.color(ground)}
    row = "ground color"
    if ground in places:
        row = f"ground {ground}" if rng.random() < 0.25 else "ground place"
        slots = {
            "at": lambda: speaker.word(table.AT, ground),
            "place": lambda: speaker.word(table.PLACES, ground),
            "it": "it",
        }
    return Wish(row, around("background", ground), slots)


def style(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """Another style."""
    new = speaker.rng.choice([each for each in STYLES if each != scene.style])
    slots = {
        "style": lambda: speaker.word(table.STYLES, new),
        "a_style": lambda: speaker.word(table.A_STYLE, new),
        "as_style": lambda: speaker.word(table.AS_STYLE, new),
    }
    return Wish("style", around("style", new), slots)


def lens(scene: Scene, focus: int | None, speaker: Speaker) -> Wish | None:
    """Nearer, farther, or back to the normal view."""
    new = speaker.rng.choice([each for each in ("close-up", "far", "normal") if each != scene.view])
    row = {"close-up": "close", "far": "far", "normal": "normal"}[new]
    view = "" if scene.view == "normal" else speaker.word(table.VIEW_NAMES, scene.view)
    return Wish(row, around("view", new), {"view": view})


# How often which change is wished for.
MAKERS: dict[Maker, float] = {
    exchange: 16, recolour: 16, recolour_all: 2, resize: 10, recount: 5, more: 4, fewer: 3, move: 8, swap: 4, add: 18,
    remove: 10, only: 3, background: 20, style: 12, lens: 10,
}  # fmt: skip


def wish(scene: Scene, focus: int | None, speaker: Speaker, makers: dict[Maker, float] = MAKERS) -> Wish:
    """Some change that makes sense."""
    while True:
        maker = speaker.rng.choices(list(makers), list(makers.values()))[0]
        if (made := maker(scene, focus, speaker)) is not None:
            return made
