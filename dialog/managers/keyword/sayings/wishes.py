"""Wishes without a word for what is to be seen: anything, once more, back again, moving, kept."""

import re

from dialog.managers.keyword.sayings.pattern import anywhere, clause

# A picture is wanted, but not said of what; or it is left to us.
VAGUE = clause(
    r"(?:开始)?(?:画|绘)(?:画|图|一?[张幅个](?:图片?|画|东西)?|一?点?(?:东西|儿)|一?些东西|点什么)?",
    r"(?:start )?(?:draw|drawing|paint|painting)(?: me)?(?: something| a picture| an image| a drawing| some pictures"
    r"| pictures)?"
    r"|(?:make|create|generate|give|show)(?: me)? (?:something|a picture|an image|a drawing|a painting)",
)
SURPRISE = clause(
    r"再?随便(?:你|再|画|来|一?[张个幅]|一?点|什么|东西|图|都行|都可以|吧|(?:好看|可爱|好玩|有趣|漂亮|有意思|简单)的)*|画?什么都(?:行|可以|好)|(?:由)?你(?:来)?(?:决定"
    r"|定|选|看着画|随便画?)|(?:给我)?(?:一个|点|个)?惊喜",
    r"surprise me(?: with .*)?"
    r"|(?:draw |paint )?(?:me )?(?:anything|whatever)(?: you (?:like|want))?|you (?:choose|decide|pick)"
    r"|(?:it's )?up to you"
    r"|(?:draw |paint |make )?(?:me )?something (?:cute|nice|funny|fun|cool|pretty|beautiful|lovely|interesting"
    r"|scary|spooky|weird|strange|silly|crazy|unusual|unexpected|simple|new|special|pleasant|cheerful|magical)"
    r"|(?:draw |paint |make )?(?:me )?(?:something |a )?random(?: (?:thing|picture|scene|one))?|your choice",
)

# What is there shall move, or a video go on from it.
MOVE = clause(
    r"(?:让|使|把|叫|给)?(?:它|他|她|画面|图片?|画|这[张幅][图画]?|[^,，。]{1,6}?)?"
    r"(?:动起来|活起来|动一动|(?:变|做|转|制作)成(?:一?[段个])?(?:视频|动画|动图))"
    r"|(?:把)?(?:这段?|那段?)?(?:视频|它|画面)?(?:接着|继续)(?:往下|往后|向下)?(?:放|播放?|演|拍)(?:下去)?|(?:把)?(?:这段?)?视频(?:延长|加长|接下去)",
    r"(?:make|let|have|see) (?:it|this|that|them|the [\w ]{1,24}) (?:move|moving|come alive|come to life)"
    r"|animate (?:it|this|that|them|the [\w ]{1,24})|bring (?:it|this|that|them|the [\w ]{1,24}) to life"
    r"|(?:turn|make|change) (?:it|this|that|the (?:picture|image|drawing)) into a (?:video|movie|film|clip|animation)"
    r"|(?:continue|extend|lengthen|go on with|carry on with) (?:the|this|that|my) (?:video|movie|film|clip)"
    r"|make (?:the|this|that|my) (?:video|movie|film|clip) longer|let (?:it|the (?:video|clip)) (?:go|play|run) on",
)
AGAIN = clause(
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
UNDO = clause(
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
    r"undo(?: (?:again|once more|it again|that too|it|that|this|"
    r"(?:the )?(?:last|previous)(?: (?:change|edit|step|one))?|(?:two|three|\d+)(?: steps"
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
UNDO_UNDO = clause(
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

UNFIT = re.compile(
    r"裸体|裸女|裸照|全裸|色情|性爱|做爱|血腥|鲜血|流血|砍头|砍人|杀人|杀死|杀了|尸体|自杀|强奸|虐待|虐杀|枪杀|爆头|炸弹袭击"
    r"|\b(?:naked|nudes?|nsfw|porn\w*|sex|sexy|sexual|erotic|topless|gore|gory|bloody|blood|behead(?:ed|ing)|murder\w*"
    r"|kill(?:s|ed|ing)?|shot in the|stabb\w+|corpses?|suicide|rape\w*|tortur\w+|terrorist)\b",
    re.IGNORECASE,
)
BORROWS = anywhere(r"用|像|换成|改成|跟|和|按|一样|照", r"use|like|same|copy|take|with|as in|from")
# The wish before was none: what follows is meant in its place.
MISSPOKEN = re.compile(
    r"^(?:啊|哎呀?|哦|不好意思|抱歉|对不起|不对|不是)*[,，]?\s*(?:我|刚才)?(?:说|讲|打|弄|搞)(?:错|反|混)了|^口误|^(?:我)?嘴瓢"
    r"|^(?:oh |oops |no |sorry |wait |ah )*[,，]?\s*(?:i (?:misspoke|said (?:it|that) (?:wrong|backwards)"
    r"|mixed (?:it|them|that) up|got (?:it|them|that) (?:backwards|mixed up|the wrong way round))|my mistake|my bad"
    r"|slip of the tongue|wrong way (?:round|around))\b",
    re.IGNORECASE,
)
# To keep a picture, which happens by itself.
SAVE = clause(
    r"就这样(?:别动|不动)了?|(?:把)?(?:这|那|刚才的?)?(?:一?[张幅])?(?:图|图片|画)?(?:保存|存|收藏|下载|导出)(?:好|下来|起来|一下|到.{1,6})?(?:这|那)?(?:一?[张幅])?"
    r"(?:图|图片|画)?"
    r"|(?:怎么|怎样|如何|在哪里?|哪里|能不能|可以)(?:能|才能|可以)?(?:保存|存|下载|导出)(?:这|那)?(?:一?[张幅])?(?:图|图片|画)?",
    r"save (?:it|this|that|them|(?:the|this|that|my) (?:picture|image|drawing|one))(?: (?:as it is|like this|like that"
    r"|to my (?:computer|phone|disk)))?|(?:fine |good |great )*(?:just )?keep it"
    r"|(?:keep|leave) it (?:like|as) (?:that|this|it is)"
    r"|(?:can i |how do i |how can i |where can i )?(?:save|download|export) (?:it|this"
    r"|(?:this|the|my) (?:picture|image)s?)",
)
# Less of what there is.
FEWER = re.compile(
    r"^(?:a few |some |a bit |with )*fewer\b|太多了?$|^少(?:画|放|来)?一?[点些]|\btoo many\b", re.IGNORECASE
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
COMBINE = anywhere(
    r"合并|合成|结合|组合|融合|拼(?:接|起来|在一起|到一起|成|图)?|合(?:在|到)一|放[在到进]?一[起张幅块]|合起来|合二为一|并(?:在"
    r"|到)一起|混合|画[在到进]一[起张幅]|[在到进]同?一[张幅]",
    r"combin(?:e|es|ed|ing)|merg(?:e|es|ed|ing)|join|blend|mix|unite|fuse|together|into one(?: picture| image)?"
    r"|in(?:to)? (?:one|a single|the same) (?:picture|image|drawing)|side by side",
)
