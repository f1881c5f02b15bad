"""How people call everything in a picture that is no thing, and pictures themselves: tables for both languages."""

from generation.scene.language import Language
from generation.scene.words import WordTable

COLORS: WordTable = {
    "en": {
        "red": ("red", "red", "red", "scarlet", "crimson"), "orange": ("orange",),
        "yellow": ("yellow", "yellow", "yellow", "golden yellow"), "green": ("green",), "blue": ("blue",),
        "purple": ("purple", "purple", "violet"), "pink": ("pink",), "brown": ("brown",), "black": ("black",),
        "white": ("white",), "gray": ("gray", "grey"),
    },
    "zh": {
        "red": ("红色", "红色", "红色", "大红色"), "orange": ("橙色", "橙色", "橘色"), "yellow": ("黄色", "黄色",
        "金黄色"),
        "green": ("绿色", "绿色", "绿色", "翠绿色"), "blue": ("蓝色", "蓝色", "蓝色", "天蓝色"), "purple": ("紫色",),
        "pink": ("粉色", "粉红色"), "brown": ("棕色", "棕色", "咖啡色", "褐色"), "black": ("黑色",), "white": ("白色",),
        "gray": ("灰色",),
    },
}  # fmt: skip
PLACES: WordTable = {
    "en": {
        "sky": ("the sky", "the blue sky", "a blue sky", "sky", "a clear sky"),
        "grass": ("grass", "the grass", "a meadow", "a lawn", "a field", "green grass", "the meadow"),
        "night": ("the night sky", "a starry sky", "a night sky", "night", "a starry night", "the stars"),
        "beach": ("the beach", "a beach", "a sandy beach", "the seaside", "sand", "the shore", "the coast"),
        "snow": ("snow", "the snow", "a snowy landscape", "a snowy field", "white snow"),
    },
    "zh": {
        "sky": ("天空", "蓝天", "天空", "天上", "蓝天白云"), "grass": ("草地", "草坪", "草原", "青草地", "草丛"),
        "night": ("夜空", "星空", "夜晚", "黑夜", "夜景"), "beach": ("沙滩", "海滩", "海边", "海滨", "沙地"),
        "snow": ("雪地", "雪景", "冰天雪地", "雪原", "大雪"),
    },
}  # fmt: skip
AT: WordTable = {
    "en": {
        "sky": ("in the sky", "up in the sky", "in the blue sky", "under a blue sky", "up in the air", "in the air",
        "in a clear sky", "against the sky", "with sky behind"),
        "grass": ("on the grass", "on a meadow", "in the grass", "on a lawn", "in a field", "on grass",
        "on green grass", "in the meadow", "in a grassy field", "with grass around"),
        "night": ("at night", "under the night sky", "under a starry sky", "under the stars", "in the night",
        "at nighttime", "in the night sky", "on a starry night", "in the dark of night"),
        "beach": ("on the beach", "at the beach", "at the seaside", "on a sandy beach", "on the sand", "on sand",
        "by the sea", "at the shore", "on a beach", "by the seaside", "down at the beach"),
        "snow": ("in the snow", "on the snow", "in a snowy landscape", "in deep snow", "on snow", "in snow",
        "in a snowy field", "out in the snow", "on a snowfield"),
    },
    "zh": {
        "sky": ("在天空中", "在天上", "在蓝天上", "在空中", "在半空中", "在天空里", "在云端", "在蓝天白云里"),
        "grass": ("在草地上", "在草坪上", "在草原上", "在草丛里", "在草丛中", "在草地里", "在青草地上", "在草上"),
        "night": ("在夜空下", "在星空下", "在晚上", "在夜里", "在夜空中", "在夜晚", "在深夜", "在夜色中", "在星空里"),
        "beach": ("在沙滩上", "在海滩上", "在海边", "在沙子上", "在海滩边", "在沙滩边", "在海边的沙滩上"),
        "snow": ("在雪地里", "在雪地上", "在雪中", "在冰天雪地里", "在雪里", "在雪上", "在大雪里", "在雪原上"),
    },
}  # fmt: skip
STYLES: WordTable = {
    "en": {
        "3d": ("3d", "3d style", "a 3d style", "3d rendering"),
        "flat": ("flat style", "a flat style", "flat design", "flat icon style", "vector style", "2d"),
        "ink": ("ink style", "an ink style", "ink wash", "chinese ink", "ink painting style", "ink and brush"),
    },
    "zh": {
        "3d": ("3D风格", "立体风格", "3D效果", "三维风格"),
        "flat": ("扁平风格", "扁平风", "扁平化风格", "平面风格", "扁平插画风", "矢量风格"),
        "ink": ("水墨风格", "水墨风", "水墨画风格", "国画风格", "中国风", "水墨", "水墨画"),
    },
}  # fmt: skip
A_STYLE: WordTable = {
    "en": {
        "3d": ("a 3d picture", "a 3d render", "a 3d image"),
        "flat": ("a flat illustration", "a flat icon", "a flat drawing"),
        "ink": ("an ink painting", "an ink drawing", "a brush painting", "a black-and-white ink painting"),
    },
    "zh": {"3d": ("3D图", "立体图"), "flat": ("扁平插画", "扁平图"), "ink": ("水墨画", "国画", "黑白水墨画")},
}
AS_STYLE: WordTable = {
    "en": {
        "3d": ("in 3d", "in 3d style", "as a 3d picture", "as a 3d render"),
        "flat": ("in flat style", "in a flat style", "as a flat illustration", "in flat design", "as a flat icon"),
        "ink": ("in ink", "in ink style", "as an ink painting", "as an ink drawing", "in chinese ink style"),
    },
    "zh": {
        "3d": ("3D风格", "用3D风格", "立体风格"), "flat": ("扁平风格", "用扁平风格", "画成扁平插画"),
        "ink": ("水墨风格", "用水墨风格", "画成水墨画", "用国画风格"),
    },
}  # fmt: skip
AS_VIEW: WordTable = {
    "en": {
        "close-up": (
            "as a close-up",
            "up close",
            "close-up",
            "from close up",
            "close up",
            "in close-up",
            "zoomed in",
            "from nearby",
        ),
        "far": (
            "from afar",
            "from far away",
            "from a distance",
            "as a long shot",
            "in the distance",
            "far away",
            "zoomed out",
            "seen from far away",
            "as a wide shot",
        ),
    },
    "zh": {
        "close-up": ("特写", "近景", "用特写", "近距离", "近一点看", "特写镜头", "拉近"),
        "far": ("远景", "从远处看", "用远景", "远远地看", "远一点看", "拉远", "远景镜头"),
    },
}
VIEW_NAMES: WordTable = {
    "en": {"close-up": ("close", "near"), "far": ("far", "far away")},
    "zh": {"close-up": ("特写", "近景"), "far": ("远景", "远景")},
}
SIZES: WordTable = {
    "en": {"small": ("small", "tiny", "small", "mini"), "big": ("big", "large", "big", "huge", "giant")},
    "zh": {"small": ("小",), "big": ("大",)},
}
WHERE: WordTable = {
    "en": {
        "left": ("on the left", "to the left", "on the left side", "on the left-hand side"),
        "right": ("on the right", "to the right", "on the right side", "on the right-hand side"),
        "top": ("at the top", "on top", "up top", "in the upper part"),
        "bottom": ("at the bottom", "down below", "at the very bottom"),
        "centre": ("in the middle", "in the center", "in the centre"),
    },
    "zh": {
        "left": ("左边", "左侧", "左面", "左手边"), "right": ("右边", "右侧", "右面", "右手边"),
        "top": ("上面", "上方", "顶部", "最上面"), "bottom": ("下面", "下方", "底部", "最下面"),
        "centre": ("中间", "正中间", "中央"),
    },
}  # fmt: skip
RELATIONS: WordTable = {
    "en": {
        "left": ("to the left of", "left of", "on the left of"), "right": ("to the right of", "right of",
        "on the right of"),
        "top": ("above", "over", "on top of"), "bottom": ("below", "under", "underneath"),
    },
    "zh": {"left": ("左边", "左侧"), "right": ("右边", "右侧"), "top": ("上面", "上方"), "bottom": ("下面", "下方")},
}  # fmt: skip
# What a standing instruction is called when it is lifted.
CALLED: dict[str, WordTable] = {
    "background": {
        "en": {"sky": ("sky",), "grass": ("grass",), "night": ("night", "night sky"), "beach": ("beach",),
        "snow": ("snow",)},
        "zh": {"sky": ("天空",), "grass": ("草地",), "night": ("夜空", "晚上"), "beach": ("沙滩",), "snow": ("雪地",)},
    },
    "style": {
        "en": {"flat": ("flat style", "flat pictures"), "ink": ("ink", "ink style", "ink paintings")},
        "zh": {"flat": ("扁平风格",), "ink": ("水墨", "水墨风格")},
    },
    "view": {
        "en": {"close-up": ("close-ups", "close-up"), "far": ("long shots", "distance")},
        "zh": {"close-up": ("特写",), "far": ("远景",)},
    },
}  # fmt: skip

