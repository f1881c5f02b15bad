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
        ),
        held_out=("[am i right that|do i see it right that] {the} {is} {where}[?|]",),
    ),
    "is ground": Rows(
        said=(
            "is the background {ground}[?|]",
            "[is it|are they|is the scene|is this] {at}[?|]",
            "the background is {ground}, [right|no|correct|or not]?",
            "did you [use|draw|choose] {ground} [as|for] the background[?|]",
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
        ),
        held_out=("[where do i find|show me where there is] something {color}[?|]",),
    ),
    "how many things": Rows(
        said=(
            "how many [things|objects|different things] are [there|in it|in the picture][?|]",
            "how many [things|objects] did you draw[?|]",
            "[count|can you count] the [things|objects][?|]",
            "how many [things|objects] do you see[?|]",
        ),
        held_out=("the number of objects[, please|]?",),
    ),
    "how many pictures": Rows(
        said=(
            "how many [pictures|images|drawings] [are there|have you drawn|did you draw|have we made|do we "
            "have][ so far| now|][?|]",
            "how many [pictures|images|drawings][ so far|][?|]",
            "[count|can you count] the pictures[?|]",
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
        ),
        held_out=("[what was|what's] {pic} [about|all about][?|]",),
    ),
    "earlier color": Rows(
        said=(
            "[what|which] [colour|color] {was} {the} in {pic}[?|]",
            "in {pic}, [what|which] [colour|color] {was} {the}[?|]",
            "[what's|what was] the [colour|color] of {the} in {pic}[?|]",
            "[do you remember|tell me] [what|which] [colour|color] {the} {was} in {pic}[?|]",
        ),
        held_out=("{the} in {pic}: [which|what] [colour|color][?|]",),
    ),
    "earlier ground": Rows(
        said=(
            "[what's|what was] the background [of|in] {pic}[?|]",
            "what background [did|does] {pic} have[?|]",
            "in {pic}, what was the background[?|]",
            "[do you remember|tell me] the background of {pic}[?|]",
        ),
        held_out=("where was {pic} set[?|]",),
    ),
}
