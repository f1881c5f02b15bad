"""What people say to change a picture, and what should be shown then: seven kinds of edits in both languages.

Knows nothing of how the program understands them.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from generation.scene.language import Language
from generation.scene.lexicon import concept, concepts
from generation.scene.phrases import english_noun, with_article
from generation.scene.scene import BACKGROUNDS, COLORS, STYLES, VIEWS, Scene, Thing
from generation.scene.words import COLOR_WORDS

Rng = random.Random


@dataclass(frozen=True)
class Edit:
    """One edit of a scene: what is said, and what should be shown then.

    `about` are the concepts it brings or recolours, `gone` those it takes away; both empty where it is of the whole
    picture. `open_to` says what the words leave open and the program may choose: "places" of all things, "looks" of
    what it brings, what is "around".
    """

    kind: str
    text: str
    wanted: Scene
    about: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()
    open_to: frozenset[str] = frozenset()


_PLACE_NAMES = {
    "zh": {"sky": "天空", "grass": "草地", "night": "夜空", "beach": "沙滩", "snow": "雪地"},
    "en": {"sky": "the sky", "grass": "grass", "night": "the night sky", "beach": "a beach", "snow": "snow"},
}
_STYLE_NAMES = {
    "zh": {"3d": "3D", "flat": "扁平", "ink": "水墨"},
    "en": {"3d": "3D", "flat": "flat", "ink": "ink"},
}
# What is said for each kind of edit: any of these.
_SAID: dict[str, dict[Language, tuple[str, ...]]] = {
    "replace": {
        "zh": ("把{old}换成{new}", "把{old}改成{new}"),
        "en": ("replace the {old} with {a_new}", "change the {old} to {a_new}"),
    },
    "recolour": {
        "zh": ("把{old}变成{color}", "把{old}换成{color}的"),
        "en": ("make the {old} {color}", "paint the {old} {color}"),
    },
    "add": {
        "zh": ("加一{measure}{new}", "再画一{measure}{new}"),
        "en": ("add {a_new}", "add {a_new} too"),
    },
    "remove": {"zh": ("去掉{old}", "把{old}去掉"), "en": ("remove the {old}", "take away the {old}")},
    "background": {
        "zh": ("把背景换成{ground}", "背景改成{ground}"),
        "en": ("change the background to {ground}", "make the background {ground}"),
    },
    "style": {"zh": ("换成{style}风格", "{style}风格"), "en": ("{style} style", "make it {style} style")},
    "close-up": {"zh": ("给个特写", "拉近一点"), "en": ("a close-up", "zoom in")},
    "far": {"zh": ("远景", "镜头拉远"), "en": ("zoom out", "show it from afar")},
    "combine": {
        "zh": ("把第一张和第二张合在一起", "合并前两张"),
        "en": ("combine the first and the second", "combine the first two"),
    },
}


def entity(scene: Scene, language: Language, rng: Rng) -> Edit:
    """Another thing in the place of one, or another colour."""
    old = _one_of(scene, rng)
    if rng.random() < 0.5:
        new = Thing(_newcomer(scene, rng), position=old.position)
        text = _say("replace", language, rng, old=_named(old, language), new=_named(new, language), a_new=_a(new))
        about, open_to = new.concept, {"looks"}
    else:
        color = _unused_color(scene, rng)
        new = replace(old, color=color)
        text = _say("recolour", language, rng, old=_named(old, language), color=COLOR_WORDS[language][color][0])
        about, open_to = old.concept, set()
    things = tuple(new if thing is old else thing for thing in scene.things)
    return Edit("entity", text, replace(scene, things=things), frozenset({about}), open_to=frozenset(open_to))


def add(scene: Scene, language: Language, rng: Rng) -> Edit:
    """One more thing."""
    new = Thing(_newcomer(scene, rng))
    measure = concept(new.concept).zh_measures[0]
    text = _say("add", language, rng, new=_named(new, language), a_new=_a(new), measure=measure)
    wanted = replace(scene, things=(*scene.things, new))
    return Edit("add", text, wanted, frozenset({new.concept}), open_to=frozenset({"places"}))


def remove(scene: Scene, language: Language, rng: Rng) -> Edit:
    """One thing less."""
    old = _one_of(scene, rng)
    wanted = replace(scene, things=tuple(thing for thing in scene.things if thing is not old))
    text = _say("remove", language, rng, old=_named(old, language))
    return Edit("remove", text, wanted, gone=frozenset({old.concept}), open_to=frozenset({"places"}))


def background(scene: Scene, language: Language, rng: Rng) -> Edit:
    """Another background, on which everything can be seen."""
    taken = {scene.resolved().background, *(thing.color for thing in scene.things)}
    if scene.style == "ink":
        taken |= {"black", "night", "white", "snow"}
    ground = rng.choice([each for each in BACKGROUNDS if each not in taken])
    names = COLOR_WORDS[language][ground][0] if ground in COLORS else _PLACE_NAMES[language][ground]
    return Edit("background", _say("background", language, rng, ground=names), replace(scene, background=ground))


def style(scene: Scene, language: Language, rng: Rng) -> Edit:
    """Another style."""
    new = rng.choice([each for each in STYLES if each != scene.style])
    return Edit("style", _say("style", language, rng, style=_STYLE_NAMES[language][new]), replace(scene, style=new))


def lens(scene: Scene, language: Language, rng: Rng) -> Edit:
    """Nearer or farther."""
    new = rng.choice([each for each in VIEWS if each not in (scene.view, "normal")])
    return Edit("lens", _say(new, language, rng), replace(scene, view=new))


def combine(first: Scene, second: Scene, language: Language, rng: Rng) -> Edit:
    """What two pictures show, in one; what is around the things is left open."""
    wanted = replace(first, things=tuple(replace(thing, position=None) for thing in (*first.things, *second.things)))
    about = frozenset(thing.concept for thing in second.things)
    return Edit("combine", _say("combine", language, rng), wanted, about, open_to=frozenset({"places", "around"}))


# Edits of one picture; `combine` needs two.
OF_ONE: dict[str, Callable[[Scene, Language, Rng], Edit]] = {
    "entity": entity,
    "add": add,
    "remove": remove,
    "background": background,
    "style": style,
    "lens": lens,
}
KINDS = (*OF_ONE, "combine")


def is_wanted(edit: Edit, scene: Scene) -> bool:
    """Whether a scene is what the edit asked for, in all that its words do not leave open."""
    shown, wanted = scene.resolved(), edit.wanted.resolved()
    around = (shown.background, shown.style, shown.view) == (wanted.background, wanted.style, wanted.view)
    things = {_said(thing, edit) for thing in shown.things} == {_said(thing, edit) for thing in wanted.things}
    return things and (around or "around" in edit.open_to)


def _said(thing: Thing, edit: Edit) -> Thing:
    """A thing without what the edit leaves open."""
    if "looks" in edit.open_to and thing.concept in edit.about:
        return Thing(thing.concept)
    return replace(thing, position=None) if "places" in edit.open_to else thing


def _one_of(scene: Scene, rng: Rng) -> Thing:
    return rng.choice(scene.things)


def _newcomer(scene: Scene, rng: Rng) -> str:
    """A concept that the scene does not have."""
    return rng.choice([each.en for each in concepts() if each.en not in {thing.concept for thing in scene.things}])


def _unused_color(scene: Scene, rng: Rng) -> str:
    """A colour that can be told from the background and from all there is."""
    taken = {scene.resolved().background, *(thing.color for thing in scene.things)}
    return rng.choice([color for color in COLORS if color not in taken])


def _say(row: str, language: Language, rng: Rng, **words: str) -> str:
    return rng.choice(_SAID[row][language]).format(**words)


def _named(thing: Thing, language: Language) -> str:
    named = concept(thing.concept)
    return named.zh if language == "zh" else english_noun(named, named.en, thing.count)


def _a(thing: Thing) -> str:
    named = concept(thing.concept)
    return with_article(english_noun(named, named.en, 1))