# Numbers as people take them lightly: more than three are three here. {m} is the measure word.
LOOSE_NUMBERS: dict[Language, dict[int, tuple[str, ...]]] = {
    "en": {
        1: ("a", "a", "a", "one single", "just one", "1"),
        2: ("two", "a couple of", "2", "just two"),
        3: ("several", "some", "a few", "many", "lots of", "a bunch of", "a group of", "three", "four", "five", "5",
        "ten", "a lot of"),
    },
    "zh": {
        1: ("{m}", "{m}", "个", "一个", "一{m}", "一"),
        2: ("俩", "两个", "2个", "一对", "两{m}"),
        3: ("仨", "三个", "3个", "几{m}", "好几{m}", "几个", "一群", "许多", "很多", "一些", "五{m}", "四{m}", "一堆",
        "好多"),
    },
}  # fmt: skip
# What says nothing that is drawn: of anything, and of animals.
CHARMS: dict[Language, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (
        ("cute", "lovely", "beautiful", "nice", "pretty", "funny", "cool", "sweet", "really nice", "super cute"),
        ("happy", "sleeping", "fluffy", "adorable", "smiling", "friendly", "playful", "sleepy", "chubby", "lazy"),
    ),
    "zh": (
        ("可爱的", "漂亮的", "好看的", "美丽的", "好玩的", "很酷的", "超可爱的", "精致的"),
        ("开心的", "睡觉的", "毛茸茸的", "萌萌的", "微笑的", "胖乎乎的", "调皮的", "懒洋洋的", "奔跑的", "呆萌的"),
    ),
}

