"""How people put a whole scene into words: tables of patterns (see `grammar`) for both languages.

What fills them: {things} and {rest} are noun phrases, {rest} without what the pattern adds; {name} is a thing by its
name alone, {noun} and {plural} the same in English numbers. {place}, {at}, {color}, {size}, {where} … are words of
`wording`.
"""

from generation.scene.language import Language

Patterns = dict[Language, tuple[str, ...]]

# What is said of a thing after it was named. The only thing there, the only one but several of it, one of many.
COLOR_OF_ONE: Patterns = {
    "en": (
        "{rest}, {color}",
        "{rest}, {color}",
        "{rest}, a {color} one",
        "{rest}, a {color} one",
        "{rest} in {color}",
        "{rest}[,| but| and] in {color}",
        "{rest}, [colored|coloured|painted|all|completely] {color}",
        "{rest}[,|.|;] [make it|it should be|it has to be|it must be|it's|should be|needs to be|has to be] {color}",
        "{rest} ({color})",
        "{rest} - {color}",
        "{rest}, [i want it|i'd like it|we want it] {color}",
        "{rest}, [color|colour][:| is|] {color}",
        "{rest}, [the color is|the colour is|its color is] {color}",
        "{rest} [that's|that is|which is] {color}",
        "{rest} [whose color is|with the color] {color}",
        "{rest}. {color}, [please|that is|i mean]",
        "[something |]{color}: {rest}",
    ),
    "zh": (
        "{rest}，{color}",
        "{rest}，{color}的",
        "{rest}，{color}的",
        "{rest}，{short}的",
        "{rest}，要{short}的",
        "{rest}，[要|得|得要|要那种|给我|来个]{color}的",
        "{rest}，颜色[要|是|用|为|：|选|]{color}",
        "{rest}，[涂成|画成|弄成|做成|上成]{color}",
        "{rest}（{color}）",
        "{rest}[要|得是|必须是|最好是]{color}的",
        "{rest}，[最好|必须|得|应该|要]是{color}的",
        "{color}的{rest}",
        "{color}的，{rest}",
        "{color}[，|：| ]{rest}",
        "{rest} {color}",
        "{rest}，[通体|全身|整个|全|整体]{color}",
        "{rest}，它是{color}的",
    ),
}
COLOR_OF_SEVERAL: Patterns = {
    "en": (
        "{rest}, {color} ones",
        "{rest}, {color} ones",
        "{rest}, all {color}",
        "{rest}, all of them {color}",
        "{rest}[,|.] [make|paint] them [all |]{color}",
        "{rest}, they [should be|must be|are|have to be] {color}",
        "{rest}[ all|] in {color}",
        "{rest}, {color}",
        "{rest} ({color})",
        "{rest} [that are|which are] {color}",
        "{rest}, [color|colour][:| is|] {color}",
    ),
    "zh": (
        "{rest}，[都|全|全都|统统]是{color}的",
        "{rest}，[都|全|全都]要{color}的",
        "{rest}，{color}的",
        "{rest}，{color}",
        "{rest}，{short}的",
        "{rest}，[都|全|全部][涂成|画成|用]{color}",
        "{rest}，颜色[都|全|]是{color}",
        "{rest}[都|全]要{short}的",
    ),
}
COLOR_OF_ONE_AMONG: Patterns = {
    "en": (
        "{rest}, the {name} {color}",
        "{rest}, the {name} [in|is|should be|must be|has to be] {color}",
        "{rest}, with the {name} in {color}",
        "{rest}[;|,|.] {color} for the {name}",
        "{rest}[.|;|,] make the {name} {color}",
        "{rest}[,|.] [and |]the {name} [please |]in {color}",
        "{rest} ({color} {name})",
        "{rest} where the {name} is {color}",
    ),
    "zh": (
        "{rest}，{name}[要|是|得是|必须是|最好是]{color}的",
        "{rest}，{name}[画成|用|涂成|弄成]{color}",
        "{rest}，[其中|那个|]{name}{color}",
        "{rest}，{name}的颜色[是|用|要]{color}",
        "{rest}，{name}要{short}的",
        "{rest}（{name}{color}）",
    ),
}
SIZE_OF_ONE: Patterns = {
    "en": (
        "{rest}, a {size} one",
        "{rest}, a [really |very |]{size} one",
        "{rest}[,|.|;] [make it|it should be|it has to be|but|and make it|i want it] [really |very |nice and |]{size}",
        "{rest}, {size}",
        "{rest} ({size})",
        "{rest}, size[:|] {size}",
        "{rest}, [quite|really|very] {size}",
    ),
    "zh": (
        "{rest}，{size}[一点|一些|点|点儿]",
        "{rest}，画{size}[一点|一些|点|点儿]",
        "{rest}，要{size}[的|一点的|点的|个的]",
        "{rest}，[尽量|尽可能|要]画{size}[一点|]",
        "{rest}，[得|要|必须]很{size}",
        "{rest}[要|得]{size}[一点|点|]",
        "{rest}（{size}的）",
        "{size}[点|一点]的{rest}",
    ),
}
SIZE_OF_ONE_AMONG: Patterns = {
    "en": (
        "{rest}, the {name} {size}",
        "{rest}, the {name} [should be|must be|is|has to be] [very |really |]{size}",
        "{rest}[.|;|,] make the {name} {size}",
        "{rest}, with the {name} [quite |really |]{size}",
    ),
    "zh": (
        "{rest}，{name}[要|得|画]{size}[一点|点|一些]",
        "{rest}，{name}[要画得|画得|要|得]很{size}",
        "{rest}，{name}{size}[一点|点儿|些]",
        "{rest}，[把|]{name}画{size}[些|点]",
    ),
}
COUNT_OF_ONE_KIND: Patterns = {
    "en": (
        "{plural}, {number}",
        "{plural}, {number} of them",
        "{number} of [these|those|the]: {plural}",
        "{plural}[,|.|;] [make it|let's have|i want|we need|draw] {number}",
        "{noun} x{digit}",
        "{noun} x {digit}",
        "{digit}x {noun}",
        "{digit} x {noun}",
        "{plural} ({digit})",
        "{plural}: {number}",
        "{plural}, [exactly|precisely] {number}",
        "{plural} [in a group of|as a group of] {number}",
    ),
    "zh": (
        "{name}，{number}",
        "{name}{number}",
        "{name}×{digit}",
        "{name}x{digit}",
        "{name}，[要|来|画|给我|一共|总共|得有]{number}",
        "{name}[要|来|画]{number}",
        "{name}（{number}）",
        "{name} {number}",
    ),
}
POSITION_OF_ONE: Patterns = {
    "en": (
        "{rest}, {where}",
        "{rest}[,|.|;] [put it|it should be|placed|located|place it|it goes|it's] {where}",
        "{rest} ({where})",
        "{where}, {rest}",
        "{where} [there should be|i want|put] {rest}",
    ),
    "zh": (
        "{rest}，[在|放|放在|画在|靠|位于]{where}",
        "{rest}[放|放在|画在|在]{where}",
        "{where}[来|画|放|有|是|，]{rest}",
        "{rest}，位置[在|：|是]{where}",
        "{rest}（{where}）",
    ),
}
POSITION_OF_ONE_AMONG: Patterns = {
    "en": (
        "{rest}, the {name} {where}",
        "{rest}, with the {name} {where}",
        "{rest}[.|;|,] [put|place] the {name} {where}",
        "{rest}, the {name} [goes|should be|is] {where}",
    ),
    "zh": (
        "{rest}，{name}[在|放|放在|画在|靠]{where}",
        "{rest}，{where}[是|画|放]{name}",
        "{rest}（{name}在{where}）",
    ),
}

