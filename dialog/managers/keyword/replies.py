"""What the manager says, in both languages. A row for each occasion; `say` fills in the names."""

import re
from collections.abc import Sequence

from generation.scene.language import Language

REPLIES: dict[str, dict[Language, str]] = {
    # talk
    "greeting": {
        "zh": "你好！说说想画什么吧，比如“画草地上的一只猫和一辆红色小汽车”。",
        "en": "Hello! Tell me what to draw, for example “a red car next to a cat on the grass”.",
    },
    "thanks": {
        "zh": "不客气！还想改哪里，或者再画点什么？",
        "en": "You're welcome! Anything to change, or something else to draw?",
    },
    "farewell": {
        "zh": "再见！对话和图片都存好了，随时回来接着画。",
        "en": "Goodbye! Everything is kept; come back and go on any time.",
    },
    "praise": {
        "zh": "谢谢，你喜欢就好！想改哪里，或者说“再来一张”。",
        "en": "Glad you like it! Tell me what to change, or say “another”.",
    },
    "blame": {
        "zh": "抱歉。告诉我要改哪里，比如“猫换成狗”“背景换成蓝色”；说“再来一张”会用新种子重画，说“撤销”回到上一张。",
        "en": "Sorry about that. Tell me what to change, like “make the cat a dog” or “blue background”; “another” "
        "draws it with a new seed, “undo” goes back.",
    },
    "errand": {
        "zh": "这个我不会，我只懂画画。说说想画什么吧；没主意就说“随便画”。",
        "en": "That is beyond me, I only know about drawing. Say what to draw, or “surprise me” if nothing comes "
        "to mind.",
    },
    "errand about": {
        "zh": "这个我不会，我只懂画画。要把{things}画出来吗？说“画吧”就画。",
        "en": "That is beyond me, I only know about drawing. Shall I draw {things}? Say “draw it”.",
    },
    "bored": {
        "zh": "那就画点什么吧！说“随便画”我来选，或者想一样东西，越怪越好。",
        "en": "Let us draw something, then! Say “surprise me” and I choose, or think of a thing, the odder the better.",
    },
    "yes": {"zh": "好的。想画什么，说出来就行。", "en": "All right. Just say what to draw."},
    "no": {"zh": "好，那就先这样。", "en": "All right, leaving it as it is."},
    "pause": {"zh": "不急，想好了告诉我。", "en": "Take your time."},
    "hold": {
        "zh": "好，先不画。想画的时候说“画吧”。",
        "en": "All right, no drawing for now. Say “draw it” when you want to.",
    },
    "kept": {
        "zh": "每张图都自动存好了，随时能在图库里找到；要存成文件，点图下面的下载。",
        "en": "Every picture is kept by itself, and found in the gallery; to have it as a file, use the download "
        "button below it.",
    },
    "deed": {
        "zh": "图里的东西我动不了，只能画出来，或者换个样子：比如“画一扇门”“把门变成红色”。",
        "en": "I cannot do anything with the things in a picture; I can draw them, or draw them otherwise: "
        "“draw a door”, “make the door red”.",
    },
    "identity": {
        "zh": "我是绘话：你说，我画。理解你的话的是对话管理器，作画的是扩散 Transformer。",
        "en": "I am Huihua: you talk, I draw. A dialogue manager reads your words, a diffusion transformer draws.",
    },
    "ability": {
        "zh": "我能画{number}种东西（比如{examples}），一次一到三样；可以说颜色、大小、数量和位置，"
        "背景可以是颜色、天空、草地、夜空、沙滩、雪地，风格有3D、扁平、水墨，视角有特写和远景。试试“{trial}”。",
        "en": "I can draw {number} things (such as {examples}), one to three at a time, with colour, size, number "
        "and place; "
        "on a plain colour, the sky, grass, night sky, beach or snow; in 3D, flat or ink style; close-up or from "
        "afar. Try “{trial}”.",
    },
    "kind": {"zh": "这一类我能画：{things}。", "en": "Of these I can draw: {things}."},
    "knows": {"zh": "会画！说“画{thing}”就开始。", "en": "Yes! Say “draw {thing}” and I will."},
    "knows not": {
        "zh": "“{text}”不在我认识的词里。你可以让我试试，但小模型多半画不像；我会画{examples}等。",
        "en": "“{text}” is not among the words I know. You may let me try, but the small model will hardly get it "
        "right; I know {examples} and more.",
    },
    "help": {
        "zh": "直接说想画什么，比如“画月亮下面的一只猫”。画好以后可以说：把猫换成狗、加一辆车、去掉树、背景换成蓝色、"
        "换成水墨风格、拉近镜头、把第一张和第二张合在一起、再来一张、撤销、回到第一张。",
        "en": "Say what you want to see: “a cat under the moon”. Then change it: make the cat a dog, add a car, "
        "remove the tree, blue background, ink style, zoom in, combine the first and the second, another, undo, "
        "back to the first one.",
    },
    "story": {
        "zh": "听到了。要把{things}画出来吗？说“画吧”就画。",
        "en": "I see. Shall I draw {things}? Say “draw it”.",
    },
    "what": {
        "zh": "我没明白要画什么或改什么。试试“画一只猫”，或者“背景换成蓝色”。",
        "en": "I did not understand what to draw or change. Try “draw a cat”, or “blue background”.",
    },
    "felt": {
        "zh": "这样的感觉我改不了。我能改颜色、大小、数量、位置、背景、风格和远近，比如“换成粉色”“再大一点”。",
        "en": "Such a quality I cannot change. I can change colour, size, number, place, background, style and view: "
        "say “make it pink”, or “bigger”.",
    },
    "called": {
        "zh": "好名字！以后说“{given}”，我就知道是{thing}。",
        "en": "A fine name! Say “{given}” from now on, and I know that the {thing} is meant.",
    },
    "named": {
        "zh": "好名字！不过名字画不进图里，要改的时候还是说“猫”“狗”吧。",
        "en": "A fine name! Names do not show in a picture, though; to change something, say what it is.",
    },
    "heard": {
        "zh": "嗯，我听着呢。不过我只懂画画：说说想画什么，或者图里要改哪里。",
        "en": "I hear you, though pictures are all I understand: say what to draw, or what to change.",
    },
    "unfit": {
        "zh": "血腥、色情或者教人伤害的画面我不画。换个题材吧，比如“草地上的一只猫”。",
        "en": "I do not draw violence, sex or harm. Something else, perhaps “a cat on the grass”?",
    },
    "not in world": {
        "zh": "“{text}”不在我会画的东西里，这个小模型画不出来。换一样试试，或者问“你能画什么”。",
        "en": "“{text}” is not among the things I know, and the small model cannot draw it. Try another, or ask “what "
        "can you draw?”.",
    },
    "writes not": {
        "zh": "小模型不会写字，“{text}”画不出来，别的字母、数字和文字也一样。换一样东西试试，或者问“你能画什么”。",
        "en": "The small model cannot write, so “{text}” is beyond it, as are all letters, digits and words. "
        "Try a thing, or ask “what can you draw?”.",
    },
    "no such style": {
        "zh": "“{text}”这种风格小模型不会。我会 3D、扁平和水墨三种，比如“换成水墨风格”。",
        "en": "The small model does not know “{text}” as a style. It knows 3D, flat and ink: say “ink style”.",
    },
    "no such ground": {
        "zh": "“{text}”这种背景小模型不会。背景可以是任何颜色、天空、草地、夜空、沙滩、雪地。",
        "en": "The small model does not know “{text}” as a background. It can be any colour, the sky, grass, the night "
        "sky, a beach or snow.",
    },
    "for all": {
        "zh": "好，以后的新图都这样。不想要了就说“以后不用这样了”。",
        "en": "All right, new pictures will be like that from now on. Say “no longer” with its name to end it.",
    },
    "lifted": {"zh": "好，以后不用这样了。", "en": "All right, no longer."},
    "draw what": {
        "zh": "好，画什么？比如“草地上的一只猫”，也可以说“随便”。",
        "en": "Sure, of what? For example “a cat on the grass”, or say “surprise me”.",
    },
    "which of them": {
        "zh": "{things}？你来定，比如说“画{first}”。",
        "en": "Which shall it be, {things}? Say “draw {first}”, for example.",
    },
    "nothing said": {"zh": "想画什么？说一句话就行。", "en": "What shall I draw? One sentence is enough."},
    "nothing drawn": {
        "zh": "还没有画，没法改。先说画什么，比如“画一只猫”。",
        "en": "There is no picture to change yet. First say what to draw, like “draw a cat”.",
    },
    "no answer": {
        "zh": "这个我答不上来，我只懂画画。可以问我图里有什么、什么颜色、在哪里。",
        "en": "I cannot answer that; I only know about drawing. Ask me what is in the picture, its colours or where "
        "things are.",
    },
    # pictures that were drawn
    "drawn": {"zh": "好，画{scene}。", "en": "Here comes {scene}."},
    "changed": {"zh": "改好了：{scene}。", "en": "Changed: {scene}."},
    "exchanged": {"zh": "把{gone}换成了{new}。", "en": "Replaced {gone} with {new}."},
    "added": {"zh": "加上了{new}。现在有{scene}。", "en": "Added {new}. Now there is {scene}."},
    "removed": {"zh": "去掉了{gone}。还有{scene}。", "en": "Took away {gone}. There remains {scene}."},
    "background": {"zh": "背景换成了{background}。", "en": "The background is {background} now."},
    "style": {"zh": "换成了{style}。", "en": "Now in {style}."},
    "lens": {"zh": "视角换成了{view}。", "en": "The view is {view} now."},
    "combined": {"zh": "把{pictures}合在一起：{scene}。", "en": "Combined {pictures}: {scene}."},
    "again": {"zh": "同样的画面，换个种子再来一张。", "en": "The same again with a new seed."},
    "back": {"zh": "回到第{number}张。", "en": "Back to picture {number}."},
    "words": {
        "zh": "这超出了我认识的词，我把你的话原样当作提示词：{text}。模型可能画不出来。",
        "en": "That is beyond the words I know, so your own words are the prompt: {text}. The model may not show it.",
    },
    # what goes with them
    "unknown words": {
        "zh": "“{text}”不在我认识的词里，我原样写进了提示词，模型可能画不出来。",
        "en": "I do not know “{text}”; I passed it on in the prompt as it is, and the model may not show it.",
    },
    "left out": {
        "zh": "一张图最多三样东西，{things}没放进去。",
        "en": "A picture holds three things at most, so {things} had to stay out.",
    },
    "first of them": {
        "zh": "这是前一个；想要{things}，说一声就行。",
        "en": "That is the first of them; {things} can be had as well, just say so.",
    },
    "unwritten": {
        "zh": "小模型不会写字，“{text}”没有写进去。",
        "en": "The small model cannot write, so “{text}” is not in it.",
    },
    "fewer": {"zh": "每样最多画三个。", "en": "I draw three of a kind at most."},
    "from upload": {
        "zh": "我看不懂上传图片的内容，但会以它的构图和颜色为底稿来画。",
        "en": "I cannot see what your picture shows, but its shapes and colours are what I start from.",
    },
    "own upload": {
        "zh": "你的图里有什么，我认得出来，就接着它改。",
        "en": "I know what your picture shows, so I go on from that.",
    },
    # pictures that cannot be drawn
    "upload": {
        "zh": "收到图片。我看不懂里面是什么，但可以拿它当底稿：说说想画成什么，比如“画成雪地里的一只狐狸”。",
        "en": "Got your picture. I cannot see what it shows, but I can start from it: say what it shall become, like "
        "“a fox in the snow”.",
    },
    "not there": {
        "zh": "图里没有{thing}。现在有{scene}。",
        "en": "There is no {thing} in the picture. There is {scene}.",
    },
    "none such": {
        "zh": "图里没有这样的东西。现在有{scene}。",
        "en": "There is nothing like that in the picture. There is {scene}.",
    },
    "too many things": {
        "zh": "一张图最多三样东西。先去掉一样，比如“去掉{thing}”。",
        "en": "A picture holds three things at most. Take one away first, like “remove the {thing}”.",
    },
    "too many copies": {"zh": "每样最多三个，已经到头了。", "en": "Three of a kind is the most I can draw."},
    "nothing left": {
        "zh": "这样图里就什么都没有了。想换成什么？比如“换成一只狗”。",
        "en": "Then nothing would be left. What shall be there instead? Say “make it a dog”, for example.",
    },
    "which two": {
        "zh": "要对调哪两样？说出名字，比如“猫和狗对调”。",
        "en": "Which two shall change places? Name them, like “swap the cat and the dog”.",
    },
    "moves": {"zh": "好，从它接着往下画成视频。", "en": "All right: a video that goes on from it."},
    "moves not": {
        "zh": "现在的绘图模型不能从一张图画出视频。在“更多设置”里换成 STDiT（Open-Sora）1.1 或 1.2，再说一遍就行。",
        "en": "This drawing model makes no video from a picture. Choose STDiT (Open-Sora) 1.1 or 1.2 under “More "
        "settings”, and say it again.",
    },
    "moves so": {"zh": "它会这样动：{motion}。", "en": "The motion: {motion}."},
    "moves otherwise": {
        "zh": "好，动作换成{motion}，其余不变。",
        "en": "All right, the motion is {motion}; the rest stays.",
    },
    "moves no more": {
        "zh": "好，不再这样动了，其余不变。",
        "en": "All right, no such motion any more; the rest stays.",
    },
    "moves so already": {"zh": "已经是这样动的了：{motion}。", "en": "It moves like that already: {motion}."},
    "stands still": {
        "zh": "现在的绘图模型只画静止的图，画不出“{motion}”。要看它动，请在“更多设置”里换一个画视频的模型。",
        "en": "This drawing model draws still pictures only, so it cannot show “{motion}”. To see it move, choose a "
        "model that draws videos under “More settings”.",
    },
    "already so": {
        "zh": "图里已经是这样了。想要不同的样子，说“再来一张”。",
        "en": "The picture is like that already. For a different look, say “another”.",
    },
    "no such picture": {
        "zh": "没有这样的图，现在一共有{number}张。",
        "en": "There is no such picture; there are {number} so far.",
    },
    "no earlier": {"zh": "前面没有别的图了。", "en": "There is no earlier picture."},
    "two needed": {
        "zh": "要有两张图才能合在一起。再画一张吧，或者直接说“加一只狗”。",
        "en": "It takes two pictures to combine. Draw another one, or say “add a dog”.",
    },
    "pictures stay": {
        "zh": "画过的图都会留着。要去掉图里的东西，说“去掉猫”；要回到别的图，说“回到第一张”。",
        "en": "Pictures that were drawn are kept. To take something out of one, say “remove the cat”; to go to "
        "another, “back to the first one”.",
    },
    # answers about the picture
    "contents": {"zh": "{picture}里有{scene}。", "en": "{picture} shows {scene}."},
    "is coloured": {"zh": "{thing}是{color}的。", "en": "The {thing} is {color}."},
    "own colour": {
        "zh": "{thing}没有指定颜色，是它本来的颜色。",
        "en": "No colour was asked for; the {thing} has its natural one.",
    },
    "how many": {"zh": "有{things}。", "en": "There is {things}."},
    "standing": {"zh": "{thing}在{place}。", "en": "The {thing} is {place}."},
    "is sized": {"zh": "{thing}是{size}。", "en": "The {thing} is {size}."},
    "background is": {"zh": "背景是{background}。", "en": "The background is {background}."},
    "style is": {"zh": "是{style}。", "en": "It is in {style}."},
    "view is": {"zh": "视角是{view}。", "en": "The view is {view}."},
    "there is": {"zh": "有，图里有{scene}。", "en": "Yes: the picture shows {scene}."},
    "there is not": {"zh": "没有，图里是{scene}。", "en": "No: the picture shows {scene}."},
    "which picture": {"zh": "是第{numbers}张。", "en": "Picture {numbers}."},
    "true": {"zh": "对，{fact}", "en": "Yes. {fact}"},
    "untrue": {"zh": "不是，{fact}", "en": "No. {fact}"},
    "only my words": {
        "zh": "是照这句话画的：{text}。里面有什么我看不见。",
        "en": "It was drawn from these words: {text}. I cannot see more.",
    },
    "pictures so far": {"zh": "到现在画了{number}张。", "en": "{number} so far."},
}

_PLURALS = {
    "There is": "There are",
    "there is": "there are",
    "There remains": "There remain",
    "Here comes": "Here come",
}
_SINGULAR = re.compile(rf"\b(?:{'|'.join(_PLURALS)})(?= (?:two|three) )")


def say(name: str, language: Language, **values: object) -> str:
    """The reply called `name`, with its values filled in."""
    reply = REPLIES[name][language].format(**values)
    return _SINGULAR.sub(lambda verb: _PLURALS[verb[0]], reply) if language == "en" else reply


def with_notes(reply: str, notes: Sequence[str], language: Language) -> str:
    """A reply and what goes with it as one text."""
    return ("" if language == "zh" else " ").join(filter(None, (reply, *notes)))
