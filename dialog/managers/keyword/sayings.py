"""What people say that describes no picture, as patterns in both languages: talk, wishes to wait, to go back, to go on.

Most are compared with a whole clause, so that "thanks" is one and "a card that says thanks" is not; those that may
stand anywhere say so by having no ends. `matches` reads them; the rules decide what follows from them.
"""

import re

Saying = re.Pattern[str]

_POLITE_ZH = r"(?:请|麻烦你?|那就?|就|我们?|你|想|要|给我|帮我|能不能|能|可以|可不可以|不行|不好看?|嗯|还是)*"
_ENDING_ZH = r"(?:一下|了|吧|呗|啊|呀|哦|嘛|啦|哈|呢|吗|可以吗|好吗|看看|试试|挑挑|选选|瞧瞧|图片?|画|给我|谢谢)*"
_POLITE_EN = (
    r"(?:please |ok(?:ay)? |now |just |can you |could you |would you |can we |let's |i want to |i'd like to |i want "
    r"|i'd like |then |well |nah |no |so |and |actually )*"
)
_ENDING_EN = r"(?: please| now| then| for me| if you can| instead| thanks)*"


def _clause(zh: str, en: str) -> Saying:
    """A saying that is a whole clause, with the small words people put around one."""
    chinese = rf"{_POLITE_ZH}(?:{zh}){_ENDING_ZH}"
    english = rf"{_POLITE_EN}(?:{en}){_ENDING_EN}"
    return re.compile(rf"^\W*(?:{chinese}|{english})\W*$", re.IGNORECASE)


def _anywhere(zh: str, en: str) -> Saying:
    return re.compile(rf"{zh}|\b(?:{en})\b", re.IGNORECASE)


def matches(saying: Saying, text: str) -> bool:
    """Whether a text, or for most sayings a clause, says this."""
    return saying.search(text) is not None


GREETING = _clause(
    r"你好|您好|你们好|嗨|哈[喽啰罗]|早上好|早安?|中午好|下午好|晚上好|大家好|在吗|在不在|有人吗|绘话你好|你好绘话"
    r"|最近怎么样|你好吗",
    r"hi|hello|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|(?:hi|hello|hey) (?:there|again"
    r"|huihua|you)"
    r"|what's up|how are you(?: doing)?(?: today)?|how do you do|nice to meet you",
)
THANKS = _clause(
    r"(?:太|非常|多|真的?|十分)?(?:感谢|谢谢?|谢了|谢啦)(?:你|您|啦|了|大家)*|辛苦(?:你|您)?了|麻烦你了",
    r"thanks(?: a (?:lot|bunch|million|ton)| so much| very much| again)?"
    r"|thank you(?: so much| very much| again)?|many thanks|thx|ty|cheers"
    r"|much appreciated|i appreciate it|thanks? for (?:that|this|your help|the picture|drawing)",
)
FAREWELL = _clause(
    r"再见|拜拜?|回头见|明天见|下次见|晚安|我走了|先这样|就这样|没有?别的了|结束",
    r"(?:good)?bye(?: bye)?|see you(?: later| tomorrow| soon)?|good night|that's all|that is all|i'm done"
    r"|i have to go|cya",
)
YES = _clause(
    r"好|好的|好啊|可以|行|嗯+|是|是的|对|对的|没错|当然|开始|开始画|画吧|画|现在画|现在可以画|可以画|画出来|画它|画这个|画下来"
    r"|那画|来吧|没问题|同意|就这[么样](?:画|办|做|定)|照做|(?:好|行)了?,?(?:可以|开始)?画吧?|画[他她]们?|把?[它这那]个?(?:给我)?画(?:下来|出来)",
    r"yes|yeah|yep|yup|sure|ok|okay|alright|all right|of course|right|correct|exactly|please do|go ahead|go on|do it"
    r"|do that|make it so|do so"
    r"|draw (?:it|that|this|them|him|her)|draw|start|start drawing|you can draw|sounds good|why not|ok(?:ay)? go",
)
NO = _clause(
    r"不用|不了|不用了|算了|没事|没什么|不必|不需要|不",
    r"no|nope|nah|nvm|no thanks|no thank you|never ?mind|nothing|forget it|not really",
)
PAUSE = _clause(
    r"等(?:一等|一?下|等|一?会儿?)|稍等|慢着|且慢|让我想想|我想想|我再想想",
    r"wait(?: a (?:moment|minute|second|sec|bit))?|hold on|hang on|one moment|just a (?:moment|minute|second)"
    r"|(?:hm+|um+|uh+|well)? ?let me think(?: about (?:it|that))?"
    r"|hmm+|um+|uh+|oh|ah|oops|wow|sorry|if (?:it's|it is) not too much trouble|if you don't mind|if possible",
)

