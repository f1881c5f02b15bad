"""Talk that asks for no picture: greetings, thanks, yes and no, and what is asked about the program."""

import re

from dialog.managers.keyword.sayings.pattern import anywhere, clause

GREETING = clause(
    r"你好|您好|你们好|嗨|哈[喽啰罗]|早上好|早安?|中午好|下午好|晚上好|大家好|在吗|在不在|有人吗|绘话你好|你好绘话"
    r"|最近怎么样|你好吗",
    r"hi|hello|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|(?:hi|hello|hey) (?:there|again"
    r"|huihua|you)"
    r"|what's up|how are you(?: doing)?(?: today)?|how do you do|nice to meet you",
)
THANKS = clause(
    r"(?:太|非常|多|真的?|十分)?(?:感谢|谢谢?|谢了|谢啦)(?:你|您|啦|了|大家)*|辛苦(?:你|您)?了|麻烦你了",
    r"thanks(?: a (?:lot|bunch|million|ton)| so much| very much| again)?"
    r"|thank you(?: so much| very much| again)?|many thanks|thx|ty|cheers"
    r"|much appreciated|i appreciate it|thanks? for (?:that|this|your help|the picture|drawing)",
)
FAREWELL = clause(
    r"再见|拜拜?|回头见|明天见|下次见|晚安|我走了|先这样|就这样|没有?别的了|结束",
    r"(?:good)?bye(?: bye)?|goodnight|see you(?: later| tomorrow| soon)?|good night|that's all|that is all|i'm done"
    r"|i have to go|cya",
)
YES = clause(
    r"好|好的|好啊|可以|行|嗯+|是|是的|对|对的|没错|当然|开始|开始画|画吧|画|现在画|现在可以画|可以画|画出来|画它|画这个|画下来"
    r"|那画|来吧|没问题|同意|就这[么样](?:画|办|做|定)|照做|(?:好|行)了?,?(?:可以|开始)?画吧?|画[他她]们?|把?[它这那]个?(?:给我)?画(?:下来|出来)",
    r"yes|yeah|yep|yup|sure|ok|okay|alright|all right|of course|right|correct|exactly|please do|go ahead|go on|do it"
    r"|do that|make it so|do so"
    r"|draw (?:it|that|this|them|him|her)|draw|start|start drawing|you can draw|sounds good|why not|ok(?:ay)? go",
)
NO = clause(
    r"不用|不了|不用了|算了|没事|没什么|不必|不需要|不",
    r"no|nope|nah|nvm|no thanks|no thank you|never ?mind|nothing|forget it|not really",
)
PAUSE = clause(
    r"等(?:一等|一?下|等|一?会儿?)|稍等|慢着|且慢|让我想想|我想想|我再想想",
    r"wait(?: a (?:moment|minute|second|sec|bit))?|hold on|hang on|one moment|just a (?:moment|minute|second)"
    r"|(?:hm+|um+|uh+|well)? ?let me think(?: about (?:it|that))?"
    r"|hmm+|um+|uh+|oh|ah|oops|wow|sorry|if (?:it's|it is) not too much trouble|if you don't mind|if possible",
)

# Not to draw. It holds for the whole turn, whatever else is said in it.
HOLD = clause(
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
ABILITY = anywhere(
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
HELP = clause(
    r"帮助|帮忙|怎么用|(?:这个?)?(?:怎么|如何|咋)(?:用|玩|使用|操作|开始|画画?)|使用(?:说明|方法|帮助)|说明书?|教程"
    r"|教教?我|我(?:该|应该)(?:怎么|如何)(?:做|说|用)|我该说什么|需要帮助",
    r"help(?: me)?|how (?:do|does|can|should) (?:i|this|it|you|we) (?:use|work|start|begin|do this|use this|use it"
    r"|draw)(?: (?:this|it|you))?"
    r"|how does (?:this|it) work|i need help|instructions|usage|what (?:should|do) i (?:do|say|type)|tutorial|man",
)
IDENTITY = clause(
    r"你是谁|你叫什么(?:名字)?|你是什么(?:模型|东西|人)?"
    r"|你(?:是不是|是) ?(?:机器人|真人|人(?:工智能)?|ai|chat ?gpt|gpt|文心一言|豆包|元宝|混元|deep ?seek|kimi"
    r"|(?:通义)?千问|claude|gemini|siri) ?"
    r"|谁(?:把你)?(?:做|开发|创造|训练|写|发明)(?:了|出)?(?:的)?你(?:的|来)?|介绍一?下?(?:你)?自己|自我介绍",
    r"who are you(?: really| exactly| anyway)?|what are you(?: really| exactly| anyway)?"
    r"|what is your name|what's your name|introduce yourself|tell me about yourself"
    r"|are you (?:a |an )?(?:real )?(?:robot|human|ai|bot|person|machine|chat ?gpt|gpt|claude|gemini|siri|deep ?seek)"
    r"|(?:and )?who (?:made|created|built|trained|programmed|invented|developed) you",
)
KNOWS_HOW = re.compile(
    r"(?:你会画|你会不会画|会画|能画(?![一两二三几点些只个张]))(?P<zh>.{1,12}?)[吗么]"
    r"|(?:do you know how|are you able) to (?:draw|paint) (?P<en>.{1,40})",
    re.IGNORECASE,
)