# Ways to call a picture by its number: {n} the number, {th} "second" or 二, {nth} "2nd".
BY_NUMBER: dict[Language, tuple[str, ...]] = {
    "en": (
        "the {th} one", "the {th} picture", "picture {n}", "#{n}", "the {nth} one", "number {n}", "image {n}",
        "the {th} image", "the {th} drawing", "pic {n}", "picture number {n}", "the {th} one", "no. {n}",
        "picture {word}",
    ),
    "zh": ("第{th}张", "第{n}张", "第{th}张图", "第{th}幅", "图{n}", "{n}号图", "第{th}个图", "第{th}张", "第{th}幅画"),
}  # fmt: skip
FIRST: dict[Language, tuple[str, ...]] = {
    "en": ("the very first one", "the original", "the first picture ever", "the initial picture"),
    "zh": ("最开始那张", "最初那张", "最早的那张", "原图", "一开始那张"),
}
PREVIOUS: dict[Language, tuple[str, ...]] = {
    "en": ("the previous one", "the one before", "the previous picture", "the picture before"),
    "zh": ("上一张", "前一张", "上一张图", "上张图"),
}
# By what they show: {thing} "the dog", {ground} "the beach".
BY_THING: dict[Language, tuple[str, ...]] = {
    "en": ("the one with {thing}", "the picture with {thing}", "the {name} one", "the {name} picture",
    "the one that had {thing}"),
    "zh": ("有{name}的那张", "画了{name}的那张", "{name}那张", "那张有{name}的", "{name}的那张图"),
}  # fmt: skip
BY_GROUND: dict[Language, tuple[str, ...]] = {
    "en": ("the one {at}", "the picture {at}"),
    "zh": ("{place}那张", "{place}背景的那张", "{at}的那张"),
}
BY_STYLE: dict[Language, tuple[str, ...]] = {
    "en": ("the {style} picture", "the {style} one"),
    "zh": ("{style}的那张", "那张{style}的"),
}
SHORT_STYLES: WordTable = {"en": {"3d": ("3d",), "flat": ("flat",), "ink": ("ink",)}, "zh": {"3d": ("3D",),
"flat": ("扁平",), "ink": ("水墨",)}}  # fmt: skip