# A picture is wanted, but not said of what; or it is left to us.
VAGUE = _clause(
    r"(?:开始)?(?:画|绘)(?:画|图|一?[张幅个](?:图片?|画|东西)?|一?点?(?:东西|儿)|一?些东西|点什么)?",
    r"(?:start )?(?:draw|drawing|paint|painting)(?: me)?(?: something| a picture| an image| a drawing| some pictures"
    r"| pictures)?"
    r"|(?:make|create|generate|give|show)(?: me)? (?:something|a picture|an image|a drawing|a painting)",
)
SURPRISE = _clause(
    r"随便(?:你|画|来|一?[张个幅]|一?点|什么|东西|图|都行|都可以|吧)*|画?什么都(?:行|可以|好)|(?:由)?你(?:来)?(?:决定"
    r"|定|选|看着画|随便画?)|(?:给我)?(?:一个|点|个)?惊喜",
    r"surprise me(?: with .*)?"
    r"|(?:draw |paint )?(?:me )?(?:anything|whatever)(?: you (?:like|want))?|you (?:choose|decide|pick)"
    r"|(?:it's )?up to you"
    r"|(?:draw |paint |make )?(?:me )?something (?:cute|nice|funny|fun|cool|pretty|beautiful|lovely|interesting)"
    r"|(?:draw |paint |make )?(?:me )?(?:something |a )?random(?: (?:thing|picture|scene|one))?|your choice",
)

