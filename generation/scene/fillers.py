"""Words that ask for a picture or join its parts, and name nothing in it. What is in no table is unknown."""

# Kinds of joining words that the parser knows by name.
JOINTS: dict[str, dict[str, tuple[str, ...]]] = {
    "and": {
        "en": ("and", "with", "plus", "next to", "beside", "besides", "near", "along with", "together with", "by", "alongside",
               "accompanied by", "as well as", "also", "adjacent to", "close to", "in front of", "behind", "by the side of", "facing",
               "inside", "and also", "side by side with", "then"),
        "zh": ("和", "与", "跟", "及", "以及", "还有", "旁边", "旁", "身边", "边上", "附近", "同", "加", "加上", "挨着", "靠着", "后面", "前面",
               "外加", "紧挨着", "身旁", "一旁", "再加", "另外", "另有", "跟着", "的旁边", "还", "对面", "而", "前方", "后方", "陪着", "带着"),
    },
    "is": {
        "en": ("is", "are", "was", "be", "should be", "that is", "that are", "which is", "which are", "who is", "whose color is",
               "whose colour is", "has color", "being", "it's", "they're", "must be", "is colored", "is coloured"),
        "zh": ("是", "为", "颜色是", "颜色为", "应该是", "要是", "都是", "都为", "呈"),
    },
    "has": {
        "en": ("sits", "stands", "there is", "there are", "there's", "has", "have", "lies", "you see", "we see", "comes"),
        "zh": ("有", "画着", "放着", "站着", "坐着", "停着", "画", "放", "是有", "摆着", "长着", "飞着", "画了", "趴着", "躺着", "立着",
               "挂着", "有着", "则是", "则有", "就是"),
    },
    "at": {"en": (), "zh": ("在", "位于", "处于", "站在", "坐在", "停在", "放在", "躺在", "趴在", "飞在", "挂在", "摆在", "位在", "于")},
    "on": {"en": ("on", "upon", "onto", "against"), "zh": ()},
    "in": {"en": ("in", "at", "under the", "in the", "of", "amid", "amidst", "through", "into", "within", "up in", "during", "from"),
           "zh": ()},
    "between": {"en": ("between", "in between", "in the middle of", "in the center of", "in the centre of"), "zh": ()},
    "the": {"en": ("the", "this", "that", "these", "those"), "zh": ("这", "那", "该")},
    "it": {"en": ("it", "them", "they"), "zh": ("它", "它们", "他", "她", "牠")},
    "of": {"en": (), "zh": ("的", "之", "地", "得")},
    "inside": {"en": (), "zh": ("里", "里面", "中", "内", "中的")},
    "background": {
        "en": ("background", "backdrop", "background color", "background colour", "backgrounds", "as background", "canvas",
               "as the background", "in the background", "bg", "as a background", "for the background", "for background"),
        "zh": ("背景", "底", "底色", "背景色", "背景颜色", "背景为", "底子", "作为背景", "做背景", "作背景", "为背景", "当背景", "的背景",
               "背景墙", "场景", "背后"),
    },
    "colored": {"en": ("colored", "coloured", "painted", "in color", "color", "colour", "color:", "hued", "dyed", "wearing", "tinted"),
                "zh": ("颜色", "涂成", "染成", "画成", "色", "色的", "色彩", "涂", "染")},
}  # fmt: skip

# "a pair of glasses" is one thing, "a pair of cats" two: which one, the concept's own unit says.
GROUPS = {"pair of": 2, "pairs of": 2, "bunch of": 3, "bunches of": 3}

