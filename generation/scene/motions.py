"""How a thing moves in a short video, in both languages: the words as data, and what a text says of it.

Scenes know of no time: `motion_in` takes what is said of the motion out of a text, and what is left is a text about a
scene for `parse`. English verbs stand with their forms, as "slides", "sliding" and "slide" go into different sentences.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generation.scene.language import Language, language_of
from generation.scene.tokens import normal

_JOINTS: dict[Language, str] = {"zh": "，", "en": ", "}  # before the motion at the end of a prompt

MOTIONS = ("left", "right", "up", "down", "bounce", "spin", "grow", "shrink", "appear")


@dataclass(frozen=True)
class Verb:
    """An English verb, and what follows it; the first of the endings is the usual one, "" is nothing."""

    bare: str
    finite: str
    ing: str
    endings: tuple[str, ...] = ("",)

    def forms(self) -> tuple[str, str, str]:
        return self.bare, self.finite, self.ing


def _going(*endings: str) -> tuple[Verb, ...]:
    return (
        Verb("slide", "slides", "sliding", endings),
        Verb("move", "moves", "moving", endings),
        Verb("glide", "glides", "gliding", endings),
        Verb("drift", "drifts", "drifting", endings),
        Verb("travel", "travels", "traveling", endings),
        Verb("go", "goes", "going", endings),
    )


ENGLISH: dict[str, tuple[Verb, ...]] = {
    "left": _going("to the left", "left", "leftwards", "from right to left", "towards the left", "to the left side"),
    "right": _going(
        "to the right", "right", "rightwards", "from left to right", "towards the right", "to the right side"
    ),
    "up": (
        *_going("up", "upwards", "to the top", "from bottom to top"),
        Verb("rise", "rises", "rising", ("", "up")),
        Verb("float", "floats", "floating", ("up", "upwards")),
    ),
    "down": (
        *_going("down", "downwards", "to the bottom", "from top to bottom"),
        Verb("fall", "falls", "falling", ("", "down")),
        Verb("sink", "sinks", "sinking", ("", "down")),
    ),
    "bounce": (
        Verb("bounce", "bounces", "bouncing", ("", "up and down")),
        Verb("jump", "jumps", "jumping", ("up and down",)),
        Verb("hop", "hops", "hopping", ("", "up and down")),
    ),
    "spin": (
        Verb("spin", "spins", "spinning", ("", "around", "round and round", "in circles")),
        Verb("rotate", "rotates", "rotating"),
        Verb("turn", "turns", "turning", ("around", "round and round")),
        Verb("twirl", "twirls", "twirling", ("", "around")),
        Verb("whirl", "whirls", "whirling", ("around",)),
    ),
    "grow": (
        Verb("grow", "grows", "growing", ("", "bigger", "larger", "bigger and bigger")),
        Verb("get", "gets", "getting", ("bigger", "larger", "bigger and bigger")),
        Verb("become", "becomes", "becoming", ("bigger", "larger")),
        Verb("expand", "expands", "expanding"),
    ),
    "shrink": (
        Verb("shrink", "shrinks", "shrinking"),
        Verb("get", "gets", "getting", ("smaller", "smaller and smaller")),
        Verb("become", "becomes", "becoming", ("smaller",)),
        Verb("grow", "grows", "growing", ("smaller",)),
    ),
    "appear": (
        Verb("appear", "appears", "appearing", ("", "out of nothing")),
        Verb("fade", "fades", "fading", ("in",)),
        Verb("emerge", "emerges", "emerging"),
        Verb("come", "comes", "coming", ("into view",)),
    ),
}  # fmt: skip


def _gone(to: str, since: str) -> tuple[str, ...]:
    """Chinese words for going somewhere: 向左滑动, 从右往左移动, 滑向左边."""
    directed = [f"{word}{to}" for word in ("向", "往", "朝")] + [f"从{since}{word}{to}" for word in ("向", "往", "到")]
    verbs = ("滑动", "移动", "滑行", "平移", "滑", "移", "飘")
    return (
        *(f"{way}{verb}" for way in directed for verb in verbs),
        *(f"{word}{to}边{verb}" for word in ("向", "往") for verb in ("滑动", "移动")),
        *(f"{verb}向{to}边" for verb in ("滑", "移")),
    )


CHINESE: dict[str, tuple[str, ...]] = {
    "left": _gone("左", "右"),
    "right": _gone("右", "左"),
    "up": (*_gone("上", "下"), "上升", "升起", "升上去", "往上升", "向上升", "往上飞", "向上飞", "飘上去"),
    "down": (*_gone("下", "上"), "下降", "落下", "落下来", "降下来", "往下落", "向下落", "往下掉", "掉下来"),
    "bounce": (
        "弹跳", "蹦跳", "上下弹跳", "上下跳动", "蹦来蹦去", "跳来跳去", "弹来弹去", "一蹦一跳", "蹦蹦跳跳", "跳上跳下",
    ),
    "spin": ("旋转", "转动", "转圈", "打转", "转圈圈", "转来转去", "原地旋转", "原地打转", "团团转"),
    "grow": ("变大", "放大", "长大", "越来越大", "变得越来越大", "越变越大", "膨胀"),
    "shrink": ("变小", "缩小", "越来越小", "变得越来越小", "越变越小", "收缩"),
    "appear": ("出现", "浮现", "显现", "现身", "淡入", "冒出来", "显露出来"),
}  # fmt: skip

# How fast or how softly; the motion is the same.
MANNERS: dict[Language, tuple[str, ...]] = {
    "en": ("slowly", "quickly", "smoothly", "gently", "steadily"),
    "zh": ("慢慢地", "慢慢", "缓缓地", "缓缓", "快速地", "快速", "渐渐地", "渐渐", "平稳地", "不停地", "一直"),
}
# What one calls it, by which a scene means nothing.
VIDEO_NAMES: dict[Language, tuple[str, ...]] = {
    "en": ("a short video of", "a video of", "video of", "a clip of", "an animation of", "a video", "an animation"),
    "zh": ("一段短视频", "一段视频", "一个视频", "短视频", "视频", "一段动画", "一个动画", "动画"),
}

# Things with the words of a motion in their names: nothing is said of how they move.
NAMES: dict[Language, tuple[str, ...]] = {
    "en": (
        "spinning tops?", "spinning wheels?", "falling lea(?:f|ves)", "falling stars?", "rising suns?", "rising moons?",
        "bouncing balls?", "bouncing castles?", "floating islands?", "growing pains",
    ),
    "zh": ("弹跳球", "旋转木马", "旋转楼梯", "旋转门", "旋转餐厅", "放大镜", "膨胀螺丝", "缩小镜"),
}  # fmt: skip
# Before a verb in its bare form, which is a noun then: "a kitchen sink", "in the fall".
_BEFORE_NOUNS = re.compile(r"\b(?:an?|the|this|that|last|next|in|kitchen|bathroom|one|two|three|my) $")

# A verb of going that says no way, and the ways that may be said somewhere else in its text.
_GOING_ALONE = re.compile(
    r"\b(?:sli(?:des?|ding)|mov(?:es?|ing)|glid(?:es?|ing)|drift(?:s|ing)?)\b|滑动|移动|滑行|平移"
)
_WAYS = {
    "left": re.compile(r"\b(?:left|leftwards)\b|左"),
    "right": re.compile(r"\b(?:right|rightwards)\b|右"),
    "up": re.compile(r"\b(?:top|up|upwards)\b|上[面方边部]|向上|往上"),
    "down": re.compile(r"\b(?:bottom|down|downwards)\b|下[面方边部]|向下|往下"),
}


def english(motion: str) -> Iterator[tuple[Verb, str]]:
    """Every verb of a motion with each of its endings."""
    return ((verb, ending) for verb in ENGLISH[motion] for ending in verb.endings)


def joined(*words: str) -> str:
    return " ".join(word for word in words if word)


@dataclass(frozen=True)
class Told:
    """What a text tells of a motion: the words for it, and what stands before and after them, all in small letters.

    The way may stand `apart` from the verb, as in "a cat on the left, slides"; then it stays where it is.
    """

    motion: str
    words: str
    before: str
    after: str
    apart: bool = False

    @property
    def rest(self) -> str:
        """The text without the motion: about a scene, for `parse`."""
        return f"{self.before} {self.after}".replace(" across ", " on ")


def told(text: str) -> Told | None:
    """The first motion that a text tells of."""
    text = _without(without_video(text), (*MANNERS["en"], *MANNERS["zh"]))
    for found in _pattern().finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if not found["name"] and not (found["latin"] in _bare() and _BEFORE_NOUNS.search(before)):
            return Told(_phrases()[found["han"] or found["latin"]], found[0], before, after)
    if going := _GOING_ALONE.search(text):
        before, after = text[: going.start()], text[going.end() :]
        ways = (motion for motion, said in _WAYS.items() if said.search(text))
        return next((Told(way, going[0], before, after, apart=True) for way in ways), None)
    return None


def motion_in(text: str) -> tuple[str | None, str]:
    """The motion that a text tells of (None: none), and the text without it."""
    found = told(text)
    return (found.motion, found.rest) if found else (None, without_video(text))


def without_video(text: str) -> str:
    """A text in small letters, without what one calls a video."""
    return _without(normal(text), (*VIDEO_NAMES["en"], *VIDEO_NAMES["zh"]))


def said_first(motion: str, language: Language) -> str:
    """The usual words for a motion, as one adds them to a description: "sliding to the left", 向左滑动."""
    if language == "zh":
        return CHINESE[motion][0]
    verb = ENGLISH[motion][0]
    return joined(verb.ing, verb.endings[0])


def ended(prompt: str, motion: str | None) -> str:
    """A prompt that ends with the usual words for a motion."""
    language = language_of(prompt)
    return f"{prompt}{_JOINTS[language]}{said_first(motion, language)}" if motion else prompt


def ending_of(prompt: str) -> tuple[str, str | None]:
    """A prompt without the motion that `ended` gave it, and that motion; None where it gave none."""
    for motion in MOTIONS:
        for language, joint in _JOINTS.items():
            if prompt.endswith(joint + said_first(motion, language)):
                return prompt.removesuffix(joint + said_first(motion, language)), motion
    return prompt, None


@cache
def _bare() -> frozenset[str]:
    return frozenset(verb.bare for motion in MOTIONS for verb in ENGLISH[motion])


@cache
def _phrases() -> dict[str, str]:
    """All words for motions -> motion. "grows smaller" is longer than "grows", and told apart by that."""
    found = {word: motion for motion, words in CHINESE.items() for word in words}
    for motion in MOTIONS:
        found |= {joined(form, ending): motion for verb, ending in english(motion) for form in verb.forms()}
    return found


@cache
def _pattern() -> re.Pattern[str]:
    """The longest words of a motion, with what ties them to the thing that moves."""
    longest_first = sorted(_phrases(), key=len, reverse=True)
    han, latin = ("|".join(word for word in longest_first if language_of(word) == tongue) for tongue in ("zh", "en"))
    names = "|".join((*NAMES["zh"], rf"\b(?:{'|'.join(NAMES['en'])})\b"))
    return re.compile(
        rf"(?P<name>{names})|(?:正在|正|在)?(?P<han>{han})(?:着|起来|中)?的?"
        rf"|\b(?:(?:that|which|who) )?(?:(?:is|are) )?(?P<latin>{latin})\b"
    )


def _without(text: str, words: tuple[str, ...]) -> str:
    return re.sub(" {2,}", " ", _any_of(words).sub(" ", text))


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, English ones not within others."""
    spelled = (rf"\b{word}\b" if word.isascii() else word for word in words)
    return re.compile("|".join(spelled))