# Not to draw. It holds for the whole turn, whatever else is said in it.
HOLD = _clause(
    r"先?(?:别|不要|不用|不想|不必|不)(?:急着|着急|马上|再|先|给我)*(?:画|生成|动笔|出图)(?:图片?|画)?|先(?:别|不要"
    r"|不用|不)(?:急着)?(?:画|动|生成).{0,12}"
    r"|.{0,12}(?:别|不要|先不|不用)(?:急着|着急)?画(?:了|呢|啊|哦)*"
    r"|(?:等|待|过)(?:一?下|一?会儿?|一等)再(?:画|说|来)|(?:晚点|回头|以后)再(?:画|说)"
    r"|(?:先|只|想)?(?:聊|谈|说)(?:一聊|聊|天|谈|会儿|说话)+|只聊天|别画|停|停下|停止|暂停|住手|不要图片?|不是(?:要"
    r"|让)你画.{0,6}",
    r"(?:don't|do not|dont|never|not to)(?: please)? (?:draw|paint|generate|create|start|begin|make)"
    r"(?: (?:it|anything|that|this|a picture|the picture|pictures|one|yet|now|drawing|anymore|any more|right|a|image"
    r"|images|just))*"
    r"|not yet|not now|stop(?: drawing| it| that)?|no (?:more )?(?:pictures?|drawings?|images?)(?: yet)?"
    r"|(?:just |only )?(?:talk|chat)(?: first| with me| only)?|(?:talk|chat) first|no drawing(?: yet)?|without drawing",
)
# What is there shall move, or a video go on from it.
MOVE = _clause(
    r"(?:让|使|把|叫|给)?(?:它|他|她|画面|图片?|画|这[张幅][图画]?|[^,，。]{1,6}?)?"
    r"(?:动起来|活起来|动一动|(?:变|做|转|制作)成(?:一?[段个])?(?:视频|动画|动图))"
    r"|(?:把)?(?:这段?|那段?)?(?:视频|它|画面)?(?:接着|继续)(?:往下|往后|向下)?(?:放|播放?|演|拍)(?:下去)?|(?:把)?(?:这段?)?视频(?:延长|加长|接下去)",
    r"(?:make|let|have|see) (?:it|this|that|them|the [\w ]{1,24}) (?:move|moving|come alive|come to life)"
    r"|animate (?:it|this|that|them|the [\w ]{1,24})|bring (?:it|this|that|them|the [\w ]{1,24}) to life"
    r"|(?:turn|make|change) (?:it|this|that|the (?:picture|image|drawing)) into a (?:video|movie|film|clip|animation)"
    r"|(?:continue|extend|lengthen|go on with|carry on with) (?:the|this|that|my) (?:video|movie|film|clip)"
    r"|make (?:the|this|that|my) (?:video|movie|film|clip) longer|let (?:it|the (?:video|clip)) (?:go|play|run) on",
)
AGAIN = _clause(
    r"(?:redo|again) ?"
    r"|再(?:来|画|整|重画|生成|试|做|抽|出|绘制)(?:一|两|几)?(?:张|幅|次|遍|个|下|回)?(?:一样的|同样的|新的|别的|其他的|不同的"
    r"|图片?|画)*"
    r"|(?:重新?|再重新)(?:画|来|生成|绘制|做|抽)(?:一?(?:次|遍|张|幅|下|个))?|重来(?:一次|一遍)?|重绘|换(?:一"
    r"|个)?(?:张|幅)(?:新的|别的|不同的)?"
    r"|换个(?:种子|样子|版本)|换一个(?:种子|版本)?|另(?:外)?(?:来|画|生成|要)?一?[张幅]|再一[张幅次遍个]|还要一[张幅]"
    r"|多来[一几]?张|新的?一张|下一张|刷新|(?:给我|再|来|出|做|画|看)*[一两二三几\d]个?(?:不同的?|别的|其他)?版本"
    r"|(?:照着?|按)?(?:原样|同样|一样)的?(?:画面|图)?再?(?:来|画|整)?[一两][张幅份次遍]|不(?:太)?满意|不喜欢这张?",
    r"(?:(?:draw|do|try|make|generate|paint|render|create|give me|show me|have|see|how about|get) )?(?:me )?"
    r"(?:it |that |this |the same(?: thing| picture| one| prompt)? )?"
    r"(?:once )?(?:again|over|another|another (?:one|picture|image|drawing|version|try|variation|take|go)|one more"
    r"|one more (?:one|picture|image|drawing|version|time|try)|one more like (?:this|that|it)"
    r"|once more|a (?:new|different) (?:one|version|picture"
    r"|seed|variation|try|image)"
    r"|(?:a|one|the) (?:second|third|fourth|fifth|next|further) (?:version|variation|take|try)|new seed"
    r"|(?:a )?variation|more|more like (?:this|that)|something (?:a bit )?different|the same again)"
    r"|redo|redo (?:it|that)|regenerate(?: it)?|retry|re-?roll|redraw(?: it)?|repeat(?: it| that)?|next|next one"
    r"|start over|shuffle|try with another seed"
    r"|(?:give me |show me |make |draw )?(?:two|three|four|some|a few|several|more|other) (?:other |different )?"
    r"versions"
    r"|(?:and )?again|(?:(?:the )?same|one) (?:more|again)(?: (?:like|of) (?:this|that|it|the same))?"
    r"|another (?:take|go|shot|try)(?: (?:on|at) (?:it|this|that))?"
    r"|same (?:thing|picture|prompt)(?: again| with a (?:new|different|another) seed)?",
)
UNDO = _clause(
    r"undo ?|再?加(?:回|上)(?:去|来)?|放回(?:去|来)"
    r"|(?:再)?往[前后回]退?(?:[一二两三四五\d]+步)?退?[一二两三四五\d]+步"
    r"|(?:还是)?(?:想|要|用|看)*没(?:改|换|变|加|动)[^,，]{0,4}(?:之前|以前|的时候)的?(?:那[张个幅]|样子)?"
    r"|(?:撤销|撤回|撤消|回退|退回|后退|还原|倒回|反悔|返回)去?(?:[一二两三四五\d]+步|上一步|上一?[张幅]|前一?[张幅]"
    r"|刚才的?(?:修改|改动|操作)?|到?之前的?|这一?步|修改|更改|操作)*"
    r"|(?:回|退|回退|返回|恢复|回复)到?(?:去|上[一个]*[张幅步次](?:的样子)?|前[一个]*[张幅步](?:的样子)?"
    r"|之前的?(?:那[张幅]|样子|状态|版本)?|刚才的?(?:那[张幅]|样子|状态)?|修改前|改之前)"
    r"|(?:变|改|换|调)(?:回|回去|回来)(?:去|来|原来的?(?:样子|那样)?|原样|之前的?(?:样子)?|刚才的?(?:样子)?)?|上一步"
    r"|(?:往回|向后|往后)?退[一二两三]?步|恢复原[样状]|恢复"
    r"|取消(?:刚才的?|上一?个|这[次个])?(?:修改|更改|改动|操作|步骤|编辑)|不要(?:刚才|这[个次])的?(?:修改|改动|更改)"
    r"|(?:刚才|之前|上一?张)的?那?[张幅]?(?:更|比较)?(?:好看?|好些)"
    r"|(?:就)?(?:选|用|要)前(?:面)?[一那]个|上一?[张幅]|前一?[张幅]|用回?(?:上|前)一?[张幅]|(?:我)?(?:更)?喜欢(?:之前|刚才|上一?张)的?那?[张幅个]?",
    r"undo(?: (?:it|that|this|(?:the )?(?:last|previous)(?: (?:change|edit|step|one))?|(?:two|three|\d+)(?: steps"
    r"| times)?))?"
    r"|(?:go|step) (?:one|two|three|a step) back"
    r"|(?:go|step|roll|get|take me|turn it|take it) back(?: (?:one|two|three|a|\d+))?(?: (?:steps?|pictures?"
    r"|versions?))?(?: to (?:the )?(?:previous|last|before|earlier)(?: (?:one|picture|image|version|step))?)?"
    r"|revert(?: (?:it|that|this|the last (?:change|edit)|to (?:the )?(?:previous|last)(?: (?:one|picture|image"
    r"|version))?))?|back|back one"
    r"|(?:go )?back to (?:how|what|the way) (?:it|that|this) (?:was|looked)(?: before)?"
    r"|(?:put|take|change|turn|bring|switch|add) (?:it|that|this|them|those) back(?: in)?"
    r"(?: to (?:what|how|the way) it was)?"
    r"|back to (?:the )?(?:previous|last|before|earlier)(?: (?:one|picture|image|version))?"
    r"|(?:use |show |show me )?(?:the )?(?:previous|earlier) (?:one|version|picture|image)(?: was better)?"
    r"|cancel (?:that|it|the last (?:change|edit))"
    r"|(?:make|put|have) it (?:back )?(?:like|how|as|the way) it was(?: before)?|i (?:liked|prefer"
    r"|preferred) (?:the )?(?:previous|old|earlier|last) (?:one|version|picture)(?: better| more)?"
    r"|restore(?: it| the (?:previous|last) (?:one|version|picture))?|take that back|it was better before|not that"
    r"|the one before(?: (?:that|this))?"
    r"|(?:i |it )?(?:liked|looked|was) (?:it )?better (?:with|without|before)(?: (?:it|them|that))?",
)
# To take back that something was taken back.
UNDO_UNDO = _clause(
    r"(?:撤销|取消|撤回|收回)(?:刚才|刚刚|上一?次|那一?次|这一?次)?的?(?:那次|这次)?(?:撤销|撤回|回退|后退)|恢复(?:刚才|刚刚)?(?:被)?"
    r"(?:撤销|撤回)的?(?:修改|改动|那?一?步)?|(?:不|别)(?:该)?(?:撤销|撤回|撤)了",
    r"(?:undo|revert|cancel|reverse) (?:the|that|this|my|your) (?:last )?(?:undo|revert|undoing)|un-?undo"
    r"|redo (?:what|the (?:thing|change|step)) (?:i|you|we) (?:just )?(?:undid|took back)"
    r"|redo the undone (?:change|step)",
)
STEPS = re.compile(
    r"([一二两三四五六七八九十]|\d+|\btwo|\bthree|\bfour)\s*(?:步|steps?|times|pictures?"
    r"|versions?|back\b)",
    re.IGNORECASE,
)