# Where two things stand from one another: {relation} is where {a} is, seen from {b}.
RELATED: Patterns = {
    "en": (
        "{a} {relation} {b}",
        "{a} {relation} {b}",
        "{a} [standing|sitting|placed|that is|right|just] {relation} {b}",
        "{b} with {a} {relation} it",
        "{b}[,|] and {relation} it {a}",
        "{b}, {a} {relation} it",
    ),
    "zh": (
        "{a}在{b}[的|]{relation}",
        "{b}[的|]{relation}[是|有|放|画]{a}",
        "{b}，{relation}[是|有|放|再画]{a}",
        "{b}{relation}的{a}",
    ),
}

# Things one after the other: {list} has them without articles.
LISTED: Patterns = {
    "en": (
        "{list}",
        "{list}",
        "{list}",
        "{list} [together|side by side|in one picture|all in one picture|next to each other]",
        "[these|the following|these things|all of these|i want all of these][:| -] {list}",
        "{list}[,|] [all together|everything in one picture|all of them]",
        "[both |all of |a mix of |a group picture: ]{list}",
    ),
    "zh": (
        "{list}",
        "{list}",
        "{list}",
        "{list}[都要|都画上|一起|全都要|放一起|放在一起|在一起|同框|都有|都来]",
        "[这些|这几样|这几个|下面这些|以下][：|:]{list}",
        "[同时有|既有|里面有|包括]{list}",
    ),
}
ONE_EACH: Patterns = {
    "en": (
        "[one|1] each of {list}",
        "[one of each|one each][:| -] {list}",
        "{list}, [one each|one of each|each once|just one of each]",
        "{list} ([one each|1 each])",
        "a single {first} and a single {last}",
    ),
    "zh": (
        "{list}[各一个|各来一个|各画一个|各一|一样一个|每样一个|各来一|每种一个]",
        "{list}[，|][各一个|各来一个|各画一个|一样来一个|每样来一个|各一]",
        "[各来一个|各画一个|一样一个|每样一个][：|，|]{list}",
        "一{first}一{last}",
        "一个{first}一个{last}",
    ),
}
LIST_JOINTS: Patterns = {
    "en": (", ", ", ", " and ", " + ", " & ", " plus ", "/", "; ", " "),
    "zh": ("，", "，", "、", "、", "和", "加", "+", "跟", " ", "，还有", "再加"),
}
TAG_JOINTS: Patterns = {"en": (", ", ", ", ",", " ", " / ", "; ", " | "), "zh": ("，", "，", "、", " ", ",", "/", "；")}

