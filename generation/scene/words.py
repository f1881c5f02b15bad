"""The words of everything in a scene that is not a thing, in both languages, as data.

The first word of each entry is the one that `describe` says; captions say any of them. Words that only ever
reach us (never said) stand in the tables named HEARD. A hyphen in a text reads as a space, so English words have none.
"""

WordTable = dict[str, dict[str, tuple[str, ...]]]  # language -> value -> words

COLOR_WORDS: WordTable = {
    "en": {
        "red": ("red", "scarlet", "crimson"),
        "orange": ("orange",),
        "yellow": ("yellow",),
        "green": ("green",),
        "blue": ("blue",),
        "purple": ("purple", "violet"),
        "pink": ("pink",),
        "brown": ("brown",),
        "black": ("black",),
        "white": ("white",),
        "gray": ("gray", "grey"),
    },
    "zh": {
        "red": ("红色", "大红色", "鲜红色"),
        "orange": ("橙色", "橘色", "橘黄色"),
        "yellow": ("黄色", "金黄色"),
        "green": ("绿色", "翠绿色"),
        "blue": ("蓝色", "湛蓝色"),
        "purple": ("紫色",),
        "pink": ("粉色", "粉红色"),
        "brown": ("棕色", "褐色", "咖啡色"),
        "black": ("黑色", "漆黑色"),
        "white": ("白色", "纯白色"),
        "gray": ("灰色",),
    },
}

# One character before a noun is enough in Chinese: 红猫. Also said, where nothing else could be read.
SHORT_COLORS = {
    "red": "红", "orange": "橙", "yellow": "黄", "green": "绿", "blue": "蓝", "purple": "紫", "pink": "粉",
    "brown": "棕",
    "black": "黑", "white": "白", "gray": "灰",
}  # fmt: skip

HEARD_COLORS: WordTable = {
    "en": {
        "red": ("ruby", "maroon"),
        "yellow": ("golden", "gold"),
        "green": ("lime", "emerald", "grass green"),
        "blue": ("navy", "sky blue", "azure", "cyan", "turquoise"),
        "purple": ("lavender", "lilac", "magenta"),
        "pink": ("magenta pink",),
        "white": ("snow white",),
        "gray": ("silver",),
    },
    "zh": {
        "red": ("火红", "朱红", "赤色", "大红", "鲜红"),
        "orange": ("橘", "橘红色", "橘红", "橙黄色", "橙红色"),
        "yellow": ("金色", "金黄", "鹅黄色"),
        "green": ("草绿色", "墨绿色", "翠绿", "青色", "碧绿"),
        "blue": ("天蓝色", "天蓝", "湛蓝", "蔚蓝", "蔚蓝色", "海蓝色", "藏青色"),
        "purple": ("紫罗兰色", "紫红色"),
        "pink": ("粉红", "桃红色", "玫红色"),
        "brown": ("棕褐色", "巧克力色", "褐"),
        "black": ("乌黑", "漆黑"),
        "white": ("雪白", "雪白色", "纯白", "洁白"),
        "gray": ("银色", "银灰色", "灰白色"),
    },
}

SHADES = {"en": ("light", "dark", "bright", "deep", "pale", "vivid"), "zh": ("浅", "深", "淡", "亮", "暗", "嫩")}

PLACE_WORDS: WordTable = {
    "en": {
        "sky": ("sky", "blue sky"),
        "grass": ("grass", "lawn", "meadow"),
        "night": ("night sky", "starry sky", "night"),
        "beach": ("beach", "sand", "seaside"),
        "snow": ("snow", "snowy ground"),
    },
    "zh": {
        "sky": ("天空", "蓝天", "空中"),
        "grass": ("草地", "草坪", "草丛"),
        "night": ("夜空", "星空", "夜晚"),
        "beach": ("沙滩", "海滩", "海边"),
        "snow": ("雪地", "雪景", "冰天雪地"),
    },
}

HEARD_PLACES: WordTable = {
    "en": {
        "sky": ("skies", "clear sky", "cloudy sky", "heavens", "daytime", "daylight"),
        "grass": ("grassland", "field", "grassy field", "green field", "green meadow", "prairie", "grassy"),
        "night": ("nighttime", "night time", "starry night", "dark sky", "midnight", "moonlit night"),
        "beach": ("sandy beach", "seashore", "shore", "coast", "sandy"),
        "snow": ("snowfield", "snow field", "snowy field", "snowy", "snowy landscape", "snowing"),
    },
    "zh": {
        "sky": ("天上", "蓝天白云", "晴空", "天际", "半空", "半空中", "蓝天上", "云端", "高空", "白天", "大白天"),
        "grass": ("草原", "绿草地", "青草地", "草场", "田野", "绿草", "青草", "草上"),
        "night": ("晚上", "夜里", "黑夜", "深夜", "夜间", "星夜", "月夜", "夜色", "夜景", "半夜", "夜", "夜幕"),
        "beach": ("海滨", "沙地", "沙子", "海岸", "沙滩边"),
        "snow": ("雪原", "白雪", "雪里", "雪中", "大雪", "下雪", "雪", "雪天"),
    },
}

