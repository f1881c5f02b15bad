"""English: what people say to have a new picture drawn, or nearly.

{caption} is a whole caption, {scene} the words for a scene, {new} a thing in it ("a dog"), {always} a standing
instruction, {kind} a category ("animal"), {what} something that the world does not have.
"""

from training.dialogues.rows import Rows, Table

EN_DRAWING: Table = {
    "caption": Rows(said=("{caption}",), held_out=("[dear huihua|attention please|here we go][,|:] {caption}",)),
    "draw": Rows(
        said=(
            "{scene}",
            "{scene}[ please| pls| plz|, please]",
            "[draw|paint|sketch|make|create|generate|render|design|show][ me|] {scene}[ please|]",
            "[please |][draw|paint|make|create] [a picture|an image|a drawing|a pic] [of|with|showing] {scene}",
            "[can|could|would|will] you [please |][draw|paint|make|create|do][ me|] {scene}[ for me|][?|]",
            "i [want|need|would like|'d like] [a picture of |a drawing of |an image of |]{scene}[ please|]",
            "i [want|would like|'d like] you to [draw|paint|make] {scene}",
            "[new picture|a new picture|new image|next picture|something new|something else][:|,| -] {scene}",
            "[now|next|then|ok now|and now] [draw|paint|make][ me|] {scene}",
            "[forget that|never mind that|something completely different|new topic|let's start over][,|:|.] "
            "[draw |paint |]{scene}",
            "[how about|what about|maybe|let's do|let's try|let's have|let's draw] {scene}[?|]",
            "[i need|i'm looking for|get me|give me] [a picture of|an image of|a pic of|something with] {scene}",
            "[my daughter|my son|my kid|my friend|my boss|my wife|grandma] [wants|would like|asks for|asked "
            "for] {scene}",
            "[for my|it's for a] [birthday card|poster|presentation|blog|t-shirt|homework][:|,] {scene}",
            "[is it possible to|is there any chance to] [draw|get|make] {scene}?",
            "[a picture|image|drawing|pic] of {scene}[ please|]",
            "[start with|begin with|first] {scene}",
            "[your task|task|job|order|prompt]: {scene}",
            "[would you be so kind as to|kindly|be a dear and] [draw|paint] {scene}",
            "wanna [see|have] {scene}",
            "gimme {scene}",
            "do {scene}[ for me|]",
            "[imagine|picture|think of] {scene} and draw [it|that]",
        ),
        held_out=(
            "[put|get] {scene} on [paper|the canvas|the page][ for me|]",
            "[conjure up|whip up|knock up|sketch out] {scene}",
            "[what i have in mind|what i'm after|my idea] is {scene}",
            "[bring|let's have] {scene} to life",
        ),
    ),
    "wish": Rows(
        said=(
            "i'd [love|like|really like|so love] to see {scene}",
            "i [want|would love|would like|wish] to see {scene}",
            "[let me|let us] see {scene}",
            "[can|could|may] i [see|have|get] {scene}[, please| please|]?",
            "it would be [nice|cool|great|fun|lovely] to [see|have] {scene}",
            "i've always wanted [to see |]{scene}",
            "[i'm|i am] [dreaming of|in the mood for|longing for] {scene}",
            "[i feel like|i fancy] seeing {scene}",
            "[if only i could|i wish i could] see {scene}",
            "show me what {scene} looks like",
            "[what would|what does|how would] {scene} look like?",
            "i'm curious what {scene} looks like",
            "[i'm|i am] [dying|itching|hoping|eager] to see {scene}",
            "[wouldn't it be|it'd be] [fun|nice|lovely] to have {scene}[?|]",
            "[today|right now] i want to see {scene}",
            "what i'd [like|love] is {scene}",
            "[all i want|the only thing i want] is {scene}",
            "a dream of mine: {scene}",
            "you know what i'd like? {scene}",
        ),
        held_out=(
            "[nothing would make me happier than|my day would be saved by] {scene}",
            "[treat me to|surprise my kids with] {scene}",
        ),
    ),
    "draw without": Rows(
        said=(
            "[draw|paint|make|show me|] {scene}[,| but] [no|without] {without}",
            "[draw|paint] {scene}, [but |]please no {without}",
            "i want {scene}[,| but] without {without}",
            "{scene} [without|with no] {without}",
            "[can|could] you [draw|paint] {scene}, [no|without] {without}?",
            "{scene}. no {without}[!|.| please]",
            "{scene}, but i don't want [any |]{without} in it",
            "[make|create|generate] {scene}, but leave [out|away] {without}",
            "[please |]{scene} without [any |]{without}",
            "[new picture|next]: {scene}, no {without}",
            "a picture of {scene}, [but |]there must be no {without}",
            "[can i have|could i get] {scene}, but no {without}[?|]",
            "{scene} and [definitely|absolutely|really] no {without}",
        ),
        held_out=("{scene}, [free of|minus any|leave out any] {without}",),
    ),
    "standing draw": Rows(
        said=(
            "from now on[, everything| everything| always] {always}[.|:|,] [draw |now draw |start with |]{scene}",
            "[always|from here on] [draw|paint] {always}[.|,| please.] [now |first |]{scene}",
            "[all pictures|every picture] {always} from now on[.|:|,] [draw|start with|first] {scene}",
            "[draw|paint] {scene}[.|,] [and |]from now on everything {always}",
            "[in future|henceforth] everything {always}, [and now|now|starting with] {scene}",
        ),
        held_out=("[make it a rule|as a rule]: {always}. [now|first] {scene}",),
    ),
    "surprise": Rows(
        said=(
            "surprise me[!| please| pls|]",
            "[draw|paint|make|show me] [anything|whatever|whatever you like|whatever you want|something random|"
            "anything you like]",
            "[you|you can] [choose|decide|pick][ something| what to draw|]",
            "[it's |]up to you",
            "[something|anything] [nice|cute|funny|cool|beautiful|interesting|random|crazy|pretty][ please|]",
            "[draw|paint|make|show me] [me |][something|a picture of something] [nice|cute|funny|cool|beautiful|"
            "interesting|crazy|random]",
            "[i don't know what to draw|no idea|i have no ideas|i can't think of anything][,|.] [surprise me|"
            "you choose|you decide|just draw something]",
            "[your choice|dealer's choice|be creative|use your imagination|go wild|random]",
            "[i'm bored|bored][,|.] [draw me something|show me something|surprise me]",
            "[can|could] you [surprise me|draw something random|draw something nice]?",
            "whatever[ you want| you like| you feel like|]",
            "[draw|paint] something that [makes me happy|cheers me up|makes me laugh|i'd like]",
            "just draw [something|anything]",
        ),
        held_out=(
            "[astonish|amaze|impress] me",
            "[i leave it to you|i trust your taste|i'm in your hands][, go ahead|]",
        ),
    ),
    "surprise kind": Rows(
        said=(
            "[draw|paint|make|show me] [me |]{kind}[ please|]",
            "[any|some] {kinds}[ please|, you choose|, i don't care which]",
            "[draw|paint] [any|some random] {kind_bare}",
            "surprise me with {kind}",
            "[i want|i'd like|i'd love] [to see |]{kind}[, you choose|, whichever|, any|]",
            "[can|could] you draw {kind}[ for me|]?",
            "{kind}[, whatever you like|, any will do|, you pick]",
            "[generate|create|sketch] {kind}[ for me|]",
            "i'm in the mood for {kind}",
            "[something|one] from the {kind_bare} [category|department]",
            "[how about|what about] {kind}[?|]",
            "[pick|choose] {kind} [and draw it|for me]",
            "let me see {kind}",
        ),
        held_out=("[i could do with|how about] {kind}, [your pick|the choice is yours]",),
    ),
    "draw what": Rows(
        said=(
            "[draw|paint|make|create|generate|draw me|paint me|make me] [a picture|an image|a drawing|something|"
            "a pic][ please|]",
            "[can|could|will] you [draw|make|paint] [something|a picture|an image][ for me|]?",
            "[i want|i need|i'd like] [a picture|an image|a drawing|to draw something|to make a picture]",
            "[let's|let us] [draw|make a picture|paint|start drawing|draw something]",
            "[start drawing|start|begin|draw|paint|drawing|picture][!|.|]",
            "[a picture|an image|a drawing|a new picture|new picture][ please|]",
            "[i|we] [want|would like] to [draw|paint|make art|create an image]",
            "make [me |]some art",
        ),
        held_out=("[i'm after|i could use] [a picture|an illustration]", "[let's get creative|art time]"),
    ),
    "accept": Rows(
        said=(
            "[yes|yeah|yep|yup|sure|ok|okay|alright|of course|y|yea|absolutely|exactly][ please| draw it| do it|"
            " go ahead|]",
            "[draw it|draw that|paint it|draw them|do it|do that|go ahead|go for it|go on|please do][ now| "
            "please| then|]",
            "[now |ok now |][draw it|you can draw|you can draw it|draw that picture|start drawing it]",
            "[ready|i'm ready|done thinking], [draw|draw it|go ahead]",
            "[sounds good|good idea|why not|great idea|i'd like that|that would be nice|perfect][, do it|, draw "
            "it|, go ahead|]",
            "[fine|all right|alright then|right], [draw it|go ahead|you may draw]",
            "[now|now you can|let's see it|let's go]",
        ),
        held_out=("[make it so|fire away|be my guest|knock yourself out]", "[you have my blessing|permission granted]"),
    ),
    "outside": Rows(
        said=(
            "[draw|paint|show me|make|create][ me|] {what}[ please|]",
            "{what}[ please|]",
            "[can|could] you [draw|paint|make] {what}?",
            "i [want|would like|'d like|'d love] [to see |a picture of |]{what}",
            "[a picture|an image|a drawing] of {what}",
            "[now|next] [draw|paint] {what}",
            "[how about|what about|let's try] {what}?",
            "[let me|can i] see {what}",
            "[create|generate|sketch|paint] [a picture of |an image of |]{what}",
            "[i wish|i'd love] to see {what}",
            "[please |]{what}, [if you can|if possible|thanks]",
            "[new picture|something else|next picture]: {what}",
            "do {what}",
        ),
        held_out=("[conjure up|sketch out] {what}", "[my idea|what i have in mind] is {what}"),
    ),
    "outside add": Rows(
        said=(
            "[add|put in|include|draw in] {what}[ too| please|]",
            "[also|and|plus] {what}",
            "[can|could] you add {what}?",
            "i [also want|want to add] {what}",
            "with {what} [too|as well]",
            "[now|then] [add|put in] {what}",
            "there should [also |]be {what}[ too|]",
            "{what} [too|as well|also]",
            "[can|could] there be {what} too[?|]",
            "[put|place|stick] {what} [in|next to it|in there]",
            "how about adding {what}[?|]",
            "don't forget {what}",
        ),
        held_out=("{what} is missing",),
    ),
    "refuse": Rows(
        said=(
            "[draw|paint|show me|make|generate] [a [naked|nude|topless] [woman|girl|man|celebrity]|naked people|"
            "some nudes|nude celebrities]",
            "[draw|paint|make] [porn|something pornographic|an erotic picture|a sex scene|nudes|hentai]",
            "[draw|show|make] [someone being|a person being|people being] [tortured|beheaded|murdered|shot in "
            "the head|executed]",
            "[draw|show me] a [bloody|gory] [corpse|massacre|murder scene|dismembered body]",
            "[can|could] you [draw|make] [nudes|porn|naked people|sex pictures]?",
            "[draw|make] a [nazi|racist|hateful|antisemitic] [poster|cartoon|picture]",
            "i want to see [naked people|porn|gore|someone die]",
            "[make|draw] a picture [that mocks|insulting] [disabled people|jews|muslims|black people|gay people]",
        ),
        held_out=(
            "[undress|take the clothes off] [her|him|the woman]",
            "[something|a picture] [x-rated|not safe for work]",
        ),
    ),
}