# The background as it stands around {things}: a place, or a colour.
PLACE: Patterns = {
    "en": (
        "{things}[,|.| -|;] {place} [in the background|as background|behind it|as the backdrop|as the setting]",
        "{things}[,|.|;] [the |]background[:| is| should be|] {place}",
        "{things} [with|against] {place} [in the background|as background|as a backdrop|behind]",
        "{ground} background[,|:| with| -] {things}",
        "{things}[,| with a| on a| -] {ground} background",
        "{place} with {things}",
        "{ground}[,|:| and| +] {things}",
        "{things}, {ground}",
        "{at}[,|:|] {things}",
        "{things}, {at}",
        "{things}[,|] [and |]it's {at}",
        "{things} [standing|sitting|that is|resting|placed|all|alone] {at}",
        "[a scene |somewhere |something ]{at}[:| with|,] {things}",
        "{things}. [setting|location|place|where][:|] {at}",
        "[outside |]{at}, [with |]{things}",
    ),
    "zh": (
        "{place}[，|：|、| |+|加]{things}",
        "{at}[，|]{things}",
        "{at}[有|放着|画着|来]{things}",
        "{things}，{at}",
        "{things}{at}",
        "{things}，背景[用|是|要|：|为|换|画|选]{place}",
        "{things}，[在|放在|放到|放]{place}",
        "背景[是|用|：|为|选]{place}[，|的]{things}",
        "{place}背景[，|的|：| ]{things}",
        "{place}[里|上|]的{things}",
        "{things}，[地点|场景|环境|位置][是|在|：|选]{place}",
        "{things}[加|+|配|，配上|，后面是|，周围是]{place}",
        "{things}，后面[是|有|画]{place}",
    ),
}
COLORED_GROUND: Patterns = {
    "en": (
        "{things}[,|.|;] [make the background|the background in|the background should be|background][:|] {color}",
        "{color} [backdrop|bg|background][,|:| with| -] {things}",
        "{things} on {color}",
        "on {color}[,| -|:] {things}",
        "{things}, [on |][a |]{color} [background|bg|backdrop]",
        "{things}[,|] with {color} [behind it|as the background|around it|as background color]",
        "{things} in front of a {color} [wall|background|backdrop]",
    ),
    "zh": (
        "{color}[背景|底|底色|的底|的背景][，|的|：| ]{things}",
        "{things}，{color}[底|底色|背景|的底]",
        "{things}，[背景|底色|底|后面][要|用|为|是|：|弄成|]{color}[的|]",
        "{things}[放|画|]在{color}[背景上|底上|背景里|的背景前]",
        "背景[用|要|：|为|]{color}，{things}",
        "{things} {color}背景",
    ),
}

# The style and the view, before or behind the words of the rest.
STYLED: Patterns = {
    "en": (
        "{words}, {as_style}",
        "{words}, {as_style}",
        "{words} {as_style}",
        "{as_style}[,|:|] {words}",
        "{a_style} of {words}",
        "{words}. [style|the style][:| is| should be] {style}",
        "{words}[.|,|;] [make it|it should be|i want it|do it] {as_style}",
        "{words}, {short}",
        "{words} ({short})",
        "{words} - {a_style}",
        "{short}[:| -] {words}",
    ),
    "zh": (
        "{words}，{as_style}",
        "{words}，{style}",
        "{style}[的|，|：| ]{words}",
        "{a_style}[，|：|：画]{words}",
        "{words}，[风格|画风|样式][是|用|：|要|为]{style}",
        "{words}，[要|用|走|来个]{style}[的|]",
        "{words}，[画成|做成]{a_style}",
        "{words}（{style}）",
        "{words} {style}",
    ),
}
VIEWED: Patterns = {
    "en": (
        "{words}, {as_view}",
        "{words}, {as_view}",
        "{words} {as_view}",
        "{as_view}[,|:] {words}",
        "{words}, [seen|shown|viewed|taken] {as_view}",
        "{words}. [view|camera|distance][:|] {view}",
        "{words} ({view})",
        "{words}[.|,|;] [make it|i want it|show it] {as_view}",
    ),
    "zh": (
        "{words}，{as_view}",
        "{words}，{as_view}",
        "{view}[，|：|的|]{words}",
        "{words}，[镜头|视角|视野|取景][用|要|：|是]{view}",
        "{words}的{view}",
        "{words}（{view}）",
        "{words}，要{view}",
        "{words} {view}",
    ),
}