FILLERS: dict[str, tuple[str, ...]] = {
    "en": (
        "a picture", "a picture of", "an image", "an image of", "a photo of", "a drawing of", "an illustration of", "a painting of", "a scene of",
        "draw", "draw me", "paint", "paint me", "please", "sketch", "generate", "create", "make", "make me", "show", "show me", "i",
        "want", "would", "like", "to", "see", "can", "you", "could", "me", "for", "give", "give me", "picture", "picture of", "image",
        "image of", "photo", "photo of", "illustration", "illustration of", "drawing", "drawing of", "painting", "painting of",
        "icon", "icon of", "render", "render of", "rendering of", "rendering", "style", "styled", "view", "view of", "scene", "shot", "shot of",
        "portrait", "portrait of", "art", "artwork", "design", "depicting", "showing", "featuring", "where", "there", "which", "who",
        "we", "my", "your", "his", "her", "their", "our", "its", "i'd", "i'm", "i want", "let's", "let", "us", "some kind of", "just", "very",
        "really", "so", "too", "cute", "pretty", "beautiful", "nice", "lovely", "happy", "funny", "adorable", "sweet", "cool", "simple",
        "plain", "solid", "clear", "clean", "pure", "colorful", "side", "side by side", "together", "only", "each", "all", "as", "if",
        "standing", "sitting", "lying", "walking", "running", "flying", "parked", "floating", "resting", "playing", "sleeping", "jumping",
        "placed", "located", "set", "positioned", "seen", "full", "other", "one of", "help", "kindly", "now", "new", "same", "not", "but",
        "or", "will", "do", "does", "did", "thanks", "thank", "hi", "hello", "hey", "what", "how", "about", "the picture", "the image",
        "of the picture", "of the image", "of the frame", "of it", "of the scene", "of the canvas", "colors", "position", "ground", "at least",
        "the scene shows", "the picture shows", "shows", "piece of", "pieces of", "bit", "object", "objects", "things", "thing", "sized",
        "size", "in size", "water", "look", "looks", "looking", "had", "need", "wish", "love", "stand", "sit", "sitting on", "kind of",
        "type of", "figure of", "version of", "ones", "right now", "out of", "filled", "covered", "lot", "setting", "time",
        "glass of", "glasses of", "cup of", "cups of", "mug of", "mugs of", "bowl of", "bowls of", "loaf of", "loaves of", "jar of",
        "jars of", "slice of", "slices of", "bar of", "bars of", "ear of", "ears of", "head of", "heads of", "stack of", "stacks of",
        "box of", "boxes of", "handful of", "handfuls of", "bolt of", "bolts of", "bag of", "bags of", "plate of", "plates of",
        "bottle of", "bottles of", "can of", "cans of", "basket of", "baskets of",
    ),
    "zh": (
        "请", "请画", "帮我", "帮我画", "给我", "给我画", "我", "我要", "我想", "我想要", "想要", "要", "你", "能", "能不能", "可以", "吗", "呢",
        "吧", "啊", "呀", "了", "着", "过", "生成", "绘制", "创作", "来", "一下", "一幅", "一张图", "一张画", "一幅画", "一张图片", "一张照片", "一幅图", "图",
        "图片", "照片", "图像", "图画", "画面", "插画", "插图", "画像", "图标", "绘画", "作品", "风格", "风", "画风", "样式", "镜头", "视角", "效果",
        "幅", "里有", "上有", "中有", "也", "都", "很", "非常", "特别", "可爱", "漂亮", "美丽", "好看", "帅气", "一起", "并排", "并肩", "排成一排", "排列",
        "各", "各有", "分别", "依次", "一样", "同时", "看", "看看", "看见", "看到", "想看", "希望", "帮", "麻烦", "想", "到", "将", "让", "给", "被", "用",
        "以", "作为", "做", "作", "当", "成", "当作", "之中", "这是", "那是", "其中", "们", "一边", "位置", "地方", "处", "边", "侧", "方", "方向", "部分", "角落",
        "画面中", "画面里", "图中", "图里", "图片里", "画里", "画中", "现在", "然后", "正", "正在", "从", "往", "向", "去", "出", "出现", "来自", "站", "坐",
        "躺", "趴", "飞", "跑", "走", "奔跑", "飞翔", "走路", "睡觉", "玩耍", "停", "开", "大小", "体型", "尺寸", "个头", "数量", "东西", "物体",
        "纯", "单色", "干净", "简单", "干净的", "纯色", "谢谢", "你好", "好", "好的", "嗯", "一点", "点", "些", "那么", "就", "只要", "只有", "仅", "仅有",
        "时候", "时", "样子", "的话", "或", "或者", "不", "别", "但", "但是", "如果", "关于", "主题", "内容", "描绘", "展示", "显示", "需要", "所有", "全部", "整个", "再",
        "又", "先", "最后", "第一", "画出", "画一下", "请给我", "请帮我画", "一共", "共", "总共", "周围", "四周", "身上", "底下的", "幅图", "色调", "片中", "我们", "咱们",
    ),
}  # fmt: skip

# Words with a known word inside that mean something else: 马路 is no horse.
STRANGERS: dict[str, tuple[str, ...]] = {
    "en": (
        "computer mouse", "star wars", "car park", "car wash", "bus stop", "train station", "fire station", "police station",
        "bookshelf", "flower pot", "cat food", "dog food", "fish tank", "bird cage", "bird nest", "apple tree", "sun flower seed",
        "ring road", "key ring", "keyboard", "snow leopard", "polar bear", "sea horse", "sea lion", "tree house", "egg plant",
        "beach ball", "sand castle", "night stand", "door bell", "bed room", "cloud computing", "heart attack", "book store",
    ),
    "zh": (
        "马路", "马车", "马达", "马上", "鱼缸", "龙卷风", "书架", "书桌", "书房", "书店", "书法", "门口", "火锅", "火柴", "火龙果", "海马", "河狸", "车站", "车库", "车轮",
        "鸟巢", "鸟笼", "狗屋", "狗窝", "猫粮", "狗粮", "猫窝", "羊肉", "牛肉", "猪肉", "鸡肉", "鸡腿", "鸡翅", "花园", "花瓶", "花生", "花盆", "花店", "烟花", "火花", "浪花",
        "棉花", "荷花", "菊花", "梅花", "桃花", "兰花", "百合花", "牡丹花", "桃树", "苹果树", "柳树", "龙舟", "海狮", "海豹", "海马", "河豚", "床单", "床头柜", "锁骨", "剑客", "鼓掌",
        "热气球", "鼠标", "键盘", "星期", "明星", "海星", "北极熊", "马戏团", "山羊胡", "蛋黄", "蛋壳", "糖葫芦", "奶粉", "奶油", "牛排", "牛仔", "饭店", "饭馆", "山洞", "雪豹",
        "黄瓜", "白菜", "黑板", "红薯", "红绿灯", "绿茶", "红茶", "紫菜", "灰尘", "黄昏", "火山灰", "黑洞", "金字塔", "小朋友", "小孩", "小男孩", "小女孩", "大人", "大学", "大海",
        "大家", "大楼", "大桥", "小溪", "小河", "小路", "云南", "云雾", "电车", "缆车", "推车", "婴儿车", "房车", "蛇皮", "鹿角", "象棋", "象牙", "鹰架", "狐臭", "豹纹", "虎牙",
    ),
}  # fmt: skip
