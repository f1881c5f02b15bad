"""Chinese captions: the sentence forms, and the words that fill them.

In a form {a} {b} {c} are the noun phrases in the order of the scene, {pa} … their places (左边), {ra} the place of a
seen from b and {rb} that of b seen from a.
"""

import random
from functools import cache

from generation.scene.lexicon import concept
from generation.scene.phrases import chinese_noun, stands_before
from generation.scene.scene import Thing
from generation.scene.words import COLOR_WORDS, POSITION_WORDS, SHORT_COLORS, SHORT_SIZES, SIZE_WORDS
from training.world.forms import Form, Frame, Grammar, apart, clause, joined, phrase

FORMS: tuple[Form, ...] = (
    # one thing
    phrase(1, "{a}", weight=8),
    clause(1, "只有{a}"),
    clause(1, "画面里有{a}"),
    clause(1, "画面中有{a}"),
    clause(1, "图中是{a}"),
    clause(1, "图里画着{a}"),
    clause(1, "这是{a}"),
    clause(1, "{a}在{pa}", places="said", weight=2),
    clause(1, "{pa}是{a}", places="said", weight=2),
    clause(1, "{pa}有{a}", places="said"),
    clause(1, "{pa}画着{a}", places="said"),
    clause(1, "{a}，在{pa}", places="said"),
    clause(1, "{a}位于{pa}", places="said"),
    phrase(1, "{pa}的{a}", places="said"),
    phrase(1, "在{pa}的{a}", places="said"),
    # two things where they usually stand
    phrase(2, "{a}和{b}", weight=8),
    phrase(2, "{a}与{b}", weight=2),
    phrase(2, "{a}跟{b}"),
    phrase(2, "{a}、{b}"),
    phrase(2, "{a}，{b}", weight=2),
    phrase(2, "{a}还有{b}"),
    phrase(2, "{a}以及{b}"),
    phrase(2, "{a}加上{b}"),
    phrase(2, "{a}，还有{b}"),
    phrase(2, "{a}和{b}在一起"),
    phrase(2, "{a}挨着{b}"),
    clause(2, "{a}和{b}并排"),
    clause(2, "{a}旁边是{b}"),
    clause(2, "{a}旁边有{b}", weight=2),
    clause(2, "有{a}和{b}"),
    clause(2, "画面里有{a}和{b}"),
    clause(2, "有{a}，也有{b}"),
    # two things, their places said
    clause(2, "{pa}是{a}，{pb}是{b}", places="said", weight=5),
    clause(2, "{pa}{a}，{pb}{b}", places="said", weight=2),
    clause(2, "{pa}有{a}，{pb}有{b}", places="said", weight=2),
    clause(2, "{a}在{pa}，{b}在{pb}", places="said", weight=3),
    clause(2, "{pa}是{a}，而{pb}是{b}", places="said"),
    clause(2, "{pa}画{a}，{pb}画{b}", places="said"),
    clause(2, "{pa}：{a}，{pb}：{b}", places="said"),
    clause(2, "{pa}是{a}。{pb}是{b}", places="said"),
    phrase(2, "{pa}的{a}和{pb}的{b}", places="said"),
    # two things, one seen from the other
    clause(2, "{a}在{b}的{ra}", places="opposite", weight=4),
    clause(2, "{a}在{b}{ra}", places="opposite", weight=2),
    clause(2, "{a}位于{b}的{ra}", places="opposite"),
    clause(2, "{a}的{rb}是{b}", places="opposite"),
    clause(2, "{a}的{rb}有{b}", places="opposite"),
    clause(2, "{a}{rb}有{b}", places="opposite"),
    clause(2, "{a}在{b}上", places="stacked"),
    phrase(2, "{b}上的{a}", places="stacked"),
    clause(2, "{b}上有{a}", places="stacked"),
    # three things where they usually stand
    phrase(3, "{a}、{b}和{c}", weight=5),
    phrase(3, "{a}、{b}、{c}", weight=2),
    phrase(3, "{a}，{b}，{c}", weight=2),
    phrase(3, "{a}，{b}和{c}", weight=2),
    phrase(3, "{a}、{b}还有{c}"),
    phrase(3, "{a}、{b}以及{c}"),
    phrase(3, "{a}和{b}和{c}"),
    phrase(3, "{a}、{b}与{c}"),
    clause(3, "{a}、{b}和{c}，排成一排"),
    clause(3, "有{a}、{b}和{c}"),
    clause(3, "画面里有{a}、{b}和{c}"),
    clause(3, "从左到右是{a}、{b}和{c}"),
    clause(3, "从左到右：{a}、{b}、{c}"),
    # three things, their places said
    clause(3, "{pa}是{a}，{pb}是{b}，{pc}是{c}", places="said", weight=4),
    clause(3, "{pa}{a}，{pb}{b}，{pc}{c}", places="said", weight=3),
    clause(3, "{pa}有{a}，{pb}有{b}，{pc}有{c}", places="said"),
    clause(3, "{a}在{pa}，{b}在{pb}，{c}在{pc}", places="said", weight=2),
    clause(3, "{a}在{b}和{c}中间", places="between", weight=2),
    clause(3, "{b}和{c}中间是{a}", places="between"),
    clause(3, "{b}和{c}之间有{a}", places="between"),
    clause(3, "从左往右是{a}、{b}、{c}", places="rightwards"),
    clause(3, "从右到左是{a}、{b}和{c}", places="leftwards"),
    clause(3, "从上到下是{a}、{b}和{c}", places="downwards"),
    clause(3, "从下到上：{a}、{b}、{c}", places="upwards"),
    # the places of some things said
    clause(2, "{pa}{a}，{pb}{b}", places="partly"),
    clause(3, "{pa}{a}，{pb}{b}，{pc}{c}", places="partly"),
)

