"""Standing instructions: which there are, and how they are said, lifted and repeated."""

import random

from generation.scene.language import Language
from generation.scene.scene import BACKGROUNDS, COLORS, PLACES, Thing
from generation.scene.words import WordTable
from training.dialogues import naming
from training.dialogues import wording as table
from training.dialogues.speaker import Speaker

# What is said in Chinese after 都.
_ZH_STYLES: WordTable = {"zh": {"flat": ("用扁平风格", "画成扁平插画", "是扁平风格", "用扁平风"),
"ink": ("用水墨风格", "画成水墨画", "是水墨风格", "用国画风格")}}  # fmt: skip
_ZH_VIEWS: WordTable = {"zh": {"close-up": ("用特写", "画特写", "用近景"), "far": ("用远景", "画远景", "从远处看")}}

_PARTS: dict[str, tuple[str, ...]] = {
    "background": (*BACKGROUNDS, *PLACES, *PLACES, *PLACES),
    "style": ("flat", "ink"),
    "view": ("close-up", "far"),
}


def some_standing(rng: random.Random) -> tuple[str, str]:
    """A part of the picture and what it shall be from now on."""
    part = rng.choices(list(_PARTS), (5, 4, 2))[0]
    return part, rng.choice([value for value in _PARTS[part] if value != "white"])


def always(part: str, value: str | Thing, speaker: Speaker) -> str:
    """How an instruction is said: "at night", 在晚上, "with a moon"."""
    if isinstance(value, Thing):
        return f"有{speaker.name(value)}" if speaker.language == "zh" else f"with {speaker.new(value)}"
    if value in COLORS:
        color = speaker.color(value)
        return f"用{color}背景" if speaker.language == "zh" else f"on a {color} background"
    if part == "background":
        return speaker.word(table.AT, value)
    if speaker.language == "zh":
        return speaker.word(_ZH_STYLES if part == "style" else _ZH_VIEWS, value)
    return speaker.word(table.AS_STYLE if part == "style" else table.AS_VIEW, value)


def called(part: str, value: str | Thing, speaker: Speaker) -> str:
    """What an instruction is called when it is lifted: "night", 水墨, "moon"."""
    if isinstance(value, Thing):
        return speaker.name(value)
    if value in COLORS:
        return f"{speaker.color(value)}背景" if speaker.language == "zh" else f"{speaker.color(value)} background"
    return speaker.word(table.CALLED[part], value)


def repeated(part: str, value: str | Thing, language: Language) -> str:
    """An instruction in the main words, as an answer repeats it."""
    if isinstance(value, Thing):
        phrase = naming.thing_phrase(value, language)
        return f"有{phrase}" if language == "zh" else f"with {phrase}"
    if value in COLORS:
        color = naming.color(value, language)
        return f"用{color}背景" if language == "zh" else f"on a {color} background"
    if part == "background":
        return table.AT[language][value][0]
    if language == "zh":
        return (_ZH_STYLES if part == "style" else _ZH_VIEWS)["zh"][value][0]
    return (table.AS_STYLE if part == "style" else table.AS_VIEW)["en"][value][0]