SIZE_WORDS: WordTable = {
    "en": {
        "small": ("small", "tiny", "little"),
        "big": ("big", "large", "huge"),
    },
    "zh": {
        "small": ("小小", "很小", "小号", "迷你"),
        "big": ("大大", "很大", "大号", "巨大"),
    },
}

# Before a noun, as far as the two are not another word: 大狗, but 大象 is an elephant and 小狗 any dog.
SHORT_SIZES = {"small": "小", "big": "大"}

HEARD_SIZES: WordTable = {
    "en": {
        "small": ("mini", "miniature", "wee", "teeny", "tiny little", "smaller", "smallish"),
        "big": ("giant", "enormous", "gigantic", "massive", "great big", "bigger", "larger", "oversized"),
    },
    "zh": {
        "small": ("小型", "微小", "微型", "较小", "细小", "娇小", "非常小", "特别小", "小个子", "袖珍", "小只", "超小"),
        "big": ("大型", "巨型", "超大", "较大", "硕大", "庞大", "非常大", "特别大", "大个子", "大只", "特大"),
    },
}

STYLE_WORDS: WordTable = {
    "en": {
        "3d": ("3d",),
        "flat": ("flat",),
        "ink": ("ink",),
    },
    "zh": {
        "3d": ("3D", "立体", "三维"),
        "flat": ("扁平", "平面"),
        "ink": ("水墨", "墨水"),
    },
}

HEARD_STYLES: WordTable = {
    "en": {
        "3d": ("3 d", "three dimensional", "3d render", "3d style"),
        "flat": ("2d", "flat style", "flat design", "flat icon", "flat illustration", "vector", "flat vector"),
        "ink": (
            "ink wash", "ink painting", "ink style", "black and white ink", "brush painting", "chinese ink painting",
            "chinese painting", "ink drawing", "black ink", "line art", "line drawing", "black and white drawing",
            "black and white picture", "black and white style", "in black and white", "sumi e", "calligraphy",
            "ink and wash", "black and white painting", "chinese ink", "black and white image", "black and white photo",
        ),
    },
    "zh": {
        "3d": ("3d风格", "立体风格", "3d立体", "3d效果", "立体感", "三d"),
        "flat": ("扁平风格", "扁平化", "扁平风", "平面风格", "矢量", "矢量风格", "2d", "二维", "扁平插画", "平涂"),
        "ink": (
            "水墨画", "水墨风格", "水墨风", "国画", "中国画", "黑白水墨", "墨水画", "黑白画", "黑白风格", "黑白",
            "线稿",
            "线描", "毛笔画", "水墨画风格", "水墨丹青", "国画风格", "墨色", "中国风",
        ),
    },
}  # fmt: skip

VIEW_WORDS: WordTable = {
    "en": {
        "normal": ("normal view",),
        "close-up": ("close up", "closeup", "close view"),
        "far": ("distant view", "far view", "long shot"),
    },
    "zh": {
        "normal": ("正常视角", "普通视角"),
        "close-up": ("特写", "近景", "大特写"),
        "far": ("远景", "远镜头", "远处视角"),
    },
}

HEARD_VIEWS: WordTable = {
    "en": {
        "normal": ("regular view", "medium shot", "medium view", "normal distance"),
        "close-up": (
            "close", "up close", "close up shot", "macro", "macro shot", "close shot", "zoomed in", "seen close",
            "from close up",
            "seen from close up", "from up close", "near view", "extreme close up", "from nearby",
        ),
        "far": (
            "far", "far away", "from far away", "from afar", "afar", "in the distance", "from a distance", "distant",
            "wide shot",
            "far shot", "seen from afar", "seen from far away", "wide view", "zoomed out", "wide angle",
            "at a distance",
        ),
    },
    "zh": {
        "normal": ("正常镜头", "中景", "普通镜头", "正常距离"),
        "close-up": ("近距离", "近看", "近镜头", "特写镜头", "近处", "近距", "微距", "凑近", "近景特写", "近距离特写"),
        "far": ("远处", "远距离", "远看", "远远", "远眺", "广角", "全景", "从远处看", "远方", "远景镜头", "远观"),
    },
}  # fmt: skip

POSITION_WORDS: WordTable = {
    "en": {
        "left": ("on the left", "on the left side", "to the left"),
        "right": ("on the right", "on the right side", "to the right"),
        "top": ("at the top", "on top", "up top"),
        "bottom": ("at the bottom", "down below", "at the very bottom"),
        "centre": ("in the middle", "in the center", "in the centre"),
    },
    "zh": {
        "left": ("左边", "左侧", "左面"),
        "right": ("右边", "右侧", "右面"),
        "top": ("上面", "上方", "顶部"),
        "bottom": ("下面", "下方", "底部"),
        "centre": ("中间", "中央", "正中间"),
    },
}