REQUESTS = (
    "画", "画", "画", "请画", "帮我画", "给我画", "我想要", "我要", "来", "想看", "请帮我画", "画一下", "我想看",
    "请生成", "生成", "绘制", "给我",
    "能不能画", "请给我画", "创作",
)  # fmt: skip
PICTURES = ("一幅画，", "一张图，", "一幅画：", "一张图：", "一张图片，")
ANNOUNCEMENTS = ("画一幅画，", "请画：", "画：", "一幅画，", "画一张图：", "帮我画：")
STYLE_LEADS = {
    "3d": ("3D风格的", "立体的", "立体风格的", "3D的"),
    "flat": ("扁平风格的", "扁平化的", "平面风格的", "扁平风的", "扁平插画："),
    "ink": ("水墨风格的", "水墨画：", "一幅水墨画，", "水墨风的", "水墨的", "国画风格的"),
}
STYLE_TAILS = {
    "3d": ("3D风格", "立体风格", "3D效果", "三维", "3D"),
    "flat": ("扁平风格", "扁平", "扁平化", "平面风格", "扁平插画", "扁平风"),
    "ink": ("水墨画", "水墨风格", "水墨", "水墨风", "国画风格", "画成水墨画", "黑白水墨"),
}
VIEW_LEADS = {
    "normal": ("正常视角的",),
    "close-up": ("特写：", "近景，", "近距离的", "特写镜头，"),
    "far": ("远景：", "远处的", "远景，", "远处有"),
}
VIEW_TAILS = {
    "normal": ("正常视角", "普通视角"),
    "close-up": ("特写", "近景", "特写镜头", "近距离", "近景特写"),
    "far": ("远景", "远远的", "从远处看", "远景镜头", "远处视角"),
}
PLACES = {
    "sky": ("天空中", "天空里", "蓝天上", "蓝天下", "空中", "天上"),
    "grass": ("草地上", "草坪上", "草丛里", "草原上", "绿草地上"),
    "night": ("夜空下", "夜空中", "星空下", "夜晚", "夜里", "晚上"),
    "beach": ("沙滩上", "海滩上", "海边", "沙滩边"),
    "snow": ("雪地里", "雪地上", "雪中", "冰天雪地里"),
}
PLACE_NAMES = {
    "sky": ("天空", "蓝天"), "grass": ("草地", "草坪"), "night": ("夜空", "星空", "夜晚"), "beach": ("沙滩", "海边"),
            "snow": ("雪地", "雪景"),
}  # fmt: skip