EN_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
"eleventh", "twelfth")  # fmt: skip
EN_NTH = ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th", "12th")
EN_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ZH_NUMBERS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")

# Categories of the world, as people call them: the pattern slots {kind}, {kinds}, {kind_bare}.
KINDS_EN: dict[str, tuple[tuple[str, str, str], ...]] = {
    "animal": (("an animal", "animals", "animal"), ("some animal", "animals", "animal")),
    "plant": (("a plant", "plants", "plant"), ("some plant", "plants", "plant")),
    "food": (("something to eat", "food", "food"), ("some food", "food", "food"), ("something tasty", "food", "food")),
    "vehicle": (("a vehicle", "vehicles", "vehicle"), ("something with an engine", "vehicles", "vehicle")),
    "place": (("a building", "buildings", "building"),),
}
KINDS_ZH = {
    "animal": ("动物", "小动物"), "plant": ("植物",), "food": ("吃的", "好吃的", "食物"), "vehicle": ("交通工具",),
    "place": ("建筑", "建筑物"),
}  # fmt: skip

# What the world does not have, as the prompt passes it on; what it is called, with its article.
STRANGERS: dict[Language, tuple[str, ...]] = {
    "en": (
        "a submarine", "a waterfall", "a mermaid", "a steampunk city", "a dinosaur", "an astronaut", "a ballerina",
        "a vampire", "a toaster", "a lighthouse", "a sofa", "a refrigerator", "a wizard", "a jungle", "a trampoline",
        "a werewolf", "a cathedral interior", "a samurai", "a pyramid", "a hovercraft", "a zeppelin",
        "the eiffel tower",
        "the great wall", "mona lisa", "a walrus", "a platypus", "a meerkat", "a hot tub", "a skyscraper", "a bridge",
        "a windmill", "a pirate", "a fairy", "an orchestra", "a traffic jam", "a portrait of einstein", "a tsunami",
        "a lamp post", "a vacuum cleaner", "a saxophone",
    ),
    "zh": (
        "潜水艇", "瀑布", "美人鱼", "蒸汽朋克城市", "恐龙", "宇航员", "芭蕾舞演员", "灯塔", "沙发", "冰箱",
        "巫师", "丛林", "武士", "金字塔", "飞艇", "埃菲尔铁塔", "长城", "蒙娜丽莎", 
        "浴缸", "摩天大楼", "一座桥", "海盗", "仙女", "交响乐团", "爱因斯坦", "海啸", "路灯", "吸尘器",
        "萨克斯", "孙悟空", "旋转楼梯", "水上乐园", 
    ),
}  # fmt: skip
