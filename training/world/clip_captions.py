"""Clip -> a sentence as people say it, in Chinese or English; `clips.parse_clip` reads it back to the clip.

The sentences are those of `captions`, in forms of their own: the words of the motion stand beside the thing ("a cat
sliding to the left"), and sometimes its place between them (一只猫在草地上向左滑动).
"""

import random
from dataclasses import replace
from typing import Any

from generation.scene.describe import describe
from generation.scene.language import Language
from generation.scene.motions import CHINESE, MANNERS, english, joined, said_first
from generation.scene.scene import PLACES, Thing
from training.world.captions import GRAMMARS, in_form
from training.world.clips import Clip
from training.world.forms import Form, Grammar, clause, phrase

DESCRIBED_CHANCE = 0.2
INSIDE_CHANCE = 0.35  # of a place to stand between the thing and its motion
MANNER_CHANCE = 0.15

# {does} "slides to the left", {doing} "sliding to the left", {do} "slide to the left", {place} "on the grass".
_FORMS: dict[Language, tuple[Form, ...]] = {
    "en": (
        phrase(1, "{a} {doing}", weight=6),
        phrase(1, "{a} that {does}", weight=2),
        phrase(1, "{a} that {is_a} {doing}"),
        clause(1, "{a} {does}", weight=6),
        clause(1, "{a} {is_a} {doing}", weight=3),
        clause(1, "there {is_a} {a} {doing}"),
        clause(1, "here {is_a} {a} {doing}"),
        clause(1, "make {a} {do}"),
        clause(1, "let {a} {do}"),
        clause(1, "show me {a} that {does}"),
        clause(1, "i want to see {a} {doing}"),
    ),
    "zh": (
        clause(1, "{a}{does}", weight=6),
        clause(1, "{a}正在{does}", weight=2),
        clause(1, "{a}在{does}", weight=2),
        clause(1, "让{a}{does}"),
        clause(1, "有{a}在{does}"),
        clause(1, "画面里有{a}在{does}"),
        phrase(1, "正在{does}的{a}"),
        phrase(1, "{does}的{a}", weight=3),
    ),
}
_WITH_PLACE: dict[Language, tuple[Form, ...]] = {
    "en": (
        clause(1, "{a} {does} {place}", weight=3),
        clause(1, "{a} {place} {does}"),
        clause(1, "{a} {is_a} {doing} {place}"),
        phrase(1, "{a} {doing} {place}", weight=2),
        phrase(1, "{a} {place} {doing}"),
    ),
    "zh": (
        clause(1, "{a}在{place}{does}", weight=4),
        clause(1, "{place}，{a}{does}"),
        clause(1, "{place}有{a}在{does}", weight=2),
        clause(1, "{place}的{a}{does}"),
    ),
}
_CALLED: dict[Language, dict[str, Any]] = {  # fields of a Grammar
    "en": {
        "pictures": ("a video of", "a short video of", "a clip of", "an animation of"),
        "announcements": ("a video:", "make a video:", "an animation:"),
    },
    "zh": {
        "pictures": ("一段视频，", "一个视频，", "一段动画，", "一段短视频，"),
        "announcements": ("做一段视频，", "视频：", "一段动画，", "做个视频，"),
    },
}
# Only from side to side does one go across a place.
_ACROSS = {"grass": "across the grass", "beach": "across the beach", "snow": "across the snow", "sky": "across the sky"}

_GRAMMARS: dict[Language, Grammar] = {
    language: replace(GRAMMARS[language], **called) for language, called in _CALLED.items()
}


def clip_caption(clip: Clip, language: Language, rng: random.Random) -> str:
    """A sentence that says what the clip shows; the same state of `rng` gives the same one."""
    grammar = _GRAMMARS[language]
    thing, scene = clip.scene.things[0], clip.scene
    words = _motion_words(clip.motion, thing, language, rng)
    if scene.background in PLACES and rng.random() < INSIDE_CHANCE:
        words["place"] = _place(clip, grammar, language, rng)
        form, scene = _chosen(_WITH_PLACE[language], rng), replace(scene, background=None)
    else:
        form = _chosen(_FORMS[language], rng)
    return in_form(_filled(form, words), [thing], scene, grammar, rng)


def describe_clip(clip: Clip, language: Language) -> str:
    """As the dialogue managers describe a scene, with the motion at the end."""
    comma = GRAMMARS[language].comma
    return f"{describe(clip.scene, language)}{comma}{said_first(clip.motion, language)}"


def worded_clip(clip: Clip, language: Language, rng: random.Random) -> str:
    """A clip in the words of people, or at times in those of `describe_clip`."""
    described = rng.random() < DESCRIBED_CHANCE
    return describe_clip(clip, language) if described else clip_caption(clip, language, rng)


def _chosen(forms: tuple[Form, ...], rng: random.Random) -> Form:
    return rng.choices(forms, [form.weight for form in forms])[0]


def _filled(form: Form, words: dict[str, str]) -> Form:
    """The form with the words of the motion in it; its thing is left to be filled in."""
    text = form.text
    for slot, said in words.items():
        text = text.replace(f"{{{slot}}}", said)
    return replace(form, text=text)


def _motion_words(motion: str, thing: Thing, language: Language, rng: random.Random) -> dict[str, str]:
    manner = rng.choice(MANNERS[language]) if rng.random() < MANNER_CHANCE else ""
    if language == "zh":
        return {"does": manner + rng.choice(CHINESE[motion])}
    verb, ending = rng.choice(list(english(motion)))
    finite = verb.finite if thing.count == 1 else verb.bare
    said = {"do": verb.bare, "does": finite, "doing": verb.ing}
    first = rng.random() < 0.5
    return {
        slot: joined(manner, form, ending) if first else joined(form, manner, ending) for slot, form in said.items()
    }


def _place(clip: Clip, grammar: Grammar, language: Language, rng: random.Random) -> str:
    across = _ACROSS.get(clip.background) if language == "en" and clip.motion in ("left", "right") else None
    if across and rng.random() < 0.5:
        return across
    return rng.choice(grammar.places[clip.background])