ABILITY = _anywhere(
    r"(?:能|会|可以|都能|都会|还能|还会)(?:画|做|干|帮我做|生成)(?:些|点|出)?(?:什么|啥|哪些|多少)|有(?:什么|哪些"
    r"|啥)(?:功能|本领|能力|素材|风格可选)"
    r"|(?:哪些|什么).{1,6}(?:可以|能|会)(?:画|选|用)|(?:支持|认识|知道)(?:哪些|什么|多少)|(?<![里上中面])(?:有|可以用|能用)(?:哪些"
    r"|什么)(?:东西|动物|颜色|风格|背景|物体|视角)(?:可以|能)?(?:画|选|用)?"
    r"|(?:能|会|可以)画(?:哪|什么)|举(?:个|几个)例子|给(?:我)?(?:个|几个)例子"
    r"|(?:听说|有人说|据说|听人说)你(?:很|挺)?(?:会|能|可以|擅长)(?:画画|画图|作画|绘画)",
    r"what (?:kinds?|sorts?|types?) of [\w ]{1,30} (?:do|can) you.*"
    r"|what (?:can|do|could) you (?:draw|paint|do|make|create|know|generate)|what (?:else )?(?:can|could) (?:i|you"
    r"|we) (?:draw|ask|say|try|do|make|paint)"
    r"|what (?:\w+ )?(?:things|animals|objects|colou?rs|styles|backgrounds|foods?|fruits?|vehicles|plants|views|words) "
    r"(?:can|do|could|are|is)(?!(?: there)? (?:in|on|at) (?:the|this|my) (?:picture|image)).*"
    r"|what (?:should|shall) (?:i|we) draw"
    r"|(?:i(?:'ve)? heard|i was told|they say|somebody told me|someone told me) (?:that )?you (?:can|could|know how to"
    r"|are able to) (?:draw|paint|make|create|do)(?: (?:pictures|drawings|images|things|stuff|art|that))?$"
    r"|what are you (?:able to|capable of).*|what's possible|your (?:abilities|features)|give me (?:an example"
    r"|some examples|examples)",
)
HELP = _clause(
    r"帮助|帮忙|怎么用|(?:这个?)?(?:怎么|如何|咋)(?:用|玩|使用|操作|开始|画画?)|使用(?:说明|方法|帮助)|说明书?|教程"
    r"|教教?我|我(?:该|应该)(?:怎么|如何)(?:做|说|用)|我该说什么|需要帮助",
    r"help(?: me)?|how (?:do|does|can|should) (?:i|this|it|you|we) (?:use|work|start|begin|do this|use this|use it"
    r"|draw)(?: (?:this|it|you))?"
    r"|how does (?:this|it) work|i need help|instructions|usage|what (?:should|do) i (?:do|say|type)|tutorial|man",
)
IDENTITY = _clause(
    r"你是谁|你叫什么(?:名字)?|你是什么(?:模型|东西|人)?"
    r"|你(?:是不是|是) ?(?:机器人|真人|人(?:工智能)?|ai|chat ?gpt|gpt|文心一言|豆包|元宝|混元|deep ?seek|kimi"
    r"|(?:通义)?千问|claude|gemini|siri) ?"
    r"|谁(?:把你)?(?:做|开发|创造|训练|写|发明)(?:了|出)?(?:的)?你(?:的|来)?|介绍一?下?(?:你)?自己|自我介绍",
    r"who are you|what are you|what is your name|what's your name|introduce yourself|tell me about yourself"
    r"|are you (?:a |an )?(?:real )?(?:robot|human|ai|bot|person|machine|chat ?gpt|gpt|claude|gemini|siri|deep ?seek)"
    r"|(?:and )?who (?:made|created|built|trained|programmed|invented|developed) you",
)
KNOWS_HOW = re.compile(
    r"(?:你会画|你会不会画|会画|能画(?![一两二三几点些只个张]))(?P<zh>.{1,12}?)[吗么]"
    r"|(?:do you know how|are you able) to (?:draw|paint) (?P<en>.{1,40})",
    re.IGNORECASE,
)
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
UNFIT = re.compile(
    r"裸体|裸女|裸照|全裸|色情|性爱|做爱|血腥|鲜血|流血|砍头|砍人|杀人|杀死|杀了|尸体|自杀|强奸|虐待|虐杀|枪杀|爆头|炸弹袭击"
    r"|\b(?:naked|nudes?|nsfw|porn\w*|sex|sexy|sexual|erotic|topless|gore|gory|bloody|blood|behead(?:ed|ing)|murder\w*"
    r"|kill(?:s|ed|ing)?|shot in the|stabb\w+|corpses?|suicide|rape\w*|tortur\w+|terrorist)\b",
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
    r"|i (?:don't|do not) like (?:it|this|that)|doesn't look|does not look|that's not)\b",
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
BORROWS = _anywhere(r"用|像|换成|改成|跟|和|按|一样|照", r"use|like|same|copy|take|with|as in|from")
EXCLAIMS = re.compile(
    r"真是|好(?:漂亮|可爱|美|棒|酷|帅)|太|多么|\b(?:what|such|that's|it's|that is"
    r"|it is) an?\b",
    re.IGNORECASE,
)
PREFERRED = _anywhere(
    r"更好|更喜欢|比较好|还是|选|就用|就要",
    r"better|prefer|rather|choose|pick|best|back|use|show"
    r"|see|open|want|keep|go|take",
)
# What is done to real things, not to pictures of them: 把蛋糕切开, "open the door".
DEED = _clause(
    r"(?:把|将)?.{1,6}?(?:切开|切了|拆开|拆了|打开|关上|关掉|修好|修一?修|洗干净|洗一?洗|喝掉|喝了)"
    r"|(?:打开|关上|关掉|切开|拆开|修理?|洗一?洗).{1,6}",
    r"(?:open|close|shut|cut|slice|eat|drink|fix|repair|wash|unlock|lock|cook|feed|start|drive|ride)(?: up)? "
    r"(?:the|my|your|our|this|that) [\w ]{2,24}|(?:turn|switch) (?:on|off) (?:the|my) [\w ]{2,24}",
)
# What somebody would like to do with what is shown.
LONGED = _clause(
    r"(?:好|真|很|都)?想(?:吃|摸|抱|撸|养|尝|骑)(?:一?[口下个只摸抱]|摸|抱|尝)?(?:它|他|她)?",
    r"(?:i |we )?(?:so |really )?(?:want to|wanna|could|would love to|'d love to)? ?(?:just )?"
    r"(?:eat|hug|pet|cuddle|kiss|ride|drink|taste) (?:it|him|her|them|that|this|one)(?: lol| so much| all day)?",
)
# The wish before was none: what follows is meant in its place.
MISSPOKEN = re.compile(
    r"^(?:啊|哎呀?|哦|不好意思|抱歉|对不起|不对|不是)*[,，]?\s*(?:我|刚才)?(?:说|讲|打|弄|搞)(?:错|反|混)了|^口误|^(?:我)?嘴瓢"
    r"|^(?:oh |oops |no |sorry |wait |ah )*[,，]?\s*(?:i (?:misspoke|said (?:it|that) (?:wrong|backwards)"
    r"|mixed (?:it|them|that) up|got (?:it|them|that) (?:backwards|mixed up|the wrong way round))|my mistake|my bad"
    r"|slip of the tongue|wrong way (?:round|around))\b",
    re.IGNORECASE,
)
# To keep a picture, which happens by itself.
SAVE = _clause(
    r"就这样(?:别动|不动)了?|(?:把)?(?:这|那|刚才的?)?(?:一?[张幅])?(?:图|图片|画)?(?:保存|存|收藏|下载|导出)(?:好|下来|起来|一下|到.{1,6})?(?:这|那)?(?:一?[张幅])?"
    r"(?:图|图片|画)?"
    r"|(?:怎么|怎样|如何|在哪里?|哪里|能不能|可以)(?:能|才能|可以)?(?:保存|存|下载|导出)(?:这|那)?(?:一?[张幅])?(?:图|图片|画)?",
    r"save (?:it|this|that|them|(?:the|this|that|my) (?:picture|image|drawing|one))(?: (?:as it is|like this|like that"
    r"|to my (?:computer|phone|disk)))?|(?:keep|leave) it (?:like|as) (?:that|this|it is)"
    r"|(?:can i |how do i |how can i |where can i )?(?:save|download|export) (?:it|this"
    r"|(?:this|the|my) (?:picture|image)s?)",
)
ENOUGH = re.compile(
    r"^(?:就|只)?(?:要|来|留)?(?P<zh>[一两二三])[只个条头辆朵棵匹把]?(?:就)(?:够|好|行|可以)了?$"
    r"|^(?:actually |no |ok |well )*(?:just|only) (?P<en>one|two|three)(?: of (?:them|those|it))?"
    r"(?: (?:is|are) (?:enough|fine|ok|okay|plenty))?$"
    r"|^(?:actually |no |ok |well )*(?P<so>one|two|three) (?:is|are) (?:enough|fine|ok|okay|plenty)$"
    r"|^(?:make it )?(?P<of>two|three|four|five|six) of (?:them|those|it)$"
    r"|^(?:actually |no |ok |well |and )*(?:back|down|up) to (?P<back>one|two|three)$",
    re.IGNORECASE,
)
BETTER = _anywhere(r"更(?:好|合适|漂亮|美|配)|比较(?:好|合适)", r"better|nicer|prettier")
COMBINE = _anywhere(
    r"合并|合成|结合|组合|融合|拼(?:接|起来|在一起|到一起|成|图)?|合(?:在|到)一|放[在到进]?一[起张幅块]|合起来|合二为一|并(?:在"
    r"|到)一起|混合|画[在到进]一[起张幅]|[在到进]同?一[张幅]",
    r"combin(?:e|es|ed|ing)|merg(?:e|es|ed|ing)|join|blend|mix|unite|fuse|together|into one(?: picture| image)?"
    r"|in(?:to)? (?:one|a single|the same) (?:picture|image|drawing)|side by side",
)
