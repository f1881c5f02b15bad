"""English: what people say of pictures as wholes: again, back, one with another.

{pic} is an earlier picture ("the second one"), {edit} a change in words of its own, {but} a change as a tail ("on the
beach"), {always} what shall hold for all pictures ("at night").
"""

from training.dialogues.rows import Rows, Table

EN_PICTURES: Table = {
    "two": Rows(
        said=(
            "{one} and {two}",
            "{one}, {two}",
            "{one} and also {two}",
            "{one}, and {two}",
            "{one}, then {two}",
            "{one}. [also|and|then] {two}",
            "{one}; {two}",
            "two things: {one}, {two}",
            "first {one}, [then|after that|second] {two}",
            "{one}. {two}",
            "{one} [while you're at it|plus] {two}",
            "{one}. and please {two}",
            "{one} but also {two}",
            "[two changes|2 changes|two edits|a few changes]: {one}; {two}",
            "1. {one} 2. {two}",
            "1) {one} 2) {two}",
            "{one}, plus {two}",
            "{one} + {two}",
            "[both please|do both]: {one}, {two}",
            "{one} [and besides|and in addition|as well as that,] {two}",
            "[i want two things|i have two wishes]: {one} and {two}",
            "{one}[,| -] [and also|and additionally|and besides|and furthermore|and moreover] {two}",
            "{one}[. after that|. next|. afterwards|. thereafter|. following that], {two}",
            "{one}[. wait,|. ah,|. hm,|. right,] [also|and] {two}",
            "{one}[. another thing:|. one more thing:|. second thing:|. next thing:|, second:] {two}",
            "[first|firstly|first of all|first off|to start with][,|:] {one}[,|.|;] [then|secondly,|second:|next,|"
            "after that] {two}",
            "[a)|(a)] {one}[, | ][b)|(b)] {two}",
            "[1.|1)|(1)|one:] {one}[,|;] [2.|2)|(2)|two:] {two}",
            "step [1|one]: {one}[.|,|;] step [2|two]: {two}",
            "- {one} - {two}",
            "* {one} * {two}",
            "{one} / {two}",
            "{one} && {two}",
            "{one} - {two}",
            "{one}... [and|also|and then|then] {two}",
            "[on the one hand|for one thing|for a start][:|,] {one}[,|.] [on the other hand|for another thing|and "
            "moreover][:|,] {two}",
            "[two wishes|2 wishes|two things please|two edits please|my changes|changes|to do|todo|fixes][:| -] "
            "{one}[,|;| and] {two}",
            "[not only|not just]: {one}[,|.] but also: {two}",
            "{one}. [when you've done that|once that's done|when that's done|as soon as that's done][,|:] {two}",
            "{one}[,|.] [and when you're done|and once you're done|and after it] {two}",
            "{one}. [while we're at it|while you do that|since you're at it|when you're there][,|:] {two}",
            "[do the following|please do this|here's what i want|this is what i want][:|.] {one}[,|;|.] {two}",
            "[i'd like to change two things|change two things|there are two things to fix|two corrections]: {one}[,|;| "
            "and] {two}",
            "{one}[ and|,] [as the second thing|as a second change|last but not least|finally|in the end] {two}",
            "{one}[. that's one|. that's the first thing]. [the other:|the second:|second one:] {two}",
            "[all in one go|in one go|in one step][:|,] {one}[,| and|;] {two}",
            "{one} [along with that,|together with that,|with that,|apart from that,] {two}",
            "{one}[!|.] [and|also|plus|then][:|,|...] {two}[!|]",
            "{one}[. that's not all:|. there's more:|. wait, there's more:|. not finished:] {two}",
            "[please |][both|two at once|both at once][:|,] {one}[ as well as|, and|;] {two}",
            "{one}, [as well as|likewise|moreover|furthermore] {two}",
            "{one} [n|&|and pls|and please|and then also] {two}",
            "[ok so|right|so|listen][,|:] {one}[,|.] [then|and] {two}",
            "[change this|fix this]: {one}. [and this|and that|also this]: {two}",
        ),
        held_out=("{one}[, oh and| & at the same time] {two}",),
    ),
    "again": Rows(
        said=(
            "[another|another one|one more|once more|again][ please| pls|]",
            "[try|do it|draw it|make it|paint it|do that|generate it] [again|once more|one more time][ please|]",
            "[another|a different|one more|a new] [version|try|take|variation|one|attempt][ please|]",
            "[redo|regenerate|redraw|reroll|re-roll|retry][ it| that| this|][ please|]",
            "[can|could] [you|i|we] [do|have|see|draw|make|get] [another|another one|it again|one more][ please|]?",
            "[give|show] me [another|another one|one more|a different one|some other version]",
            "[the |]same [again|thing again|picture again|prompt again|but different]",
            "[i want|i'd like|i need|let's see|let's have] [another one|one more|a different version|another "
            "version|it again]",
            "[new|different|another|random] seed[ please|]",
            "[not happy|not convinced|not satisfied|i don't like this one|meh][,|] [try again|again|another one|"
            "redo it]",
            "[next|next one|next please|roll again|one more time|spin again]",
            "[variation|variations|more like this|more of this][ please|]",
            "[how about|what about] another [one|version|try]?",
            "[nice|great|good|cool], [another one|one more|again]",
            "keep everything[ the same|] but [use a new seed|draw it again|roll again]",
            "[once more|one more time], [with feeling|please|thanks]",
            "[do|make|draw] [me |]another[ one|]",
            "[would|could|can] you [please |][try|do it|draw it|draw that|paint it] [again|once more|one more time][?|"
            "]",
            "[same picture|same motif|same subject|same description][,|] [new|fresh|different] [seed|attempt|try|"
            "version|roll]",
            "[i don't like it|not my taste|not quite|that's not it|doesn't convince me][,|.] [try again|another try "
            "please|one more try|do it again|draw it again]",
            "[could|can] [i|we] [see|get] [a different|another|a second] [version|variant|take][ of it|][?|]",
            "[different|another|a different|a fresh|some other] [variant|seed|roll|rendition|interpretation][ please|]",
            "[roll|throw] the dice [again|once more|one more time][ please|]",
            "[draw|paint|make|do|generate|render] [the same|the same thing|the same picture|this|the same again] "
            "[again|once more|one more time|anew|over]",
            "[do it over|redo that one|start this one over|once again|again pls|again again|and again|encore|more of "
            "the same][!| please|]",
            "[next|a new|another|one more] [attempt|try|version|variant][,|] please",
            "[maybe|perhaps|let's see if] [the next one|another one|a new try|the next try] [is better|turns out "
            "better|comes out better|looks better]",
            "[let's|let us|i want to] [try|do|roll|draw|have] [that|it|this|the same] [again|once more|one more time]",
            "[hit me again|again, again|same again please|keep them coming|and once more]",
            "[a second|a third|an alternative|a new] [version|variant|attempt|variation][ of this| of it| please|]",
            "[alternative|alternatives|alternative version|plan b][ please|]",
            "[refresh|re-draw|re-do|re-render|rerender|rerun|re-run|re-generate][ it| this| please|]",
            "[new|other|different|fresh] [random number|randomness|luck|noise|dice][ please|]",
            "[i want|i'd like|let me] [to see|see] [how it looks with|it with] [another|a different|a new] seed",
            "[the same|same][,| but] [with another seed|with a new seed|a bit different|slightly different|a new "
            "version]",
            "[what about|how about|why not|maybe] [trying|doing|drawing] [it|that] [again|once more|one more time][?|]",
            "[my wife|my son|my boss|the client] [wants|would like|asks for] [another version|one more version|an "
            "alternative|another one]",
            "[good|nice|ok|not bad][,|] but [try again|do it once more|draw it again|one more try please]",
            "[that came out|it came out|this turned out] [weird|odd|ugly|funny|strange|wrong][,|.|;] [try again|do it "
            "again|one more time|draw it again]",
            "[one|just one|only one] more [time|try|version][ please|]",
            "[would|could] you [redo|redraw|regenerate|reroll] [it|this|that|the picture][ please| for me|][?|]",
            "[the last|your last] [prompt|request|order|wish] [again|once more][ please|]",
            "[please |]generate [another|another one|one more|a new version|a second one]",
            "[i need|we need|give me] [a second option|an alternative|one more option|another option]",
            "[shuffle|reshuffle|pull the lever again][ please|]",
        ),
        held_out=(
            "[have|take] [another|a second] [go|shot|stab|crack] at it",
            "[let's see|show me] what else you can [come up with|make of it]",
            "[repeat|iterate][ that| please|]",
        ),
    ),
    "again changed": Rows(
        said=(
            "[another|another one|one more|again|once more], [but |][this time |]{but}",
            "[another|another one|one more|a new one|a new version] {but}[ please|]",
            "[redo|redraw|regenerate] it[,| but] {but}",
            "[try|do it|draw it] again[,| but] {but}",
            "[can|could] [you|i] [do|have|get] another one {but}?",
            "[one more|another] [version|try|take|variation] {but}",
            "[i want|i'd like|let's have] another [one|version] {but}",
            "[same|the same] [again|once more], [but |]{but}",
            "[try|make|draw|do] another [one|version], [but |]{but}",
            "[a new|another|a different] picture of [this|the same|it], [but |]{but}",
            "[roll|go] again, [but |]{but}",
            "[can|could] you draw it again {but}[?|]",
            "[redo|re-draw|reroll|rerun] [it|this|that][, this time| and this time| but this time] {but}",
            "[would|could|can] you [please |][redo|redraw|repaint|regenerate] [it|this] once more[,|] {but}[?|]",
            "[a second|an alternative|a different|some other] [version|variant|take|try][,|:|] [but |]{but}",
            "[draw|paint|make|do|generate] [the same thing|the same picture|the same] [again|once more|one more "
            "time][,|] [but |this time |]{but}",
            "[new|different|fresh] seed[,| and] {but}",
            "[give|show] me [another one|one more|another version|a new version][,|] [but |this time |]{but}",
            "[i need|i want|i'd like] [a second one|a new version|another take|one more][,|] [but |this time |]{but}",
            "[could|can|may] [i|we] [get|have|see] [it again|another version|one more|one more version][,| but] "
            "{but}[?|]",
            "[let's|let us] [do|try|draw] [it|that|the same] [again|once more][,| but] [this time |]{but}",
            "[once more|one more time|again please|once again], [only |][this time |]{but}",
            "[roll the dice|shuffle|reroll|spin] again[,| and] [do it |draw it |]{but}",
            "[nice|good|great|cool|ok][,|!] [another one|one more|now another|again please] {but}",
            "[not happy with it|not quite|not convinced][,|:|.] [try again|do it again|again|another try] {but}",
            "[one|one version] more, [but |]{but}",
            "[another|one more] [variation|attempt|picture of it][,| but] {but}",
            "[and |now |][the same again|the same thing again|the same once more][,|:|] {but}",
            "[how about|what about] [another one|one more|another version] {but}[?|]",
            "[more of the same|more like this|same again please][,| but] {but}",
            "[start it over|start this one over|do it over|draw it anew][,| but] {but}",
            "[i wonder how another one|i'd like to see how another one] would look {but}",
        ),
        held_out=("[have another go|take a second shot at it], {but}",),
    ),
    "undo": Rows(
        said=(
            "undo[ that| it| this| please| the last change| the last edit|]",
            "[go|step|get] back[ please| one| one step| a step|]",
            "[revert|revert that|revert it|rollback|roll back][ please|]",
            "[back|back please|take me back|one step back]",
            "[back|go back|return|revert] to the [previous|last|earlier] [one|picture|version|image]",
            "[the |][previous|earlier] [one|version|picture|image][ please| was better|]",
            "[take|put|change|turn] [it|that] back[ please| to what it was| to how it was| to the way it was|]",
            "[it|that] was better before[, go back|, undo|]",
            "[cancel|reverse] [that|the last change|this change|the last edit|the last step]",
            "[i liked|i preferred] [it before|the previous one|the one before|the last one better|what we had][ "
            "better| more|]",
            "[no|oops|ugh|nah][,|] [undo|go back|take that back|undo that|put it back]",
            "[can|could] you [undo|revert|take back] [that|this|it|the last change]?",
            "[make|put] it [like|how|the way|as] it was[ before|]",
            "[i changed my mind|changed my mind|that was a mistake], [go back|undo|undo that|revert]",
            "[restore|bring back|show] the [previous|last|earlier|old] [one|version|picture]",
            "ctrl[ |-|+]z",
            "[can|could|would] you [please |][go back|step back|undo|put it back|change it back|go back one step|turn "
            "it back][?|]",
            "[can|could] [we|i] [go back|undo that|have the previous one|have the old one|get the last one back|see "
            "the version before|return to the one before][ please|][?|]",
            "[i don't like|i'm not happy with] [that change|the change|the last change|this change|what you just "
            "did][,|.|;] [undo it|take it back|go back|revert it]",
            "[i want|i'd like|give me|let me have] the [previous|old|last|earlier] [one|picture|version] [back|again][ "
            "please|]",
            "[i want|i'd like] [it|that] [back|the way it was|how it was|like before|as before|as it was before][ "
            "please|]",
            "[like|as|the way it was|how it was|the state] before[ please|]",
            "[no no|whoa|stop|argh|oh no|yikes][,|!] [undo|undo that|go back|take it back|back please|put it back|"
            "revert]",
            "[one|1|a] step [back|backwards|backward][ please|]",
            "[undo|revert|reverse] [what you just did|your last step|the latest change|the last thing|the last action|"
            "this edit][ please|]",
            "[remove|delete|discard|throw away|void] [the last|that last|the latest|your last|my last] [change|edit|"
            "modification|step]",
            "[the last change|that change|the last edit|that step] [was a mistake|was wrong|didn't help|was a bad "
            "idea][,|.|;] [undo it|go back|take it back|revert it]",
            "[the version|the one|the picture|the image] [before|before that|before this|from before][ please|]",
            "[it|this one] looked [better|nicer|good|fine] before[, go back|, undo that|, put it back|. undo|]",
            "[that wasn't|that was not|this isn't] [a good idea|necessary|my best idea|an advantage][,|.|;] [go back|"
            "undo it|undo|back please|take it back]",
            "[let's|let us|we should|we'd better] [go back|undo that|undo it|revert that|return to the previous one|"
            "step back|take that back]",
            "[what have i done|what did i do|oh dear|oh man][?|!|,] [undo|go back|undo that|take it back]",
            "[unmake that|unchange it|change it back|turn it back|switch back|undo step][ please|]",
            "[hit|press|push] [undo|ctrl-z|the undo button|the back button]",
            "[cmd|command|strg][ |-|+]z",
            "[hmm|well|nah|no][,|...] [the old one|the previous one|the one before|the last version|the earlier one] "
            "[was better|was nicer|please|again]",
            "[undo|back|revert|go back][!|!!|...| pls| plz| thx| now]",
            "[i'd|i would] [rather|prefer to] [have the previous one|keep the old one|go back|undo that|have it as "
            "before]",
            "[i shouldn't have|i wish i hadn't] [changed that|done that|said that|asked for that][,|.|;] [undo it|undo|"
            "go back|take it back]",
            "[return|restore|reset] [it|everything|the picture] to [how it was|the previous state|the last state|what "
            "it was|the way it was before]",
            "[pretend|as if] [i said nothing|i never asked for that|that didn't happen][,|:] [go back|undo it|take it "
            "back]",
            "[not like that|not like this|not so][,|.|;] [go back|undo|undo it|back to before|as before please]",
            "[sorry|excuse me|my fault|my mistake][,|.] [undo that|go back|take that back|can you undo it|go back one "
            "step]",
        ),
        held_out=(
            "[forget|scratch|drop] that [last |]change",
            "[rewind|back up|backtrack][ a step| once|]",
            "[this|that] [made it worse|was no improvement|ruined it], [the one before please|return]",
        ),
    ),
    "undo two": Rows(
        said=(
            "[go|step|get] back [two|2] [steps|pictures|versions][ please|]",
            "undo [two|2] [steps|changes|times][ please|]",
            "undo the last two [changes|edits|steps]",
            "[two|2] steps back[ please|]",
            "[back|go back] to the one before the previous one",
            "[undo|revert] that twice",
            "[the|show me the|use the] one before the previous[ one|]",
            "[can|could|would] you [please |][go back|step back|undo] [two|2] [steps|times|versions|changes][?|]",
            "[can|could] [we|i] [go|get] back [two|2] [steps|pictures|versions|edits][?|]",
            "[two|2|a couple of] [steps|pictures|versions|edits] [back|backwards|earlier][ please|]",
            "[undo and undo again|undo and once more undo|undo twice|two undos|2x undo|a double undo][ please|]",
            "undo [both|both of] [the last |my last |these |those |][changes|edits|steps]",
            "[undo|revert|take back|reverse|cancel] the [last|latest|previous] [two|2] [changes|edits|steps|"
            "modifications]",
            "[undo it|undo that|go back|step back] [twice|two times|2x|2 times|x2|two times over]",
            "[go|step] back[,|] and [then |][back again|once more back|one more step back|another step back]",
            "[the picture|the version|the one|the image] [two steps|two changes|2 steps|two edits] [ago|before|earlier|"
            "back][ please|]",
            "[i want|i'd like|give me|show me] [the one|the picture|the version|it] from [two|2] [steps|changes|edits|"
            "pictures] [ago|back|before]",
            "[the last two|both of the last|my last two|these last two] [changes|edits|steps] [were wrong|were a "
            "mistake|were bad|have to go][,|;] [undo them|take them back|go back|undo both]",
            "[it was|i liked it] better [two|2] [steps|changes|edits] ago[, go back there|, go back|, undo both|]",
            "[not the previous one|not the last one|not the one before][,|] [the one before that|but the one before "
            "that]",
            "[one|a] step back is not enough[,|:|;] [two|two steps|two steps please|go back two]",
            "[back|revert|return] to [two|2] [steps|versions|pictures|changes] [ago|earlier|before]",
            "[the last two|those two|both] [changes|edits] [away|back|off|undone][ please|]",
        ),
        held_out=("[rewind|backtrack] [two|2] [steps|times]",),
    ),
    "back to": Rows(
        said=(
            "[go|switch|return|jump] back to {pic}[ please|]",
            "[back to|return to|revert to|restore|use|take|show|open|load] {pic}[ please| again|]",
            "show me {pic}[ again| please|]",
            "[i|actually i] [liked|like|prefer|preferred] {pic}[ better| more| best|]",
            "{pic} was [better|nicer|the best|great], [go back to that|use that one|back to that one]",
            "[can|could] [we|you|i] [go back to|see|have|return to] {pic}[ again| please|]?",
            "{pic}[ again|, please| again please]",
            "[let's|let us] [go back to|continue with|work with|use|take] {pic}",
            "i want {pic}[ back| again]",
            "[continue|go on|carry on|work] [with|from] {pic}",
            "[bring|get|fetch] {pic} back[ please|]",
            "[i choose|i pick|i'll take|my choice is] {pic}",
            "[would|could|can] you [please |][show me|go back to|return to|bring back|switch to|open] {pic}[ again| "
            "once more|][?|]",
            "[i'd|i would] like [to see|to go back to|to return to|to continue with|to have] {pic}[ again| please|]",
            "[i want|i'd love|let me] [to |]see {pic} [again|once more|one more time]",
            "[let me|may i|can i] [see|have|get|look at] {pic} [again|back|once more|one more time][?|]",
            "[i think|i guess|i believe|in the end] {pic} [was better|was best|was nicer|is better|works best][, back "
            "to it|, go back|, show it again|]",
            "[compared to this|of all of them|of all|so far|by far] {pic} [is|was] [the best|the nicest|the best "
            "one][, back to that|, use it|, take it|]",
            "[we'll|we|i'll|let's] [keep|use|go with|take|choose|settle on|pick] {pic}[ then| after all| please|]",
            "[not this one|not that one|this isn't it][,|:|;] {pic}[ please| again|]",
            "[put|get] {pic} [back on|back up|on the screen again|back on the screen][ please|]",
            "[jump|hop|skip|move|flip|scroll|turn] [back |]to {pic}[ please|]",
            "[undo everything|revert|roll back|reset everything|go all the way back] [up |back |]to {pic}",
            "[reset|restore|set] [it|the state|everything] [back |]to {pic}",
            "[->|<-|back:|goto|go to|goto:|back ->] {pic}",
            "[can|could|shall] we [continue|go on|carry on|work on|keep working] [with|from] {pic}[ please| instead|"
            "][?|]",
            "[now|again|from here][,|] [let's |we ]work with {pic}",
            "[how about|what about|why not|maybe] [going back to|returning to|continuing with|using] {pic}[?|]",
            "[i'd|i would] [rather|prefer to] [have|go back to|use|keep|work with] {pic}",
            "[i prefer|i'd choose|i decide for|my vote goes to|i go for|i've chosen|i opt for] {pic}[ over this one| "
            "after all|]",
            "[i changed my mind|changed my mind|on reflection|after all|on balance][,|:] {pic}[ please| was better| it "
            "is|]",
            "{pic}[, that one please|, bring that back|, i want that back|, back to that| - back to that one|, that's "
            "the best one]",
            "[hmm|well|um|ok][,|...] [back to |maybe |]{pic} [again|then|please|was better]",
            "[the client|my wife|my boss|my son|everybody] [likes|liked|prefers|wants] {pic}[ better| most|][, go back "
            "to it|, show that one|, use it]",
            "[make|have] {pic} the [current|active] [one|picture|version][ again|]",
            "[display|reopen|re-open|reload|retrieve|select|activate] {pic}[ again| please|]",
            "[where is {pic}|where did {pic} go|what happened to {pic}]? [show it again|bring it back|i want it back]",
            "[i miss|i want to keep|i need] {pic}[, bring it back|, show it again|, go back to it|, put it back]",
        ),
        held_out=(
            "[dig out|pull up|recall] {pic}[ again| please|]",
            "{pic} [is|was] [the one|what i want|my favourite|my favorite], [let me have it|let's stick with it]",
        ),
    ),
    "on earlier": Rows(
        said=(
            "[take|use|with|in|go back to|return to|open] {pic}[,| and|,| but] {edit}",
            "{pic}, but {but}",
            "{pic}[, please,|:|,] {edit}",
            "[in|for|on|with] {pic}[,|] {edit}",
            "[go back to|back to|return to] {pic} and {edit}",
            "[show me|give me|i want|i'd like] {pic} [again |]but {but}",
            "{pic} {but}[ please|]",
            "[starting|start] from {pic}[,|:] {edit}",
            "[continue with|based on|from] {pic}[,|:] {edit}",
            "{edit}, but in {pic}",
            "[can|could] you take {pic} and {edit}[?|]",
            "[i want|i'd like] {pic}, but {but}",
            "{edit} in {pic}",
            "[use|take] {pic} [as the base|as a start|again] and {edit}",
            "[load|open|show] {pic} and {edit}",
            "not this one, {pic}: {edit}",
            "[the same as|like] {pic}, but {but}",
            "[again|once more] {pic}, [but |]{but}",
            "[go back|jump back|switch|return|move back|back] to {pic}[,| and there|:| and then|.] {edit}",
            "[work on|edit|change|modify|adjust|alter] {pic}[:| -|, please:] {edit}",
            "{pic}[ ->| -|...|;|.] {edit}",
            "[in|for|on|about|regarding|concerning] {pic}[:| -|, please] {edit}",
            "{edit}[, in|, only in|, and do it in| - in|. in|. i mean in] {pic}",
            "{edit}[, not here but|. not here,|, not in this one but] in {pic}",
            "{edit}, [based on|starting from|using|with] {pic}[ as the base| as a start|]",
            "[not this picture|not in this one|not here|not the current one|not the last one][,|:|;|, but] [in |"
            "]{pic}[:|,] {edit}",
            "[let's|let us] [go back to|take|use|continue with|work on|return to] {pic}[,| and|:] {edit}",
            "[i'd|i would] like to [go back to|continue with|work on|change|use] {pic}[:|,| and] {edit}",
            "[i liked|i prefer|i like|i preferred] {pic} [better|more|best][,|:|;|. there] {edit}",
            "{pic} was [better|nicer|the best|good][,|;|. but|, just] {edit}",
            "[apply this to|do this to|this is for|one change to|a change for|an edit for|small change in] {pic}[:|,| "
            "-] {edit}",
            "[can|could|would] you [open|load|go back to|use|go to] {pic} and {edit}[?|]",
            "[bring|get|fetch] {pic} back[,| and|:] {edit}",
            "[the change|this one|the edit|my wish] is [for|about] {pic}[:|,] {edit}",
            "[undo everything|revert|reset|roll back] to {pic}[,| and|, then] {edit}",
            "[hmm|well|ok|um][,|...] [back to |with |take |]{pic}[,| and|:] {edit}",
            "[would|could|can] you [show|draw|do|make|paint] {pic} {but}[?|]",
            "[draw|paint|show|do|make|render] {pic}[ again|][,| but| once more] {but}",
            "[i want to see|i'd like to see|let me see|show me|give me] {pic}[,| but| again,] {but}",
            "[how about|what about|what if we take] {pic}[,| but] {but}[?|]",
            "[how would|how might] {pic} look {but}[?|]",
            "{pic}[ again|, once more| as it was|, please|, unchanged][,| but] {but}",
            "[take|use|open|load|return to|go back to] {pic}[,| but|, only] {but}",
            "[a version of|a variant of|the scene of|the contents of] {pic}[,| but] {but}",
            "[put|set|have] [everything from|the scene of|all of] {pic} {but}",
            "[now|next|and now] {pic}[,| but] {but}",
            "[same as|just like|exactly like|like in] {pic}[,| but|, only] {but}",
            "[open|reopen|reload|select|activate] {pic}[,| and| -|:] {edit}",
        ),
        held_out=(
            "[revisit|pick up] {pic}[:| and] {edit}",
            "[remember|you know] {pic}? {edit} there",
        ),
    ),
    "combine": Rows(
        said=(
            "[combine|merge|join|mix|blend|unite|fuse] {pic} [and|with] {pic2}[ please|]",
            "put {pic} and {pic2} together[ in one| in one picture|]",
            "[combine|merge|bring] {pic} and {pic2} [into|in] one[ picture| image| drawing|]",
            "[can|could] you [combine|merge|mix] {pic} [and|with] {pic2}[ please|]?",
            "[i want|i'd like] {pic} and {pic2} [together|combined|in one picture|merged|in the same picture]",
            "[draw|show|make] everything from {pic} and {pic2} in one picture",
            "{pic} and {pic2} together[ please|]",
            "{pic} + {pic2}[ together| in one|]",
            "[take|use] {pic} and {pic2} and make one [picture|image] of them",
            "a [mix|combination|merger] of {pic} and {pic2}",
            "[would|could|can] you [put|bring|blend|join|fuse] {pic} and {pic2} [together|into one|into one picture][ "
            "please|][?|]",
            "[is it possible|would it be possible] to [combine|merge|mix|join] {pic} [and|with] {pic2}[?|]",
            "[can|could] {pic} and {pic2} be [combined|merged|joined|put together|in one picture|mixed][?|]",
            "{pic} [plus|&|with|x] {pic2}[, please|, combined|, merged|, in one picture]",
            "{pic} and {pic2}[, together| in a single picture| in one| as one picture| in the same picture| merged| "
            "combined][ please|]",
            "[combination|mix|mashup|mash-up|merge|blend|crossover][:| of] {pic} [and|+|with] {pic2}",
            "[let's|let us|we should|why not] [combine|merge|mix|join|put together|bring together] {pic} and {pic2}[ "
            "in one picture|]",
            "[make|create|draw|do|give me] [a combination|a mix|a mashup|a blend|one picture out] of {pic} and {pic2}",
            "[take|use|grab] [everything|all things|the things|all] [from|in] {pic} and {pic2}[,| and] [put them in "
            "one picture|draw them together|combine them]",
            "[everything|all|all the things|the stuff] [from|in|of] {pic} and [from |in |of |]{pic2} [together|in one "
            "picture|in a single picture]",
            "[show|draw|paint] [the things from |]{pic} and {pic2} [together|side by side in one picture|in a single "
            "picture|in the same picture]",
            "[the contents|the things|the objects] of {pic} and {pic2} [belong together|should be together|should be "
            "in one picture|in one picture please]",
            "[turn|make|change] {pic} and {pic2} into [one|a single] [picture|image|scene|drawing]",
            "[add|put|insert|include] {pic2} [into|to|in] {pic}",
            "[add|bring|put] [everything|all] from {pic2} [into|to|in] {pic}",
            "[i want|i'd like|i'd love|i need] [to have|to see] {pic} and {pic2} [in one picture|merged|combined|in "
            "one|united]",
            "[i'd love|i want|i'd like] to [combine|merge|mix|join] {pic} [and|with] {pic2}",
            "[how about|what about|maybe] [combining|merging|mixing|joining|putting together] {pic} and {pic2}[?|]",
            "{pic} and {pic2} [should|could|must] [be one picture|be combined|be merged|go together|share a picture]",
            "[what if|imagine] {pic} and {pic2} were [one picture|combined|merged|in the same picture][?|, draw that]",
            "[i like both|i can't decide between|i like] {pic} and {pic2}[,|:|;] [combine them|merge them|put them "
            "together|make one picture of them]",
            "[assemble|connect|compile|composite|collage] {pic} and {pic2}[ in one picture| into one|]",
        ),
        held_out=(
            "[weld|stitch|marry] {pic} and {pic2}[ together|]",
            "one picture with what's in {pic} and {pic2}",
        ),
    ),
    "combine last": Rows(
        said=(
            "[combine|merge|join|mix|blend] [them|both|the two|these two|both pictures|the two pictures|the last two]",
            "put [them|both|the two|these two|both pictures|the last two pictures] [together|into one|in one picture]",
            "[combine|merge] the last two[ pictures| images| ones|]",
            "[both|the two|the last two] [in one picture|together in one picture|combined|merged][ please|]",
            "[can|could] you [combine|merge] [them|both pictures|the last two|the two pictures]?",
            "i want both [pictures |images |][together|in one|in one picture|combined]",
            "make one picture [of|out of] [both|the two|the last two]",
            "[would|could|can] you [put|bring|join] [both|the two|them|the last two] [together|into one|into one "
            "picture][?|]",
            "[is it possible|would it be possible] to [combine|merge|mix|join] [them|both|the two|both pictures|the "
            "last two][?|]",
            "[can|could] [both|the two|they both|the last two|both pictures] be [combined|merged|in one picture|put "
            "together][?|]",
            "[let's|let us|why not|we should] [combine|merge|mix|join] [both|them|the two|the last two|both pictures]",
            "[make|create|draw|do|give me] [a combination|a mix|a mashup|a blend|one picture out] of [both|the two|"
            "them|the last two]",
            "[everything|all things] [from|of] [both|both pictures|the two pictures|the last two][ pictures| together|"
            "] in one[ picture| image|]",
            "[i want|i'd like|i'd love|i need] [the last two|the two pictures|both of them|the two] [merged|combined|"
            "together|in one picture|as one picture]",
            "[both|both pictures|both images|the two images|the last two images][,|] [together|as one|merged into one|"
            "in one][ please|]",
            "[turn|make|change] [both|the two|the last two|both pictures|them] into [one|a single] [picture|image|"
            "scene]",
            "[how about|what about] [combining|merging|mixing|joining] [both|the two|them|the last two][?|]",
            "[i like both|both are nice|they're both good|i can't decide][,|:|;] [combine them|merge them|put them "
            "together|make one of them|mix them]",
            "[the last two|the two|both pictures|both] [should|could|must] [be one picture|be combined|be merged|go "
            "together|share a picture]",
            "[merge|combine|combination|mashup|mix|both in one|two in one][ please| it| now|]",
            "[assemble|connect|composite] [both|the two|the last two|both pictures][ into one|]",
            "[one picture|a single picture|a single image] [of both|with both|from the last two|out of the two|with "
            "everything from both][ please|]",
            "[put|draw|show] [everything|all the things] from [the last two|both|both pictures|the two pictures] "
            "[together|in one|in one picture]",
            "[what if|imagine] [both|the two|the last two] were [combined|merged|one picture][?|, draw that]",
        ),
        held_out=("[unite|fuse] [the pair of pictures|our last two pictures]",),
    ),
    "bring": Rows(
        said=(
            "[add|put|bring|copy|include] {thing} from {pic}[ here| in here| into this one| too|]",
            "[can|could] you [add|put|bring|copy] {thing} from {pic}[ here| into this one| in|]?",
            "[i also want|i want] {thing} from {pic} [in here|here too|in this one|in this picture]",
            "[take|get] {thing} [from|out of] {pic} and [put|place|add] {it} [here|in here|into this one]",
            "{thing} from {pic} should [also |]be [here|in this one|in this picture][ too|]",
            "also {thing} from {pic}",
            "[would|could|can] you [please |][take|fetch|get|include|insert] {thing} from {pic}[ and put {it} here| "
            "and add {it} here| into this one][?|]",
            "[would|could] you mind [adding|bringing|copying] {thing} from {pic}[ here| in here|][?|]",
            "[i'd|i would] [like|love] [to have |to add |to see ]{thing} from {pic} [here|in here|here too|in this "
            "picture|in this one]",
            "[i miss|i'd like to see|i need] {thing} from {pic}[, add {it}|, put {it} in here|, bring {it} over|, in "
            "here too]",
            "[let|have] {thing} from {pic} [join|appear here|be here too|come over|come in here|be in this picture]",
            "[insert|transfer|import|paste|move over|carry over|place|take over|fetch] {thing} from {pic}[ here| in "
            "here| into this one| please|]",
            "[put|place|set|drop] {thing} [of|from|in|that's in] {pic} [in here|into this picture|in this one|into "
            "this one too]",
            "[copy|copy and paste|copy-paste] {thing} [from|out of] {pic} [to here|over|into this|over here]",
            "{pic} [has|had|showed|shows] {thing}[,|:|;] [add {it} here|put {it} in here|i want {it} here too|bring "
            "{it} in]",
            "[the same as in|like in|as in] {pic}[,|:] [add|put in|include] {thing}[ here|]",
            "[from|out of] {pic}[,|:| please] [take|get|add|bring|i want] {thing}[ too| over here| in here|]",
            "[and|plus|now|then] {thing} from {pic}[ too| as well| please|]",
            "{thing} from {pic}[ too| as well| in here| here| over here| please| in this one]",
            "[how about|what about] [adding|bringing in|including] {thing} from {pic}[?| too?|]",
            "[why not|let's|we could] [add|bring in|include|use] {thing} from {pic}[ here| too|][?|]",
            "[could|can] {thing} from {pic} [be here too|come here|be added|join us here|be in this one][?|]",
            "[do you see|see] {thing} in {pic}? [add {it} here|put {it} here|i want {it} here too]",
            "[i liked|i like|i love] {thing} [in|from] {pic}[,|:|;|.] [add {it} here|bring {it} here|put {it} in here|"
            "include {it}]",
            "[this picture|this one|it] [needs|should also have|should get|could use] {thing} from {pic}",
            "[reuse|use] {thing} from {pic}[ here| in this one| in here|][ too|]",
            "[give|get] [this one|this picture] {thing} from {pic}",
        ),
        held_out=("[borrow|steal] {thing} from {pic} for this [one|picture]",),
    ),
    "borrow ground": Rows(
        said=(
            "[use|take|copy|apply] the [background|bg] [of|from] {pic}",
            "[with|but with|same picture with] the background [of|from] {pic}",
            "[the|make the] background like in {pic}",
            "[give it|it should have|i want] the [background of|background from|same background as in] {pic}",
            "[can|could] [you use|it have] the background [of|from] {pic}?",
            "the same background as [in |]{pic}",
            "[match|imitate] the background of {pic}",
            "{pic} has a nice background, [use that|the same here|take it]",
            "[switch|change] to the background of {pic}",
            "[put|place] [it|them|this] in front of the background of {pic}",
            "like {pic}, but only the background",
            "[would|could|can] you [use|take|apply|copy] the [background|bg] [of|from] {pic}[ here| too|][?|]",
            "[i'd like|i want|i'd love|i'd prefer] [it with |this with |to have |]the [background|scenery] [of|from] "
            "{pic}[ here|]",
            "[background|bg|scenery|setting][:| =| ->] [same as|like|as in|that of|from|like in] {pic}",
            "[background|bg|scenery] [of|from|as in|like in] {pic}[ please| here|]",
            "[set|change|switch] the [background|bg|scenery] to [that of|the one from|the one in|match|what it was in] "
            "{pic}",
            "[replace|swap|exchange] [this|the|the current] background [with|for|by] [the one|that] [from|of|in] {pic}",
            "the background [should|must|has to] be [the one from|like in|the same as in|as in|that of] {pic}",
            "[i like|i liked|i prefer] the [background|scenery] [of|in|from] {pic}[ better|][,|:] [use it here|use "
            "that here|take that|put it here]",
            "[can|could] the background [be|look] [like in|as in|the same as in] {pic}[?|]",
            "[can|could] [we|i|it] have the [same |][background|scenery] [as in|like in|of|from] {pic}[?|]",
            "[keep|leave] [everything|the rest|the things] [as is|as it is|the same][,|] but [with|use] the background "
            "[of|from] {pic}",
            "[same|this|this one|the same][,| but] [with|on] the background [of|from] {pic}",
            "[how about|what about|maybe] the [background|scenery] [of|from] {pic}[ here|][?|]",
            "[why not|let's|we could] [use|take|copy] the [background|bg|scenery] [of|from] {pic}[ here|][?|]",
            "[transfer|carry over|import|paste|bring over|reuse|adopt] the [background|bg] [of|from|used in] {pic}",
            "[from|out of] {pic}[,|:] [take|use|copy|i want] [only |just |]the background",
            "[the background|the bg][,|:] [just |exactly |]like [in |]{pic}",
            "[the background doesn't fit|this background is wrong|wrong background][,|:|;] [use the one from|take the "
            "one from|i want the one from] {pic}",
            "[put|place|show] [it|them|everything|this] [in the setting of|in the scenery of|against the background of|"
            "on the background from] {pic}",
            "[give|lend] [it|this one|this picture] the background [of|from] {pic}",
            "[make|let] [the two backgrounds match|the background match]: [like|as in] {pic}",
            "what's behind everything in {pic}[,|:] [use it here too|i want that here too|put that here]",
            "[it|this] should [take place|be set] [in the same place as|where we were in|at the same place as] {pic}",
        ),
        held_out=("[borrow|steal] the backdrop of {pic}",),
    ),
    "borrow style": Rows(
        said=(
            "[use|take|copy|apply] the style [of|from] {pic}",
            "[in|but in|with] the [style of|style from|same style as] {pic}",
            "[draw|paint|make] it in the style of {pic}",
            "[give it|it should have|i want] the [style of|style from|same style as in] {pic}",
            "[can|could] you use the style [of|from] {pic}?",
            "the same style as [in |]{pic}",
            "[match|imitate] the style of {pic}",
            "make it look like {pic}[ in style|, the style i mean]",
            "{pic} has a nice style, [use that|the same here|take it]",
            "[switch|change] to the style of {pic}",
            "like {pic}, but only the style",
            "[would|could|can] you [please |][take|apply|copy|give it|draw this in] the style [of|from] {pic}[ here| "
            "too|][?|]",
            "[i'd like|i want|i'd love|i'd prefer] [it in |this in |to have |]the style [of|from] {pic}",
            "[style|art style|drawing style][:| =| ->] [same as|like|as in|that of|from|like in] {pic}",
            "[style|art style|drawing style] [of|from|as in|like in] {pic}[ please| here|]",
            "[set|change|switch|convert] the style to [that of|the one from|the one in|match|what it was in] {pic}",
            "[replace|swap|exchange] [this|the|the current] style [with|for|by] [the one|that] [from|of|in] {pic}",
            "the style [should|must|has to] be [the one from|like in|the same as in|as in|that of] {pic}",
            "[i like|i liked|i prefer] the style [of|in|from] {pic}[ better| more|][,|:|;] [use it here|use that here|"
            "take that|draw this like that]",
            "[can|could] the style [be|look] [like in|as in|the same as in] {pic}[?|]",
            "[can|could] [we|i|it] have the [same |]style [as in|like in|of|from] {pic}[?|]",
            "[keep|leave] [everything|the rest|the things] [as is|as it is|the same][,|] but [with|use] the style [of|"
            "from] {pic}",
            "[same|this|this one|the same][,| but] [with|in] the style [of|from] {pic}",
            "[how about|what about|maybe] the style [of|from] {pic}[ here|][?|]",
            "[why not|let's|we could] [use|take|copy] the style [of|from] {pic}[ here|][?|]",
            "[transfer|carry over|import|bring over|reuse|adopt] the [style|art style] [of|from|used in] {pic}",
            "[from|out of] {pic}[,|:] [take|use|copy|i want] [only |just |]the style",
            "[stylistically|style-wise|in terms of style|as for the style][,|:] [just |exactly |]like [in |]{pic}",
            "[the style doesn't fit|this style is wrong|wrong style][,|:|;] [use the one from|take the one from|i want "
            "the one from] {pic}",
            "[paint|draw|render|redo|do] [it|this|everything here] [the way|in the same way as|in the same manner as|"
            "as] {pic} [is drawn|is painted|was drawn|was done]",
            "[give|lend] [it|this one|this picture] the style [of|from] {pic}",
            "[make|let] the [two styles|style] match: [like|as in] {pic}",
            "[it|this|the picture] should [be drawn|be painted|be done|be rendered] [like|in the same style as|in the "
            "style of] {pic}",
            "[how you drew|the way you drew|the way you painted] {pic}[,|:] [do this one like that|draw this one like "
            "that too|use that style here]",
        ),
        held_out=("[borrow|mimic] the look of {pic}",),
    ),
    "upload draw": Rows(
        said=(
            "[draw|paint|make|copy|recreate|sketch] [this|that|the same|this for me|what you see]",
            "[can|could] you [draw|paint|copy|recreate] [this|that][ for me|][?|]",
            "[i want|i'd like] [this|the same|one like this|a picture like this]",
            "[something|one|a picture] like this[ please|]",
            "[use|take] this [as a model|as a template|as the original] and draw it",
            "[redraw|redo|repaint] [this|my picture|this photo]",
            "[would|could|can|will] you [please |][draw|paint|sketch] [this|something like this|my picture|this "
            "photo][ for me|][?|]",
            "[i'd|i would] like [you to draw this|to have this drawn|this as a drawing|a drawing of this|you to paint "
            "this|this painted]",
            "[i want|i need|give me|make me] [a drawing|a painting|a picture|a copy|your version] [of this|of that|of "
            "it|of my picture|of this photo]",
            "[a drawing|a painting|a sketch|a copy|your version] [of this|of that|of my picture|of this photo][ please|"
            "]",
            "[please |][draw|paint|sketch|copy] [it|my picture|this photo|this image|the picture|what's in it|the "
            "thing in the photo][ please|]",
            "[make|do] [one|a picture|a drawing|me one] [like this|like that|like mine|just like it|that looks like "
            "this][ please|]",
            "[here's|here is|that's|this is] [a photo|my picture|a model|my template|a picture][,|:|.] [draw it|draw "
            "that|paint it|now draw it|please draw it]",
            "[here|look|see][,|:] [draw this|paint this|can you draw that|draw that please|draw what's on it]",
            "[my son|my daughter|my kid|my friend] [drew|made|took|sent] this[,|.] [draw it too|can you draw it|draw "
            "it please|now you draw it]",
            "[turn|make|convert|transform] [this|my photo|this photo|this picture|it] into [a drawing|a picture of "
            "yours|your picture]",
            "[i'd like|i want|show me] [your version|your take][ of this| of it|]",
            "[try|try to draw|attempt] [this|this one|the same|to draw this|to copy this]",
            "[your turn|now you][,|:] [draw this|draw the same|draw it|copy this]",
            "[draw|paint] [exactly this|just this|the thing you see|everything you see|what's here|what you see here|"
            "whatever this is][ please|]",
            "[how would you|can you show me how you'd] [draw|paint] [this|that][?|]",
            "[template|model|reference|original|source]: [this|this picture|this photo|my picture][,|.] [draw it|now "
            "draw|draw the same]",
            "[the same thing|the same|this|this one] [from you|by you|as a drawing|in your hand][,|] please",
            "[start|begin|work|go] from this[ picture| photo|][,|:| and] draw [it|the same]",
            "[use|take] [this|my picture|this photo|it] as [a reference|the reference|the model|the basis][ for a "
            "drawing| and draw|]",
            "[do|draw|paint] [this|that] [one |][for me|too|now]",
        ),
        held_out=("[reproduce|imitate|clone] [this|my picture]",),
    ),
    "upload change": Rows(
        said=(
            "[draw|paint|put|show|make] [this|that|it|the same] [but |]{but}",
            "[this|the same|like this], but {but}",
            "[can|could] you [draw|put|show|paint] [this|it] {but}[?|]",
            "[i want|i'd like] [this|it|the same thing] {but}",
            "[take|use] this [picture|photo|], but {but}",
            "[now |][this one|this] {but}[ please|]",
            "[redraw|repaint] [this|my picture] {but}",
            "[would|could|can|will] you [please |][show|do|redraw|repaint] [this|it|that|the same|my picture] {but}[?|"
            "]",
            "[i'd|i would] [like|love|prefer] [to see |to have |][this|it|that|my picture] {but}",
            "[i want|i need|give me|make me|show me] [a picture of this|a drawing of this|the same|this thing|what's "
            "in this picture][,| but] {but}",
            "[take|use] [this|my picture|what you see here|this image][,| and] [draw|put|show|paint|make] [it|that] "
            "{but}",
            "[here's|here is|this is|that's] [my picture|a photo|my photo|a picture][,|:|.] [draw it|put it|show it|i "
            "want it] {but}",
            "[here|look|see][,|:|!] [draw this|put this|i want this|make this|show this] {but}",
            "how would [this|it|that] look {but}[?|]",
            "[how about|what about|what if you draw] [this|it|the same] {but}[?|]",
            "[redo|redraw|repaint|render|sketch|copy|recreate] [my photo|this photo|my picture|this image][,| but] "
            "{but}",
            "[this picture|this photo|this image|my picture|my photo][,|:| but] {but}[ please|]",
            "[the thing|what you see|everything] in [this photo|this picture|my picture][,| but] {but}",
            "[this|it|that|what you see] should be {but}",
            "[my son|my daughter|my friend] [drew|took|sent] this[,|:|.] [draw it|show it|paint it|can you draw it] "
            "{but}",
            "[something|one|a picture] like this[,| but] {but}",
            "[exactly this|just this|just like this|the same as this][,| but] {but}",
            "[make|do|draw] [one|a picture|a drawing] like [this|this one|mine][,| but] {but}",
            "[your version|a new version|another version] of [this|my picture|this photo][,| but] {but}",
            "[same thing|same motif|same content|same subject] as [here|in this photo|in my picture|in the photo][,| "
            "but] {but}",
            "[template|model|reference|source]: [this|this picture|my picture|this photo][.|,|;] [now |draw it |][but |"
            "]{but}",
        ),
        held_out=("[reproduce|imitate] this {but}",),
    ),
}
