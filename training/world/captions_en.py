"""English captions: the sentence forms, and the words that fill them.

In a form {a} {b} {c} are the noun phrases in the order of the scene, {pa} … their places ("on the left"), {ra} the
place of a seen from b ("to the left of") and {rb} that of b seen from a, {side_b} its side alone ("left"), {is_a} …
"is" or "are".
"""

import random

from generation.scene.lexicon import concept
from generation.scene.phrases import english_noun, stands_before, with_article
from generation.scene.scene import Thing
from generation.scene.words import COLOR_WORDS, POSITION_WORDS, SIZE_WORDS
from training.world.forms import Form, Frame, Grammar, apart, clause, phrase

FORMS: tuple[Form, ...] = (
    # one thing
    phrase(1, "{a}", weight=6),
    phrase(1, "just {a}"),
    phrase(1, "only {a}"),
    phrase(1, "{a} in the picture"),
    clause(1, "there {is_a} {a}"),
    clause(1, "the picture shows {a}"),
    clause(1, "here {is_a} {a}"),
    phrase(1, "{a} {pa}", places="said", weight=2),
    phrase(1, "{a}, {pa}", places="said"),
    clause(1, "{pa}, {a}", places="said"),
    clause(1, "{pa} {is_a} {a}", places="said"),
    clause(1, "{pa} there {is_a} {a}", places="said"),
    clause(1, "{a} {is_a} {pa}", places="said"),
    phrase(1, "{a}, placed {pa} of the picture", places="said"),
    # two things where they usually stand
    phrase(2, "{a} and {b}", weight=6),
    phrase(2, "{a} next to {b}", weight=3),
    phrase(2, "{a} beside {b}"),
    phrase(2, "{a} with {b}"),
    phrase(2, "{a}, {b}", weight=2),
    phrase(2, "{a} near {b}"),
    phrase(2, "{a} together with {b}"),
    phrase(2, "{a} along with {b}"),
    phrase(2, "{a} plus {b}"),
    phrase(2, "{a} & {b}"),
    phrase(2, "{a} and {b} side by side"),
    phrase(2, "{a} and also {b}"),
    phrase(2, "{a} close to {b}"),
    clause(2, "there {is_a} {a} and {b}"),
    clause(2, "{a} {is_a} next to {b}"),
    # two things, their places said
    phrase(2, "{a} {pa} and {b} {pb}", places="said", weight=3),
    phrase(2, "{a} {pa}, {b} {pb}", places="said", weight=2),
    phrase(2, "{a} {pa}, and {b} {pb}", places="said"),
    phrase(2, "{a} {pa} with {b} {pb}", places="said"),
    clause(2, "{pa} {is_a} {a} and {pb} {is_b} {b}", places="said"),
    clause(2, "{pa} {is_a} {a}, {pb} {is_b} {b}", places="said"),
    clause(2, "{pa}, {a}; {pb}, {b}", places="said"),
    clause(2, "{pa} {a}, {pb} {b}", places="said"),
    clause(2, "{a} {is_a} {pa}. {b} {is_b} {pb}", places="said"),
    clause(2, "{pa}: {a}. {pb}: {b}", places="said"),
    # two things, one seen from the other
    phrase(2, "{a} {ra} {b}", places="opposite", weight=4),
    clause(2, "{a} {is_a} {ra} {b}", places="opposite"),
    clause(2, "{rb} {a} {is_b} {b}", places="opposite"),
    clause(2, "{rb} {a} there {is_b} {b}", places="opposite"),
    phrase(2, "{a} with {b} to its {side_b}", places="sides"),
    phrase(2, "{a} on {b}", places="stacked"),
    # three things where they usually stand
    phrase(3, "{a}, {b} and {c}", weight=4),
    phrase(3, "{a}, {b}, and {c}", weight=2),
    phrase(3, "{a}, {b}, {c}", weight=2),
    phrase(3, "{a} and {b} and {c}"),
    phrase(3, "{a} next to {b} and {c}"),
    phrase(3, "{a} with {b} and {c}"),
    phrase(3, "{a} beside {b} beside {c}"),
    phrase(3, "{a}, {b} and {c} in a row"),
    phrase(3, "{a}, {b} and {c} from left to right"),
    clause(3, "from left to right: {a}, {b} and {c}"),
    clause(3, "there {is_a} {a}, {b} and {c}"),
    # three things, their places said
    phrase(3, "{a} {pa}, {b} {pb} and {c} {pc}", places="said", weight=3),
    phrase(3, "{a} {pa}, {b} {pb}, {c} {pc}", places="said", weight=2),
    clause(3, "{pa} {is_a} {a}, {pb} {is_b} {b}, {pc} {is_c} {c}", places="said"),
    clause(3, "{pa} {a}, {pb} {b}, {pc} {c}", places="said"),
    clause(3, "{a} {is_a} {pa}, {b} {is_b} {pb} and {c} {is_c} {pc}", places="said"),
    phrase(3, "{a} between {b} and {c}", places="between", weight=2),
    clause(3, "{a} {is_a} between {b} and {c}", places="between"),
    clause(3, "from left to right: {a}, {b}, {c}", places="rightwards"),
    clause(3, "from right to left: {a}, {b} and {c}", places="leftwards"),
    clause(3, "from top to bottom: {a}, {b} and {c}", places="downwards"),
    clause(3, "from bottom to top: {a}, {b} and {c}", places="upwards"),
    # the places of some things said
    phrase(2, "{a} {pa} and {b} {pb}", places="partly"),
    phrase(2, "{a} {pa}, {b} {pb}", places="partly"),
    phrase(3, "{a} {pa}, {b} {pb} and {c} {pc}", places="partly"),
    phrase(3, "{a} {pa}, {b} {pb}, {c} {pc}", places="partly"),
)

