"""What the manager answers, in both languages: for each occasion a few ways to say it."""

import random

from generation.scene.language import Language

REPLIES: dict[str, dict[Language, tuple[str, ...]]] = {
    # pictures
    "draw": {"zh": ("好，画{scene}。", "这就画{scene}。"), "en": ("Here it comes: {scene}.", "Drawing {scene}.")},
    "surprise": {"zh": ("那我来选：{scene}。",), "en": ("My choice: {scene}.",)},
    "replace": {"zh": ("把{gone}换成了{new}。",), "en": ("Replaced {gone} with {new}.",)},
    "change": {"zh": ("改好了：{scene}。",), "en": ("Changed: {scene}.",)},
    "add": {"zh": ("加上了{new}。",), "en": ("Added {new}.",)},
    "remove": {"zh": ("去掉了{gone}。",), "en": ("Took away {gone}.",)},
    "background": {"zh": ("背景换成了{ground}。",), "en": ("The background is {ground} now.",)},
    "style": {"zh": ("换成了{style}。",), "en": ("Now in {style}.",)},
    "lens": {"zh": ("换成了{view}。",), "en": ("Now it is {view}.",)},
    "again": {"zh": ("同样的画面，换个种子再来一张。",), "en": ("The same again with a new seed.",)},
    "back": {"zh": ("回到第{number}张。",), "en": ("Back to picture {number}.",)},
    "combine": {"zh": ("把{pictures}合在一起：{scene}。",), "en": ("Combined {pictures}: {scene}.",)},
    "left out": {
        "zh": ("一张图最多三样东西，{things}没放进去。",),
        "en": ("A picture holds three things at most, so {things} had to stay out.",),
    },
    "corrected": {"zh": ("明白了，改过来：{scene}。",), "en": ("I see, corrected: {scene}.",)},
    "outside": {
        "zh": ("“{what}”不在我会画的东西里，我把它原样交给了画图模型，小模型多半画不出来。",),
        "en": ("I do not know how to draw {what}; I passed it on as it is, and the small model will hardly show it.",),
    },
    "upload": {
        "zh": ("我看到{scene}。想把它变成什么样？",),
        "en": ("I see {scene}. What shall I make of it?",),
    },
    # standing instructions
    "standing": {
        "zh": ("好，以后每张新图都{always}，直到你说不用为止。", "记住了，以后都{always}。"),
        "en": (
            "All right, every new picture {always} until you say otherwise.",
            "Noted. From now on, everything {always}.",
        ),
    },
    "lifted": {"zh": ("好，以后不再都{always}了。",), "en": ("All right, no longer {always}.",)},
    # talk
    "greeting": {
        "zh": ("你好！想画什么？", "你好！说说想画什么吧。"),
        "en": ("Hello! What shall I draw?", "Hi! Tell me what you would like to see."),
    },
    "thanks": {"zh": ("不客气！还想画什么？", "不客气！"), "en": ("You're welcome! Anything else?", "You're welcome!")},
    "farewell": {
        "zh": ("再见！图都存好了。", "再见，随时回来接着画。"),
        "en": ("Goodbye! Your pictures are kept.", "See you!"),
    },
    "praise": {"zh": ("谢谢，你喜欢就好！", "很高兴你喜欢！"), "en": ("Glad you like it!", "Thank you!")},
    "blame": {
        "zh": ("抱歉。告诉我要改哪里，或者说“再来一张”。",),
        "en": ("Sorry about that. Tell me what to change, or say “another”.",),
    },
    "yes": {"zh": ("好的。想画什么或改什么，说出来就行。",), "en": ("All right. Tell me what to draw or to change.",)},
    "no": {"zh": ("好，那就先这样。",), "en": ("All right, leaving it as it is.",)},
    "keep": {"zh": ("好，保持原样。",), "en": ("All right, it stays as it is.",)},
    "hold": {"zh": ("好，先不画。想画的时候告诉我。",), "en": ("All right, no drawing for now. Tell me when.",)},
    "hold scene": {
        "zh": ("记下了：{scene}。说“画吧”我就画。",),
        "en": ("I keep it in mind: {scene}. Say “draw it” when you are ready.",),
    },
    "story": {
        "zh": ("真有意思。要把{things}画出来吗？", "听到了。想让我画{things}吗？"),
        "en": ("I see. Shall I draw {things}?", "Interesting! Would you like a picture of {things}?"),
    },
    "taste": {"zh": ("明白了。想画的话告诉我。",), "en": ("Good to know. Tell me if you want it drawn.",)},
    "ability": {
        "zh": (
            "我能画两百多种东西，比如{examples}，一张图一到三样；颜色、大小、数量、位置、背景、风格和视角都可以说。",
        ),
        "en": (
            "I can draw over two hundred things, such as {examples}, one to three at a time, with colour, size, "
            "number, place, background, style and view.",
        ),
    },
    "knows": {"zh": ("会画{thing}，说“画{thing}”就行。",), "en": ("Yes, I can draw {thing}. Just say so.",)},
    "knows not": {"zh": ("{what}我不会画。",), "en": ("No, {what} is not among the things I can draw.",)},
    "identity": {"zh": ("我是绘话，你说我画。",), "en": ("I am Huihua: you talk, I draw.",)},
    "help": {
        "zh": (
            "说想画什么就行，比如“画草地上的一只猫”；画好后可以说“换成狗”“加一辆车”“背景换成蓝色”“撤销”“回到第一张”。",
        ),
        "en": (
            "Say what you want to see, like “a cat on the grass”. Then change it: “make it a dog”, “add a car”, “blue "
            "background”, “undo”, “back to the first one”.",
        ),
    },
    "app": {
        "zh": ("图片都存在你自己的电脑上，可以在图上点下载；我懂中文和英文。更多请看说明。",),
        "en": (
            "Pictures stay on the machine I run on and can be downloaded; I speak Chinese and English. See the "
            "manual for more.",
        ),
    },
    "small talk": {"zh": ("这个我答不上来，我只懂画画。",), "en": ("I cannot say; I only know about drawing.",)},
    "opinion": {"zh": ("由你决定，说一声我就改。",), "en": ("That is up to you; tell me and I will change it.",)},
    "refuse": {
        "zh": ("抱歉，这个我不画。换个别的吧。",),
        "en": ("Sorry, I will not draw that. Let us make something else.",),
    },
    # what cannot be done
    "what": {"zh": ("我没明白。想画什么或改什么？",), "en": ("I did not understand. What shall I draw or change?",)},
    "draw what": {"zh": ("好，画什么？也可以说“随便”。",), "en": ("Sure, of what? You may say “surprise me”.",)},
    "nothing drawn": {
        "zh": ("还没有画。先说画什么吧。",),
        "en": ("There is no picture yet. First tell me what to draw.",),
    },
    "not there": {
        "zh": ("图里没有{thing}，现在有{scene}。",),
        "en": ("There is no {thing} in the picture; it shows {scene}.",),
    },
    "too many things": {
        "zh": ("一张图最多三样东西，先去掉一样吧。",),
        "en": ("A picture holds three things at most. Take one away first.",),
    },
    "too many copies": {"zh": ("每样最多三个。",), "en": ("Three of a kind is the most I can draw.",)},
    "nothing left": {
        "zh": ("那图里就什么都没有了。想换成什么？",),
        "en": ("Then nothing would be left. What shall be there instead?",),
    },
    "already so": {"zh": ("图里已经是这样了。",), "en": ("It is like that already.",)},
    "no such picture": {
        "zh": ("没有这张图，现在一共有{number}张。",),
        "en": ("There is no such picture; there are {number} so far.",),
    },
    "no earlier": {"zh": ("前面没有别的图了。",), "en": ("There is no earlier picture.",)},
    "two needed": {"zh": ("要有两张图才能合在一起。",), "en": ("It takes two pictures to combine.",)},
    "nothing standing": {
        "zh": ("现在没有一直有效的要求。",),
        "en": ("There is no standing instruction at the moment.",),
    },
}


def say(occasion: str, language: Language, rng: random.Random, **values: object) -> str:
    """One of the replies for an occasion, filled in."""
    return rng.choice(REPLIES[occasion][language]).format(**values)
