"""The words of dialogue, as data: what people say to start, change, keep and fetch pictures, in both languages.

Words for what is *in* a picture (things, colours, places …) belong to the scene language, not here. Each kind is
a meaning that the rules read; the longest word at a place wins, whatever its kind. A word with a meaning further
on ("to" becomes "become" only after a verb of change) has its own kind, and `marks.py` settles it.
"""

CUES: dict[str, tuple[str, ...]] = {
    # asks for a picture
    "draw": (
        "画", "画个", "画出", "画一下", "绘制", "绘", "绘画", "生成", "创作",
        "来", "弄个", "弄一个", "弄张", "整一个", "整一张", "搞个", "搞一个", "给我看", "给我看看", "展示",
        "换画", "改画", "重新画", "从头画",
        "draw", "sketch", "generate", "create", "render", "illustrate", "depict", "show me", "give me", "make me",
        "gimme", "start over with", "start from scratch with", "start from scratch", "from scratch",
        "start again with", "start anew with",
        "a picture with", "an image with", "a drawing with",
        "picture of", "image of", "drawing of", "painting of", "photo of", "illustration of", "draw me", "paint me",
    ),
    # wishes for something: a new picture, or a change of the one there is
    "want": (
        "要", "想要", "想看", "想看看", "想见", "我要", "我想要", "我想看", "希望", "需要", "就要", "只要", "改要",
        "i want", "i'd like", "i would like", "i'd love", "i would love", "i need", "i wish", "want", "wanna see",
        "i wanna see", "i want to see", "i'd like to see", "i'd love to see", "i would love to see", "let's see",
        "let us see", "let me see", "can i have", "can i get", "could i have", "could i get", "can i see", "may i have",
        "i would like to see", "i'd rather have", "i prefer", "how about", "what about", "let's have", "let's try",
        "try",
        "wants to see", "wants", "i'm thinking of", "in the mood for",
    ),
    # a verb of change, before its target
    "change": (
        "把", "将", "让", "给", "使", "让它", "修改", "调整",
        "change", "turn", "make", "switch", "convert", "transform", "replace", "substitute", "exchange", "set", "let",
        "have", "dye", "recolor", "recolour", "repaint", "modify", "adjust", "keep", "paint", "color", "colour", "tint",
    ),
    # between what was and what shall be
    "become": (
        "换成", "变成", "改成", "改为", "换为", "变为", "替换成", "替换为", "换作", "换做", "改作", "改做", "做成",
        "染成",
        "涂成", "画成", "弄成", "调成", "调为", "设成", "设为", "刷成", "漆成", "改回", "换回", "变回", "改画成",
        "转成", "转为",
        "转换成", "换上", "换个", "换到", "变", "换", "改", "是", "应该是", "成为", "切换到", "切换成", "切到", "涂",
        "染",
        "变得", "弄得", "改到", "变一下",
        "become", "becomes", "into", "to be", "should be", "should become", "turns into", "shall be", "must be",
        "back into", "be", "needs to be", "is now", "are now",
    ),
    "link": ("to", "with", "for", "by", "as", "back to"),  # "become" after a verb of change
    "instead of": ("代替", "取代", "替代", "替换", "替换掉", "instead of", "rather than", "in place of", "换掉"),
    "instead": ("instead", "rather", "才对"),
    # beside what is there
    "add": (
        "加", "加上", "加个", "加入", "再加", "再加上", "添", "添加", "添上", "增加", "增添", "画上", "放上", "放进",
        "多画",
        "再画", "再放", "再来", "再添", "再要", "再有", "再给", "还要", "也要", "还有", "也加", "也画", "也", "多加",
        "多来", "多一",
        "多放", "配上", "带上", "外加", "旁边画", "旁边加", "旁边放", "补上", "补", "插入", "再多", "加进", "加点",
        "加些", "摆上",
        "来点", "戴上", "穿上",
        "add", "adding", "include", "insert", "also", "too", "as well", "plus", "another", "one more", "put in",
        "bring in", "throw in", "along with", "additionally", "some more", "append", "two more", "give", "add in",
        "needs", "should wear", "should have",
    ),
    # away with it
    "remove": (
        "去掉", "去除", "去了", "删掉", "删除", "删了", "删去", "拿掉", "拿走", "拿开", "不要", "不要有", "移除",
        "移走", "移掉",
        "抹掉", "抹去", "擦掉", "擦去", "没有", "别要", "扔掉", "丢掉", "清除", "除去", "撤掉", "撤走", "消失",
        "弄走", "弄掉", "不带", "不是",
        "不需要", "不用了", "用不着", "走开", "砍了", "砍掉",
        "不想要", "不能有", "别有", "取消", "无", "搬走", "赶走", "干掉", "拿去", "别画",
        "remove", "delete", "erase", "get rid of", "take away", "take out", "take off", "drop", "without", "no", "lose",
        "hide", "don't want", "do not want", "minus", "eliminate", "clear", "wipe", "cut out", "with no", "but no",
        "no more",
        "i don't want", "i do not want", "discard", "take", "get rid off", "not", "go away", "should go", "disappear",
        "vanish", "leave out", "gone", "ditch", "dump", "scrap", "don't need", "do not need",
        "can do without", "don't draw", "do not draw", "don't paint",
    ),
    "except": (
        "除了", "以外", "之外", "只留", "只留下", "只保留", "只剩", "只剩下", "only the", "keep only", "just the",
        "everything but", "all but", "keep just", "leave only", "nothing but", "except", "except for", "apart from",
        "other than",
    ),
    # elsewhere
    "move": (
        "移", "移到", "移动", "移动到", "挪", "挪到", "挪动", "挪去", "放", "放到", "放在", "搬到", "摆到", "摆在",
        "移至", "移去",
        "调到", "拖到", "往", "靠", "向", "去到", "移过", "靠到",
        "move", "put", "place", "shift", "drag", "slide", "bring", "position", "send", "push",
    ),
    "swap": ("对调", "互换", "交换", "调换", "交换位置", "换位置", "换个位置", "swap", "switch places", "trade places"),
    # sizes by comparison
    "bigger": (
        "大一点", "大一些", "大点", "大些", "更大", "变大", "放大", "加大", "再大", "大很多", "大得多", "太小",
        "再大一点",
        "再大点", "更大一点", "画大", "调大", "弄大", "变大一点", "大一号",
        "bigger", "larger", "enlarge", "grow", "huger", "too small", "much bigger", "a bit bigger", "scale up",
        "double size", "double the size", "twice the size", "twice as big", "大一倍",
        "increase the size", "increase the size of", "blow up", "is a bit small", "is a little small", "looks small",
        "looks a bit small", "looks a little small", "are a bit small", "are a little small", "有点小", "有些小",
        "有点儿小", "偏小",
    ),
    "smaller": (
        "小一点", "小一些", "小点", "小些", "更小", "变小", "缩小", "减小", "再小", "小很多", "小得多", "太大",
        "再小一点",
        "再小点", "更小一点", "画小", "调小", "弄小", "变小一点", "小一号",
        "smaller", "tinier", "littler", "shrink", "too big", "too large", "much smaller", "a bit smaller", "scale down",
        "half size", "half the size", "half as big", "一半大",
        "reduce the size", "reduce the size of", "is a bit big", "is a little big", "is a bit large", "looks a bit big",
        "looks a little big", "are a bit big", "are a little big", "有点大", "有些大", "有点儿大", "偏大",
    ),
    "plain size": ("正常大小", "普通大小", "原来大小", "normal size", "normal-sized", "regular size", "original size"),
    # the camera
    "zoom in": (
        "拉近", "拉近一点", "拉近点", "推近", "走近", "靠近", "靠近一点", "近一点", "近一些", "近点", "近些",
        "镜头放大", "放大镜头", "画面放大", "离近",
        "凑近", "再近", "更近", "贴近", "推到最近", "拉到最近", "推到跟前", "拉到跟前", "推到眼前", "推到脸上",
        "zoom in", "zoom", "closer", "get closer", "nearer", "close in", "go closer", "move in", "move closer",
        "come closer", "bring closer", "bring it closer", "step closer", "a closer look",
    ),
    "zoom out": (
        "拉远", "拉远一点", "拉远点", "推远", "走远", "远一点", "远一些", "远点", "远些", "镜头缩小", "缩小镜头",
        "画面缩小", "离远", "再远", "更远", "后退",
        "退后", "往后退", "拉到最远", "推到最远",
        "zoom out", "further", "farther", "further away", "farther away", "pull back", "step back", "back up",
        "move back", "move away", "move further away", "back away",
    ),
    "zoom back": (
        "正常视角", "普通视角", "正常镜头", "正常距离", "恢复镜头", "镜头恢复", "镜头恢复正常", "恢复正常视角",
        "中景", "拉回来", "拉回来一点", "拉回去", "拉回", "不要特写", "不要远景", "太近", "太近了", "太远", "太远了",
        "zoom back out", "zoom back in", "zoom back", "normal view", "normal distance", "regular view",
        "zoom to normal",
        "medium shot", "normal zoom", "no close-up", "too close", "too close up", "too far", "too far away",
    ),
    # nouns of the picture itself
    "background": (
        "背景", "底色", "背景色", "背景颜色", "场景", "环境", "地点", "背后", "后面的背景",
        "background", "backdrop", "background color", "background colour", "scenery", "setting", "surroundings", "bg",
    ),
    "style noun": ("风格", "画风", "样式", "画法", "style", "look", "art style", "drawing style"),
    "lens": ("镜头", "视角", "视野", "景别", "距离", "view", "shot", "lens", "angle", "viewpoint", "perspective"),
    # stands for a thing or for the picture
    "it": (
        "him", "it's",
        "它", "他", "她", "这个", "那个", "这只", "那只", "这辆", "那辆", "这条", "那条", "这朵", "那朵", "这棵",
        "那棵",
        "这张", "这幅", "这图", "这张图", "这幅图", "图片", "图", "画面", "图画", "这幅画", "这张画", "同样的",
        "整个画面", "这", "那",
        "it", "this", "that", "its", "this one", "that one", "the same",
        "the picture", "the image", "this picture", "this image", "the drawing", "the scene", "this scene",
        "the whole thing",
    ),
    "all": (
        "都", "全部", "所有", "它们", "全", "所有的", "每个", "大家", "all", "them", "they", "these", "those", "both",
        "everything", "all of them", "each", "both of them",
    ),
    "one": ("ones", "的那个", "的那只", "的那辆"),  # "the red one": a thing by what it is like
    # consumed so that no part of them is read
    "aside": (
        "原来", "回来", "本来", "起来", "出来", "过来", "未来", "从来", "后来", "看来", "以来", "进来", "重要",
        "主要", "不要紧", "要是", "就是",
        "还是", "是不是", "变化", "加油", "放心", "给我", "帮我", "让我", "来自", "去年", "将来", "主意", "改天",
        "这样", "那样", "这里", "那里",
        "这么", "那么", "全新", "也许", "方向", "一直", "看一看", "试一试", "一样", "一起", "一点", "一些", "一下",
        "另一", "图案",
        "is it possible to", "is it ok to", "is it okay to", "is there a way to",
        "这次", "这回", "这一回", "有没有办法", "有没有可能",
        "画错", "画得", "画的", "真是", "你是", "不是我要的", "不是我想要的",
        "for me", "a bit", "a little", "a little bit", "that's", "of course", "at all", "at least", "to me",
        "i kid you not", "believe it or not", "no kidding", "no joke",
        "a lot", "too many", "too much", "too few", "after all", "this time", "right now", "all right", "so that",
    ),
    "the": ("the", "my", "your", "his", "her", "their", "our"),
    "and": ("和", "跟", "与", "及", "以及", "还", "、", "and", "&", "or", "but", "但", "但是", "不过"),
    "beside": (
        "旁边", "旁", "身边", "边上", "附近", "next to", "beside", "near", "by the side of", "close to", "behind",
        "后面",
        "前面", "in front of", "of",
    ),
}  # fmt: skip

