"""What this manager says that the keyword manager has no words for; `say` knows the words of both."""

from dialog.managers.keyword import replies as shared
from generation.scene.language import Language

REPLIES: dict[str, dict[Language, str]] = {
    "surprise": {"zh": "那我来选：{scene}。", "en": "My choice: {scene}."},
    "keep": {"zh": "好，保持原样。", "en": "All right, it stays as it is."},
    "hold scene": {
        "zh": "记下了：{scene}。说“画吧”我就画。",
        "en": "I keep it in mind: {scene}. Say “draw it” when you are ready.",
    },
    "taste": {"zh": "明白了。想画的话告诉我。", "en": "Good to know. Tell me if you want it drawn."},
    "opinion": {"zh": "由你决定，说一声我就改。", "en": "That is up to you; tell me and I will change it."},
    "refuse": {
        "zh": "对不起，这个我不画。换个别的吧。",
        "en": "Sorry, I will not draw that. Let us make something else.",
    },
    "app": {
        "zh": "图片都存在运行绘话的机器上，可以在图上点下载；我懂中文和英文。更多请看说明。",
        "en": "Pictures stay on the machine I run on and can be downloaded; I speak Chinese and English. See the "
        "manual for more.",
    },
    "knows": {"zh": "会画{thing}，说“画{thing}”就行。", "en": "Yes, I can draw {thing}. Just say so."},
    "knows not": {
        "zh": "“{text}”我不会画。我会画的东西，问一声“你能画什么”就告诉你。",
        "en": "I cannot draw {text}. Ask “what can you draw?” and I will tell you what I can.",
    },
    "always": {
        "zh": "好，以后每张新图都是：{always}，直到你说不用为止。",
        "en": "All right, from now on every new picture: {always}, until you say otherwise.",
    },
    "lifted": {"zh": "好，以后不再都是：{always}。", "en": "All right, no longer: {always}."},
    "nothing standing": {
        "zh": "现在没有一直有效的要求。",
        "en": "There is no standing instruction at the moment.",
    },
    "upload": {"zh": "我看到{scene}。想把它变成什么样？", "en": "I see {scene}. What shall I make of it?"},
    "nothing shown": {"zh": "还没有画。先说画什么吧。", "en": "There is no picture yet. First tell me what to draw."},
    "already so": {"zh": "图里已经是这样了。", "en": "It is like that already."},
    "nothing there": {"zh": "{place}什么也没有。", "en": "There is nothing {place}."},
    "none so": {"zh": "没有{color}的东西。", "en": "Nothing is {color}."},
    "kinds": {"zh": "有{number}样东西：{scene}。", "en": "Different things: {number}. They are {scene}."},
}


def say(name: str, language: Language, **values: object) -> str:
    """The reply called `name`, with its values filled in."""
    if name in REPLIES:
        return REPLIES[name][language].format(**values)
    return shared.say(name, language, **values)
