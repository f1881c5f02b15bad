"""What the answering side calls things: always the main words, so that an answer can be learned and checked."""

from collections.abc import Sequence

from generation.scene.language import Language
from generation.scene.lexicon import concept
from generation.scene.phrases import chinese_noun, english_noun, stands_before, with_article
from generation.scene.scene import Scene, Thing
from generation.scene.words import COLOR_WORDS, NUMBER_WORDS
from training.dialogues.speaker import is_plural

GROUNDS: dict[Language, dict[str, str]] = {
    "zh": {"sky": "天空", "grass": "草地", "night": "夜空", "beach": "沙滩", "snow": "雪地"},
    "en": {"sky": "the sky", "grass": "grass", "night": "the night sky", "beach": "a beach", "snow": "snow"},
}
STYLES: dict[Language, dict[str, str]] = {
    "zh": {"3d": "3D风格", "flat": "扁平风格", "ink": "水墨风格"},
    "en": {"3d": "3D style", "flat": "flat style", "ink": "ink style"},
}
VIEWS: dict[Language, dict[str, str]] = {
    "zh": {"normal": "正常视角", "close-up": "特写", "far": "远景"},
    "en": {"normal": "a normal view", "close-up": "a close-up", "far": "a distant view"},
}
WHERE: dict[Language, dict[str, str]] = {
    "zh": {"left": "左边", "right": "右边", "top": "上面", "bottom": "下面", "centre": "中间"},
    "en": {
        "left": "on the left", "right": "on the right", "top": "at the top", "bottom": "at the bottom",
        "centre": "in the middle",
    },
}  # fmt: skip
SIZES: dict[Language, dict[str | None, str]] = {
    "zh": {"small": "小的", "big": "大的", None: "一般大小的"},
    "en": {"small": "small", "big": "big", None: "of normal size"},
}
_ZH_SIZES = {"small": "小小的", "big": "大大的"}


def name(thing: Thing, language: Language) -> str:
    """The main name of a thing; in English in its number."""
    named = concept(thing.concept)
    if language == "zh":
        return named.zh
    return named.en_plural if thing.count > 1 and not named.en_unit else named.en


def thing_phrase(thing: Thing, language: Language) -> str:
    """ "two small red cats", 两只红色的小小的猫."""
    named = concept(thing.concept)
    count = NUMBER_WORDS[language][thing.count][0]
    if language == "zh":
        said = [f"{COLOR_WORDS['zh'][thing.color][0]}的"] if thing.color else []
        said += [_ZH_SIZES[thing.size]] if thing.size else []
        return f"{count}{named.zh_measures[0]}{chinese_noun(named.zh, said)}"
    adjectives = [
        word if stands_before(word, named.en) else f"{word}-colored" for word in (thing.size, thing.color) if word
    ]
    noun = english_noun(named, named.en, thing.count, adjectives)
    return with_article(noun) if thing.count == 1 else f"{count} {noun}"


def listed(parts: Sequence[str], language: Language) -> str:
    """Parts as a list in a sentence."""
    comma, joint = ("、", "和") if language == "zh" else (", ", " and ")
    return joint.join(filter(None, (comma.join(parts[:-1]), *parts[-1:])))


def things_phrase(things: Sequence[Thing], language: Language) -> str:
    return listed([thing_phrase(thing, language) for thing in things], language)


def ground(scene: Scene, language: Language) -> str:
    """The background: 草地, 蓝色, "blue"."""
    value = scene.background or "white"
    return GROUNDS[language].get(value) or COLOR_WORDS[language][value][0]


def color(value: str, language: Language) -> str:
    return COLOR_WORDS[language][value][0]


def be(things: Sequence[Thing]) -> str:
    """ "is" or "are" before a list of things."""
    return "are" if is_plural(things[0]) and things[0].count > 1 else "is"
