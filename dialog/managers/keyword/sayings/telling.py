"""What is told or felt of things and pictures, and so is no order: stories, praise, blame, names, deeds."""

import re

from dialog.managers.keyword.sayings.pattern import anywhere, clause

STORY = re.compile(
    r"昨[天晚日]|从前|很久以前|前天|上周|上个?月|去年|小时候|以前我|曾经|我以前|有一次|那[天年]我|今天(?:我|早上|下午"
    r"|中午|在|看)|我(?:今天|刚刚?|早上|最近)"
    r"|我们?家(?:里)?(?:有|养|的)|我(?:也|还|最|很|特别|非常|真|从小|一直|就|可|真的)*(?:有一?|养|看到|看见|见过|遇到"
    r"|吃了|吃过|买了|喜欢|爱|讨厌|害怕|怕|去了|去过|梦到|梦见|觉得)"
    r"|我(?:妈|爸|奶奶|爷爷|外婆|朋友|同学|同事|老师|哥|姐|弟|妹|女儿|儿子|孩子|老婆|老公)|我的.{1,4}(?:生病|死|走丢"
    r"|跑|丢|很|叫|不见)|(?:生病|去世|死|走丢|跑掉|咬)了"
    r"|\b(?:yesterday|last (?:night|week|year|month|summer|time)|once upon|when i was|years ago|the other day"
    r"|this morning)\b"
    r"|^(?:and |so |well |but |also )?(?:i|we|he|she|they|my \w+|our \w+)(?:'ve| just| once| really| also| always"
    r"| still| do)* "
    r"(?:saw|have|had|ate|bought|found|met|went|love|loves|like|likes|liked|loved|hate|hates|own|owns|got|lost|is|was"
    r"|were|has|died|ran"
    r"|bit|lives?|used|talks?|talked|tells?|told|works?|worked|raised|rescued|caught|owned|rode|walked|baked|cooked|dreamt|dreamed|remember|watched|adopted|named|miss|fed|feed|drove|drive|eat|played)\b"
    r"|\bmy favou?rite \w+ (?:is|are|was)\b|\bmy \w+ (?:is|was|died|ran|bit|likes|loves|has|had|ate|got)\b"
    r"|^(?:the|an?|this|some|our|his|her) (?!.{0,20}\b(?:that|who|which)\b)[\w' ]{2,24}? "
    r"(?:stole|ate|ran|went|came|said|told|keeps?|kept|always|never|fell|(?<!a )bit|broke|escaped|barked|huffed|woke"
    r"|died|jumped|scared|chased|followed|slept|lives?|loves|hates|eats|likes)\b(?! by)"
    r"|^(?:i'm|i am|we're|we are|i'll be|we'll be|i was|we were) "
    r"(?:going|off|heading|flying|driving|travell?ing|moving) to\b"
    r"|^(?:all |most |some )?[a-z]+s (?:live|hibernate|lay|come from|evolved|can't|cannot"
    r"|can (?:fly|swim|talk|sing|climb|live))\b"
    r"|(?:还要|还得|又要|得|要)(?:去)?(?:加班|上班|上学|开会|考试|出差|写作业|赶飞机)|(?:下班|放学)了"
    r"|每天[^,，画]{0,4}[点都就在会]|总是|老是|总爱|跑着跑着|(?:奶奶|外婆|姥姥|爷爷|外公|姥爷|[叔伯舅姑姨婶]{1,2}|阿姨|叔叔"
    r"|邻居|隔壁|朋友|同学|同事|老师|老板|亲戚)家?的",
    re.IGNORECASE,
)
# Who tells something of somebody, or how it is, asks for no picture of what is named in it.
_OF_SOMEBODY = (
    r"^(?:哈+|嗯+|唉|哎呀?|啊|那|其实|因为|不过|今天|现在|这下|原来|难怪)*"
    r"(?:我们?|咱们?|你们?|您|他们?|她们?|大家|人家|听说|看来)"
    r"|^(?:oh |so |and |but |well |haha |yeah |because )*(?:i|i'm|i've|we|we're|you|you're|he|he's|she|she's|they"
    r"|they're|that's|there was|there were|(?:do|does|did) \w+)\b"
)
OF_SOMEBODY = re.compile(_OF_SOMEBODY, re.IGNORECASE)
TOLD = re.compile(
    rf"{_OF_SOMEBODY}"
    r"|^(?!.*[一二两三几\d][\u4e00-\u9fff]).*(?:[了吗么呢过]\W*$|有点|真|太(?!阳)|很|怎|哪|谁|什么|时候|[死坏]了|要是|如果)"
    r"|\b(?:keeps?|kept|stole|broke|came|went|got|does|did|can't|cannot|won't|reminds?|means?|seems?|used to)\b",
    re.IGNORECASE,
)
_ZH_PRAISE = (
    r"(?:真|好|很|太|挺|非常|超级?|特别|这么|多么|更|蛮|十分)(?:好|好看|漂亮|美|美丽|可爱|棒|酷|帅|厉害|赞|不错|完美"
    r"|有趣|有意思|喜欢|萌|精致|好玩|像|满意|逼真|到位|对|到位)(?:的|了|啊|呀|哦|呢)*"
    r"|不错|不赖|还行|还可以|完美|厉害|牛|赞|棒|漂亮|好看|喜欢|满意|就是这样|就(?:它|这个|这张|这样)了|干得好|画得好|可爱|好耶|哇+|真行"
)
_EN_PRAISE = (
    r"nice|great|good|lovely|beautiful|cool|awesome|amazing|perfect|wonderful|excellent|fantastic|gorgeous|pretty"
    r"|cute|adorable|brilliant"
    r"|well done|good job|nice job|great job|superb|impressive|stunning|sweet|neat|fabulous|so (?:cute|pretty|nice"
    r"|cool|beautiful|good|funny)|very (?:nice|good|pretty|cute|cool)"
    r"|what an? (?:nice|great|lovely|beautiful|cool|cute|pretty|gorgeous|wonderful)|i (?:really |just |do "
    r"|also )?(?:love|like|adore) (?:it|this|that|the|how|your|them)|love (?:it|the|that|this)|that's (?:it|right)"
    r"|i'm (?:so |very |really |quite )?(?:impressed|amazed|happy with (?:it|this|that))"
    r"|(?:it|this|that|the [\w ]{1,30}?) (?:looks?|looked|is|are|was|were) (?:really |so |very |just )?"
    r"(?:nice|great|good|lovely|beautiful|cool|awesome|amazing|perfect|wonderful|cute|pretty|adorable|gorgeous|funny)|wow"
)
PRAISE = re.compile(
    rf"{_ZH_PRAISE}|^\W*(?:oh |wow |aww? |yes |really |that's |it's |(?:ha){{2,}} |lol |哈+\s*"
    rf"|the )*(?:{_EN_PRAISE})\b",
    re.IGNORECASE,
)
BLAME = re.compile(
    r"不对|错了|不见了|没了|画错|不好看|难看|丑|不像|不喜欢|不太?满意|很差|太差|糟糕|什么鬼|不是这样|不是我(?:想)?要的"
    r"|\b(?:wrong|missing|ugly|bad|terrible|awful|horrible|not (?:right|good|nice|what i (?:wanted|meant|asked for))"
    r"|i (?:don't|do not|hate|dislike) (?:like )?(?:it|this|that)|doesn't look|does not look|that's not)\b",
    re.IGNORECASE,
)
# Of these no picture is made; praised, they are no picture's.
ELSEWHERE = re.compile(r"天气|心情|今天|日子|\b(?:weather|day|mood|morning|evening|weekend)\b", re.IGNORECASE)
# More or less of a quality that no scene has: 再可爱一点, 颜色太暗了, "make it cuter", "a bit brighter".
FELT = re.compile(
    r"^(?:颜色|画面|图片?|整体|看起来|能不能|能|可以|有点)*(?:再|更|太(?!阳)).{1,8}$"
    r"|.{1,6}(?:一?点儿?|一些)(?:吗|吧|嘛|好吗|可以吗)?\W*$"
    r"|\b(?:too|more|less|a (?:bit|little)|slightly) \w+|\b\w{3,}er\b(?!\w)|\b(?:look|looks|looking) \w+",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"^(?:就|那|我们?|我想|给)*(?:[它他她]们?|这[只个条头]\S{1,3})(?:就|都)?(?:叫|名叫|取名|起名|的名字)(?!.*(?:什么|啥|呢))"
    r"|^(?:就|那)?叫(?:[它他她]们?|\S{1,4}(?:吧|好了|好不好))|管[它他她]们?叫|[起取](?:一?个)?名字?"
    r"|^(?:let's |we |please |i |i'll )*(?:call|name) (?:it|him|her|them|this|that|the \w+) \w+"
    r"|\b(?:its|his|her|their) names? (?:is|are)\b",
    re.IGNORECASE,
)
EXCLAIMS = re.compile(
    r"真是|好(?:漂亮|可爱|美|棒|酷|帅)|太|多么|\b(?:what|such|that's|it's|that is"
    r"|it is) an?\b",
    re.IGNORECASE,
)
PREFERRED = anywhere(
    r"更好|更喜欢|比较好|还是|选|就用|就要",
    r"better|prefer|rather|choose|pick|best|back|use|show"
    r"|see|open|want|keep|go|take",
)
# What is done to real things, not to pictures of them: 把蛋糕切开, "open the door".
DEED = clause(
    r"(?:把|将)?.{1,6}?(?:切开|切了|拆开|拆了|打开|关上|关掉|修好|修一?修|洗干净|洗一?洗|喝掉|喝了)"
    r"|(?:打开|关上|关掉|切开|拆开|修理?|洗一?洗).{1,6}",
    r"(?:open|close|shut|cut|slice|eat|drink|fix|repair|wash|unlock|lock|cook|feed|start|drive|ride)(?: up)? "
    r"(?:the|my|your|our|this|that) [\w ]{2,24}|(?:turn|switch) (?:on|off) (?:the|my) [\w ]{2,24}",
)
# What somebody would like to do with what is shown.
LONGED = clause(
    r"(?:好|真|很|都)?想(?:吃|摸|抱|撸|养|尝|骑)(?:一?[口下个只摸抱]|摸|抱|尝)?(?:它|他|她)?",
    r"(?:i |we )?(?:so |really )?(?:want to|wanna|could|would love to|'d love to)? ?(?:just )?"
    r"(?:eat|hug|pet|cuddle|kiss|ride|drink|taste) (?:it|him|her|them|that|this|one)(?: lol| so much| all day)?",
)
BETTER = anywhere(r"更(?:好|合适|漂亮|美|配)|比较(?:好|合适)", r"better|nicer|prettier")
