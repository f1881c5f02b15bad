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
            "[which|what] [size|resolution|format] [are|do] the pictures[ have|][?|]",
            "can i [upload|use|bring] [my own picture|a photo|my own photo][?|]",
            "do you [need|use] [the internet|a gpu][?|]",
            "who can see my pictures[?|]",
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
        ),
        held_out=("[honestly|be honest], is [it|this|{old}] any good[?|]",),
    ),
    "noise": Rows(
        said=(
            "[asdf|asdfgh|qwerty|jkl|sdfsdf|hjkhjk|fghfgh|zxcv]",
            "[???|?|...|!!!|..]",
            "[bla|blah blah|bla bla bla|test|testing|test test|123|abc|1 2 3]",
            "[xx|zzz|uuu|aaaa|ooo|mmmm|ffff]",
        ),
        held_out=("[lorem ipsum|foo bar|wqwqwq]",),
    ),
}