REQUESTS = (
    "draw", "draw", "please draw", "paint", "paint me", "draw me", "show me", "i want", "i want to see", "i would like",
    "can you draw",
    "create", "generate", "make", "give me", "sketch", "let's draw", "could you please paint", "i'd like to see",
    "make me",
)  # fmt: skip
PICTURES = (
    "a picture of", "picture of", "an image of", "a drawing of", "an illustration of", "a photo of", "image of",
    "a scene with",
    "a picture showing", "a nice picture of",
)  # fmt: skip
STYLE_LEADS = {
    "3d": ("a 3d picture of", "a 3d render of", "3d rendering of", "a 3d-style image of", "a 3d icon of"),
    "flat": (
        "a flat-style picture of",
        "a flat illustration of",
        "flat style picture of",
        "a flat icon of",
        "a flat drawing of",
    ),
    "ink": (
        "an ink painting of",
        "ink painting of",
        "an ink drawing of",
        "a brush painting of",
        "a black-and-white ink picture of",
    ),
}
STYLE_TAILS = {
    "3d": ("3d style", "3d", "in 3d", "3d render", "in 3d style"),
    "flat": ("flat style", "in flat style", "flat", "flat design", "in a flat style"),
    "ink": (
        "ink style",
        "in ink style",
        "ink painting",
        "ink wash painting",
        "ink",
        "in black-and-white ink",
        "brush painting",
    ),
}
VIEW_LEADS = {
    "normal": ("a normal view of",),
    "close-up": ("a close-up of", "close-up of", "a close-up view of", "a macro shot of", "a close-up shot of"),
    "far": ("a distant view of", "a far view of", "a long shot of", "a wide shot of", "far view of"),
}
VIEW_TAILS = {
    "normal": ("normal view",),
    "close-up": ("close-up", "up close", "close-up view", "close-up shot"),
    "far": ("from afar", "far away", "seen from far away", "distant view", "in the distance", "long shot"),
}
PLACES = {
    "sky": ("in the sky", "in the blue sky", "under a blue sky", "up in the sky"),
    "grass": ("on the grass", "in the grass", "on a green lawn", "on a meadow", "on the green grass", "in a field"),
    "night": ("under the night sky", "at night", "in the night sky", "under a starry sky", "in the night"),
    "beach": ("on the beach", "at the beach", "on a sandy beach", "on the sand", "at the seaside"),
    "snow": ("in the snow", "on the snow", "on snowy ground", "on snow"),
}
PLACE_NAMES = {
    "sky": ("sky",),
    "grass": ("grass", "lawn"),
    "night": ("night sky", "starry sky"),
    "beach": ("beach",),
    "snow": ("snow",),
}
ANNOUNCEMENTS = ("a picture:", "draw a picture:", "picture:", "please draw this:", "a scene:")

COLOR_FRAMES: tuple[Frame, ...] = (
    apart("{body} on {a_ground} background", weight=6),
    apart("{body} against {a_ground} background", weight=2),
    apart("{body} with {a_ground} background", weight=2),
    apart("{body} on {ground}"),
    apart("{body}, {ground} background", weight=4),
    apart("{body}, on {a_ground} background", weight=2),
    apart("{body}, the background is {ground}"),
    apart("{body}. the background is {ground}"),
    apart("{body}, background: {ground}"),
    apart("{body}. {ground} background"),
    apart("on {a_ground} background, {body}", weight=2),
    apart("{ground} background, {body}", weight=2),
    apart("on {a_ground} background: {body}"),
    apart("against {a_ground} backdrop, {body}"),
)
PLACE_FRAMES: tuple[Frame, ...] = (
    apart("{body} {place}", weight=8),
    apart("{body}, {place}", weight=3),
    apart("{body}, {name} background"),
    apart("{body} with {name} in the background"),
    apart("{place}, {body}", weight=2),
    apart("{place}: {body}"),
    apart("{name} background, {body}"),
)

