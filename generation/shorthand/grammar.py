"""Which answers there can be in a situation, as a pattern over words: pictures and things that are not there cannot be
meant, nothing can be meant twice, and a text of a person can only be repeated.
"""

from collections.abc import Sequence
from functools import cache, partial

from generation.scene.scene import MOST_THINGS
from generation.shorthand import words as word
from generation.shorthand.answers import SAYINGS, Argument, Base, scene_of, spoken_of
from generation.shorthand.pattern import NOTHING, Pattern, Symbol, either, one, optional, part_of, sequence
from generation.shorthand.situation import Situation
from generation.shorthand.sketch import Reference
from generation.shorthand.words import EDITS

MOST_TEXT = 16  # tokens of a person that an answer repeats
_CHANGES = [edit for edit in EDITS if edit not in ("new", "redo", "revert", "combine")]


def answers(situation: Situation, said: Sequence[Symbol]) -> Pattern:
    """Every answer to a text of the tokens `said`."""
    text = sequence(one(word.TEXT), part_of(said, MOST_TEXT)) if said else NOTHING
    drawing = either(_new(situation, text), _again(situation), _changed(situation, text), _combined(situation))
    return either(sequence(one(word.MARKER), drawing), *(_saying(key, situation, text) for key in SAYINGS))


def _new(situation: Situation, text: Pattern) -> Pattern:
    surprise = sequence(one(word.SURPRISE), optional(one(*word.KIND.values())))
    fresh = either(surprise, text, sequence(_scene(()), optional(text)))
    starts = [sequence(optional(_always_word()), fresh)]
    for base, written in (("brought", word.BROUGHT), ("offered", word.OFFERED)):
        scene = scene_of(base, situation)  # type: ignore[arg-type]  # a literal in a tuple
        if scene is not None:
            starts.append(sequence(one(written), optional(_always_word()), _scene((len(scene.things),))))
    return sequence(one(word.EDIT["new"]), either(*starts), _without())


def _again(situation: Situation) -> Pattern:
    numbers = one(*(word.NUMBER[number] for number in situation.pictures))
    return sequence(one(word.EDIT["redo"], word.EDIT["revert"]), numbers)


def _changed(situation: Situation, text: Pattern) -> Pattern:
    starts = []
    bases: list[Base] = [*situation.pictures, *(["brought"] if situation.brought else [])]  # type: ignore[list-item]
    for base in bases:
        scene = scene_of(base, situation)
        changed = sequence(_scene((len(scene.things),) if scene else ()), optional(text))
        what = changed if scene else either(text, changed)
        starts.append(sequence(one(_written(base)), optional(one(word.FRESH)), what))
    return sequence(one(*(word.EDIT[edit] for edit in _CHANGES)), either(*starts), _without())


def _combined(situation: Situation) -> Pattern:
    sizes = {number: len(each.scene.things) for number, each in situation.pictures.items() if each.scene}
    pairs = [
        sequence(one(word.NUMBER[first]), one(*others), _scene((sizes[first], size)))
        for first in sizes
        for size in sorted(set(sizes.values()))
        if (others := [word.NUMBER[number] for number in sizes if sizes[number] == size and number != first])
    ]
    return sequence(one(word.EDIT["combine"]), either(*pairs))


def _without() -> Pattern:
    one_thing = sequence(one(word.WITHOUT), one(*word.CONCEPT.values()))
    return optional(sequence(one_thing, optional(one_thing)))


def _saying(key: str, situation: Situation, text: Pattern) -> Pattern:
    arguments = SAYINGS[key]
    start = one(word.saying(key))
    if arguments[:1] != ("picture",):
        return sequence(start, *(_argument(each, 0, situation, text) for each in arguments))
    asked = []
    named: list[Base | None] = [None, *situation.pictures]
    for base in named:
        about = spoken_of(situation) if base is None else base
        scene = None if about is None else scene_of(about, situation)
        if scene is not None:
            rest = [_argument(each, len(scene.things), situation, text) for each in arguments[1:]]
            asked.append(sequence(*([] if base is None else [one(_written(base))]), *rest))
    return sequence(start, either(*asked))


def _argument(argument: Argument, things: int, situation: Situation, text: Pattern) -> Pattern:
    match argument:
        case "scene":
            return _scene(())
        case "words":
            return text
        case "always":
            return _always()
        case "thing":
            return one(*(word.REFERENCE[0, at] for at in range(things)))
        case "part":
            held = [part for part, value in vars(situation.standing).items() if value is not None]
            return one(*(word.PART[part] for part in held))
    tables = {"concept": word.CONCEPT, "color": _COLORS, "position": word.POSITION, "ground": word.GROUND}
    return one(*tables[argument].values())


def _written(base: Base) -> str:
    return word.NUMBER[base] if isinstance(base, int) else word.BROUGHT if base == "brought" else word.OFFERED


# -- scenes: the same for every situation -----------------------------------------------------------------------------

_COLORS = {color: written for color, written in word.COLOR.items() if color}


@cache
def _always() -> Pattern:
    around = one(*word.GROUND.values(), *word.STYLE.values(), *word.VIEW.values())
    return either(around, _thing_of(None))


@cache
def _always_word() -> Pattern:
    return sequence(one(word.ALWAYS), _always())


@cache
def _scene(sizes: tuple[int, ...]) -> Pattern:
    """Scenes said in terms of scenes that have so many things."""
    references = tuple((of, at) for of, size in enumerate(sizes) for at in range(size))
    around = (one(*table.values()) for table in (word.GROUND, word.STYLE, word.VIEW))
    loose = optional(one(word.LOOSE)) if sizes else sequence()
    return sequence(_things(references, MOST_THINGS), loose, *map(optional, around))


@cache
def _things(references: tuple[Reference, ...], room: int) -> Pattern:
    """One to `room` things: of those that can be pointed at, in their order, then new ones."""
    if not room:
        return NOTHING
    more = partial(_things, room=room - 1)
    ways = [
        sequence(_thing_of(reference), optional(more(references[at + 1 :]))) for at, reference in enumerate(references)
    ]
    return either(*ways, sequence(_thing_of(None), optional(more(()))))


@cache
def _thing_of(reference: Reference | None) -> Pattern:
    """A thing that is pointed at, with what is said of it; or a new one."""
    concept = one(*word.CONCEPT.values())
    counts = one(*word.COUNT.values())
    kept = () if reference is None else (word.SIZE[None], word.COLOR[None])
    sizes = one(*(w for size, w in word.SIZE.items() if size), *kept[:1])
    colors = one(*_COLORS.values(), *kept[1:])
    start = (
        concept
        if reference is None
        else sequence(one(word.REFERENCE[reference]), optional(sequence(one(word.INTO), concept)))
    )
    return sequence(start, *map(optional, (counts, sizes, colors, one(*word.POSITION.values()))))