# Words that carry no wish of their own; what is left after them and the marks is what this manager does not know.
FILLERS: tuple[str, ...] = (
    "的", "了", "吧", "呢", "啊", "吗", "呀", "哦", "嘛", "哈", "啦", "喽", "请", "请问", "帮", "帮我", "给我",
    "麻烦", "一下", "一点", "一些", "点儿",
    "能不能", "能否", "可以", "可不可以", "能", "可否", "你", "我", "我们", "咱们", "想", "在", "有", "到", "里",
    "里面", "上", "上面", "边",
    "中", "中的", "其", "着", "就", "那就", "那么", "再", "又", "些", "点", "张", "幅", "画的", "颜色", "色", "位置",
    "地方", "得", "地", "而",
    "并", "并且", "而且", "然后", "接着", "同时", "最后", "现在", "这次", "马上", "立刻", "快", "快点", "稍微", "稍",
    "非常", "很", "特别", "十分", "比较",
    "看", "看看", "试试", "试", "试一下", "好", "好的", "行", "嗯", "那", "个", "只", "一个", "图片", "图画", "照片",
    "图像", "一张", "一幅", "一张图", "下",
    "新", "新的", "彩色", "彩色的", "戴", "戴着", "穿着", "拿着", "骑着", "抱着", "可爱", "可爱的", "漂亮", "漂亮的",
    "美丽", "美丽的", "好看", "好看的", "美", "美美的", "帅气", "帅气的", "萌萌的", "开心", "开心的", "萌", "酷",
    "随便", "关于", "以", "为", "用", "被", "由", "站", "坐", "停", "停在", "站在", "坐在", "趴在", "躺在", "飞在",
    "挂在", "长在", "开在", "改一下",
    "形状", "模样", "样子", "样", "那样", "其他", "其他的", "不变", "别的", "一起", "变化", "之后", "以后", "先",
    "还是", "已经", "一直", "处", "方", "侧", "面", "部", "天", "原来", "原来的", "刚才", "刚才的", "刚刚", "大小",
    "数量", "整个", "全都", "只有", "只是", "它的", "这里", "那里", "出", "出来", "进来", "进去",
    "a", "an", "please", "pls", "plz", "could", "can", "would", "will", "you", "kindly", "i", "me", "we", "us",
    "for me", "now", "then", "u", "ur",
    "next", "just", "so", "very", "really", "quite", "a bit", "a little", "bit", "little bit", "slightly", "much",
    "more", "in", "on", "at", "of",
    "from", "there", "here", "is", "are", "am", "be", "some", "any", "with", "to", "for", "by", "picture", "image",
    "drawing", "photo", "painting", "color",
    "colour", "colored", "coloured", "side", "size", "sized", "ok", "okay", "well", "hey", "hi", "um", "uh", "hmm",
    "like", "maybe", "perhaps",
    "cute", "beautiful", "pretty", "lovely", "nice", "happy", "cool", "funny", "adorable", "sweet", "gorgeous",
    "good", "as", "it's", "its", "that's",
    "thing", "things", "up", "down", "out", "off", "away", "over", "again", "still", "actually", "rather", "which",
    "who", "has", "having", "standing",
    "sitting", "lying", "parked", "flying", "playing", "growing", "resting", "stands", "sits", "do", "does", "did",
    "go", "want", "see", "have", "get",
    "yes", "yeah", "yep", "sure", "try", "look", "looks", "looking", "let's", "too", "also", "and", "but", "or",
    "the", "same", "only", "i'd", "i'll",
    "quickly", "everything", "else", "unchanged", "around", "background", "position", "place", "part", "area",
    "corner", "toward", "towards", "inside",
    "where", "when", "than", "not", "i think", "think", "should", "if possible", "possible", "thanks", "thank",
    "single", "whole", "entire", "kind",
    "somewhere", "there is", "there are", "against", "set", "scene", "showing", "featuring", "containing", "called",
    "all", "be", "being", "it", "rising", "falling", "totally", "completely", "different",
)  # fmt: skip