HEARD_POSITIONS: WordTable = {
    "en": {
        "left": (
            "left", "left side", "left hand side", "on the left hand side", "at left", "at the left", "to its left",
            "on its left",
            "to the left side", "leftmost", "far left", "on the far left", "top left", "bottom left", "leftwards",
        ),
        "right": (
            "right", "right side", "right hand side", "on the right hand side", "at right", "at the right",
            "to its right",
            "on its right", "to the right side", "rightmost", "far right", "on the far right", "top right",
            "bottom right",
        ),
        "top": ("top", "on the top", "in the top", "at top", "upper", "upper part", "at the very top", "up above",
                "overhead", "above it"),
        "bottom": ("bottom", "on the bottom", "in the bottom", "at bottom", "lower", "lower part", "below it",
                   "under it"),
        "centre": (
            "middle", "center", "centre", "centered", "centred", "at the center", "at the centre", "in the very middle",
            "central",
        ),
    },
    "zh": {
        "left": ("左", "左手边", "左方", "左半边", "左下角", "左上角", "左下", "左上", "最左边", "左端", "左下方",
                 "左上方", "偏左", "靠左"),
        "right": ("右", "右手边", "右方", "右半边", "右下角", "右上角", "右下", "右上", "最右边", "右端", "右下方",
                  "右上方", "偏右", "靠右"),
        "top": ("上边", "顶上", "顶端", "上头", "上部", "最上面", "正上方", "头顶", "头上", "之上", "上半部", "最上方"),
        "bottom": ("下边", "底下", "底端", "下头", "下部", "最下面", "正下方", "脚下", "之下", "下半部", "最下方"),
        "centre": ("正中", "正中央", "当中", "居中", "中心", "正中心", "之间", "中间位置"),
    },
}  # fmt: skip

# After a thing, 上 and 下 say where another one is (椅子上的猫); elsewhere they say nothing.
UPON_WORDS = {"top": ("上",), "bottom": ("下",)}

# English words between two things: what stands before them is there, seen from what stands after them.
RELATION_WORDS: dict[str, tuple[str, ...]] = {
    "left": (
        "left of",
        "to the left of",
        "on the left of",
        "on the left side of",
        "to the left side of",
        "at the left of",
    ),
    "right": (
        "right of",
        "to the right of",
        "on the right of",
        "on the right side of",
        "to the right side of",
        "at the right of",
    ),
    "top": ("above", "on top of", "over", "on the top of", "atop"),
    "bottom": ("below", "under", "beneath", "underneath", "at the bottom of", "at the foot of"),
}

ORDER_WORDS: dict[str, dict[tuple[str, str, str], tuple[str, ...]]] = {
    "en": {
        ("left", "centre", "right"): ("from left to right", "left to right", "in a row"),
        ("right", "centre", "left"): ("from right to left", "right to left"),
        ("top", "centre", "bottom"): ("from top to bottom", "top to bottom", "in a column"),
        ("bottom", "centre", "top"): ("from bottom to top", "bottom to top"),
    },
    "zh": {
        ("left", "centre", "right"): ("从左到右", "从左往右", "由左到右", "从左至右", "自左向右"),
        ("right", "centre", "left"): ("从右到左", "从右往左", "由右到左", "从右至左"),
        ("top", "centre", "bottom"): ("从上到下", "从上往下", "由上到下", "从上至下"),
        ("bottom", "centre", "top"): ("从下到上", "从下往上", "由下到上", "从下至上"),
    },
}

NUMBER_WORDS: dict[str, dict[int, tuple[str, ...]]] = {
    "en": {
        1: ("one", "1", "a", "an", "single", "a single", "another", "lone"),
        2: ("two", "2", "a couple of", "couple of", "both", "twin"),
        3: ("three", "3", "several", "some", "many", "a few", "lots of", "a lot of", "a group of", "group of", "4", "5",
            "6", "four", "five", "six", "seven", "eight", "nine", "ten", "7", "8", "9", "10", "dozen", "a dozen"),
    },
    "zh": {
        1: ("一", "1"),
        2: ("两", "2", "二", "俩"),
        3: ("三", "3", "仨", "几", "好几", "许多", "很多", "一群", "一些", "若干", "四", "五", "六", "七", "八", "九",
            "十", "4", "5", "6", "7", "8", "9", "好多", "一堆", "10"),
    },
}  # fmt: skip

MEASURES = (
    "只", "条", "辆", "朵", "棵", "个", "匹", "头", "把", "张", "块", "片", "根", "颗", "串", "束", "株", "枚", "份",
    "碗", "杯", "瓶", "罐", "艘", "架", "台", "部", "座", "栋", "间", "所", "家", "顶", "件", "枝", "支", "盏", "封",
    "本", "扇", "面", "道", "轮", "团", "堆", "副", "双", "对", "名", "位", "具", "列", "桶", "包", "粒", "盆", "尾",
    "峰", "盒", "盘", "幢", "锅", "股", "滴", "种", "隻",
)  # fmt: skip
PAIR_MEASURES = ("双", "对")  # 一对兔子: two rabbits