COLOR_FRAMES: tuple[Frame, ...] = (
    joined("{ground}背景上的{body}", weight=5),
    joined("{ground}背景下的{body}"),
    joined("{ground}背景的{body}"),
    joined("{ground}背景上有{body}"),
    joined("{body}在{ground}背景上"),
    apart("{body}，{ground}背景", weight=8),
    apart("{body}，背景是{ground}", weight=2),
    apart("{body}，背景是{ground}的", weight=2),
    apart("{body}，背景为{ground}"),
    apart("{body}，{ground}的背景"),
    apart("{body}，{ground}底"),
    apart("{body}。背景是{ground}"),
    apart("{body}，背景：{ground}"),
    apart("{ground}背景，{body}", weight=4),
    apart("{ground}背景上，{body}"),
    apart("背景是{ground}的，{body}"),
    apart("在{ground}背景上，{body}"),
)
PLACE_FRAMES: tuple[Frame, ...] = (
    joined("{place}的{body}", weight=6),
    joined("{place}有{body}", weight=2),
    joined("{body}在{place}", weight=2),
    apart("{body}，在{place}", weight=2),
    apart("{body}，{name}背景", weight=2),
    apart("{body}，背景是{name}", weight=2),
    apart("{body}，{place}"),
    apart("{place}，{body}", weight=2),
    apart("在{place}，{body}"),
    apart("{name}背景，{body}"),
)

_MORE_PLACES = {
    "left": ("左手边", "左方"), "right": ("右手边", "右方"), "top": ("上边", "最上面"), "bottom": ("下边", "最下面"),
             "centre": ("正中央", "正中"),
}  # fmt: skip
_PLACE_WORDS = {place: (*words, words[0], *_MORE_PLACES[place]) for place, words in POSITION_WORDS["zh"].items()}
_RELATIONS = {"left": ("左边", "左侧"), "right": ("右边", "右侧"), "top": ("上面", "上方"), "bottom": ("下面", "下方")}
_NUMBERS = {
    1: ("一", "一", "一", "一", "一", "一", "1"),
    2: ("两", "两", "两", "两", "2"),
    3: ("三", "三", "三", "三", "3"),
}


def place(position: str, rng: random.Random) -> str:
    """Where a thing is, in words."""
    return rng.choice(_PLACE_WORDS[position])


def relation(position: str, rng: random.Random) -> str:
    """Where a thing is, seen from another one."""
    return rng.choice(_RELATIONS[position])


def noun_phrase(thing: Thing, bare: bool, rng: random.Random) -> str:
    """A thing with its number, size and colour; without "一只" (红猫) where `bare` allows it."""
    named = concept(thing.concept)
    name = named.zh if rng.random() < 0.6 else rng.choice(named.names("zh"))
    noun = chinese_noun(name, _adjectives(thing, name, rng))
    if thing.count == 1 and bare and rng.random() < 0.2:
        return noun
    measure = named.zh_measures[0] if rng.random() < 0.75 else rng.choice(named.zh_measures)
    return f"{rng.choice(_NUMBERS[thing.count])}{measure}{noun}"


def _adjectives(thing: Thing, name: str, rng: random.Random) -> list[str]:
    """Colour and size in any order; only the last one may go without 的, as in 红色的小花 and 小小的红花."""
    said = [words for words in (_colors(thing.color, name), _sizes(thing.size, name)) if words]
    if not said:
        return []
    if rng.random() < 0.35:
        said.reverse()
    *before, (long, short) = said
    return [*(rng.choice(first) for first, _ in before), rng.choice((*long, *short))]


WithDe = tuple[tuple[str, ...], tuple[str, ...]]  # adjectives with 的, and those that can do without before a noun


@cache
def _colors(color: str | None, name: str) -> WithDe | None:
    if color is None:
        return None
    words = COLOR_WORDS["zh"][color]
    return _with_de((words[0], *words)), _direct((words[0], SHORT_COLORS[color]), name)


@cache
def _sizes(size: str | None, name: str) -> WithDe | None:
    if size is None:
        return None
    words = SIZE_WORDS["zh"][size]
    return _with_de(words), _direct((SHORT_SIZES[size],) * 3, name)


def _with_de(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{word}的" for word in words)


def _direct(words: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(word for word in words if stands_before(word, name))


def finished(text: str, rng: random.Random) -> str:
    """A sentence as it is typed: mostly without a stop, sometimes with half-width commas."""
    chance = rng.random()
    if chance < 0.1:
        text = text.replace("，", ",").replace("：", ":")
    return f"{text}。" if chance > 0.75 else text


def _same(word: str) -> str:
    return word


def _is(thing: Thing) -> str:
    return "是"


CHINESE = Grammar(
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
    grounds=COLOR_WORDS["zh"],
    places=PLACES,
    place_names=PLACE_NAMES,
    gap="",
    comma="，",
    noun_phrase=noun_phrase,
    place=place,
    relation=relation,
    side=str,
    copula=_is,
    finished=finished,
)
