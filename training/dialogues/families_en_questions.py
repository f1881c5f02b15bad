"""English: questions about pictures.

{the} is a thing without its colour ("the cat"), {is} goes with it, {plural} a bare plural, {a} "a cat", {color} and
{where} are what is asked about, {pic} an earlier picture.
"""

from training.dialogues.rows import Rows, Table

EN_QUESTIONS: Table = {
    "what color": Rows(
        said=(
            "[what|which] [colour|color] {is} {the}[?|]",
            "what's the [colour|color] of {the}[?|]",
            "[what|which] [colour|color] did you [make|paint|give] {the}[?|]",
            "{the}: [what|which] [colour|color][?|]",
            "[can you tell me|tell me|do you know|remind me] [what|which] [colour|color] {the} {is}[?|]",
            "[what|which] [colour|color] {does} {the} have[?|]",
            "[and|so] {the}, [what|which] [colour|color][?|]",
            "[what|which] [colour|color] {is} {the} [now|again|at the moment|in the picture][?|]",
            "i can't see it [well|clearly], [what|which] [colour|color] {is} {the}[?|]",
            "name the [colour|color] of {the}",
            "[the |][colour|color] of {the}[, please|]?",
            "[and |so |]{the}[?|,|:] [what's {the} like in colour|which one of the colours is that|what colour do "
            "you see]?",
            "[i'd like to know|i want to know|i wonder|i'm wondering] [what|which] [colour|color] {the} {is}",
            "[i forgot|i've forgotten|i don't remember|i can't tell], [what|which] [colour|color] {is} {the}[?|]",
            "[quick question|one question|question|just asking][:|,] [what|which] [colour|color] {is} {the}[?|]",
            "[what|which] [colour|color] [was used|did you use|did you take|have you chosen|did you pick] for "
            "{the}[?|]",
            "[could|would] you tell me the [colour|color] of {the}[?|]",
            "[could|would] you [please |]tell me [what|which] [colour|color] {the} {is}[?|]",
            "[what|which] [shade|tone|hue|tint] {is} {the}[?|]",
            "[what|which] [shade|tone|hue] did you [give|use for|choose for|pick for] {the}[?|]",
            "{is} {the} red, [blue, green|green, blue|yellow, blue] or [what|something else]?",
            "{is} {the} [red or blue|black or white|green or yellow|brown or black|blue or purple], [or what|or "
            "something else]?",
            "[i'm|i am] [color blind|colour blind|colourblind], [what|which] [colour|color] {is} {the}[?|]",
            "[on my screen|on my phone|here] i can't [tell|see it well]: [what|which] [colour|color] {is} {the}[?|]",
            "[what|which] [colour|color] did {the} [get|end up with|turn out][?|]",
            "what [colour|color] would that be, {the}[?|]",
            "do you know the [colour|color] of {the}[?|]",
            "[[tell|give] me|remind me of] the [colour|color] of {the}",
            "{does} {the} have a [colour|color], and [which|what one|if so, which]?",
            "[please |][say|state|check|look up] [what|which] [colour|color] {the} {is}[ now|]",
            "{the}: [color|colour]?",
            "[look at {the}|take a look at {the}|check {the}]: [what|which] [colour|color][?| do you see?]",
        ),
        held_out=(
            "in [what|which] [colour|color] {is} {the} [painted|shown][?|]",
            "how {is} {the} [coloured|colored][?|]",
        ),
    ),
    "how many": Rows(
        said=(
            "how many {plural} [are there|do you see|are in the picture|did you draw|are in it|do we have|can "
            "you see][?|]",
            "how many {plural}[ now|][?|]",
            "[what is|what's] the number of {plural}[?|]",
            "[count|can you count] the {plural}[ for me| please|][?|]",
            "[are there|is it] one, two or three {plural}[?|]",
            "[tell me|do you know] how many {plural} there are[?|]",
            "how many {plural} [have you drawn|did you put in|is that][?|]",
            "how many {plural} [can be seen|are visible|are shown][?|]",
            "[and|so] how many {plural}[?|]",
            "is there more than one {noun}[?|]",
            "did you draw one {noun} or [more|several][?|]",
            "how many {plural} did you [make|put in|paint][?|]",
            "[what's|what is] the [count|amount|total] of {plural}[ in it| here| now|][?|]",
            "[i'd like to know|i want to know|i wonder|i'm wondering] how many {plural} [there are|you drew|we have|"
            "are in it]",
            "{plural}: how many[ are there| do you see|][?|]",
            "[the |]{noun} count[?|]",
            "[is there|is it|did you draw] [just|only] one {noun}[?|]",
            "[is there|do you see] a single {noun} or [more|several|two]?",
            "[are there|do you see] [several|multiple|two or three|many|a few] {plural}[?|]",
            "[can|could|would] you [please |]tell me how many {plural} [there are|you see|are in it|you drew][?|]",
            "[i can't count|i lost count|hard to see|i didn't look closely][,|:] how many {plural} [are there|do you "
            "see][?|]",
            "[quick question|question|one question|just asking][:|,] how many {plural}[ are there|][?|]",
            "how many of the {plural} [are there|do you see|are in it|did you draw][?|]",
            "[one|just one|only one] {noun} or [more|two|several][?|]",
            "[two|three] {plural}, or how many[ are there|][?|]",
            "[remind me|say|let me know] how many {plural} [there are|we have|are in it|you put in]",
            "how many {plural} [does it have|does the picture have|does this picture show|does it show][?|]",
            "how many {plural} [would that be|is it now|are we at|do you count|can i see|did you end up with][?|]",
            "[count|please count|go count] [the |]{plural}[ in the picture| in it| for me|][, how many|, what do you "
            "get|]",
            "[do we have|have we got|did i get|do you count] more than one {noun}[?|]",
            "is it [one {noun}|a single {noun}] or [two|three|more][?|]",
            "how many times [did you draw|do i see|did you put in|can you see] [a|the] {noun}[?|]",
            "[i see {plural}|there are {plural}], but how many[?|]",
            "are the {plural} two or three[?|]",
        ),
        held_out=("[in what number|in which quantity] are the {plural} [there|present][?|]",),
    ),
    "where": Rows(
        said=(
            "where {is} {the}[?|]",
            "where {is} {the} [now|in the picture|exactly|again|standing][?|]",
            "where [did you put|have you put|can i see|do i find|can i find] {the}[?|]",
            "on [which|what] side {is} {the}[?|]",
            "{is} {the} on the left or [on |]the right[?|]",
            "[tell me|can you tell me|do you know|remind me] where {the} {is}[?|]",
            "i can't [find|see] {the}, where {is} {it}[?|]",
            "in [which|what] [part|corner|place|position] {is} {the}[?|]",
            "[what|which] position {is} {the} in[?|]",
            "[and|so] where {is} {the}[?|]",
            "[show|tell] me where {the} {is}",
            "where [exactly|in the picture] {is} {the}[?|]",
            "[what|which] side {is} {the} on[?|]",
            "{is} {the} [at the top|on top] or at the bottom[?|]",
            "where can {the} be found[?|]",
            "[i'd like to know|i want to know|i wonder|i'm wondering] where {the} {is}",
            "where [roughly|again|on earth|in all this] {is} {the}[?|]",
            "[what's|what is] the [position|place|location|spot] of {the}[?|]",
            "{the}: [where|which side|what position|left or right|what place][?|]",
            "[left or right|which side|top or bottom|left, right or middle]: {the}[?|]",
            "{is} {the} [left or right|left, right or in the middle|up or down|above or below|in the middle or at "
            "the side][?|]",
            "{is} {the} in the [middle|centre|center] or [at the side|somewhere else|not][?|]",
            "[where|in which place|at which spot] [do you see|can you see|would i find|do we have|did you draw|did "
            "you place] {the}[?|]",
            "[could|can|would] you [please |]tell me [where|on which side] {the} {is}[?|]",
            "[help me find|i'm looking for|i'm searching for|i keep looking for] {the}, [where {is} {it}|tell me "
            "where {it} {is}|which side|left or right]?",
            "[i lost track of|i don't see|i overlooked|i can't spot] {the}[, where {is} {it}|. where {is} {it}][?|]",
            "where [in the image|in this picture|on the canvas|on the page|in the scene|over there] {is} {the}[?|]",
            "[on|at] [which|what] [edge|end|side|half] [of the picture |]{is} {the}[?|]",
            "[in|on] [which|what] [half|area|third|region] of the [picture|image] {is} {the}[?|]",
            "where have you [placed|positioned|hidden|drawn|painted] {the}[?|]",
            "where [should|must] i look for {the}[?|]",
            "[i forgot|i've forgotten|i don't remember] where {the} {is}",
            "[say|describe] where {the} {is}[ in the picture| exactly|]",
            "[quick question|question|one question|just asking][:|,] where {is} {the}[?|]",
            "where did {the} [end up|go|land|get to][?|]",
            "[which|what] [place|spot|position|corner] did you [choose for|give|pick for] {the}[?|]",
            "where exactly did you [put|place|draw|set] {the}[?|]",
            "do you know the [position|place|location] of {the}[?|]",
        ),
        held_out=("[whereabouts] {is} {the}[?|]", "point me to {the}"),
    ),
    "exists": Rows(
        said=(
            "[is|was] there {a} [in the picture|in it|there|anywhere|in this picture|here][?|]",
            "is there {a}[?|]",
            "[do you|can you] see {a} [in the picture|in it|there|anywhere|][?|]",
            "does [it|the picture|this picture] [have|show|contain|include] {a}[?|]",
            "did you [draw|add|include|put in] {a}[?|]",
            "[is|was] {a} in [it|the picture|there][?|]",
            "there's {a} in it, [right|no|or not]?",
            "[have you drawn|did you draw] {a} too[?|]",
            "[i can't see it, is|so is] there {a} or not[?|]",
            "is there any {noun}[ in it|][?|]",
            "[where's|where is] the {noun}, or is there none[?|]",
            "is there [any|a single|at least one] {noun} [in the picture|there|in this|in it][?|]",
            "[did|have] you [also |]put {a} [in|into it|into the picture|there][?|]",
            "have you [included|added|drawn|painted|put in] {a} [in it|there|somewhere|too|as well][?|]",
            "[i'd like to know|i wonder|i'm wondering|tell me] [if|whether] there [is|was] {a} [in it|in the picture|"
            "there]",
            "does [the picture|the image|this one|this] [also |][contain|include|feature|show|have] {a}[?|]",
            "[do we have|have we got|do i see|is that] {a} [in there|in the picture|in it|here][?|]",
            "{a}, [is there one|is that in it|do you see one|is there one in it|did you draw that][?|]",
            "[is there|do we have|do you see] [such a thing as|something like] {a} in [it|the picture][?|]",
            "[i thought|i think] [there was|i saw|i see] {a}, [is that so|is it there|or am i wrong|right]?",
            "[i don't see|i can't see|i can't find] [any {noun}|a {noun}|the {noun}], [is there one|is it there|did "
            "you draw one]?",
            "[is|isn't] there {a} [as well|too|somewhere|in there|hidden in it|in the background|anywhere at all][?|]",
            "[no {noun}|is there no {noun}|there's no {noun}] in it[, right|, or is there|, is that right]?",
            "any {noun} [there|in there|in it|in the picture|to see][?|]",
            "[can|could] [i|one|you] [find|spot|detect|make out] {a} [in it|in the picture|there|somewhere][?|]",
            "[check|look|please check|have a look]: is there {a} [in it|there|in the picture][?|]",
            "[yes or no|quick question|question|just asking]: is there {a}[ in it| in the picture|][?|]",
            "is [a|any] {noun} [part of|among the things in] [the picture|it|this|the image][?|]",
            "[has it got|does it have|has the picture got] {a}[ in it| too| somewhere|][?|]",
            "[what about|and] {a}, is [there one|that in it|one there]?",
            "[was there|there was] {a} in it, [wasn't there|or not|right]?",
            "[did|didn't] you draw {a} [in it|there|somewhere|for me|in the picture][?|]",
            "[am i wrong|do my eyes deceive me] or is there {a}[ in it| there|][?|]",
        ),
        held_out=("[does {a} appear|can {a} be found] [in it|anywhere][?|]",),
    ),
    "contents": Rows(
        said=(
            "[what's|what is] [in|on] [the picture|it|this picture|there|this one|the image][?|]",
            "what [do you|can you] see[ in the picture| there| here|][?|]",
            "what did you [draw|paint|make][?|]",
            "[describe|can you describe|please describe] [the picture|it|this|what you see|what you drew]",
            "what does [it|the picture|this] show[?|]",
            "[what is|what's] [that|this|it][?|]",
            "[which|what] [things|objects] are in [it|the picture|there][?|]",
            "[tell me|list|name] [what's in the picture|everything in it|what is in it|the objects|what you drew]",
            "what [have we got|do we have] [so far|now|there][?|]",
            "what am i looking at[?|]",
            "[what's|what is] [going on|shown|happening|visible] [here|in the picture|in it|in this image|now][?|]",
            "[what|which] [items|elements|motifs|figures|subjects] [are there|are in it|does it have|does the "
            "picture have][?|]",
            "[tell me|say|explain] what [you see|i see|it shows|this shows|this picture shows|is there|you painted]",
            "[could|would|can] you [please |][tell me|say|list|describe] what [is in it|is in the picture|you see|"
            "you drew|it shows][?|]",
            "[give me|i need|i want|write] a [description|list|short description] of [what it shows|what is in it|"
            "what you see|what you drew][ please|]",
            "[i can't see it|i can't see the picture|my screen is dark|i'm blind|the picture doesn't load][,|:] what "
            "[is in it|does it show|is there][?|]",
            "[what|and what|so what] [have you drawn|have you painted|did you come up with|did you put in it|did you "
            "draw there][?|]",
            "[and|so|ok,] what's [in it|in the picture|there|on it][ now|][?|]",
            "[what|which] [things|objects] [do you see|did you draw|can i see|have you drawn|does it show][?|]",
            "[describe|describe me|please describe] [the scene|the image|your picture|your drawing|the current "
            "picture|everything]",
            "[description|contents|content|list of contents|list everything|the contents][, please|][?|.]",
            "[what's|what is] the picture [showing|made of|composed of][?|]",
            "[what|so what] do we [see|have here|have in it|have in the picture][?|]",
            "what [is on|have you put on|do you have on] the [canvas|page|screen|paper][?|]",
            "[who or what|who] is in [the picture|it|this picture][?|]",
            "[i forgot|remind me|i lost track], what [is in it|do we have|is there|did you draw][?|]",
            "[i'd like to know|i want to know|i wonder|i'm wondering] what [is in it|is in the picture|you drew|it "
            "shows|this is]",
            "what [all |]do you see [in this one|in the image|on the picture][?|]",
            "[read out|enumerate|list|go through] [the things in it|what the picture shows|the contents|everything "
            "you see|all objects]",
            "[what's|what is] the [content|subject|motif|topic] of [it|the picture|this image|this one][?|]",
            "[what do you call this|what have we here|what's all this|what's this a picture of|what's it a picture "
            "of][?|]",
            "[i'm not sure|not sure|i don't know] what [this is|i'm looking at|you drew|it shows], [can you tell me|"
            "tell me|please explain]",
        ),
        held_out=(
            "[sum up|walk me through] [the picture|what's in it|the scene]",
            "what [is to be seen|can be seen] here[?|]",
        ),
    ),
    "upload what": Rows(
        said=(
            "[what|what's|what is] [this|that|it|in this picture|on this photo|this supposed to be][?|]",
            "what do you see [here|in this picture|on this photo|in it][?|]",
            "[describe|can you describe|please describe] [this|this picture|this photo|my picture|what i sent]",
            "[do you know|can you tell me|tell me] what this is[?|]",
            "[look at this|see this|here's my picture|i found this], what is it[?|]",
            "what does [this picture|my picture|this photo|this] show[?|]",
            "[can|do] you recognise [this|what this is][?|]",
            "what have i got here[?|]",
            "[so |well |hey, |][what's|what is] [on my picture|on my photo|in my photo|in my image|in this image|in "
            "this file][?|]",
            "[here|look here|check this out|have a look|see for yourself|take a look][,|:] what [is it|is this|do "
            "you see|is that][?|]",
            "[i|my son|my daughter|my friend] [took this|drew this|made this|found this|sent me this|painted this][,|"
            ".] [what is it|what do you see|what is this][?|]",
            "[tell me|say|explain] what [you see on it|is in my picture|you see in my picture|is on the photo|this "
            "photo shows|i sent you]",
            "[can|could] you [tell me what's|make out what's|see what's|recognise what's|say what's] [on it|in it|on "
            "the photo|in my picture][?|]",
            "[do you|can you] [recognise|recognize|understand] [this|it|that|my picture|what's in it|what it "
            "shows][?|]",
            "[what|which] [things|objects|animals] [are|do you see] [here|in my picture|on this photo|in this|on "
            "it][?|]",
            "[give me|i need|write] a [description|caption] [of|for] [this|this photo|my picture|the picture i sent|"
            "the upload][ please|]",
            "[what|so what] [did i send you|did i upload|do i have here|is this thing|have i sent|have i uploaded][?|]",
            "[describe|please describe|can you describe] [the photo|the upload|the image i sent|the picture i "
            "uploaded|it|my drawing][ for me|]",
            "[guess|can you guess|guess for me] [what this is|what it is|what i drew|what's on it][?|]",
            "[how would you describe|what would you call|how do you describe] [this|it|my picture|what i sent you|"
            "this image][?|]",
            "[i don't know|not sure|i wonder|i can't tell] what [this is|that is|it shows][, do you|, can you tell "
            "me|, can you help]?",
            "[what's|what is] [shown|going on|happening|visible|depicted] [here|in this photo|on my picture|in this "
            "one][?|]",
            "[analyse|analyze|examine|look at|check] [this|this picture|my photo|this image][ and tell me what it is|"
            " and tell me what you see|, what is it]",
            "[please |][have a look at|look at|take a look at] [this|my picture|this photo|this image], what [do you "
            "see|is there|is it][?|]",
            "[my picture|this picture|this photo|the attached picture|the attachment]: what [is it|does it show|do "
            "you see|is in it][?|]",
        ),
        held_out=("[identify|name] [this|what i sent you]", "any idea what this [is|might be][?|]"),
    ),
    "which ground": Rows(
        said=(
            "[what's|what is] the [background|bg|backdrop|setting|scenery][?|]",
            "[what|which] [colour|color] is the [background|bg|backdrop][?|]",
            "what kind of background [is it|does it have|is that][?|]",
            "[what's|what is] [in the background|behind it|behind them|the scenery][?|]",
            "where [does it take place|is it set|is the scene set|is this set|is this taking place][?|]",
            "[tell me|can you tell me] what the background is[?|]",
            "which background did you [use|choose|take|draw][?|]",
            "[what|which] [sort of|type of|kind of] [background|backdrop|scenery|setting] [is it|is that|is this|"
            "does it have|did you draw][?|]",
            "[tell me|can you tell me|could you tell me|say|remind me] [which|what] background [it has|it is|there "
            "is|you used|you drew]",
            "[i'd like to know|i want to know|i wonder|i'm wondering] [what|which] [background|bg|scenery] [it has|"
            "it is|you used|that is]",
            "[what's|what is] [behind|around|all around] [the things|it all|everything|them|it][?|]",
            "[the |]background[?| is what?|, what is it?|: which one?|, please?|, which one?]",
            "[what|which] [place|location|landscape|scene|environment] is [it|this|that|this set in|it in|shown][?|]",
            "where [are we|is all this|does the scene play|is that supposed to be|would this be|in the world are "
            "we][?|]",
            "[what|which] [background|backdrop|scenery] [do we have|do you see|is there|have we got|did i get|was "
            "chosen|is in use][?|]",
            "[describe|name|can you describe|say something about] the [background|backdrop|scenery|setting|scene "
            "behind]",
            "is the background [plain|white|a colour|a color|a place] or [what|something else|a landscape|a place|"
            "not]?",
            "[is there|does it have|has it got|did you draw] [a|any] background[ at all|, and which|, and what is it|"
            "][?|]",
            "[i can't see it well|i forgot|hard to tell], [what|what kind of thing] is the [background|bg|"
            "backdrop][?|]",
            "[indoors or outdoors|inside or outside|beach or snow|day or night|is it day or night], what's the "
            "[background|setting][?|]",
            "[quick question|question|just asking|and][:|,] [what's|what is] the [background|bg|backdrop|setting][?|]",
            "[what|which] [colour|color|thing] did you [use|take|choose|pick] [for|as] the background[?|]",
            "[what|what exactly] [do you see|did you draw|did you put|have you drawn|is there] [in the background|"
            "behind it|behind them][?|]",
            "[and |so |]the [scenery|backdrop|setting|bg][?|, what's that?|, what is it?]",
            "what have you [set|put|placed] [it|them|everything] [against|in front of][?|]",
        ),
        held_out=("[what|which] surroundings [is it|are they] in[?|]",),
    ),
    "which style": Rows(
        said=(
            "[what|which] style is [it|this|that|the picture|it in|this in][?|]",
            "[what's|what is] the style[ of it| of the picture|][?|]",
            "[what|which] [art style|style] did you use[?|]",
            "in [what|which] style [is it|did you draw it|is this][?|]",
            "[is this|is it] 3d, flat or ink[?|]",
            "what do you call this style[?|]",
            "[tell me|can you tell me|could you tell me|say|remind me] [which|what] [style|art style|drawing style] "
            "[it is|this is|it has|you used|you drew it in]",
            "[i'd like to know|i want to know|i wonder|i'm wondering] [which|what] style [it is|this is|you used|"
            "that is]",
            "[the |]style[?| is what?|, what is it?|: which one?|, please?|, which one?]",
            "[what|which] [kind of|sort of|type of] [style|art|drawing|rendering|illustration|painting] is [it|this|"
            "that][?|]",
            "[how|in which way|in what way] [is it drawn|is this drawn|did you draw it|did you draw this][?|]",
            "[is it|is this|is that] [a 3d render|an ink painting|a flat illustration|ink|flat|3d] or [what|"
            "something else]?",
            "[is it|is this|is the picture] [flat or 3d|3d or flat|ink or flat|3d or ink|flat or ink][?|]",
            "[what|which] [art style|drawing style|painting style|look|technique|rendering style|medium] is [it|this|"
            "that][?|]",
            "[what|which] [style|technique|look] [do we have|have we got|did you choose|did you pick|was used|did "
            "you go for|is being used][?|]",
            "[describe|name|can you describe|what would you call] the [style|art style|look|technique][ of it| of "
            "this picture| here|][?|]",
            "[what's|what is] [this style called|the name of this style|the art style|the technique here|the current "
            "style|the style now][?|]",
            "[quick question|question|just asking|and|so][:|,] [what's|what is] the style[?|]",
            "is [it|this] [in |]the [ink|flat|3d] style or [another|a different one|which one][?|]",
            "[is it|is this] [supposed to be|meant to be] [3d or flat|ink or 3d|flat or ink|3d, ink or flat][?|]",
            "[drawn|made|done|rendered|painted] in [what|which] style[?|]",
            "[do you know|i forgot|i don't remember] [which|what] style [this is|it is|you used][?|]",
        ),
        held_out=("[which|what] manner of [drawing|painting] is [it|this][?|]",),
    ),
    "which view": Rows(
        said=(
            "[what|which] view is [it|this][?|]",
            "[is it|is this] a close-up[ or not|][?|]",
            "[from|at] [what|which] distance [is it|do we see it][?|]",
            "[how|what] is the [view|camera|perspective][?|]",
            "[what kind of shot|which shot] is [it|this][?|]",
            "[is it|is this] from afar or close[?|]",
            "[tell me|can you tell me|could you tell me|say] [which|what] [view|shot|perspective|distance|framing] "
            "[it is|this is|you used|that is]",
            "[i'd like to know|i want to know|i wonder|i'm wondering] [which|what] [view|perspective|shot] [it is|"
            "this is|you used]",
            "[what's|what is] the [view|camera distance|perspective|shot|framing|camera position|zoom][ here| now| "
            "of the picture|][?|]",
            "[is it|is this|is that] [a close-up or a long shot|a long shot|a close-up or from afar|a normal view|a "
            "distant view][?|]",
            "[is it|is this|is that] [near or far|close or far away|up close or far away|far or near|zoomed in or "
            "zoomed out][?|]",
            "[what|which] [view|shot|perspective|angle|framing|kind of view] did you [use|choose|pick|take|draw][?|]",
            "[how far|how far away|from how far away|from how far] [is it|are we|are we from it|do we stand][?|]",
            "[are we|do we stand|are we standing] [close to it|far from it|far away|up close][ or not|][?|]",
            "[is it|is this|is the picture] zoomed [in|out][ or not|][?|]",
            "[the |]view[?|: which one?|, what is it?|, close or far?|, which one?]",
            "[from where|from what distance|at which distance|from what point] [do we look at it|was it taken|are we "
            "looking|is it seen][?|]",
            "[quick question|question|just asking|and|so][:|,] [what|which] view is [it|this][?|]",
            "[close-up, normal or far|near, normal or far|close or distant|close-up or long shot][?|, which is it?|: "
            "what is it?]",
            "[describe|name] the [view|perspective|camera distance|shot|framing]",
            "is [it|this|the picture] seen from [near|close|far|far away|nearby|a distance][?|]",
            "[do you know|i forgot|i don't remember] [which|what] [view|shot|perspective] [this is|it is|you used][?|]",
        ),
        held_out=("how [near|close] is the camera[?|]",),
    ),
    "what size": Rows(
        said=(
            "how [big|large|small] {is} {the}[?|]",
            "[what|which] size {is} {the}[?|]",
            "{is} {the} big or small[?|]",
            "what's the size of {the}[?|]",
            "[tell me|do you know] how big {the} {is}[?|]",
            "how [big|large] did you make {the}[?|]",
            "{is} {the} [small|big|large|normal-sized][?|]",
            "did you [make|draw] {the} [big|small|normal][?|]",
            "[and|so] how big {is} {the} [now|][?|]",
            "[what|which] size did you give {the}[?|]",
            "[tell me|can you tell me|could you tell me|say|remind me] [what size|how big|how large] {the} {is}",
            "[i'd like to know|i want to know|i wonder|i'm wondering] [what size|how big|how large|how small] {the} "
            "{is}",
            "{the}: [what size|how big|big or small|which size|size][?|]",
            "[the |]size of {the}[?|, please?]",
            "[what's|what is] the [size|scale|dimension] of {the} [now|in the picture|again|at the moment][?|]",
            "{is} {the} [large or small|small or large|tiny or big|big, small or normal|small, normal or big|huge or "
            "tiny][?|]",
            "how [big|large|small] do you think {the} {is}[?|]",
            "how [big|large|small|tiny|huge] did {the} [get|turn out|come out|end up][?|]",
            "[what|which] size did you [make|draw|paint|choose for|pick for|use for] {the}[?|]",
            "did you [make|draw|paint] {the} [big or small|large or tiny|small or normal]?",
            "have you [made|drawn|painted] {the} [big or small|large or tiny|small or normal|big]?",
            "[i can't tell|i'm not sure|hard to see|i forgot], how [big|large] {is} {the}[?|]",
            "[quick question|question|just asking|and|so][:|,] [what size|how big|how large] {is} {the}[?|]",
            "{is} {the} [rather|more|kind of|pretty] [big|small|large] or [not|normal|what][?|]",
            "{is} {the} of [normal|usual|regular] size[ or not|][?|]",
            "[what|which] [dimensions|proportions] did you give {the}[?|]",
            "[big|small|large|tiny] or [normal|not], {the}?",
            "do you know the size of {the}[?|]",
            "on a scale from [small|tiny] to [big|huge], [how big|where|what] {is} {the}?",
            "{is} {the} bigger or smaller than [normal|usual][?|]",
        ),
        held_out=("of what size {is} {the}[?|]",),
    ),
    "is color": Rows(
        said=(
            "{is} {the} {color}[?|]",
            "{is} {the} [really|still|now] {color}[?|]",
            "{the} {is} {color}, [right|no|correct|or not]?",
            "did you [make|paint] {the} {color}[?|]",
            "[so|and] {is} {the} {color}[?|]",
            "[is it true that|am i right that|do i see it right that] {the} {is} {color}[?|]",
            "[tell me|can you tell me], {is} {the} {color}[?|]",
            "did {the} turn out {color}[?|]",
            "isn't {the} {color}[?|]",
            "{is} {the} supposed to be {color} [now|right now]?",
            "{color}, is that the [colour|color] of {the}[?|]",
            "{the} {is} {color} now[, yes|, is that so|]?",
            "[tell me|say|can you tell me|i wonder|i want to know] [if|whether] {the} {is} {color}",
            "[i think|i believe|i'd say|i guess] {the} {is} {color}, [right|correct|is that right|or am i wrong]?",
            "[could it be|can it be|is it possible|is it so] that {the} {is} {color}[?|]",
            "[yes or no|true or false|quick question|just checking|just asking]: {is} {the} {color}[?|]",
            "{the} {is} {color}: [true|true or false|correct|right|yes or no|is that so][?|]",
            "have you [made|painted|coloured|colored] {the} {color}[?|]",
            "did you [really|actually|already] [make|paint|colour|color] {the} {color}[?|]",
            "{is} {the} not {color}[ at all|][?|]",
            "[i see|it looks like|it seems to me|it looks to me as if] {the} {is} {color}, [is that so|right|is that "
            "correct|do i see that right]?",
            "{is} {the} [actually|in fact|indeed|also|maybe|by chance|already] {color}[?|]",
            "{is} {the} {color} [or not|or another colour|or some other color|or what|or something else][?|]",
            "is the [colour|color] of {the} {color}[ now| or not|][?|]",
            "[can you confirm|please confirm|confirm|check|please check] [that|if|whether] {the} {is} {color}",
            "[on my screen|here] i see {the} in {color}, [is that right|is that so|is that correct]?",
            "is {color} the [colour|color] [of|you used for|you gave|for] {the}[?|]",
            "did you [use|choose|take|pick] {color} for {the}[?|]",
            "{the}: {color}, [yes or no|right|true|is that correct|or another colour]?",
            "[i'm color blind|i'm colour blind|my screen is bad], {is} {the} {color}[?|]",
            "{color}? is {the} {color}[?|]",
            "[hm|hmm|wait|hold on], {is} {the} {color}[ or not|][?|]",
            "{the} {is} not {color}, [is that right|right|correct|or]?",
            "[be precise|look closely|one more time|look again], {is} {the} {color} or not[?|]",
        ),
        held_out=("[would you say|would you call] {the} {color}[?|]",),
    ),
    "is where": Rows(
        said=(
            "{is} {the} {where}[?|]",
            "{is} {the} [really|still|now] {where}[?|]",
            "{the} {is} {where}, [right|no|correct|or not]?",
            "did you put {the} {where}[?|]",
            "[so|and] {is} {the} {where}[?|]",
            "can {the} be found {where}[?|]",
            "[would you say|is it right] {the} {is} {where}[?|]",
            "[tell me|can you tell me], {is} {the} {where}[?|]",
            "[have you|did you] put {the} {where} [or not|or somewhere else][?|]",
            "isn't {the} {where}[?|]",
            "[tell me|say|can you tell me|i wonder|i want to know] [if|whether] {the} {is} {where}",
            "[i think|i believe|i'd say|i guess] {the} {is} {where}, [right|correct|is that right|or am i wrong]?",
            "[could it be|can it be|is it possible|is it so|is it true] that {the} {is} {where}[?|]",
            "[yes or no|true or false|quick question|just checking|just asking]: {is} {the} {where}[?|]",
            "{the} {is} {where}: [true|true or false|correct|right|yes or no|is that so][?|]",
            "[did you|didn't you] [draw|paint|place|position|set] {the} {where}[?|]",
            "[i see|it looks like|it seems to me|it looks to me as if] {the} {is} {where}, [is that so|right|is that "
            "correct]?",
            "{is} {the} [actually|in fact|indeed|also|maybe|by chance|already|placed|standing] {where}[?|]",
            "{is} {the} {where} [or not|or elsewhere|or somewhere else|or on another side|or what][?|]",
            "[can you confirm|please confirm|confirm|check|please check] [that|if|whether] {the} {is} {where}",
            "is the [position|place|spot|location] of {the} {where}[?|]",
            "[do you see|do we have|do you find|can you see|do i see] {the} {where}[ or not|][?|]",
            "[have you|you have] [placed|drawn|painted|positioned] {the} {where}[, right|, or not|]?",
            "{where}, is that where {the} {is}[?|]",
            "{where}: is {the} there[?|]",
            "[hm|hmm|wait|hold on|so], {is} {the} {where}[ or not|][?|]",
            "is it {the} that {is} {where}[?|]",
            "[i can't see it well|my screen is bad|hard to see], {is} {the} {where}[?|]",
            "{the} {is} not {where}, [is that right|right|correct|or]?",
            "{is} {the} [supposed|meant] to be {where} [now|right now|at the moment]?",
            "did {the} [end up|land] {where}[?|]",
            "[would|will|do|can] i find {the} {where}[?|]",
        ),
        held_out=("[am i right that|do i see it right that] {the} {is} {where}[?|]",),
    ),
    "is ground": Rows(
        said=(
            "is the background {ground}[?|]",
            "[is it|are they|is the scene|is this] {at}[?|]",
            "the background is {ground}, [right|no|correct|or not]?",
            "did you [use|draw|choose] {ground} [as|for] the background[?|]",
            "do we have a {tint} background[?|]",
            "isn't the background {ground}[?|]",
            "is {ground} the background[ colour| color|][?|]",
            "[tell me|can you tell me], is the background {ground}[?|]",
            "[so|and|now] is the background {ground}[?|]",
            "[tell me|say|can you tell me|i wonder|i want to know] [if|whether] the background is {ground}",
            "[i think|i believe|i'd say|i guess] the background is {ground}, [right|correct|is that right|or am i "
            "wrong]?",
            "[could it be|can it be|is it possible|is it so|is it true] that the background is {ground}[?|]",
            "[yes or no|true or false|quick question|just checking|just asking]: is the [background|bg|backdrop] "
            "{ground}[?|]",
            "the [background|bg|backdrop] is {ground}: [true|true or false|correct|right|yes or no|is that so][?|]",
            "is the [background|bg|backdrop] [really|actually|in fact|indeed|still|maybe|already] {ground}[?|]",
            "is the [background|bg|backdrop] {ground} [or not|or something else|or what|or different][?|]",
            "[can you confirm|please confirm|confirm|check|please check] [that|if|whether] the background is {ground}",
            "[did you put|have you put|have you drawn|did you paint] {ground} [behind it|in the background|behind "
            "everything][?|]",
            "[do i see|do we have|have we got|is that|is there] {ground} [in the background|as the background|behind "
            "it|behind them][?|]",
            "[does it|does the picture|does this] have {ground} [as background|as the background|in the background|"
            "behind it][?|]",
            "[does it|does the picture|does this] have a {tint} [background|backdrop|bg][?|]",
            "[is that|is this|is there|did you draw|did i get] a {tint} [background|backdrop|bg][ or not| behind it|"
            "][?|]",
            "[are we|are they|is it|is everything|is all this] {at} [now|here|or not|or somewhere else|in this "
            "picture][?|]",
            "[does it|does this|does the scene] [take place|happen|play] {at}[?|]",
            "[is it|is this|is the picture] [set|located|placed|meant to be] {at}[?|]",
            "{at}, is that where [it is|they are|we are|this is][?|]",
            "[it's|it is|they are|this is] {at}, [right|no|correct|or not|is that right]?",
            "[hm|hmm|wait|hold on|so], is the background {ground}[ or not|][?|]",
            "{ground}, is that the [background|backdrop|bg][?|]",
            "what's behind it, is it {ground}[?|]",
            "[i can't see it well|my screen is bad|hard to see|i'm colour blind], is the background {ground}[?|]",
            "the background isn't {ground}, [is it|or is it|right|is that right]?",
        ),
        held_out=("[am i right that|do i see it right that] the background is {ground}[?|]",),
    ),
    "what is where": Rows(
        said=(
            "[what's|what is] {where}[?|]",
            "[what's|what is] [that|the thing|it] {where}[?|]",
            "what [did you draw|do you see|have you put|stands|do we have] {where}[?|]",
            "[which|what] [thing|object] is {where}[?|]",
            "[tell me|can you tell me] what is {where}[?|]",
            "what am i looking at {where}[?|]",
            "[what|which thing] did you put {where}[?|]",
            "{where}, what is [that|it][?|]",
            "[can you see|do you see] [anything|something] {where}[?|]",
            "[describe|say] what is {where}",
            "who or what is {where}[?|]",
            "[tell me|can you tell me|could you tell me|say|remind me] [what|which thing] [is|i see|you drew|you put|"
            "stands] {where}",
            "[i'd like to know|i want to know|i wonder|i'm wondering] what [is|you drew|stands|that is] {where}",
            "[the thing|that thing|the object|the one|this thing] {where}, what is [it|that][?|]",
            "{where}: what [is there|do you see|is that|did you draw|do we have|is it][?|]",
            "[is there|do we have|did you draw|did you put|is] [anything|something] {where}[?|]",
            "[what|which thing|which object] [do i see|can i see|have we got|did you place|have you drawn|did i get] "
            "{where}[?|]",
            "[i can't make out|i can't see|i don't recognise|hard to see] what is {where}[, can you tell me|, what "
            "is it|]?",
            "[describe|explain] what [you see|i see|you drew|you put|there is] {where}",
            "[what's|what is] [there|going on|shown|placed|standing|sitting] {where}[?|]",
            "[look|check|have a look] {where}, what [is there|do you see|is it]?",
            "[quick question|question|just asking|and|so][:|,] [what's|what is] {where}[?|]",
            "[what kind of thing|what sort of thing|what object|which of the things|which one|who] is {where}[?|]",
            "[what's|what is] the [thing|object|item] {where}[ called| exactly|][?|]",
            "[that thing|the stuff|the object] {where}[| is what]?",
            "[is it empty|is there nothing|is there a thing] {where}[, or what is there|, or is something there]?",
            "[do you know|can you say|can you see] what is {where}[?|]",
            "[if|when] i look {where}, what [do i see|is that|is that thing|am i seeing][?|]",
            "what would that be {where}[?|]",
            "[so |and |][which|what] thing [stands|sits|did you draw|did you place|do you see] {where}[?|]",
        ),
        held_out=("[name|identify] the thing {where}",),
    ),
    "which is color": Rows(
        said=(
            "[what|which] [one |thing |object |]is {color}[?|]",
            "[is|was] [anything|something] {color}[ in it| in the picture|][?|]",
            "what did you paint {color}[?|]",
            "[what things|which ones|which of them|which things] are {color}[?|]",
            "is there [anything|something] {color}[ in it|][?|]",
            "[tell me|can you tell me|could you tell me|say|remind me] [what|which thing|which one] is {color}",
            "[i'd like to know|i want to know|i wonder|i'm wondering] [what|which thing] is {color}",
            "[what|which thing|which object] [did you make|did you colour|did you draw in|did you color|have you "
            "painted|have you made] {color}[?|]",
            "[what|which] of [them|the things|these things|the objects|those] is {color}[?|]",
            "does [anything|any of the things|any of them|something] [have the colour|have the color|look|come in] "
            "{color}[?|]",
            "[do you see|can you see|do we have|have we got|did you draw] [anything|something] {color}[ in it| there|"
            "][?|]",
            "{color}: [which thing is|which one is|which one has|what has] that [colour|color][?|]",
            "[what|which thing|which object] has the [colour|color] {color}[?|]",
            "[what|which thing] in [it|the picture|this|the scene] is {color}[?|]",
            "[list|name|tell me] [everything|whatever|anything] [that is|that's|in] {color}",
            "[are there|do you see|do we have] [any |some |]{color} [things|objects|ones][ in it| there|][?|]",
            "[which|what] [ones|things|objects] [did you make|did you paint|are in|have you painted] {color}[?|]",
            "[quick question|question|just asking|and|so][:|,] [what|which one|which thing] is {color}[?|]",
            "[the |that |]{color} [one|thing|object], [what is it|what is that|what's that|what would that be]?",
            "[what's|what is] the {color} [thing|one|object|stuff][ there| in the picture| called| supposed to be|"
            "][?|]",
            "is [nothing|one of them|one of the things|any of them|any of it] {color}[?|]",
            "what is it that's {color}[?|]",
            "[what did you use {color} for|where did you use {color}|what things did you use {color} for][?|]",
        ),
        held_out=("[where do i find|show me where there is] something {color}[?|]",),
    ),
    "how many things": Rows(
        said=(
            "how many [things|objects|different things] are [there|in it|in the picture][?|]",
            "how many [things|objects] did you draw[?|]",
            "[count|can you count] the [things|objects][?|]",
            "how many [things|objects] do you see[?|]",
            "how many [kinds|sorts] of things [are there|do you see][?|]",
            "[tell me|do you know] how many [things|objects] there are[?|]",
            "[what's|what is] the number of [things|objects][?|]",
            "how many [items|elements|motifs|separate things|different objects] [are there|are in it|do you see|are "
            "in the picture|does it have][?|]",
            "[can|could|would] you [please |]tell me how many [things|objects|items] [there are|are in it|you drew|"
            "you see][?|]",
            "[i'd like to know|i want to know|i wonder|i'm wondering] how many [things|objects|items] [there are|are "
            "in it|you drew]",
            "[count|please count|can you count] [everything|all things|all objects|what you drew|all the items|the "
            "objects in the picture][?|]",
            "[how many|what number of] [things|objects] does [it|the picture|this|the scene] [have|show|contain|"
            "hold][?|]",
            "[what's|what is] the [total|total number|count] of [things|objects|items][ in it| here|][?|]",
            "[is there|do you see|did you draw] [only|just] one [thing|object] or [more|several|two][?|]",
            "[one|two|one or two|two or three] [things|objects], or how many[ are there|][?|]",
            "[things|objects|items] in [it|the picture]: how many[?|]",
            "how many [things|objects|items] [have we got|do we have|are we at|have you drawn|did you put in|can i "
            "see][ now| so far| in all|][?|]",
            "how many different [things|objects|kinds of things|items] did you [draw|paint|put in|include][?|]",
            "[quick question|question|just asking|and|so][:|,] how many [things|objects|items][ are there| in it|][?|]",
            "[i lost count|i can't count|remind me|i forgot], how many [things|objects] [are there|do we have|did "
            "you draw][?|]",
            "[total|overall|in total|altogether|all in all], how many [things|objects|items] [are there|do you see|"
            "did you draw][?|]",
            "[are there|do you see] [one, two or three|two or three|one or more|many|several] [things|objects][?|]",
            "is it [more than one thing|just a single object|one thing or several|only one thing|several things][?|]",
            "[object|item|thing] count[?|, please|]",
            "how much stuff is [there|in it|in the picture][?|]",
        ),
        held_out=("the number of objects[, please|]?",),
    ),
    "how many pictures": Rows(
        said=(
            "how many [pictures|images|drawings] [are there|have you drawn|did you draw|have we made|do we "
            "have][ so far| now|][?|]",
            "how many [pictures|images|drawings][ so far|][?|]",
            "[count|can you count] the pictures[?|]",
            "[can|could|would] you [please |]tell me how many [pictures|images|drawings] [there are|you drew|we have|"
            "you made][?|]",
            "[i'd like to know|i want to know|i wonder|i'm wondering] how many [pictures|images|drawings] [there are|"
            "you have drawn|we have]",
            "[what's|what is] the [total|total number|number|count] of [pictures|images|drawings][ so far| by now|"
            "][?|]",
            "[how many|what number of] [pictures|images|drawings|versions] [is it now|is that now|did i get|have i "
            "got][?|]",
            "how [many pictures have you made|many times did you draw|often did you draw|many pictures did we do][ "
            "today| so far| up to now|][?|]",
            "[quick question|question|just asking|and|so][:|,] how many [pictures|images|drawings][ are there| do we "
            "have|][?|]",
            "[i lost count|remind me|i forgot|i can't remember], how many [pictures|images|drawings] [are there|do "
            "we have|did you draw][?|]",
            "[in total|altogether|all in all|overall|since we started], how many [pictures|images|drawings] [are "
            "there|did you draw|have we made][?|]",
            "[count|please count|can you count] [all the|our|your|my|all] [pictures|images|drawings][ so far| for me|"
            "][?|]",
            "[one picture|just one picture|two pictures] or [more|how many][ so far| by now|][?|]",
            "how many [pictures|images|drawings] [have been drawn|have been made|were drawn|exist|have you got|did "
            "you create][ so far|][?|]",
            "how many [pictures|images|drawings] [are|do we have] in [this chat|our conversation|the history|the "
            "list][?|]",
            "[number|amount|total] of [pictures|images|drawings][ so far| until now|]?",
            "[pictures|images|drawings] [so far|till now|up to now|in total]: how many[?|]",
            "[is there|did we make|have we made|do we have] more than one [picture|image|drawing][?|]",
        ),
        held_out=("[what picture count are we at|the tally of pictures][?|]",),
    ),
    "earlier": Rows(
        said=(
            "what was in {pic}[?|]",
            "[what's|what is] in {pic}[?|]",
            "what did {pic} show[?|]",
            "[describe|can you describe] {pic}",
            "[do you remember|tell me|remind me] what {pic} [showed|was|was about][?|]",
            "what did you draw in {pic}[?|]",
            "{pic}: what was [in it|on it|there][?|]",
            "[i forgot|i don't remember] what was in {pic}",
            "what [things|objects] [were|are] in {pic}[?|]",
            "[can you|could you] tell me what {pic} [was|looked like|showed][?|]",
            "what did i ask for in {pic}[?|]",
            "[list|name] the [things|objects] in {pic}",
            "[what|which things|which objects] [did you show|did you put|were there|did you paint|have you drawn] in "
            "{pic}[?|]",
            "[i'd like to know|i want to know|i wonder|i'm wondering] what [was in|you drew in|we had in|happened "
            "in] {pic}",
            "[give me|i need|write] a [description|list of the contents|short description] of {pic}[ please|]",
            "[tell|remind] me [again |]what [was in|you drew in|we had in|is in|there was in] {pic}",
            "{pic}, what [was that|did it show|was in it|was there|was on it|did you draw there|was that again][?|]",
            "[back then|earlier|before], in {pic}, what [was there|did you draw|was in it][?|]",
            "[what|so what] [could you see|did we see|did i see|was there to see|was going on] in {pic}[?|]",
            "[what|which] [things|objects|items|animals] did {pic} [have|show|contain|include][?|]",
            "[do you still know|do you still remember|do you recall|can you recall] what [was in {pic}|{pic} showed|"
            "you drew in {pic}][?|]",
            "[could|would] you [please |]describe {pic}[ for me| again|][?|]",
            "[i can't remember|i no longer know|it slipped my mind|no idea any more], what [was in {pic}|did {pic} "
            "show][?|]",
            "[describe|say|explain|list] [again |]what [{pic} shows|{pic} showed|is in {pic}|was in {pic}|you drew "
            "in {pic}]",
            "[contents|content|description] of {pic}[?|, please|]",
            "[who or what|who] was in {pic}[?|]",
            "[don't draw|just tell me|without drawing], what [was in {pic}|did {pic} show|is in {pic}][?|]",
            "what [do|did] we have in {pic}[?|]",
            "[quick question|question|just asking|and|so][:|,] what [was in|is in|did you draw in] {pic}[?|]",
            "what had you [drawn|painted|put] in {pic}[?|]",
            "what was {pic} a picture of[?|]",
            "what was it that [{pic} showed|we had in {pic}|you drew in {pic}|i wanted in {pic}][?|]",
            "what [does|did] {pic} [show|contain|look like|have in it][?|]",
        ),
        held_out=("[what was|what's] {pic} [about|all about][?|]",),
    ),
    "earlier color": Rows(
        said=(
            "[what|which] [colour|color] {was} {the} in {pic}[?|]",
            "in {pic}, [what|which] [colour|color] {was} {the}[?|]",
            "[what's|what was] the [colour|color] of {the} in {pic}[?|]",
            "[do you remember|tell me] [what|which] [colour|color] {the} {was} in {pic}[?|]",
            "remind me of the [colour|color] of {the} in {pic}",
            "which [colour|color] did you [make|paint] {the} in {pic}[?|]",
            "{pic}: [what|which] [colour|color] {was} {the} there[?|]",
            "[i forgot|i don't remember], [what|which] [colour|color] {was} {the} in {pic}[?|]",
            "[i'd like to know|i want to know|i wonder|i'm wondering] [what|which] [colour|color] {the} {was} in {pic}",
            "[what|which] [colour|color] did {the} have in {pic}[?|]",
            "[what|which] [colour|color] did you [use for|give|choose for|pick for] {the} in {pic}[?|]",
            "[can|could|would] you tell me [what|which] [colour|color] {the} {was} in {pic}[?|]",
            "[back then|earlier|before], in {pic}, [what|which] [colour|color] {was} {the}[?|]",
            "[do you recall|do you still know|can you remember|do you still remember] the [colour|color] of {the} in "
            "{pic}[?|]",
            "in {pic}, [what|which] [colour|color] did [you make {the}|{the} have|you give {the}][?|]",
            "in {pic}, what was the [colour|color] of {the}[?|]",
            "[quick question|question|just asking|and|so][:|,] [what|which] [colour|color] {was} {the} in {pic}[?|]",
            "[it slipped my mind|i can't remember|i no longer know], [what|which] [colour|color] did {the} have in "
            "{pic}[?|]",
            "[tell|remind] me [what|which] [colour|color] [you gave {the}|{the} had|you used for {the}|{the} {was}] "
            "in {pic}",
            "[what|which] [shade|tone|hue] {was} {the} in {pic}[?|]",
            "{was} {the} in {pic} [red, blue|green, blue|black, white] or what[ color| colour|][?|]",
            "how did you [paint|colour|color] {the} in {pic}, [what|which] [colour|color][?|]",
            "[name|say|look up] the [colour|color] of {the} in {pic}",
            "[what|which] [colour|color] had {the} [been |]in {pic}[?|]",
            "the [colour|color] of {the} in {pic}[?|, please?|, what was it?]",
        ),
        held_out=("{the} in {pic}: [which|what] [colour|color][?|]",),
    ),
    "earlier ground": Rows(
        said=(
            "[what's|what was] the background [of|in] {pic}[?|]",
            "what background [did|does] {pic} have[?|]",
            "in {pic}, what was the background[?|]",
            "[do you remember|tell me] the background of {pic}[?|]",
            "which background [was|is] in {pic}[?|]",
            "[what|which] background did you [use|draw] in {pic}[?|]",
            "{pic}: what was the background[?|]",
            "[remind me|i forgot], what was the background of {pic}[?|]",
            "where [did|does] {pic} take place[?|]",
            "[tell me|can you tell me] what was behind everything in {pic}[?|]",
            "[i'd like to know|i want to know|i wonder|i'm wondering] [what|which] background {pic} [had|has]",
            "[tell|remind] me [what|which] background [{pic} had|{pic} has|you used in {pic}|there was in {pic}]",
            "[can|could|would] you tell me [the background of {pic}|what background {pic} had|which background was "
            "in {pic}][?|]",
            "[back then|earlier|before], in {pic}, [what|which] background did [it have|you use|we have][?|]",
            "[do you recall|do you still know|can you remember|do you still remember] the [background|backdrop|"
            "scenery] [of|in] {pic}[?|]",
            "[what|which] [backdrop|scenery|setting|landscape|bg] did {pic} have[?|]",
            "[what|which] [kind of|sort of|type of] background [was in|did you draw in|did we have in|does it have "
            "in] {pic}[?|]",
            "[what's|what was] [in the background of|in the background in|the backdrop in|the scenery in|the bg in] "
            "{pic}[?|]",
            "in {pic}, [what was behind it|what was in the background|what was all around|which scenery was there|"
            "where was it][?|]",
            "[it slipped my mind|i can't remember|i no longer know], what background did {pic} have[?|]",
            "[quick question|question|just asking|and|so][:|,] what was the background [of|in] {pic}[?|]",
            "the [background|backdrop|scenery|bg] [of|in] {pic}[?|, please?|, what was it?]",
            "{pic}, [what background did it have|what was behind everything there|which background was that|what was "
            "its background][?|]",
            "[describe|name|say|look up] the [background|backdrop|scenery] [of|in] {pic}",
            "[what|which] [place|colour|color] was the background [of|in] {pic}[?|]",
            "[what|what exactly] did you [put|draw|paint] [behind everything|behind it|in the background] in {pic}[?|]",
            "was the background of {pic} [a colour|a color|a place|plain] or what[?|]",
            "where did it [happen|play|all happen] in {pic}[?|]",
        ),
        held_out=("where was {pic} set[?|]",),
    ),
}
