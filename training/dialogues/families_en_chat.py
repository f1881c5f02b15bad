"""English: what people ask and tell that has nothing to do with the picture there is.

{noun} and {plural} are bare names of any thing, {new} a thing with its number.
"""

from training.dialogues.rows import Rows, Table

EN_CHAT: Table = {
    "story": Rows(
        said=(
            "[yesterday|last night|this morning|last week|the other day|on monday] [i|we|my mom|my friend] [saw|"
            "found|bought|met|got] {new}",
            "[i|we] [have|had|own|used to have] {new} [at home|when i was little|once|as a kid|in the garden|]",
            "[my|our] [neighbour|neighbor|grandma|uncle|sister|brother|teacher] [has|bought|lost|found|likes|"
            "loves] {new}",
            "[once upon a time|long ago] there was {new}[ that lived in a forest| who was very lonely|]",
            "[i|my son|my daughter] [dreamt|dreamed] [of|about] {new}[ last night|]",
            "[our|my] {noun} [is gone|got lost|is very old|was stolen|is famous|looks tired]",
            "[today|at school|at work|at the zoo] [i|we] [talked about|learned about|read about|saw] {plural}",
            "when i was [little|young|a child|five] i [was afraid of|loved|collected|wanted to have] {plural}",
            "[did you know that|you know,] {plural} [are older than you think|were once very rare|exist everywhere]?",
            "there was {new} [on tv|in the news|in the park|in the supermarket] [today|yesterday]",
            "my [birthday|holiday|weekend] was great, [i got|we saw|there was] {new}",
            "so [i|we|my brother|my aunt] [finally|actually|just] [bought|got|ordered|saw|inherited] {new}[ today| "
            "yesterday|]",
            "[imagine,|you won't believe it,|listen,] [someone|a stranger|my boss|the mailman] [gave me|sold me|"
            "showed me] {new}",
            "[my|our] {noun} [broke|died|fell over|ran off|won a prize|turned ten] [yesterday|last year|this week|on "
            "sunday]",
            "[i'm|i am] [reading a book|watching a film|writing a story|listening to a song|doing a school project] "
            "about {new}",
            "[saw|found|bought|spotted] {new} [today|yesterday|on my walk|at the market|in a shop], [so cool|how "
            "weird|pretty cheap]",
            "[this|that] [reminds me of|makes me think of] {new} [i once had|we once saw|my dad used to own|from my "
            "old school]",
            "at [grandma's house|the museum|the harbour|the shop|my aunt's place] [they have|there is|there was] {new}",
            "[someone|a neighbour|a thief|my ex] [stole|took|borrowed|painted|sold] [my|our|grandpa's] {noun}",
            "[we|the kids|my friends and i] [spent the day|had a lot of fun|played] with {new}",
            "[the other night|on holiday|in summer|on the train] [a man|some guy|a woman|a little girl] [showed me "
            "{new}|talked about {new}|told me about {new}|was looking for {new}]",
            "my [daughter|son|nephew|niece|little one] [won't stop talking about|keeps asking about|is crazy about] "
            "{plural}",
            "[my grandfather|my granny|my old boss|our teacher] used to [tell us about|collect|sell|talk about] "
            "{plural}",
            "[i|we] [nearly|almost] [bought|lost|broke|stole] {new}[ once| yesterday| last week|]",
            "there's {new} [outside my window|on my desk|next door|in front of our house|on my way to work]",
            "[a funny thing happened|something strange happened|you know what happened]: [we found|i lost|i saw] {new}",
            "[my wife|my husband|my roommate|my mother] [came home with|wants to buy|dreams of|showed me] {new}",
            "i had a [weird|strange|beautiful|bad] dream, there was {new} in it",
            "[back then|in those days|at my first job|at university] [everybody had|nobody had|i had|we had] {new}",
            "[i learned today|i read somewhere|they say|somebody told me] that {plural} [are quite popular|have a "
            "long history|can be useful]",
            "[in our town|where i live|in my country] [you see {plural} everywhere|there are lots of {plural}|"
            "{plural} are famous]",
            "[it was a long day|what a day], [first it rained and then i saw {new}|and i even saw {new}|i sold {new} "
            "in the end]",
            "our [class|team|club|school|band] [has {new} as its mascot|made a film about {new}|once had {new}]",
            "[long story short|anyway|well], [we ended up with|i now have|she bought] {new}",
            "[i used to|my sister used to|we used to] [work with|dream of|play with|be scared of] {plural}",
            "[i got a postcard|there was a documentary|my friend sent me a photo|i have a poster] with {new} on it",
            "[nobody believed me|everybody laughed] when i said i [had|saw|found|owned] {new}",
            "[my favourite toy|the best gift i ever got|my first toy|the prize] was {new}",
        ),
        held_out=(
            "[funny story|true story|guess what]: [i ran into|we came across|i tripped over] {new}",
            "[back in my village|in my childhood|when we lived in spain] there was {new}",
        ),
    ),
    "story two": Rows(
        said=(
            "i [just|once] [read|watched|wrote] [a book|a movie|a story|an article] about {new} and {new2}",
            "[yesterday|last night|on the way home] [i|we] saw {new} and {new2}[ in the street| at the market|]",
            "[my|our] [neighbour|neighbor|uncle|sister|friend] has {new} and {new2}",
            "[i|my son|my daughter] [dreamt|dreamed] [of|about] {new} and {new2}[ last night|]",
            "[once upon a time|long ago] {new} met {new2}[ in the forest| and they became friends|]",
            "for my birthday i got {new} and {new2}",
            "[we|they] [sold|gave away|bought] {new} and {new2}[ last week|]",
            "there were {new} and {new2} [on tv|in the museum|in the shop window]",
            "[my teacher|the book|the article] [talked about|was about|mentions] {new} and {new2}",
            "[today|on sunday|at the zoo|at the market|on our trip] we [saw|met|found|noticed] {new}, and [also|then|"
            "later] {new2}",
            "[my|our] [grandparents|cousin|boss|teacher|neighbours] [bought|kept|found|lost] {new} and {new2}[ last "
            "year| once|]",
            "[i|we] [once had|once owned|used to have|used to own] {new} and {new2} [at home|when i was young|in the "
            "garden|at the farm]",
            "[my son|my daughter|my friend|the teacher] [told me|wrote|made up|read me] a [story|tale|poem|song] "
            "about {new} and {new2}",
            "the [film|show|fairy tale|song|game] is about {new} and {new2}",
            "[imagine,|you won't believe it,|so,] {new} [and then|and right after it|and later also] {new2} on [the "
            "same day|my street]",
            "[i got|my mom got|we received] {new} [from my aunt|for christmas] and {new2} [from my dad|a day later]",
            "[i lost|i sold|i found|somebody stole] {new} and {new2} [last year|yesterday|on the train|on holiday]",
            "first [i|we] [saw|bought|found] {new}, [and a bit later|then|and an hour later] {new2}",
            "[in my dream|in the book|in the movie|in that story] {new} [talks to|meets|is friends with|fights with] "
            "{new2}",
            "[my neighbour's garden|grandpa's attic|my room|our school] has {new} and {new2} in it",
            "[we talked about|our homework was about|the quiz asked about|we learned about] {new} and {new2} [today|"
            "at school|yesterday]",
            "[at work|at school|in the village] there's {new} and [also |]{new2}, [everybody knows them|quite famous "
            "actually]",
            "one day {new} [said to|ran away from|looked at|visited] {new2}",
            "[saw|found|bought] {new} and {new2} [today|at the flea market|on the way to work], [lucky me|what a day|"
            "funny isn't it]",
            "[my sister|my uncle|my best friend] [traded|exchanged|swapped] {new} for {new2}[ last summer| once| at "
            "school|]",
            "[i have a photo|there's an old poster|my shirt has a print] of {new} and {new2}",
            "[as a kid i had|my first toys were|on my desk there are] {new} and {new2}",
        ),
        held_out=("[funny story|true story|guess what]: {new} [chased|fell in love with] {new2}",),
    ),
    "taste": Rows(
        said=(
            "i [like|love|hate|don't like|can't stand|am afraid of|miss] {plural}",
            "{plural} are [nice|cute|boring|dangerous|expensive|my favorite|my favourite|great|useful]",
            "[my favorite|my favourite] [thing|thing in the world|animal or object] is {new}",
            "[my|our] favourite [colour|color] is {color}",
            "i [like|prefer|love] {color} [more than|to|better than] {color2}",
            "[everybody|my dad|my cat|my girlfriend|nobody] [likes|hates|loves] {plural}",
            "i think {plural} are [overrated|underrated|wonderful|scary]",
            "i'm [allergic to|scared of|tired of] {plural}",
            "i've never [seen|touched|owned] {new}",
            "{plural} [don't|do not] [interest me|bother me|exist in my town]",
            "[who|why would anyone] [doesn't like|likes] {plural}[?|]",
            "{plural} [remind me of|make me think of] [home|my childhood|school|summer]",
            "i [collect|study|sell|buy|eat] {plural}",
            "{color} is [my lucky|the most beautiful|a great|a sad] [colour|color]",
            "[kids|people|men|tourists] [love|fear|buy] {plural}",
            "[i'm|i am] [a big fan of|crazy about|really into|obsessed with|not a fan of|not so keen on] {plural}",
            "{plural} [make me happy|scare me|bore me|are not my thing|are the best|rock|creep me out|are adorable]",
            "[personally|to be fair|generally|normally], i [like|prefer|enjoy|avoid|dislike] {plural}",
            "[i've always|i have always|we always|my family always] [liked|loved|hated|wanted|admired] {plural}",
            "[there's nothing better than|nothing beats|what would life be without|life is better with] {plural}",
            "[if i had to choose, i'd say|my favourites are|what i like most are|what i like best are] {plural}",
            "i [don't really|never really|can't] [get|understand|see] [why people like|the hype about|the appeal of] "
            "{plural}",
            "[ugh|yuck|oh no|brr], i [hate|can't stand|really dislike|am terrified of] {plural}",
            "[mmm|oh|aww|yay], i [love|adore|really like|do like] {plural}",
            "my [wife|husband|son|daughter|best friend|boss|teacher] is [afraid|scared|a fan|not a fan|tired] of "
            "{plural}",
            "{color} [isn't really my|is not my|was never my|has always been my|used to be my] [colour|color]",
            "{color} [always feels|feels a bit|seems rather|feels very] [calm|sad|happy|cold|warm|energetic]",
            "of all [colours|colors] i like {color} [best|most|least]",
            "[i wear|i always wear|i never wear|i often wear] {color}",
            "[i think|in my opinion,|if you ask me,|i must say] {color} is [a bit boring|underrated|beautiful|"
            "overrated|hard to beat]",
            "[my|our] [car|door|kitchen|house|bike|sofa] [is|was|used to be] {color}, i [like|love|hate] that "
            "[colour|color]",
            "{color} or {color2}, [i like both|hard to choose|i love them both|both are fine colours]",
            "[between {color} and {color2}|if it's {color} against {color2}], {color} wins for me",
            "{plural} [taste|feel|smell|look|seem] [great|strange|funny|wonderful|odd], [at least to me|i think|if "
            "you ask me]",
            "[i used to|my sister used to] [like|love|hate|be afraid of] {plural}, but not [any more|anymore|now]",
            "[i could look at|i could talk about|i could spend hours with] {plural} all day",
            "{plural} [always|never|sometimes] [cheer me up|make me smile|get on my nerves|impress me]",
            "[most people|all my friends|my parents|the neighbours] [like|love|hate|are afraid of] {plural}, [me too|"
            "not me|i don't]",
            "one day i'd like to [own|have|touch|get] {new} [of my own|in real life|myself]",
            "not [a big|much of a|really a] fan of {plural}",
            "{plural}? [love them|hate them|not my thing|never liked them|boring|my favourites]",
            "[the best|the worst|the cutest|the funniest] thing [ever|in the world|on earth] is {new}",
            "[i respect|i admire|i envy people with|i'm curious about] {plural}",
            "[my parents|my kids|we] [never had|always had|can't afford|don't allow] {plural} at home, [sadly|luckily]",
        ),
        held_out=("[i'm fond of|i have a soft spot for|i could do without] {plural}",),
    ),
    "ability": Rows(
        said=(
            "what can you [draw|do|paint|make|create][?|]",
            "[what|which] [things|animals|styles|colours|colors|backgrounds|objects] [can you|do you|are you "
            "able to] [draw|know|do|use][?|]",
            "what [else |]can you [draw|do][?|]",
            "[what are|tell me] your [abilities|features|skills|limits][?|]",
            "[what|which] styles are there[?|]",
            "[how many|how many different] things can you draw[?|]",
            "[give me|can you give me|show me] [some |an |][ideas|example|examples|suggestions|inspiration]",
            "what [should|shall|could] [i|we] draw[?|]",
            "[do you have|any] [ideas|suggestions|tips][ for me|][?|]",
            "can you [draw|do] [everything|anything|all kinds of things][?|]",
            "what [are you good at|is possible|can i ask for|can i draw here][?|]",
            "what do you know[?|]",
            "[what|which] [kind of|sort of|types of] [things|pictures|objects|drawings] [can you|do you|could you] "
            "[draw|make][?|]",
            "[so |]what [all |]can [you|this thing|this app|huihua] [do|draw|make][ for me|][?|]",
            "[what's|what is] [possible here|available|the range of things you draw][?|]",
            "[list|show me|tell me] [everything|the things|what|all that] you can [draw|do|paint]",
            "[is there|do you have] a list of [things|objects|what] you [can draw|know|are able to draw][?|]",
            "[i'd like|i would like|i want] to know what you can [draw|do|paint]",
            "what are your [main |][skills|talents|strong points|limits|limitations|options][?|]",
            "[can you draw|do you know|can you do|do you draw] [animals|people|plants|food|vehicles|landscapes|"
            "buildings] [too|as well|also][?|]",
            "[what|which] [animals|plants|foods|vehicles|colours|colors|places] do you [know|have|support|offer][?|]",
            "what can't you [draw|do|paint][?|]",
            "is there [anything|something] you [can't|cannot|don't|won't] [draw|do|paint][?|]",
            "how many [objects|animals|styles|colours|colors|backgrounds] do you know[?|]",
            "[i have no idea|no clue|not sure|i don't know] what [you can draw|is possible|i could ask for|you are "
            "able to do][?|]",
            "[any|got any|do you have any] [inspiration|proposals|suggestion|good ideas|recommendation][ for a "
            "picture| for me|][?|]",
            "[what|which] [picture|kind of picture|motif] would you [suggest|recommend|propose][?|]",
            "[what|which] [commands|orders|wishes|requests] do you understand[?|]",
            "[how good are you|how well do you do] at [drawing|painting|art][?|]",
            "[what could|what might] i [ask|ask you] for[?|]",
            "[before i ask|first of all|out of curiosity], what can you [draw|do][?|]",
            "[tell me|say|let me know] what [you're good at|you're able to do|you can do for me|i can ask you for]",
            "[what's|what is] your [strength|speciality|specialty|limit][?|]",
            "are you [able|allowed|trained] to draw [anything|everything|animals and things|any kind of picture][?|]",
            "[help me decide|help me choose] what to [ask for|pick as a subject]",
            "your [skills|abilities|features|options], please",
            "how many things at [a time|once] can you [draw|put into a picture][?|]",
            "[what|which] [changes|edits] can you make to a picture[?|]",
            "i'm [curious|wondering|not sure] what you [can do|can draw|are capable of]",
        ),
        held_out=("[what's on the menu|what's in your repertoire|what's on offer][?|]",),
    ),
    "knows": Rows(
        said=(
            "do you know [how to draw |what ]{new}[ is|][?|]",
            "are you able to draw {plural}[?|]",
            "do you know {plural}[?|]",
            "do you [also |]have {plural}[ in your world| in your vocabulary|][?|]",
            "are {plural} [possible|something you know|among the things you know][?|]",
            "is it possible to draw {plural}[ here| with you|][?|]",
            "have you ever drawn {new}[?|]",
            "[is|are] {new} something you can draw[?|]",
            "[can you do|are you good at] {plural}[?|]",
            "[have you got|did you learn] {plural}[?|]",
            "do you know what {new} looks like[?|]",
            "i wonder if you know {plural}",
            "[is {new}|are {plural}] among the things you can draw[?|]",
            "have you [learned|learnt|been taught|been trained] [to draw|how to draw|to paint] {new}[?|]",
            "[would|could] you [manage|be able] to [draw|paint] {new} if i asked you [to|for it][?|]",
            "[do you|does huihua|does this app] [support|understand|handle|cover] {plural}[?|]",
            "[how good|how well trained|how skilled] are you at {plural}[?|]",
            "[are {plural} too difficult|would {plural} be too difficult|would {plural} be a problem|are {plural} "
            "hard] for you[?|]",
            "[i'm not sure|not sure|i don't know] [if|whether] you [know|can do|have heard of|ever learned] {plural}",
            "[have you heard of|are you familiar with|does it ring a bell:|do you know about] {plural}[?|]",
            "[is there|do you happen to have] {new} in your [world|vocabulary|collection|list|library][?|]",
            "[any|got any|are there any] {plural} in your [world|collection|list|vocabulary|library][?|]",
            "[just out of curiosity|just asking|quick question|theoretically], do you know how to draw {new}[?|]",
            "[is|was] {new} [in your vocabulary|on your list|one of the things you learned|part of your training][?|]",
            "[does|did] your training [include|cover] {plural}[?|]",
            "were there {plural} in [your training|what you learned|your lessons|your school][?|]",
            "{plural}, [do you know those|is that something you know|do you know what they look like|have you "
            "learned them][?|]",
            "{new}, [is that something you can draw|do you know what that is|do you know how that looks|is that too "
            "hard for you][?|]",
            "[tell me|can you tell me|let me know] [if|whether] you [know how to draw|are able to draw|ever learned "
            "to draw] {new}",
            "[am i right|is it true|is it correct] that you [know how to draw|can draw] {plural}[?|]",
            "[i was wondering|wondering|i'd like to know] [if|whether] {plural} are [possible|something you can draw|"
            "too hard for you]",
            "[does huihua|does the program|does this thing] know [how to draw {new}|what {new} is|what {new} looks "
            "like][?|]",
            "have you ever [drawn|tried|painted|made|done] {plural} [before|until now][?|]",
            "you [know|do know] [what {new} is|how to draw {new}|{plural}], [right|don't you|or not]?",
            "[do you have any experience|any experience|how much experience do you have] with {plural}[?|]",
            "[could you|can you] [in theory|in principle|theoretically] [draw|paint|make] {new}[?|]",
            "[what about {plural}, do you know them|how about {plural}, are they in your list][?|]",
            "[is it beyond you|is it too difficult for you|are you clever enough] to draw {new}[?|]",
        ),
        held_out=("[is|would] {new} [be |]within your [powers|abilities][?|]",),
    ),
    "identity": Rows(
        said=(
            "[who|what] are you[?|]",
            "what's your name[?|]",
            "what is your name[?|]",
            "are you [a robot|an ai|a human|human|a person|real|a machine|chatgpt|alive][?|]",
            "[tell me about|introduce] yourself",
            "what [model|kind of ai|program|software] are you[?|]",
            "who [made|built|created|trained|programmed] you[?|]",
            "how old are you[?|]",
            "where are you from[?|]",
            "what does [huihua|your name] mean[?|]",
            "are you [able to think|intelligent|a computer program|open source software]?",
            "what should i call you[?|]",
            "[am i talking|do i talk] to a [machine|human|bot][?|]",
            "[do you have|have you got] a name[?|]",
            "what's [behind|inside] this app[?|]",
            "[tell me|say|please say] who you are",
            "[who|what] [exactly |]are you[ exactly| anyway| then| really|][?|]",
            "[who|what] [am i|are we] [chatting with|dealing with|writing to][ here| now| exactly|][?|]",
            "[what's|what is] [huihua|this program|this app|this website][?|]",
            "[are you|is this|is it] [a bot|an app|a program|a computer|a language model|some kind of ai|artificial "
            "intelligence|gpt][?|]",
            "[do you|does it] [use|run on|work with|rely on] [chatgpt|gpt|stable diffusion|midjourney|a neural "
            "network|machine learning][?|]",
            "[who|which company|what company|who exactly] [is|stands] behind [you|this|huihua|this app][?|]",
            "[who|who exactly] is your [creator|maker|developer|author|inventor|boss|owner][?|]",
            "[when|where] were you [born|made|built|trained|created][?|]",
            "[are you|you're] [male or female|a boy or a girl|a he or a she|a man or a woman][?|]",
            "[what may|what can|what do|what shall] i call you[?|]",
            "how [should|do] i address you[?|]",
            "[your name|name|who are you again], [please|pls]?",
            "[how do i know|are you sure] you're [a machine|not a human|not a person|not a robot][?|]",
            "is there [a human|a person|somebody|a real artist] [behind this|on the other side|drawing this][?|]",
            "[can you|could you|would you] introduce yourself[?|]",
            "[say|tell me] [something|a bit|a little|more] about [yourself|you|huihua|who made you]",
            "i [don't|do not] [even |]know [who you are|what you are|who made you|your name]",
            "[i'm|my name is] [tom|anna|li|ben], [and you|and who are you|what's your name|and what are you "
            "called][?|]",
            "[what are you|how are you] called[?|]",
            "why are you called huihua[?|]",
            "[how|in what way|where] [were you|have you been] [trained|made|programmed|built][?|]",
            "[what|which] [technology|language model|neural network|engine] [is behind you|do you use|is inside|"
            "powers you][?|]",
            "[are you|do you consider yourself] [an artist|a painter|a real person|conscious|smart|self-aware][?|]",
            "[what|who] gave you [your name|the name huihua|that name][?|]",
            "you're [a robot|an ai|a machine|just a program|not human], [right|aren't you|or not]?",
            "[do you have|have you got] [parents|a body|a face|a gender|a brain|feelings][?|]",
        ),
        held_out=("[with whom|to whom] am i [speaking|talking][?|]",),
    ),
    "help": Rows(
        said=(
            "help[ me|!| please|]",
            "[how does|how do] [this|it|you] work[?|]",
            "how [do|can|should] i [use|start|begin with|work with] [this|it|you][?|]",
            "[i need help|can you help me|i don't understand this|i'm lost|i'm new here|it's my first time]",
            "what [should|do|can] i [say|type|write|do][?|]",
            "how [do|can] i [change|edit|undo|combine|save|delete] [pictures|a picture|something|things][?|]",
            "[instructions|manual|tutorial|guide|usage][ please|]",
            "[explain|tell me] how [this works|to use this|it works]",
            "[is there|where is] [a |the |][help|manual|tutorial][?|]",
            "[i'm|i am] [stuck|confused|new to this|a beginner|not getting it|completely lost|overwhelmed][, help| "
            "here|]",
            "[i have|i've got] no [idea|clue] how [this works|to use this|to start|to do this]",
            "[never used|never tried|first time using|first time on] [this|such a thing|one of these|this app][, "
            "what now|, how does it go|]",
            "[what|so what|ok, what|well, what] [now|next|happens now|do i do now|do i have to do][?|]",
            "[how|where] [do|should] [i|we] [start|begin|go on|continue|get started][?|]",
            "[can|could|would] you [please |][explain|tell me|show me] how [it works|this works|to use this|to use "
            "you|to start][?|]",
            "[is there|do you have|where do i find] [an introduction|a tutorial|some help|documentation|a manual|a "
            "guide][?|]",
            "[what's|what is] the [best way|right way|correct way|trick] to [use|talk to|ask|instruct] you[?|]",
            "[how|in what way] [do|should|must] i [talk to|speak to|write to|instruct|ask] you[?|]",
            "[i don't|i do not] [get it|get this|know what to do|know how this works|know what to type|know what to "
            "say][, help| yet|]",
            "how is [this|it|the thing] [supposed to work|meant to be used|operated][?|]",
            "how does [the thing|this app|this thing|the program] [function|operate|work][?|]",
            "[which|what] [words|sentences|commands] [do|should|can] i [use|type|say|write][?|]",
            "[some|a little|a bit of|quick] [help|guidance|assistance|advice][ please| here|]",
            "[sos|help!!|help needed|help me out|pls help|plz help me]",
            "[show|give] me [the instructions|a tutorial|some guidance|a short introduction|an example of how to "
            "talk to you]",
            "what do i [have to do|need to say|type|have to write|need to do] to get [a picture|my picture|something "
            "drawn][?|]",
            "[do i|must i|can i|should i] [just|simply|only] [type|write|say] [what i want|something|anything|a "
            "sentence][?|]",
            "how do i [tell|get] you to [change|edit|fix|undo|redo] [something|things|a picture|it][?|]",
            "how [does one|do people|are you supposed to|am i supposed to] [change|undo|edit|use] [this|things|"
            "something] here[?|]",
            "[usage|how to use|howto|how-to|user guide|quick start|getting started|faq][?|]",
            "[what|which] [step|steps] do i take [first|now|next][?|]",
        ),
        held_out=("[show me the ropes|walk me through it|what's the drill][?|]",),
    ),
    "app": Rows(
        said=(
            "[where|how] [are|do you keep] [my |the |]pictures [saved|stored|kept][?|]",
            "[how|where] can i [download|save|export|find|share] [my |the |][picture|pictures|image][?|]",
            "[is this|is it|are you] [free|open source|expensive|safe|private|online][?|]",
            "[how much does|what does] [it|this] cost[?|]",
            "[how long|how much time] does [a picture|it|drawing] take[?|]",
            "[why|how come] [is it|does it take|is this] so [slow|long|fast][?|]",
            "[can|do] you [speak|understand] [chinese|english|german|french|other languages][?|]",
            "[can|do] you [remember|keep|store] [our chat|my pictures|what i said|everything][?|]",
            "what is a seed[?|]",
            "[which|what] [size|resolution|format] do the pictures have[?|]",
            "can i [upload|use|bring] [my own picture|a photo|my own photo][?|]",
            "do you [need|use] [the internet|a gpu][?|]",
            "who can see my pictures[?|]",
            "are [my|the|these] [pictures|images|data|drawings] [private|safe|public|shared with anyone|uploaded "
            "somewhere][?|]",
            "[can|do|will] [other people|others|strangers|you guys] [see|use|read] [my pictures|my chat|my drawings|"
            "what i write][?|]",
            "[where|in which folder|on which server] [do|can] i find [my|the] [old |saved |]pictures[?|]",
            "[how|where] do i [download|export|print|share] [it|this|the picture|my drawings|an image][?|]",
            "[is there|where's|where is] [a|the] [download|save|export|print|share] button[?|]",
            "[can|may] i [print|sell|publish|post|share|use] the [pictures|images|drawings][ commercially| online| "
            "on instagram|][?|]",
            "[who|which person] owns the [pictures|images|copyright|rights][?|]",
            "[do|must|should] i [pay|register|log in|sign up|create an account][ for this| here| for it|][?|]",
            "[is there|do you have] [a phone app|an app for my phone|a mobile version|a dark mode|an api|a paid "
            "version|a limit][?|]",
            "[does|will] [it|this] [work|run] [offline|on my phone|on a mac|on windows|on my tablet|without "
            "internet][?|]",
            "how many [pictures|images] [can|may] i [make|draw|create|generate] [per day|a day|for free|in total][?|]",
            "[why does|why must|why would] [drawing|it|this|a picture] take [so long|so much time|forever|ages][?|]",
            "how fast [is it|are you|is this|do you draw|do you work][?|]",
            "[how long|how much longer] [do i have to|must i|will i have to|should i] wait[ for a picture|][?|]",
            "[which|what] [languages|language] do you [speak|understand|know|support][?|]",
            "[do you|can you|is it possible to] [speak|understand|write|talk] [spanish|french|japanese|russian|"
            "german|italian][?|]",
            "can i [write|talk|type|chat] [in chinese|in english|in german|in my language] [here|with you|too][?|]",
            "[what's|what is] [a|the] seed [for|good for|about][?|]",
            "what does [a|the|this|that] seed [do|mean|change][?|]",
            "how [big|large] are the [files|images|pictures][?|]",
            "[what|which] [file format|file type|pixel size|resolution] do [i get|you use|they have|you save][?|]",
            "[is it|are they] [png or jpg|jpg or png|saved as png|high resolution|full hd|square][?|]",
            "[can|could] i [send|give|upload|show|attach] [you |][a photo|my own drawing|a picture from my phone|a "
            "file][?|]",
            "[does|will] [the app|this app|it|this] [remember|keep|store|save|log] [our chat|my pictures|what i type|"
            "everything i write][?|]",
            "will [my pictures|the chat|everything] [be gone|still be here|be lost|be deleted] [tomorrow|when i "
            "close this|later|after a while][?|]",
            "[what|which] [hardware|computer|graphics card] do i need[ for this| to run this|][?|]",
            "[is there|where is] [a|the] [website|source code|github page|privacy policy|licence|license|contact][?|]",
            "[how|where] can i [report a bug|complain|contact you|give feedback|change the settings|delete my "
            "account][?|]",
            "[does it|do you|does this app] [send|upload] [anything|my pictures|my data] [to the internet|to a "
            "server|anywhere][?|]",
            "i [wonder|want to know|'d like to know] where [my pictures|the pictures|the files] are [saved|stored|"
            "kept]",
            "[nice app|cool tool|great program], [what does it cost|is it free|how much is it|where can i get it][?|]",
        ),
        held_out=(
            "[what happens to|what becomes of] my [data|pictures|drawings][?|]",
            "[any|are there] keyboard shortcuts[?|]",
        ),
    ),
    "small talk": Rows(
        said=(
            "[how's|what's] the weather[ today| like|][?|]",
            "[it's|it is] [raining|so hot|cold|late|my birthday|monday|almost weekend][ today| here|]",
            "[i'm|i am|i feel] [tired|hungry|happy|sad|bored|sick|stressed|excited|lonely|in love]",
            "tell me [a joke|a story|something funny|something interesting]",
            "[what|how much] is [two plus two|2+2|7 times 8|the square root of 16][?|]",
            "what [time|day|year] is it[?|]",
            "[who is the president|what is the capital of france|what is the tallest mountain|what is the "
            "meaning of life][?|]",
            "[do you|can you] [like music|dream|sleep|eat|feel pain|love me|have friends|think][?|]",
            "[write|can you write] [a poem|an essay|code|python code|an email][ for me|]",
            "[what did you do today|what are you doing|where do you live|what's new][?|]",
            "[i have to work|i should be sleeping|i have an exam tomorrow|my boss is annoying]",
            "[which|what] is your favourite [colour|color|animal|food|movie][?|]",
            "[let's play|do you want to play] a game[?|]",
            "translate [hello|good morning|this sentence] [into|to] [chinese|french|spanish]",
            "[recommend|what's] a good [movie|book|restaurant|song][?|]",
            "[lol|haha|hehe|hm|lmao]",
            "how [was|is] your [day|weekend|morning|night|family][ so far| today|][?|]",
            "[what|so what] are you [up to|doing|thinking|dreaming of|thinking about][ today| right now|][?|]",
            "[are you|aren't you] [tired|bored|busy|happy|hungry|lonely|ok|married][?|]",
            "[i|we] [had|just had] [a bad day|a long day|lunch|coffee|a fight|an argument|a wonderful evening|a "
            "headache]",
            "[i've got|i have] [a headache|a cold|a meeting soon|no time|so much work|the day off|a new job|a date "
            "tonight]",
            "[what a|such a] [day|week|mess of a day|lovely morning|boring evening|terrible week][!|]",
            "[it's|is it] [sunny|windy|freezing|snowing|pouring|so warm] [here|outside|again|where i live|today]",
            "[will it|is it going to] [rain|snow|be sunny|be cold|be hot] [tomorrow|today|on the weekend|later][?|]",
            "[what's|what is|do you know] the [date|time|weather forecast|score|exchange rate|stock price][ today| "
            "now|][?|]",
            "[how much|what] is [10 percent of 250|12 times 12|half of 90|100 divided by 4|3 plus 5|one plus one][?|]",
            "[solve|calculate|compute] [this equation|3x + 2 = 11|15 * 7|the sum of 1 to 10][ for me|]",
            "[who|can you tell me who] [wrote hamlet|discovered america|was napoleon|is the richest man|invented the "
            "wheel][?|]",
            "what is the [capital|largest city|currency|population] of [spain|italy|china|brazil|japan|canada][?|]",
            "how [far is the moon|old is the earth|tall is mount everest|do i cook rice|do i lose weight][?|]",
            "[why is|why's] [the sky blue|life so hard|everybody so angry|the sea salty|my internet so slow|monday "
            "so awful][?|]",
            "[do you|don't you] [believe in god|have hobbies|ever get bored|watch tv|know any jokes|get tired|like "
            "your job][?|]",
            "[will you|do you want to|would you] [marry me|be my friend|go out with me|have a coffee with me][?|]",
            "[sing|write|read] me [a song|a bedtime story|a limerick|a letter|a riddle|a love letter]",
            "[can|could|would] you [help me with my homework|do my taxes|book a flight|call my mom|order a pizza|"
            "wake me at seven][?|]",
            "[put on|turn on] [some music|the radio|the lights|a song|the tv][ please|]",
            "[who|which actor|who again] [plays batman|was in that movie|sings that song|is the queen of pop][?|]",
            "[my|our] [kids are finally asleep|train is late|coffee is cold|boss is on vacation|phone is dead|"
            "computer is slow]",
            "[give me|do you have|i need] [some advice|a recipe for pancakes|relationship advice|a password|an "
            "investment tip][?|]",
            "[i'm|i am] [on the bus|at work|in bed|on holiday|at my parents' place|in a meeting|on my lunch break][ "
            "right now|]",
            "[what should|what shall|what can] i [eat|cook|wear|watch|read|buy my mom] [today|tonight|for dinner|for "
            "her birthday][?|]",
            "[rofl|hihi|ha|heh|hahaha|xd|lolol|ahaha|:d]",
            "[happy new year|merry christmas|happy easter|happy birthday to me|cheers everyone][!|]",
            "[this is|that's] [life|how it goes|so monday|crazy weather|my third coffee today]",
            "[how do you say|what's the word for] [thank you|hello|goodbye|i love you] in [french|spanish|japanese|"
            "german][?|]",
            "[did you sleep|have you slept|did you eat|are you feeling|do they treat you] well[ today|][?|]",
            "[which|what] [music|films|books|sports|games] do you [like|listen to|prefer|recommend][?|]",
            "[heads or tails|rock paper scissors|truth or dare|tic tac toe][?|]",
        ),
        held_out=(
            "[penny for your thoughts|how's life treating you|what's cooking][?|]",
            "[any news|what's in the news|who won the match][?|]",
        ),
    ),
    "word": Rows(
        said=(
            "[what is|what's] {noun} in chinese[?|]",
            "how do you [say|write] {noun} in chinese[?|]",
            "how do you spell {noun}[?|]",
            "[what is|what's] {new}[?|]",
            "what do {plural} [eat|cost|look like][?|]",
            "what does {noun} mean[?|]",
            "[is|are] {plural} [dangerous|expensive|healthy|rare][?|]",
            "where do {plural} come from[?|]",
            "[translate|define] {noun}[ for me|]",
            "what's the plural of {noun}[?|]",
            "[what's|what is] the chinese [word|name] for {noun}[?|]",
            "how much does {new} cost[?|]",
            "how [big|heavy|old|fast] is {new} [normally|usually|in real life][?|]",
            "who invented {plural}[?|]",
            "what's the difference between {new} and {new2}[?|]",
            "why are {plural} called that[?|]",
            "[what's|what is] the [meaning|definition|origin|etymology] of [the word |]{noun}[?|]",
            "[tell me|i want to know|do you know] [something|more|a fun fact|some facts] about {plural}[?|]",
            "[can|could] you [tell|teach|give] me the [chinese word for|chinese for|translation of|chinese name of] "
            "{noun}[?|]",
            "[how|in what way] do {plural} [work|come about|get their name|live|grow][?|]",
            "[how|do you know how] [long|old] do {plural} [get|live|last|become][?|]",
            "[where|in which country|on which continent] [do|can] [you|people|i] [find|buy|see] {plural} [in real "
            "life|normally|usually][?|]",
            "[what|which] [language|country|region] [do {plural}|does the word {noun}] come from[?|]",
            "[how do i|how do you|can you|is it hard to] pronounce {noun}[?|]",
            "[is it|do you write it|does one write] {noun} or {plural}[?|]",
            "is {noun} [a countable noun|the right word|an english word|a real word|slang][?|]",
            "[what's|what is] another [word|name|term] for {noun}[?|]",
            "[give me|tell me|i need] a [synonym|fun fact|definition|riddle|poem|joke] [for|about|on] {noun}[?|]",
            "[why|since when] [do people|do we|does everybody] [have|use|buy|need|love|call them] {plural}[?|]",
            "[when|in which year] were {plural} [invented|discovered|first made|first seen][?|]",
            "what are {plural} [good for|made of|used for|called in chinese|like][?|]",
            "is it true that {plural} are [heavier than air|good for you|expensive these days|still popular|older "
            "than humans][?|]",
            "[what|how much] [would|does|do] {new} [weigh|cost|sell for] [these days|today|usually|on average][?|]",
            "[which is|what's] [bigger|heavier|older|more expensive] in real life, {new} or {new2}[?|]",
            "[do you|do people] [need a licence|pay a lot|need experience|pay taxes] for {new}[?|]",
            "can {new} be [dangerous|expensive|useful|bad for you] in real life[?|]",
            "{noun} in chinese[?|]",
            "{noun} [meaning|definition|translation|spelling|pronunciation][?|]",
            "[my homework question|a question for school|quiz question]: [what is|what exactly is] {new}[?|]",
            "[how many|do you know how many] {plural} are there [in the world|on earth|worldwide|in china][?|]",
            "what do {new} and {new2} have in common[?|]",
            "is there a [difference|connection] between {new} and {new2}[?|]",
            "who [has|owns|uses|needs|buys] {plural} [nowadays|these days|normally][?|]",
            "[what's|what is] [special|interesting|so great] about {plural}[ in general|][?|]",
            "i [forgot|don't know|never learned] what {noun} [means|is in chinese|is called in chinese]",
            "[a question about language|language question|vocabulary question]: what does {noun} mean[?|]",
        ),
        held_out=("[explain|describe in words] what {new} is", "what rhymes with {noun}[?|]"),
    ),
    "opinion": Rows(
        said=(
            "[do you like|what do you think of|how do you like] [it|this|the picture|{old}][?|]",
            "[should|shall] [i|we] [make|paint] {old} {color2} or {color3}[?|]",
            "[which|what] is [better|nicer], {color2} or {color3}[?|]",
            "{is} {old} [nice|cute|beautiful|too much|funny][?|]",
            "why [{is}|did you make|did you paint] {old} [so|like that|that way|this way][?|]",
            "why did you [draw|choose|paint|pick] {old}[?|]",
            "{does} {old} look [good|right|ok] to you[?|]",
            "what would you [change|improve|add|do][?|]",
            "[would|wouldn't] {color2} be [better|nicer] for {old}[?| or not?| what do you think?]",
            "[what's|what is] your [opinion|view|take|verdict|impression][ on {old}| of {old}| of it| on this|][?|]",
            "do you [think|feel|believe] [it|this|the picture] is [good|finished|nice|too plain|too busy|balanced][?|]",
            "[do you find|don't you find|do you consider] {old} [pretty|too plain|too flashy|strange|convincing][?|]",
            "does [it|this|the picture] look [good|nice|right|finished|ok] to you[?|]",
            "how does [it|this|the picture|that] [look to you|strike you|seem to you][?|]",
            "{does} {old} [fit|fit in|go with the rest|match the background|suit the picture][?|]",
            "[which|what] [colour|color] [would you|should i] [choose|pick|take|recommend|prefer] for {old}[?|]",
            "[which|what] [colour|color] [suits|goes with|is best for|would be best for] {old}[?|]",
            "{color2} or {color3}, what [do you think|do you prefer|would you take|is your advice][?|]",
            "[would you prefer|do you prefer|do you like] {old} in {color2} or [in |]{color3}[ better|][?|]",
            "would {color2} be a [good|wise|nice] [choice|colour|color|idea] for {old}[, what do you think|, in your "
            "opinion|][?|]",
            "[i can't decide|i'm not sure|i'm torn], {color2} or {color3} for {old}[, what do you say|, which one|"
            "][?|]",
            "[help me decide|advise me|your advice please]: {old} in {color2} or {color3}[?|]",
            "[how would you improve|how would you change|what would you do with|what would you do about] {old}[?|]",
            "[is there|do you see] [anything|something] [to improve|you would change|wrong with it|that bothers "
            "you][?|]",
            "[am i the only one who thinks|do you also think|don't you think] {old} came out [funny|a bit odd|cute|"
            "weird][?|]",
            "[are you|were you] [happy|satisfied|pleased|content] with [it|this|the picture|your work|{old}][?|]",
            "[would you|could you] [hang|put] this on your wall[?|]",
            "[how do you rate|what mark would you give|what grade do you give|how would you rate] [it|this|the "
            "picture|{old}][?|]",
            "why [on earth |exactly |]did you [do|make|draw|paint] {old} [like this|like that|this way|that way][?|]",
            "[why did you choose to make|how come you made|what's the idea behind making] {old} [like that|the way "
            "you drew it|so odd|like this][?|]",
            "[what made you|why did you] [choose|pick|decide on] [that|this] [colour|color|style|composition|"
            "background][?|]",
            "[your|and your] [opinion|thoughts|feedback|view|two cents][?|]",
            "[any|do you have any] [thoughts|feedback|comments] on {old}[?|]",
            "[do|don't] you [think|feel|believe] {color2} would be [better|nicer|too much|too dark|ok] for {old}[?|]",
            "[good or bad|yay or nay|hot or not|thoughts|what do you say|what say you]?",
            "[is|isn't] it [a bit |][too much|boring|kitschy|empty|crowded|overdone] [like this|in your eyes|in your "
            "opinion][?|]",
            "[what do you like|what don't you like|what do you like best] about [it|this|the picture|{old}][?|]",
            "[should|shall] {old} stay [like this|like that|as drawn], or [not|what do you think|would you change "
            "something]?",
        ),
        held_out=("[honestly|be honest], is [it|this|{old}] any good[?|]",),
    ),
    "noise": Rows(
        said=(
            "[asdf|asdfgh|qwerty|jkl|sdfsdf|hjkhjk|fghfgh|zxcv]",
            "[???|?|...|!!!|..]",
            "[bla|blah blah|bla bla bla|test|testing|test test|123|abc|1 2 3]",
            "[xx|zzz|uuu|aaaa|ooo|mmmm|ffff]",
            "[sdkjfh|lkjlkj|dfgdfg|ghghgh|vbnvbn|poiuy|mnbmnb|rtrtrt|fjfjfj]",
            "[qweqwe|asdasd|zxczxc|qazwsx|wsx|edcrfv|yuiop|bnm]",
            "[,,,|;;;|///|...?|--|~~|***|##|%%%|!?!?|?!|&&]",
            "[00|999|12345|0000|1234567|111|4711|98765]",
            "[hjk|jjj|kkkk|llll|nnnn|ssss|tttt|rrrrr|eeeee]",
            "[blub|blubb|blabla|dada|lala|lalala|tralala|dumdidum|nanana|yada yada]",
            "[adgjl|sfhk|wrtzp|xqzv|kjhgf|trewq|plokij|vcxy]",
            "[testtest|test 1 2 3|testing 123|this is a test|just testing|tst|mic check]",
            "[a|b|x|q|f|z|aa|cc]",
            "[hfjdks laskd|dkfj sldkf|asd fgh jkl|qwe rty|jfkd jfkd jfkd|slkdf wpeoi]",
            "[:|;|)|(|/|-|_|=|+]",
            "[ghjk?|asdf!|zxcvb.|hmpf grmbl|brrzt|krrk|pfft pfft]",
        ),
        held_out=("[lorem ipsum|foo bar|wqwqwq]",),
    ),
}
