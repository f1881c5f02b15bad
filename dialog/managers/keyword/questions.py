"""Questions, told from what asks for a change: what colour is the car, 有几只猫, where is the dog; facts.py answers."""

import re
from dataclasses import dataclass

from dialog.managers.keyword.marks import Mark, scan

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
