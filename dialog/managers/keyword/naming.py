"""Names of what is in a scene, for replies: "a red cat and two dogs", 一只红色的猫和两只狗."""

from collections.abc import Sequence

from generation.scene.language import Language
from generation.scene.lexicon import concept
from generation.scene.phrases import chinese_noun, english_noun, with_article
from generation.scene.scene import Scene, Thing
from generation.scene.words import COLOR_WORDS, NUMBER_WORDS, SIZE_WORDS

BACKGROUNDS: dict[Language, dict[str, str]] = {
    "zh": {"sky": "天空", "grass": "草地", "night": "夜空", "beach": "沙滩", "snow": "雪地"},
    "en": {"sky": "the sky", "grass": "grass", "night": "the night sky", "beach": "a beach", "snow": "snow"},
}
STYLES: dict[Language, dict[str, str]] = {
    "zh": {"3d": "3D风格", "flat": "扁平风格", "ink": "水墨风格"},
    "en": {"3d": "3D style", "flat": "flat style", "ink": "ink style"},
}
VIEWS: dict[Language, dict[str, str]] = {
    "zh": {"normal": "正常视角", "close-up": "特写", "far": "远景"},
    "en": {"normal": "normal", "close-up": "a close-up", "far": "from afar"},
}
PLACES: dict[Language, dict[str, str]] = {
    "zh": {"left": "左边", "right": "右边", "top": "上面", "bottom": "下面", "centre": "中间"},
    "en": {
        "left": "on the left", "right": "on the right", "top": "at the top", "bottom": "at the bottom",
        "centre": "in the middle",
    },
}  # fmt: skip
SIZES: dict[Language, dict[str | None, str]] = {
    "zh": {"small": "小的", "big": "大的", None: "一般大小"},
    "en": {"small": "small", "big": "big", None: "of normal size"},
}


def name(thing: str, language: Language) -> str:
    """The main name of a concept."""
    known = concept(thing)
    return known.zh if language == "zh" else known.en


def thing_phrase(thing: Thing, language: Language) -> str:
    """A thing with its number, size and colour: "two small red cats", 两只红色的小的猫."""
    if language == "zh":
        known = concept(thing.concept)
        said = [f"{COLOR_WORDS['zh'][thing.color][0]}的"] if thing.color else []
        said += [f"{SIZE_WORDS['zh'][thing.size][0]}的"] if thing.size else []
        return f"{NUMBER_WORDS['zh'][thing.count][0]}{known.zh_measures[0]}{chinese_noun(known.zh, said)}"
    noun = english_noun(concept(thing.concept), thing.concept, thing.count, [w for w in (thing.size, thing.color) if w])
    return with_article(noun) if thing.count == 1 else f"{NUMBER_WORDS['en'][thing.count][0]} {noun}"


def listed(parts: Sequence[str], language: Language) -> str:
    """Parts as a list in a sentence."""
    if len(parts) < 2:
        return "".join(parts)
    comma, joint = ("、", "和") if language == "zh" else (", ", " and ")
    return f"{comma.join(parts[:-1])}{joint}{parts[-1]}"


def things_phrase(things: Sequence[Thing], language: Language) -> str:
    """Several things as a list."""
    return listed([thing_phrase(thing, language) for thing in things], language)


def background_name(scene: Scene, language: Language) -> str:
    """The background of a scene: 草地, 蓝色, "blue"."""
    ground = scene.background or "white"
    return BACKGROUNDS[language].get(ground) or COLOR_WORDS[language][ground][0]


def scene_phrase(scene: Scene, language: Language) -> str:
    """The things of a scene, and the background where it has one that was said."""
    things = things_phrase(scene.things, language)
    if scene.background is None:
        return things
    ground = background_name(scene, language)
    return f"{things}，背景是{ground}" if language == "zh" else f"{things}, with {ground} for a background"


def style_name(scene: Scene, language: Language) -> str:
    """The style of a scene."""
    return STYLES[language][scene.style]


def view_name(scene: Scene, language: Language) -> str:
    """The view of a scene."""
    return VIEWS[language][scene.view]
