"""What people ask of any program that talks, and this one cannot do: a poem, a joke, a sum, company."""

import re

from dialog.managers.keyword import sayings
from dialog.managers.keyword.answers import ERRAND, chat
from dialog.managers.keyword.heard import Heard
from dialog.managers.keyword.naming import things_phrase
from dialog.turn import TurnDecision
from generation.scene.parse import parse

# Texts and tunes. A picture of one is asked for with a word for drawing.
_WORKS_ZH = (
    r"(?:诗歌?|词|歌词?|笑话|段子|谜语?|绕口令|故事|作文|文章|文案|小说|日记|邮件|信|论文|总结|代码|程序|对联|相声"
    r"|祝福语?)"
)
_WORKS_EN = (
    r"(?:poems?|haikus?|limericks?|verses?|lyrics|songs?|jokes?|riddles?|puns?|stor(?:y|ies)|tales?|essays?|articles?"
    r"|letters?|e-?mails?|novels?|speech|code|programs?|scripts?|captions?|summary)"
)
_ERRAND = re.compile(
    r"^(?:请|能不能|能|可以|可不可以|你|帮|给|为|我们?|大家|[它他她]们?|这[张幅]图?|再|来|想|要|那|就|先|随便)*(?:"
    rf"(?:写|讲|说|唱|作|念|编|背|读|来|听|猜)(?:一?[首个段篇封副条则句支]|点|些)?[^,，。]{{0,12}}?{_WORKS_ZH}"
    r"(?![的里上中]).{0,8}"
    r"|(?:翻译|计算|算(?:一?下|一?算)|查(?:一?下|一?查)|搜索|百度|订|点外卖|导航|提醒我|唱歌).{0,16})$"
    r"|^(?:please |can you |could you |would you |will you |now |ok |hey |just )*(?:"
    r"(?:write|tell|sing|compose|recite|read|make up|give|say|invent|hum)(?: (?:me|us|him|her))?"
    rf"(?: an?| another| some| the| one| your)?(?: [a-z]+){{0,2}}? {_WORKS_EN}(?: (?:about|for|with|of|to|on) .*)?"
    r"|(?:translate|calculate|compute|google|look up|search for|remind) .*"
    r"|what(?:'s| is) \d+ ?[-+*/x×] ?\d+.*|sing(?: for me| to me)?)\W*$",
    re.IGNORECASE,
)
_TO_DRAW = re.compile(r"[画绘]|\b(?:draw|paint|sketch)", re.IGNORECASE)
_BORED = re.compile(
    r"^(?:我)?(?:今天|现在)?(?:好|很|太|真|有点|超|好好)?无聊(?:啊|呀|死|透|极|了|哦)*$|^(?:没事(?:干|做)|闲得慌|(?:好|很|太)闲)"
    r"(?:啊|呀|了)*$"
    r"|^(?:oh |well |hm+ )*(?:(?:i'm |i am |i feel |feeling |we're )?(?:so |very |really |a bit |kind of )*bored"
    r"(?: to death| today| out of my mind)?|entertain me|(?:i have )?nothing to do)\W*$",
    re.IGNORECASE,
)


def errand(heard: Heard) -> TurnDecision | None:
    """The answer to what is no matter of pictures: what it is about could be drawn."""
    if heard.pictures or _TO_DRAW.search(heard.core):
        return None
    if sayings.matches(_BORED, heard.core):
        return chat(heard, "bored", ERRAND)
    if not sayings.matches(_ERRAND, heard.core):
        return None
    about = parse(heard.core)
    if about is None:
        return chat(heard, "errand", ERRAND)
    return chat(heard, "errand about", ERRAND, things=things_phrase(about.things, heard.language))