_RELATIONS = {
    "left": ("to the left of", "left of", "on the left of", "on the left side of"),
    "right": ("to the right of", "right of", "on the right of", "on the right side of"),
    "top": ("above", "on top of", "over"),
    "bottom": ("below", "under", "beneath"),
}
_MORE_PLACES = {
    "left": ("at the left", "on the left-hand side"), "right": ("at the right", "on the right-hand side"),
    "top": ("on the top", "up above"), "bottom": ("on the bottom", "at the very bottom"), "centre": ("in the centre",
            "at the center"),
}  # fmt: skip
_PLACE_WORDS = {place: (*words, *_MORE_PLACES[place]) for place, words in POSITION_WORDS["en"].items()}
_BEHIND = ("that {is_it} {color}", "colored {color}", "in {color}")  # a colour after its noun
_DETERMINERS = {2: ("two", "two", "two", "2", "a couple of"), 3: ("three", "three", "three", "3")}


def place(position: str, rng: random.Random) -> str:
    """Where a thing is, in words."""
    return rng.choice(_PLACE_WORDS[position])


def relation(position: str, rng: random.Random) -> str:
    """Where a thing is, seen from another one."""
    return rng.choice(_RELATIONS[position])


def copula(thing: Thing) -> str:
    """ "is" or "are"."""
    return "is" if thing.count == 1 else "are"


def noun_phrase(thing: Thing, bare: bool, rng: random.Random) -> str:
    """A thing with its number, size and colour; without one ("red cat") where `bare` allows it."""
    named = concept(thing.concept)
    name = named.en if rng.random() < 0.6 else rng.choice(named.names("en"))
    color = rng.choice(COLOR_WORDS["en"][thing.color]) if thing.color else ""
    behind = bool(color) and rng.random() < 0.12
    adjectives = _adjectives(thing, name, "" if behind else color, rng)
    noun = _counted(thing, english_noun(named, name, thing.count, adjectives), bare, rng)
    return f"{noun} {rng.choice(_BEHIND).format(color=color, is_it=copula(thing))}" if behind else noun


def _adjectives(thing: Thing, name: str, color: str, rng: random.Random) -> list[str]:
    words = []
    if thing.size:
        words.append(_before(rng.choice(SIZE_WORDS["en"][thing.size]), name, thing.size))
    if color:
        words.append(_before(color, name, f"{color}-colored") if rng.random() < 0.95 else f"{color}-colored")
    if len(words) == 2 and rng.random() < 0.2:
        words.reverse()
        words[1] = _before(words[1], name, thing.size or "")
    return words


def _before(word: str, name: str, otherwise: str) -> str:
    return word if stands_before(word, name) else otherwise


def _counted(thing: Thing, noun: str, bare: bool, rng: random.Random) -> str:
    chance = rng.random()
    if thing.count > 1:
        return f"{rng.choice(_DETERMINERS[thing.count])} {noun}"
    if bare and chance < 0.15:
        return noun
    if chance < 0.22:
        return f"one {noun}"
    return noun if _has_no_singular(thing) else with_article(noun)


def _has_no_singular(thing: Thing) -> bool:
    named = concept(thing.concept)
    return not named.en_unit and named.en_plural == named.en and named.en.endswith("s")


def finished(text: str, rng: random.Random) -> str:
    """A sentence as it is typed: mostly small letters without a stop, sometimes as in print, rarely in capitals."""
    chance = rng.random()
    if chance < 0.55:
        return text
    if chance < 0.65:
        return f"{text}."
    if chance < 0.66:
        return text.upper()
    return _capitalized(text) + ("." if chance < 0.9 else "")


def _capitalized(text: str) -> str:
    """A capital at the start of each sentence."""
    return ". ".join(part[:1].upper() + part[1:] for part in text.split(". "))


ENGLISH = Grammar(
    forms=FORMS,
    requests=REQUESTS,
    pictures=PICTURES,
    announcements=ANNOUNCEMENTS,
    style_leads=STYLE_LEADS,
    style_tails=STYLE_TAILS,
    view_leads=VIEW_LEADS,
    view_tails=VIEW_TAILS,
    color_frames=COLOR_FRAMES,
    place_frames=PLACE_FRAMES,
    grounds=COLOR_WORDS["en"],
    places=PLACES,
    place_names=PLACE_NAMES,
    gap=" ",
    comma=", ",
    noun_phrase=noun_phrase,
    place=place,
    relation=relation,
    side=str,
    copula=copula,
    finished=finished,
)
