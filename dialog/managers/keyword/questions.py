"""Questions about the picture, answered from its scene: what colour is the car, 有几只猫, where is the dog."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dialog.managers.keyword.categories import kind_in
from dialog.managers.keyword.gallery import Gallery, Shown
from dialog.managers.keyword.marks import Mark, scan, unknown
from dialog.managers.keyword.naming import (
    PLACES,
    SIZES,
    background_name,
    listed,
    name,
    style_name,
    thing_phrase,
    things_phrase,
    view_name,
)
from dialog.managers.keyword.references import drawn_pictures
from dialog.managers.keyword.replies import say
from generation.scene.language import Language
from generation.scene.scene import MOST_COPIES, Scene, Thing
from generation.scene.scene import PLACES as GROUNDS
from generation.scene.words import COLOR_WORDS

# What a question asks for. The earlier row goes first; each pattern is looked for anywhere in the text.
_ASKED: dict[str, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        "taste": r"你(?:更|最|比较|觉得|认为)*(?:喜欢|爱)(?:哪|第)|哪一?[张幅个只](?:更|最|比较)(?:好|漂亮|美|可爱)"
        r"|\b(?:which|what)(?: \w+){0,2} (?:do|would) you (?:like|prefer)\b"
        r"|\bwhich(?: \w+)? (?:is|do you think is) (?:better|nicer|prettier|cuter|best|your favou?rite)\b",
        "pictures": r"(?:画|生成|出)了?(?:多少|几)[张幅]|(?:多少|几)[张幅](?:图|画)|\bhow many (?:pictures|images"
        r"|drawings)\b",
        "which picture": r"(?:哪|第几)一?[张幅]|\b(?:which|what) (?:picture|image|drawing|number)s?\b",
        "category": r"还?(?:剩|留)下?(?:了|的)?(?:是)?(?:些)?(?:什么|啥|哪|多少|几)"
        r"|有(?:些)?(?:什么|啥|哪些)(?:可以|能)?(?:吃|喝)的?"
        r"|(?:图|画面?)[里中上]面?(?:的)?(?:有)?(?:什么|啥|哪些)(?:动物|水果|蔬菜|交通工具|车|植物|花|食物|乐器)"
        r"|\b(?:what|which|who)(?: \w+)?(?:'s| is| are) (?:still )?left\b(?! of| to (?:the|it))"
        r"|\bwhat(?:'s| is) (?:there )?to (?:eat|drink)\b|\bwhat(?: can| could) (?:i|you|we|one) (?:eat|drink)\b"
        r"|\b(?:what|which) (?:animals?|fruits?|vegetables?|vehicles?|plants?|flowers?|foods?|drinks?|instruments?) "
        r"(?:is|are|do you see|did you draw|have you drawn)\b|\bhow many (?:animals|fruits|vegetables|vehicles|plants"
        r"|flowers|foods|drinks|instruments)\b",
        "background": r"(?:后面|背后)是(?:什么|啥)|\bcolou?r (?:is )?(?:it )?behind\b|\bbehind (?:it|them|the \w+)\?*$"
        r"|背景(?:颜色)?(?:是|为|有)?(?:什么|啥|哪)|(?:什么|啥|哪种|哪个)(?:颜色的?)?背景(?!好)"
        r"|\b(?:what|which)(?:'s| is| was| colou?r)?[\w ]{0,20}\b(?:background|backdrop)\b|\bwhere (?:is|was) (?:it"
        r"|this|the (?:scene|picture)) set\b",
        "style": r"(?:什么|啥|哪种|哪个)(?:画|艺术)?(?:风格|画风)|风格是(?:什么|啥|哪)|\b(?:what|which)(?:'s"
        r"| is)?[\w ]{0,14}\bstyle\b",
        "view": r"(?:什么|哪种)(?:视角|镜头|景别)|(?:视角|镜头)是(?:什么|哪)|\b(?:what|which)(?:'s"
        r"| is)?[\w ]{0,10}\b(?:view|shot|angle)\b",
        "color": r"的颜色呢?[?？]*$"
        r"|(?:什么|啥|哪种|哪个|哪些)(?:颜?色)|颜色(?:是|有)(?:什么|啥|哪)|\b(?:what|which) colou?rs?\b"
        r"|\bwhat(?:'s| is| are) the colou?rs?\b",
        "count": r"(?:有|是|画了)(?:几|多少)|几[只个辆条朵棵匹头张把架艘座]\S{1,5}[?？呢啊]*$|多少[只个辆条朵]"
        r"|\bhow many\b|^(?:please )?count (?:the|them|all)\b|^(?:请|帮我)?数一?[数下]",
        "position": r"(?:在|位于)(?:哪|什么(?:位置|地方))|哪(?:[里儿边]|个?(?:位置|地方))|什么位置"
        r"|\bwhere(?:'s| is| are| was| were)\b"
        r"|\b(?:on|at) (?:which|what) side\b|\bwhere (?:did|do|does|have|has)\b",
        "size": r"(?:有|是)?多大|(?:大|小)的?还是|\bhow (?:big|large|small)\b|\bwhat size\b",
        "contents": r"(?:有|画了?|画的是|是|看到|看见)(?:些|了|着)?(?:什么|啥|哪些)(?:东西|物体|内容|动物|人)?"
        r"|^那?(?:左|右|上|下|中间?)[边面头]?的?(?:是|有)?呢|^\W*(?:and )?(?:what(?:'s| is| about) )?(?:on |at )?the "
        r"(?:left|right|top|bottom|middle)(?: one| side)?\?+$"
        r"|(?:什么|啥)(?:东西)?在(?:图|画|里)|描述(?:一下)?(?:这|图|画)"
        r"|\bwhat(?:'s| is| are| was| were| do you see| did you (?:draw|paint)| have you drawn| does (?:it|this"
        r"|the \w+) show)[\w ]{0,12}(?:\b(?:in|on|there|draw|drawn|see|show|this|that|it)\b|\?*$)"
        r"|\bwhat (?:did|do|have|has) (?:you|we|i) (?:just )?(?:draw|drew|drawn|paint|painted|see|made|make)\b"
        r"|\b(?:which|what|who)(?: (?:one|thing))?(?:'s| is| are| did (?:i|you|we) (?:put|draw|place))"
        r"(?: (?:in|on|at|to|above|below|under|left|right|red|orange|yellow|green|blue|purple|pink|brown|black|white"
        r"|gray|grey|big|small))+\b|哪[一个只辆条朵]+(?:是|在)"
        r"|\bwhat(?:'s| is) (?:in|on)\b|\bwhat you see\b|\bdescribe (?:it|this|the (?:picture|image|scene))",
        "exists": r"^(?!那|现在|然后|[你我它他她])\S{1,4}呢[?？]*$"
        r"|有没有|(?<!没)有.{0,8}吗|有没|是否有|里面?没有.{1,8}吗"
        r"|^\W*(?:so |and )?(?:is|are|was"
        r"|were) there\b|\bdo you see (?:a|any)\b|\bdoes (?:it|the picture|this) (?:have|show|contain)\b",
        "check": r"是不是|(?:是|在).{1,10}(?:吗|么)[?？]*$|\S(?:红|橙|黄|绿|蓝|紫|粉|棕|黑|白|灰)色?的?吗[?？]*$"
        r"|^\W*(?:so |and )?(?:is|are|was|were) (?:the|it|this|that|they)\b",
        "other": r"^\W*(?:为什么|为啥|怎么会|谁|你(?:觉得|喜欢|爱|想|养|知道|认识|最)|什么时候|几点|天气)|(?:为什么"
        r"|为啥|怎么回事|什么意思|怎么样|谁|什么时候|几点)[\w了的啊呢]*[?？]*$|\b(?:天气|新闻|股票)"
        r"|^\W*(?:so |and |but )?(?:why|who|when|which|how (?:old|long|far|much|come|do|does|did|is|are)|what (?:time"
        r"|day|year|is|are|does|do|did)|what's|where (?:do|does|did|can))\b|\bdo you (?:like|love|think|know|have"
        r"|want|prefer|feel)\b|\btell me (?:a joke|a story|about)\b",
    }.items()
}
_LEFT_OVER = re.compile(r"\b(?:is|are|'s) (?:still )?left\b|剩", re.IGNORECASE)  # not on the left
_WHETHER_THERE_IS = re.compile(r"有没有|有没|有[^没]{0,6}吗|\bthere (?:a|an|any)\b|\bsee (?:a|an|any)\b", re.IGNORECASE)
# A question on something else, where it is none of the above: it has the form of one.
_OTHER = re.compile(
    r"[吗么][?？]?$|(?:为什么|怎么|谁|哪|什么).*[?？]$|吧[?？]$"
    r"|^\W*(?:(?:so|and|but|oh|hey|ok|haha) )*(?:do|does|did|is|are|was|were|has|have|had|am|isn't|aren't|don't|doesn't"
    r"|what|why|how|who|when|where|which|will|should)\b.*\?$"
    r"|\b(?:isn't|is|aren't|doesn't) (?:it|there|they)\?$",
    re.IGNORECASE,
)
_WISHED = ("draw", "want", "add", "remove", "change", "move", "swap", "bigger", "smaller", "zoom in", "zoom out")
# Words that ask for a change in the form of a question.
_REQUEST = re.compile(
    r"能不?能?(?:换|变|改|涂|染|画)成|^\W*有没有(?:办法|可能)|^\W*(?:能不能|能否|可不可以|可以|能|请|要不)(?!.{0,12}(?:什么|哪|几|多少))|好不好|行吗|好吗|可以吗|^\W*(?:把|将"
    r"|给|画(?!了|的)|加|去掉|删|换)"
    r"|^\W*(?:can|could|would|will) (?:you|we|i)\b|^\W*(?:how|what) about\b|^\W*what if\b|^\W*(?:please|draw|make|add"
    r"|remove|change)\b",
    re.IGNORECASE,
)
_TELL = re.compile(
    r"^\W*(?:can|could|would) you (?:tell me|describe|see|say)\b|^\W*(?:能|可以)(?:告诉我|描述|说说"
    r"|看)",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"[?？]\s*$|[吗么呢]\W*$|来着\W*$|^\W*(?:what|which|where|who|why|when|how|is|are|was|were|does|do|did"
    r"|tell|describe|count)\b|^(?:请|帮我)?数一?[数下]|什么|啥|哪|几|(?:大|小)的?还是|多少|描述|谁|怎么|有没有|是不是|是否|怎么样|为啥",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Question:
    """What is asked (a row of the table), of what, and the marks of the text."""

    kind: str
    marks: tuple[Mark, ...]
    text: str

    def values(self, kind: str) -> list[str]:
        return [str(mark.value) for mark in self.marks if mark.kind == kind]


def read_question(text: str) -> Question | None:
    """The question that a text asks; None for anything else, requests in the form of a question among it."""
    if not _QUESTION.search(text) or (_REQUEST.search(text) and not _TELL.search(text)):
        return None
    kind = next((kind for kind, pattern in _ASKED.items() if pattern.search(text)), None)
    marks = scan(text)
    if kind is None and _OTHER.search(text) and not any(mark.kind in _WISHED for mark in marks):
        kind = "other"
    return Question(kind, marks, text) if kind else None


def answer(question: Question, shown: Shown | None, gallery: Gallery, language: Language) -> str:
    """The answer in words."""
    if question.kind in ("taste", "other"):
        return say("no answer", language)
    if question.kind == "pictures":
        return say("pictures so far", language, number=len(drawn_pictures(gallery)))
    if question.kind == "which picture":
        return _which_picture(question, gallery, language)
    if shown is None:
        return say("nothing drawn", language)
    if shown.scene is None:
        return say("only my words", language, text=shown.prompt)
    things = _asked_things(question, shown.scene)
    if not things:
        known, named = all_of(shown.scene, language), question.values("thing")
        if question.kind in ("exists", "check", "count") or not named:
            return say("there is not", language, scene=known)
        return say("not there", language, thing=name(named[0], language), scene=known)
    return _ANSWERS[question.kind](question, shown.scene, things, language)


def all_of(scene: Scene, language: Language) -> str:
    """Everything in a scene as a list."""
    return things_phrase(scene.things, language)


def _asked_things(question: Question, scene: Scene) -> list[Thing]:
    """The things that are asked about, all where none is named; those of the colour where only that is."""
    scene = scene.resolved()
    named = question.values("thing")
    if question.kind == "contents" and named and (sides := question.values("relation") + question.values("position")):
        return [thing for thing in scene.things if thing.position in sides and thing.concept not in named]
    if named:
        things = [thing for thing in scene.things if thing.concept in named]
        colors = question.values("color") if question.kind == "position" else []
        return [thing for thing in things if thing.color in colors] or things
    if question.kind in ("position", "exists", "count", "contents") and (colors := question.values("color")):
        return [thing for thing in scene.things if thing.color in colors]
    if question.kind == "category" and _LEFT_OVER.search(question.text):
        return list(scene.things)
    if question.kind in ("color", "contents", "category") and (places := question.values("position")):
        return [thing for thing in scene.things if thing.position in places] or list(scene.things)
    return list(scene.things)


def _color(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    return " ".join(_color_of(thing, language) for thing in things).replace("。 ", "。")


def _color_of(thing: Thing, language: Language) -> str:
    noun = name(thing.concept, language)
    if thing.color is None:
        return say("own colour", language, thing=noun)
    return say("is coloured", language, thing=noun, color=COLOR_WORDS[language][thing.color][0])


def _count(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    return say("how many", language, things=things_phrase(_counted_together(things), language))


def _counted_together(things: Sequence[Thing]) -> list[Thing]:
    """Things of one concept as so many of it."""
    together = {
        name: sum(each.count for each in things if each.concept == name)
        for name in dict.fromkeys(each.concept for each in things)
    }
    if len(together) == len(things) or max(together.values()) > MOST_COPIES:
        return list(things)
    return [Thing(name, count=number) for name, number in together.items()]


def _position(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    standing = (
        say("standing", language, thing=name(thing.concept, language), place=PLACES[language][str(thing.position)])
        for thing in things
    )
    alone = len(scene.things) == 1 and scene.background in GROUNDS
    where = [*standing, *([_background(question, scene, things, language)] if alone else [])]
    return " ".join(where).replace("。 ", "。")


def _size(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    sized = (say("is sized", language, thing=name(t.concept, language), size=SIZES[language][t.size]) for t in things)
    return " ".join(sized).replace("。 ", "。")


def _contents(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    if question.values("position") or question.values("relation") or question.values("color"):
        return say("how many", language, things=things_phrase(things, language))
    seen = say("contents", language, picture="图" if language == "zh" else "The picture", scene=all_of(scene, language))
    return f"{seen}{'' if language == 'zh' else ' '}{_background(question, scene, things, language)}"


def _background(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    return say("background is", language, background=background_name(scene, language))


def _style(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    return say("style is", language, style=style_name(scene, language))


def _view(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    return say("view is", language, view=view_name(scene, language))


def _exists(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    asked = question.values("thing")
    if not asked and (places := question.values("position")):
        there = [thing for thing in scene.resolved().things if thing.position in places]
        return say(
            "there is" if there else "there is not", language, scene=things_phrase(there or scene.things, language)
        )
    if _WHETHER_THERE_IS.search(question.text) and unknown(question.text, question.marks):
        return say("there is not", language, scene=all_of(scene, language))
    return say(
        "there is",
        language,
        scene=" / ".join(thing_phrase(t, language) for t in things) if asked else all_of(scene, language),
    )


def _check(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    """Whether it is so: the colour, the place or the background that is asked about."""
    if any(mark.kind == "background" for mark in question.marks):
        said = question.values("color") + question.values("place")
        return _truth(scene.background in said, _background(question, scene, things, language), language)
    if places := question.values("place"):
        return _truth(scene.background in places, _background(question, scene, things, language), language)
    if colors := question.values("color"):
        return _truth(any(t.color in colors for t in things), _color(question, scene, things, language), language)
    if positions := question.values("position"):
        return _truth(
            any(t.position in positions for t in things), _position(question, scene, things, language), language
        )
    return _contents(question, scene, things, language)


def _which_picture(question: Question, gallery: Gallery, language: Language) -> str:
    """The numbers of the pictures that show the things that are asked for."""
    wanted = set(question.values("thing"))
    having = [
        shown.number
        for shown in drawn_pictures(gallery)
        if shown.scene and wanted and wanted <= {thing.concept for thing in shown.scene.things}
    ]
    if not having:
        return say("pictures so far", language, number=len(drawn_pictures(gallery)))
    return say("which picture", language, numbers=listed([str(number) for number in having], language))


def _truth(so: bool, fact: str, language: Language) -> str:
    return say("true" if so else "untrue", language, fact=fact)


def _category(question: Question, scene: Scene, things: Sequence[Thing], language: Language) -> str:
    """What there is of one category; all there is where none is named, or nothing is of it."""
    kind = kind_in(question.text)
    members = {each.en for each in kind.members} if kind else None
    of_it = [thing for thing in things if members is None or thing.concept in members]
    if not of_it:
        return say("there is not", language, scene=all_of(scene, language))
    return say("how many", language, things=things_phrase(of_it, language))


_ANSWERS: dict[str, Callable[[Question, Scene, Sequence[Thing], Language], str]] = {
    "background": _background,
    "style": _style,
    "view": _view,
    "color": _color,
    "count": _count,
    "position": _position,
    "size": _size,
    "contents": _contents,
    "category": _category,
    "exists": _exists,
    "check": _check,
}
