"""Scene -> one sentence that says everything which is drawn. `parse` reads it back to the same scene."""

from collections.abc import Callable

from generation.scene.language import Language
from generation.scene.lexicon import concept
from generation.scene.phrases import chinese_noun, english_noun, stands_before, with_article
from generation.scene.scene import Scene, Thing
from generation.scene.words import COLOR_WORDS, NUMBER_WORDS, POSITION_WORDS, SIZE_WORDS

_EN_PLACES = {
    "sky": "in the sky", "grass": "on the grass", "night": "under the night sky", "beach": "on the beach",
    "snow": "in the snow",
}  # fmt: skip
_ZH_PLACES = {"sky": "在天空中", "grass": "在草地上", "night": "在夜空下", "beach": "在沙滩上", "snow": "在雪地里"}
_EN_STYLES = {"3d": "3d style", "flat": "flat style", "ink": "ink painting"}
_ZH_STYLES = {"3d": "3D风格", "flat": "扁平风格", "ink": "水墨画"}
_EN_VIEWS = {"normal": "", "close-up": "close-up", "far": "seen from afar"}
_ZH_VIEWS = {"normal": "", "close-up": "特写", "far": "远景"}


def describe(scene: Scene, language: Language) -> str:
    """A scene as one sentence. Raises: SceneError when it has a thing that the world does not know."""
    return _DESCRIBE[language](scene.resolved())


def _english(scene: Scene) -> str:
    things = [f"{_english_thing(thing)}{_where(scene, thing, 'en', ' {}')}" for thing in scene.things]
    listed = " and ".join([", ".join(things[:-1]), things[-1]] if len(things) > 1 else things)
    background = _EN_PLACES.get(_ground(scene)) or f"on {with_article(f'{_ground(scene)} background')}"
    return ", ".join(part for part in (listed, background, _EN_STYLES[scene.style], _EN_VIEWS[scene.view]) if part)


def _english_thing(thing: Thing) -> str:
    adjectives = [word for word in (thing.size, thing.color) if word]
    if thing.color and not stands_before(thing.color, thing.concept):
        adjectives[-1] = f"{thing.color}-colored"  # a red-colored envelope: a red envelope is something else
    noun = english_noun(concept(thing.concept), thing.concept, thing.count, adjectives)
    if thing.count > 1:
        return f"{NUMBER_WORDS['en'][thing.count][0]} {noun}"
    return with_article(noun)


def _chinese(scene: Scene) -> str:
    things = [f"{_where(scene, thing, 'zh', '{}是')}{_chinese_thing(thing)}" for thing in scene.things]
    ground = _ground(scene)
    background = _ZH_PLACES.get(ground) or f"{COLOR_WORDS['zh'][ground][0]}背景"
    parts = (*things, background, _ZH_STYLES[scene.style], _ZH_VIEWS[scene.view])
    return "，".join(part for part in parts if part)


def _chinese_thing(thing: Thing) -> str:
    named = concept(thing.concept)
    said = [COLOR_WORDS["zh"][thing.color][0]] if thing.color else []
    said += [SIZE_WORDS["zh"][thing.size][0]] if thing.size else []
    count = f"{NUMBER_WORDS['zh'][thing.count][0]}{named.zh_measures[0]}"
    return count + chinese_noun(named.zh, [f"{word}的" for word in said])


def _where(scene: Scene, thing: Thing, language: Language, form: str) -> str:
    """The place of a thing in the words of `form`; nothing for a single thing in the middle: it is there anyway."""
    if thing.position is None or (len(scene.things) == 1 and thing.position == "centre"):
        return ""
    return form.format(POSITION_WORDS[language][thing.position][0])


def _ground(scene: Scene) -> str:
    return scene.background or "white"


_DESCRIBE: dict[Language, Callable[[Scene], str]] = {"en": _english, "zh": _chinese}
