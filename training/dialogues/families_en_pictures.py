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
            "[my daughter|my son|the client|my boss] [has two wishes|wants two things|asks for two changes][:|,] "
            "{one}[,| and|;] {two}",
            "[thanks for that|lovely, thank you|great work so far]. [now|next] {one} and {two}",
            "✅ {one} ✅ {two}",
            "1️⃣ {one} 2️⃣ {two}",
            "• {one} • {two}",
            "[first wish|wish 1|change 1|edit 1|item one]: {one}[,|;|.] [second wish|wish 2|change 2|edit 2|item "
            "two]: {two}",
            "[one change|a change][:|,] {one}. [another change|and another][:|,] {two}",
            "{one} 🙏 {two} 🙏",
            "{one} [👍|🙂|,] and then {two} [👍|🙂|please]",
            "{one}[,|...] um[,|...] and {two}",
            "{one}[,|...] [er|um|uh|oh][,|...] [then|also] {two}",
            "[mommy|daddy][,|] {one} and {two}",
            "[kindly|please] {one}, and [kindly|likewise|thereafter] {two}",
            "{one}[;|.] [subsequently|thereupon|additionally|thereafter|also] {two}",
            "{one}[. having done so|. this done|. with this done|. that being done], {two}",
            "[to-do list|todo list|checklist|shopping list|list of changes]: {one}, {two}",
            "[task|tasks|jobs|orders|instructions][:| -] {one}[;|,| and] {two}",
            "{one} = first, {two} = second",
            "{one}[ ->| =>| >] {two}",
            "{one} ~ {two}",
            "{one}, [as for the rest|for the rest|otherwise], {two}",
            "{one}[, but most of all|, but above all|, and above all|, and most importantly] {two}",
            "[most urgent|most important|priority one|top priority]: {one}[,|;|.] [then|less urgent|priority two|and "
            "then]: {two}",
            "[it's not quite there|it's almost perfect|we're nearly there|nearly done][,|:|.] {one} and {two}",
            "[two things bother me|two things bug me|i have two remarks|two comments][:|,|.] {one}[,|;| and] {two}",
            "[i've got two favours to ask|two favours|do me two favours|two requests][:|,|.] {one}[,|;| and] {two}",
            "[if you do this|in this order|one after the other|step by step][:|,] {one}[,|;] {two}",
            "[could you do two things|can you do both|would you do two things for me|can i have two changes]? {one}[,|"
            ";| and] {two}",
            "{one}. [could you do that|can you do that|got that|ok]? [and|then|also] {two}",
            "{one}. [thanks|thank you|great|cool]. [and|now|then|also] {two}",
            "{one}[, got it?|, ok?|, alright?] [now|then|and] {two}",
            "{one}. [number two|point two|part two|second point|2nd]: {two}",
            "{one} [- done? -|- next -|- after this -] {two}",
            "{one}. [and because i'm greedy|and since you're so good at it|and since you're so nice|and if it's not "
            "too much][,|:] {two}",
            "{one}. [p.s.|ps|p. s.][:|] {two}",
            "{one}[. by the way,|. btw|. btw,|. incidentally,|. on top of it,] {two}",
            "{one}[, followed by this:|, then comes this:|, and that's followed by:] {two}",
            "{one}. [i almost forgot|almost forgot|before i forget|ah, and before i forget][:|,] {two}",
            "{one}[ in the first place|, that's the main thing]. [secondly|in the second place|and then][,|:] {two}",
            "[before anything else|before all|most of all|start like this][,|:] {one}. [only then|and only then|then] "
            "{two}",
            "[here come two wishes|two for one|double order|double wish|twofold wish][:|,] {one}[,|;| and] {two}",
            "{one} [together|simultaneously|combined] with this: {two}",
            "[while the kettle boils|while i drink my tea|until the boss is back][,|:] {one} and {two}",
            "[i'd be happy if you did two things|two things would make it perfect|to make it perfect]: {one}[,|;| "
            "and] {two}",
            "[pls|plz] {one} [n|and|nd|adn] {two}",
            "{one}[,|.] nd {two}",
            "[in addition to this|besides this one|apart from this]: {one}, [do this|this too|also this]: {two}",
            "[do it all|everything in one|all together now][:|,] {one}, {two}",
            "[the following two|these two|this pair of] [changes|edits|wishes][:|,|.] {one}[,|;|, and] {two}",
            "{one}[. then i'd like one more thing|. and then one thing more|. i want something else too|. there's "
            "something else]: {two}",
            "{one}[,|.] [and this as well|and this on top|this too]: {two}",
            "[bitte|por favor][,|] {one} [and|und|y|et] {two}",
            "[part a|task a|a]: {one}[;|,|.] [part b|task b|b]: {two}",
            "{one}, [what's more|more than that|into the bargain|over and above that], {two}",
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
            "[my daughter|my son|my wife|grandma] [wants another|says again|would like one more|isn't happy yet, "
            "again]",
            "[thanks for that|lovely, thank you|that was fun][,|.] [another one|once more please|do it again|again]",
            "🔄 [please, again|again|once more]",
            "🎲 again",
            "[again|another one|one more|once more] [🔄|🙏|🙂|🎲]",
            "[um|uh|hmm][,|...] [again|another one|maybe again|once more] ... please",
            "[agian|agan|anohter one|antoher one|one mroe] [plz|pls|please]",
            "[mommy|daddy|oh][,|!] [again|again again|do it again|one more]",
            "[kindly|please] [produce|prepare|furnish|supply] [another|a further|one more] [version|specimen|variant]",
            "[as if|pretend] you [had never drawn it|were drawing it for the first time|hadn't drawn it yet]",
            "[i wonder|i'm curious|curious] [how it comes out another time|what a second one looks like|what the next "
            "one would look like]",
            "[there must be|surely there's|i'm sure there's] [a better one|a better version|more in it], [try again|"
            "again please|once more]",
            "[you can do better|i know you can do better|there's room for improvement|not your best work|could be "
            "better][,|:|;|.] [again|try again|once more|another one]",
            "[close but no cigar|almost|nearly there|so close|not bad, not perfect][,|:|;|.] [again|try again|once "
            "more|another one]",
            "[it came out crooked|something's off|it looks squashed|it doesn't look right|it's a bit messed up][,|:|;|"
            ".] [try again|do it again|redo it|another one]",
            "[same procedure|same procedure as before|same order|same request|same wish|same idea][,|:|] [again|"
            "please|once more|new picture]",
            "[and one for my brother|one for me too|one for luck|one for the road][,|:] [another one|once more|again]",
            "[if at first you don't succeed, try again|second time lucky|third time's the charm|practice makes "
            "perfect][,| please|!|]",
            "[that wish|that order|the same text|the same words] [once more|one more time|again][ please|]",
            "[what other versions|what other variants|which other versions] [are there|do you have|can you draw][?|]",
            "[can it|could it|might it] be drawn [again|anew|once more|afresh][?|]",
            "[is there|have you got|do you have|got] [another one|a different version|an alternative|a second version|"
            "one more][?|]",
            "[i'd like to|let me|i want to] [compare|choose][,|:] [another one|one more please|make a second one|draw "
            "it again]",
            "[to compare|for comparison|just to compare|for choosing][:|,] [another one|one more|a second version]",
            "[start afresh|begin again|from the top|draw it anew|draw it afresh|from scratch again][ please|]",
            "[same but fresh|the very same, anew|same content, drawn anew|same motif anew|same thing in new]",
            "[next draft|second draft|another draft|new draft|draft two|take two|version two|v2][ please|]",
            "[let's gamble|one more spin|try your luck again|new game, new luck|press the button again]",
            "[nothing changed, just|no changes, only|as it was, but] [draw it again|a new seed|one more version]",
            "[1 more version|another 1|1x again][ please| pls|]",
            "[could you|would you|will you] [make|give us|do me|draw us] [one more|another|another version|a second "
            "one][?|]",
            "[we|the kids|my friends and i] [want|would like|vote for] [another one|one more|another version|a new "
            "try]",
            "[it's raining anyway|i have time|no hurry here][,|:|.] [another one|draw it again|once more]",
            "[don't stop drawing it|more of these|more versions|more variants][!|]",
            "[i'd rather have|i'd prefer|better|preferably] [a different version|another version|another one of these|"
            "a new version]",
            "[well|nah|hm|hmmm|tja], [again|once more please|one more try|do that again]",
            "[not my cup of tea|it leaves me cold|meh|so-so|it's so-so], [again|try again|another version]",
            "[a sister picture|a twin|a sibling|a companion piece] [for this one|of this one|to it][ please|]",
            "[would another one|would a second one|would one more] be [possible|ok|too much][?|]",
            "[replay|redo please|retake|reload it|re-create it|remake][ please|]",
            "[bitte|por favor|s'il vous plaît][,|] [again|another one|once more]",
            "[use|take|try|pick|choose] [another|a different|a fresh|some other] [seed|random seed|random number][ "
            "please|]",
            "[the seed|the random seed] [should change|is unlucky|must be another|can be different|please new]",
            "[variety|some variety|more variety|options|give me options|more options] please",
            "[what if you drew it|what if we drew it|suppose you drew it|how about drawing it] [again|once more|one "
            "more time|a second time][?|]",
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
            "[my daughter|my son|my wife] [wants another one|says again|would like one more][,| but|:] {but}",
            "[thanks for that|lovely, thank you|that was fun][,|.] [another one|now another|once more] {but}",
            "🔄 {but}",
            "🎲 again, {but}",
            "[um|uh|hmm][,|...] [again|another one|once more][,|...] [but |]{but}",
            "[agian|anohter one|antoher one|one mroe][,| but| pls] {but}",
            "[mommy|daddy][,|] [again|again again|do it again|one more][,| but] {but}",
            "[kindly|please] [produce|prepare|furnish|supply] [another|a further|one more] version {but}",
            "[you can do better|almost|nearly there|not bad|so-so][,|:|;|.] [again|try again|once more], [but |]{but}",
            "[same procedure|same order|same request|same idea] [again|once more], [but |this time ]{but}",
            "[one for my brother|one for luck|one for comparison|one to compare]: [again|another one] {but}",
            "[that wish|that order|the same text|the same words] again, [but |only |this time ]{but}",
            "[could it|can it|might it] be drawn [again|anew|once more] {but}[?|]",
            "[is there|have you got|do you have|got] another [one|version] {but}[?|]",
            "[start afresh|begin again|from the top|draw it anew|from scratch again][,|:] [this time |but |]{but}",
            "[next draft|second draft|another draft|new draft|take two|version two|v2][:| -|,] {but}",
            "[we|the kids|my friends and i] [want|would like|vote for] another one {but}",
            "[i'd rather have|i'd prefer|better|preferably] another one {but}",
            "[well|nah|hm|ok], [again|once more please|one more try][,|:] [but |]{but}",
            "[a sister picture|a twin|a sibling|a companion piece] [of it |to this one |]{but}[ please|]",
            "[would another one|would a second one|would one more] {but} be [possible|ok|too much][?|]",
            "[replay|redo|retake|remake|rerun][,|:] [this time |but |]{but}",
            "[bitte|por favor|s'il vous plaît][,|] [again|another one|once more] {but}",
            "[use|take|try|pick] [another|a different|a fresh] seed[,| and] [make it |draw it |]{but}",
            "[what if you drew it|suppose you drew it|how about drawing it] [again|once more], [but |this time |"
            "]{but}[?|]",
            "[variation|variant|alternative|option b|plan b][:| -|,] {but}",
            "[for the second one|for the next try|on the next attempt|next time round|in the next round][,|:] {but}",
            "[shuffle|mix it up|surprise me with another one][,|:] [but |only ]{but}",
            "[i liked it|i like it|it's good], [give me another|let me have another|i'd like another] {but}",
            "[now|and now|next] [another|a further|one more] version[,| but] {but}",
            "[another go|another round|a new round|a second round][,|:] [this time |but |]{but}",
            "[i wonder|curious|i'd like to know] [how a second one|how another version|what another one] [looks|would "
            "look][ like|] {but}",
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
            "[my daughter|my son|my wife] [cries|protests|says no|prefers the old one|wants it back][:|,] [undo|go "
            "back|undo that|put it back]",
            "[thanks, but no|nice try, but no|thanks anyway|good effort, but][,|:|.|] [undo|go back|undo it|take it "
            "back]",
            "↩️[ please| undo| back|]",
            "⏪[ please| undo| back|]",
            "[undo|back|go back|take it back] [↩️|🙏|😬|😅]",
            "[um|uh|er|hmm][,|...] [undo|back|no ... back|can you undo that] ... please",
            "[udno|unod|undp|undoo|bakc] [plz|pls|please]",
            "[mommy|daddy|no][,|!] [put it back|make it like before|i want the old one|it was better before]",
            "[kindly|please] [annul|reverse|rescind|withdraw|restore] [the last change|my last request|the former "
            "state|what was]",
            "[as if|like] [nothing had happened|i never said anything|it never happened|i hadn't asked]",
            "[whatever you did|what you did just now|this last thing you did|what just happened][,|:|;] [undo it|"
            "reverse it|take it back]",
            "[i regret it|i regret that|i repent|big regret|i take it all back|bad call][,|:|;|.] [undo|undo it|go "
            "back|back please]",
            "[can't we|couldn't we|shouldn't we|can't you] [just |]go back[ to what we had|][?|]",
            "[i miss|give me back|i want back|bring me back|where is] [the old picture|the old version|what we had|"
            "the one from before][?|]",
            "[oops|ups|ouch|ugh|eek|ew|yuck][,|!|...] [not that, back|back|no, back|revert|step back]",
            "[before|earlier|a moment ago|just now|a minute ago] it [was better|was fine|looked nicer|looked "
            "better][, back to that|, undo|. go back|, make it like that]",
            "[time machine|turn back time|turn back the clock|back in time|travel back][,|:|] [one step|please|one "
            "picture]",
            "[the change|the edit|what you changed] [can go|must go|has to go|should go away|isn't needed after all|"
            "wasn't needed]",
            "[never change a winning team|don't fix what isn't broken|better is the enemy of good][:|,|.] [undo|go "
            "back|back please]",
            "[it was good as it was|it was fine the way it was|it was nice as it was|it was perfect before][, undo|, "
            "go back|. back please|]",
            "[u turn|u-turn|about turn|reverse gear|retreat|backwards][!| please|]",
            "[the last command|my last wish|my last message|my last order|my last sentence] [is void|doesn't count|is "
            "cancelled|shouldn't count|please undo]",
            "[don't do that|don't do it|i didn't want that|i didn't ask for that|that's not what i wanted][,|:|;] "
            "[undo it|go back|undo|take it back|back]",
            "[what was there before|what we had before|the state from before|how it was a moment ago][ please|, "
            "please|, again|]",
            "[status quo ante|old state|prior state|prior version|former version|former state][ please|]",
            "[i'd like to see|show me|let me see|let me have] [what we had before|what it was like before|the one "
            "before this|the picture from before]",
            "[no good|not good|bad idea|wrong direction|dead end|wrong track|wrong turn][,|:|;|!] [back|undo|go back|"
            "step back]",
            "[return|step back|go back|back] [please|quickly|now|immediately|, quick]",
            "[the former one|the prior one|the former picture|the prior picture|the earlier picture][ please| again| "
            "was nicer|]",
            "[would|could] you be so kind as to [undo that|go back a step|take that back|revert that][?|]",
            "[is there|do we have|have you got] [an undo|an undo button|a back button|a way back][?|] [use it|press "
            "it|please use it]",
            "[can it|could it|can that|could that] be [undone|reversed|reverted|taken back|changed back][ please|][?|]",
            "[is it possible|would it be possible] to [undo that|go back|reverse that|take it back|get the old one "
            "back][?|]",
            "[i was wrong|i erred|my bad|silly me|stupid of me|mea culpa][,|:|;|.] [undo it|go back|back please|"
            "change it back]",
            "[let's forget|forget] [what i just said|what i said last|my last request][,|:|;|.] [undo|go back|put it "
            "back]",
            "[everyone|everybody|the client|my team] [preferred|liked|wants|voted for] [the previous one|the old "
            "version|the one before|the version before]",
            "[in hindsight|on second thought|thinking about it|looking at it now|come to think of it][,|:] [undo|go "
            "back|it was better before|undo it]",
            "[better|rather|preferably|i'd say] [back|as before|the old one|the previous one|undo]",
            "[1.|first:|step 1:|todo:] [undo|go back|undo the last change]",
            "[edit|change|step][: | ][undo|undone please|reversed please|back please]",
            "[bitte|por favor|s'il vous plaît|sorry][,|] [zurück, back|back|undo|go back]",
            "[don't keep|don't leave|i won't keep|let's not keep|we won't keep] [this change|that change|the last "
            "edit|that][,|:|;] [go back|undo it|back]",
            "[it looked so nice|it was so beautiful|it was so pretty|i was so happy with it] before[, go back| - undo|"
            ", give it back|, please go back]",
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
            "[my daughter|my son|my wife] [wants|prefers|liked] the one [two steps ago|before the last one|from two "
            "changes ago]",
            "↩️↩️",
            "undo[,| and] undo",
            "[undo|back] x2",
            "⏪ [two steps|twice|2 steps]",
            "[um|uh][,|...] [two back|back two steps|undo twice] ... please",
            "[mommy|daddy][,|] [two back|go back two times|i want the one before the one before]",
            "[kindly|please] [reverse|annul|withdraw] [both of my last|my last two|the two latest] [changes|edits|"
            "requests]",
            "[as if|like] [i hadn't made|we hadn't made|there hadn't been] the last two [changes|edits]",
            "[neither|none] of the last two [changes|edits] [helped|was good|is any good][,|:|;|.] [undo both|back "
            "two steps|go back two]",
            "[forget|skip|forget about] [both|my last two requests|both changes|the last two things i said][,|:|;] "
            "[go back two steps|undo twice|undo both]",
            "[this and|this one and|that and] the [change|step|edit] before[ it|][,|:|;] [undo both|both undone "
            "please|take both back]",
            "[undo|revert|take back] [this|that|the last step] and [the one before|the step before it|also the one "
            "before that|the one before too]",
            "[two further back|further back than one step, two|one more step back than that|not one but two steps "
            "back][ please|]",
            "[is it possible|would it be possible|can i ask you] to [go back two steps|undo two changes|undo twice][?|"
            "]",
            "[can the|could the] last two [changes|edits|steps] be [undone|reversed|taken back|reverted][?|]",
            "[pre-previous|second to last|last but one|penultimate] [picture|version|state|one before this][ please|]",
            "ctrl[ |-|+]z[,| |, and ]ctrl[ |-|+]z",
            "[ctrl-z|ctrl+z|ctrl z] [twice|x2|2x|two times]",
            "[i regret|i was wrong about|i take back|sorry about] [both changes|the last two changes|my last two "
            "requests][,|:|;|.] [undo both|back two steps|go back two]",
            "[everyone|the client|my team] [prefers|liked|wants] [the version|the picture|the one] [two steps back|"
            "two changes ago|from two edits ago]",
            "[minus two|-2|minus 2] steps[ please|]",
            "[hmm|well|no], [two steps back|two back|back by two|not one step, two][ please|]",
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
            "[my daughter|my son|grandma|my husband] [wants|misses|asks for|cries for] {pic}[ again| back|, bring it "
            "back]",
            "[thanks for that|lovely, thank you|nice try], but [back to |i'd rather have ]{pic}[ again| please|]",
            "↩️ {pic}",
            "{pic} [👍|❤️|⭐|🏆|🙏]",
            "[um|uh|er][,|...] [back to ...|the ...|go back to] {pic}[ please|, please|...]",
            "[bakc to|back ot|bakc|go bakc to] {pic}",
            "[mommy|daddy][,|] [i want|show me|can i have|can i see] {pic} again",
            "[kindly|please] [restore|reinstate|present|produce] {pic}[ once more|]",
            "[i should be obliged|i would be grateful] [for|to see|to have back] {pic}[ again|]",
            "[the winner is|and the winner is|first prize|first prize goes to|number one for me][:|] {pic}",
            "[nothing beats|i can't get over|i can't forget|i keep thinking of] {pic}[, back to it|, show it again|. "
            "back to that one|, go back]",
            "[on reflection|in hindsight|thinking about it|having seen them all][,|:] {pic} [was better|was the best|"
            "is better|did it for me]",
            "[we went wrong after|it went downhill after|it all went wrong after|everything after] {pic}[, back to it|"
            ", go back there| went wrong, back to it|, back there please]",
            "[all the later ones|what came later|the newer ones|this] [can't compete with|isn't as good as|can't keep "
            "up with] {pic}[, back to it|, go back to that|, show that again]",
            "[everything|all|what we did] since {pic} [was wrong|can go|may go|was a mistake][, back to it|, go back "
            "there|]",
            "[pretend|as if] [we were still at|we had stopped at|we had just drawn] {pic}",
            "[take me|get us|bring us|lead me|let's return] [back |]to {pic}[ please|]",
            "[i'm not done with|i wasn't finished with|i want to go on with|i'd like to pursue] {pic}[, show it again|"
            ", back to it|, open it again|]",
            "[let me look at|i'd like another look at|one more look at|another glance at] {pic}[ please| again|]",
            "[is it possible|would it be possible|any chance] to [get|see|have] {pic} [back|again|once more][?|]",
            "[is|isn't] {pic} still [there|around|available|saved][?|] [show it again|back to it|let me have it back|"
            "i'd like it back]",
            "[do you still have|have you still got|have you kept] {pic}[?|] [show it again|back to it|i'd like it "
            "back|i want it back]",
            "[where's|where has] {pic}[ gone|]? [i want it|back to that one|show it again|bring it back]",
            "[we|the kids|my friends and i|my team] [voted for|agreed on|chose|settled on] {pic}[, back to it|, show "
            "it again|]",
            "[could|can|may] {pic} [come back|be shown again|be restored|return][ please|][?|]",
            "[let's|we] [resume|continue|carry on|start again] [at|with|from] {pic}",
            "[instead of this one|in place of this|rather than this|not the current one][,|:] {pic}[ again| please|]",
            "[current|active|selected] [picture|image|version][:| =| ->] {pic}",
            "[page|leaf|browse|step|turn|travel] back to {pic}",
            "[i'd|i would] be [happier|better off] with {pic}",
            "[so|ok so|right][,|] {pic} [it is|then|it shall be|again please]",
            "[final answer|my decision|decision|verdict|choice|i'm sure now][:|,| -] {pic}",
            "[of the whole lot|of the lot|among all|out of all of them|all in all][,|] {pic} [was nicest|is my choice|"
            "pleased me most|is the one to keep]",
            "[i'll|let me] [stay with|hang on to|hold on to|go back to] {pic}[ then| after all|]",
            "[forget the rest|ignore the rest|leave the others|skip the others][,|:|;] {pic}[ please| again|]",
            "[hmm|nah|well|ach][,|...] {pic} [was prettier|had more charm|had something|was more like it][, back to "
            "it|. go back|, show it again]",
            "[see|view|open|activate|re-activate] {pic} [again|anew|once more]",
            "[bitte|por favor|s'il vous plaît][,|] {pic} again",
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
            "[my daughter|my son|my wife|the client] [wants|would like|prefers] {pic}[,| but| again, but] {but}",
            "[my daughter|my son|my wife|the client] [wants|prefers|likes] {pic}[,|;|:| more:] {edit}",
            "[thanks for that|lovely, thank you]. [now|next] [back to |take ]{pic}[,| and|:] {edit}",
            "↩️ {pic}[:|,| and] {edit}",
            "[um|uh|er][,|...] [in|take|with|back to] {pic}[,|...| and] {edit}",
            "[bakc to|back ot|go bakc to] {pic}[,| and] {edit}",
            "[mommy|daddy][,|] [in|take|with] {pic}[,| and| please] {edit}",
            "[kindly|please] [open|consult|resume|reinstate|take] {pic} and {edit}",
            "[everything since|all after|what came after] {pic} [can go|was wrong|was a mistake][,|.|;|:] {edit} "
            "[there|in that one]",
            "[we went wrong after|it went downhill after] {pic}[,|.|;|:] {edit} [there instead|in that one instead]",
            "[i'm not done with|i wasn't finished with|there's still work to do on|there's something to improve in] "
            "{pic}[:|,|.] {edit}",
            "[a correction|one correction|an improvement|a small fix|one tweak|a tweak] [to|for|in] {pic}[:|,| -] "
            "{edit}",
            "[about|as for|as regards|when it comes to] {pic}[:|,] [please |could you |]{edit}",
            "{pic} [needs a change|needs some work|could be better|isn't finished yet][:|,|.] {edit}",
            "[could|can|would] you [change|fix|improve] {pic}[ please|]? {edit}",
            "[i'd like|i want] you to [change|fix|improve] {pic}[:|.|,] {edit}",
            "[is it possible|would it be possible] to [change|alter|improve] {pic}? {edit}",
            "[let's|we should|we could] [improve|fix|refine|polish] {pic}[ instead|][:|.|,] {edit}",
            "{edit}[,| -] [but |][that goes for|this is for|that's for|meant for|this concerns] {pic}",
            "{edit}[. where? in|. which one? in|. i'm talking about|. i'm speaking of] {pic}",
            "{pic} [=>|>|>>|+|/] {edit}",
            "[base|basis|source|starting point|start][:| =] {pic}[;|,|.] [change|edit|then][:|] {edit}",
            "1. [back to |open |]{pic} 2. {edit}",
            "[first|step 1:|first of all] [back to|open|load|go to] {pic}[,|;|.] [then|step 2:|second,|after that] "
            "{edit}",
            "[use|take] {pic} [not this one|instead of this one|rather than this one][,| and|:] {edit}",
            "[pretend|as if] [we were still at|we had just drawn] {pic}[:|,|.] {edit}",
            "[scroll|page|travel|turn] back to {pic}[,| and|:] {edit}",
            "[look at|have a look at|see|think of] {pic}[:|,|;|.] {edit} [in it|there|in that one]",
            "[work|continue|carry on|resume] [from|at|with] {pic}[,| and|:] {edit}",
            "[i'd be happier with|the best one was|nothing beats|my choice is] {pic}[,|;|, just|. there] {edit}",
            "[where's|where is|do you still have] {pic}? {edit} [in it|there|in that one]",
            "[so|ok so|right][,|] {pic} it is[,|:|.] [now |]{edit}",
            "[we voted for|we agreed on|we chose] {pic}[,| but|;|. now] {edit}",
            "[bitte|por favor][,|] [in|take|with] {pic}[,| and] {edit}",
            "[what does|how does|what would|how would] {pic} look [like |]{but}[?|]",
            "[i wonder|i'm curious|curious|i'd like to know] how {pic} [looks|would look] {but}",
            "[let's see|i'd love to see|can we see|can i have|could we have] {pic} {but}[?|]",
            "[as if|imagine|pretend|what if] {pic} [were|was] {but}[, draw that|, please|]",
            "[move|convert|turn|transfer] {pic}[,| so it's| and show it] {but}",
            "{pic} would be [nicer|better|perfect|prettier|great] {but}[, can you do that?|, please|]",
            "{pic} [should|could|must|ought to] be {but}[, please|]",
            "[another|one more|a new] version of {pic}[,| but] {but}",
            "[keep|preserve|use] {pic}[, only| but|, just] {but}",
            "[what we had in|the motif of|what you drew in|the picture in] {pic}[,| but|, only] {but}",
            "[redo|redraw|remake|repeat that one:] {pic}[,| but| but this time] {but}",
            "[not here|not this picture]: {pic} {but}",
            "{but}, [but i mean|i mean|talking about] {pic}",
            "[my favourite was|i loved|my dad liked|everyone liked] {pic}[,| but|, only] {but} [would be better|it "
            "would be better|please]",
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
            "[my daughter|my son|the client] [wants|would like|asks for] {pic} and {pic2} [combined|in one picture|"
            "together|merged]",
            "[thanks for that|lovely, thank you]. now [combine|merge|put together|join] {pic} and {pic2}",
            "{pic} ➕ {pic2}",
            "{pic} + {pic2} = [?|one picture|a new picture|❤️]",
            "[um|uh|er][,|...] {pic} and ... {pic2} [together|in one|combined]",
            "[combien|cobmine|merg|combin] {pic} [and|with] {pic2}",
            "[mommy|daddy][,|] [put|can you put|can we put] {pic} and {pic2} together[?|]",
            "[kindly|please] [amalgamate|integrate|consolidate|incorporate] {pic} and {pic2}[ into one picture|]",
            "[let|have|make] {pic} [meet|join|visit|team up with] {pic2}[ in one picture|]",
            "[introduce|invite] {pic} to {pic2}[, one picture for both|, in one picture| in a single picture]",
            "[all the characters|everyone|everybody|all of them] from {pic} and {pic2} [in one picture|together|"
            "should meet]",
            "[what's|all that's|everything that's] in {pic} [plus|together with|along with|added to] what's in {pic2}",
            "[instead of|rather than|not] two pictures, [one|just one|a single one]: {pic} [and|plus|with] {pic2}",
            "[from two make one|two become one|out of two make one|two in one]: {pic} and {pic2}",
            "[out of|from] {pic} and {pic2}[,|] [make|draw|create|build] [one|a single one|a single picture|a joint "
            "picture]",
            "[overlay|superimpose|layer|compose|montage|photomontage|join up] {pic} [and|with] {pic2}",
            "[a joint picture|a shared picture|a group picture|a family photo|one big picture] [of|from|with] {pic} "
            "and {pic2}",
            "[is there a way|any chance] to [put|get|bring] {pic} and {pic2} [together|into one|in one picture][?|]",
            "[could|can] [we|i] [have|see|get] {pic} and {pic2} [in one|in a single picture|as one|combined][?|]",
            "[how does|how would|what would] [it|that] look [if|when] {pic} and {pic2} were [one picture|together|"
            "combined][?|]",
            "[i'm curious|curious|i wonder] how {pic} and {pic2} [look together|would look in one picture|go together]",
            "{pic} [is lonely|looks lonely|is empty without {pic2}][,|:|;] [combine it with|put it together with|join "
            "it with] {pic2}",
            "[i like|i love] {pic}, [i like|i love] {pic2} too[,|:|;|.] [both in one|combine them|put them together]",
            "[the best of|the content of|all of] {pic} and {pic2} [combined|in one|united|together]",
            "[first|take] {pic}, then [add|put in|bring in|mix in] [everything from |what's in |]{pic2}",
            "[input|inputs|sources|source pictures]: {pic}, {pic2}[. output: one picture|, output: one|. combine]",
            "[so that|i want it so that] {pic} and {pic2} are [one picture|together|in one picture]",
            "{pic} and {pic2} [need to|have to|are to|shall] [be together|become one|form one picture|be merged]",
            "[don't keep|no need to keep] {pic} and {pic2} apart[, one picture please|, combine them|, put them "
            "together]",
            "[two scenes|two worlds|two pictures], one [picture|canvas|sheet]: {pic} and {pic2}",
            "[bitte|por favor][,|] {pic} [and|und|y] {pic2} together",
            "[glue|melt|melt down|tie|bundle|pack] {pic} and {pic2} [together|into one|into one picture]",
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
            "[my daughter|my son|the client] [wants|would like|asks for] [both in one|the two together|both combined|"
            "the last two in one]",
            "[thanks for that|lovely, thank you]. now [combine|merge|put together|join] [both|the two|the last two]",
            "➕ [both|the last two] [in one|together]",
            "1 + 1 = [both in one picture|one picture please]",
            "[um|uh|er][,|...] [both ...|the two ...] [together|in one picture|combined]",
            "[combien|cobmine|merg|combin] [both|them|the two|the last two] [plz|pls|please]",
            "[mommy|daddy][,|] [put them together|can you put both together|i want both in one]",
            "[kindly|please] [amalgamate|consolidate|integrate] [both|the two pictures|the last two]",
            "[let|have|make] [the two|both pictures|the last two] [meet|come together|become one|share a canvas]",
            "[all the characters|everyone|everybody] from [both pictures|the last two|both] [in one picture|together|"
            "should meet]",
            "[rather than|instead of|not] two pictures[,| but] [just one|a single one|only one][, combined|, "
            "merged|, with everything]",
            "[from two make one|two become one|out of two make one|make one out of two][ please|, please|]",
            "[overlay|superimpose|montage|compose|photomontage of] [both|the two|the last two]",
            "[a joint picture|a shared picture|a group picture|one big picture] [of|from|with] [both|the two|the last "
            "two]",
            "[is there a way|any chance] to [put|get|bring] [both|the two|the last two] [together|into one|in one "
            "picture][?|]",
            "[could|can] [we|i] [have|see|get] [both|the two|the last two] [in one|in a single picture|as one|"
            "combined][?|]",
            "[how does|how would|what would] it look if [both|the two|the last two] were [one picture|together|"
            "combined][?|]",
            "[i'm curious|curious|i wonder] how [both|the two|the last two] [look together|would look in one picture|"
            "go together]",
            "[they'd look good together|they belong together|they make a nice couple|they fit together], [combine "
            "them|put them in one picture|make one picture]",
            "[the best of|the content of|all of] [both pictures|the last two|both] [combined|in one|united|together]",
            "[don't keep|no need to keep] [them|the two|both] apart[, one picture please|, combine them|, put them "
            "together]",
            "[this one|this picture|this] and [the previous one|the one before|the last one] [together|combined|in "
            "one picture|merged]",
            "[put|join|add] this one and the one before [together|in one|into one picture]",
            "[glue|melt|bundle|pack] [both|the two|the last two] [together|into one|into one picture]",
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
            "[my daughter|my son|my wife|the client] [wants|would like|asks for] {thing} from {pic} [here too|in here "
            "too|in this one|in this picture as well]",
            "[thanks for that|lovely, thank you]. now [add|bring in|put in|include] {thing} from {pic}",
            "➕ {thing} from {pic}",
            "{thing} from {pic} [🙏|👍|🙂] [here too|in here|please]",
            "[um|uh|er][,|...] [and|add|could we have] {thing} from {pic}[ here| in here| too|...]",
            "[mommy|daddy][,|] [can|could] {thing} from {pic} [come here too|come in too|play here too|be in this "
            "one][?|]",
            "[kindly|please] [transfer|insert|incorporate|integrate] {thing} from {pic}[ here| into this one| into "
            "the present picture|]",
            "[do you remember|you surely remember] {thing} from {pic}? [put {it} in here|add {it} here|i want {it} "
            "here too]",
            "[whatever happened to|i'm thinking of|i can't forget] {thing} from {pic}[,|.|:|;] [put {it} in here|add "
            "{it} here|bring {it} over]",
            "[this picture|this one|the scene here] [is nothing without|isn't complete without|is lonely without|is "
            "empty without] {thing} from {pic}",
            "[invite|welcome|call|summon] {thing} from {pic} [here|over|into this picture|into this one]",
            "[i see|there is|there was] {thing} in {pic}[,|.|;] [that belongs|that should be|i want that] in [here|"
            "this one] too",
            "[is it possible|would it be possible|any chance] to [have|get|bring] {thing} from {pic} [here|in here|in "
            "this picture][?|]",
            "[couldn't|shouldn't|can't] {thing} from {pic} [be here as well|appear here too|join us|come in here][?|]",
            "[from|source|out of] {pic}: {thing}[, into this one|, add here|, in here]",
            "[one more guest|another guest|a visitor|a guest]: {thing} from {pic}",
            "[so that|so] [it's not so empty|it's not so lonely here|there's more going on], [add|bring in] {thing} "
            "from {pic}",
            "[open|go through|look into] {pic}, [take|pick|get] {thing} and [put|add|place] {it} [in here|here|into "
            "this one]",
            "[leave this one as it is|keep all that's here|don't change anything here][,|:|;] [just |only |but ]add "
            "{thing} from {pic}",
            "[with|together with|along with|joined by] {thing} from {pic}[ please|, please| too]",
            "{thing}[, the one from|, i mean the one from|, as seen in|, known from|, as in] {pic}[, here too|, in "
            "here too|: add {it} here|, please add {it}]",
            "[cut|pick|lift] {thing} out of {pic} and [put|paste|drop] {it} [here|in here|into this one]",
            "[this one|this picture] [wants|deserves|should get|lacks] {thing} from {pic}",
            "[what about|how about] {thing} from {pic} [in here|here too|in this one][?|]",
            "[have|get|let's have|let's get] {thing} from {pic} [in here|over here|in this one|here too]",
            "[everyone|everybody|my team] [liked|loved|wants] {thing} from {pic}[, so add {it} here| - add {it} here|"
            ", put {it} in here]",
            "[bitte|por favor][,|] {thing} from {pic} [here too|in here|in this one]",
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
            "[my daughter|my son|my wife|the client] [wants|would like|prefers] the background [of|from] {pic} [here|"
            "here too|for this one|in this one]",
            "[thanks for that|lovely, thank you]. now [use|take] the background [of|from] {pic}",
            "[background|bg]={pic}",
            "🖼️ [background|bg] [from|like] {pic}",
            "[um|uh|er][,|...] the ... the background [from|of] {pic}",
            "[backgroud|backround|backgound] [from|of|like in] {pic} [plz|pls|please]",
            "[mommy|daddy][,|] [make the back like in|i want the background from|can it have the background from] "
            "{pic}",
            "[kindly|please] [adopt|employ|restore|transfer] the background [of|from] {pic}",
            "[what a nice background in|such a nice background in|that background in|the lovely background in] "
            "{pic}[! use that here too|, i want it here|, put it here too|, do the same here]",
            "[is it possible|would it be possible|any chance] to [have|get|use] the background [of|from] {pic}[ here|"
            "][?|]",
            "[couldn't|shouldn't|can't] [it|this one] have the background [of|from] {pic}[?|]",
            "[where|the place where] [we were|it was|everything was] in {pic}[:|,] [put it there|i want this there "
            "too|show this there too|that's where this should be]",
            "[swap|trade] [this|the current] background [for|against] [the one|that] [in|of|from] {pic}",
            "[keep the things|leave the motif|don't touch the motif][,|:|;] [just |only ]take the background [of|"
            "from] {pic}",
            "[consistent|same|matching|identical] [background|scenery] [as|with] [in |]{pic}[ please|]",
            "[so that|so] [the two match|they go together|it's a series], [use|take] the background [of|from] {pic}",
            "[these two should share|i want them to share|let them share] a background: [the one from|that of|like "
            "in] {pic}",
            "[the scenery|the setting|the surroundings|the landscape] [of|from|like in|as in] {pic}[ please| here| "
            "here too]",
            "[i miss|i'd like back|i want back] the background [of|from] {pic}[, use it here|, put it here|, take "
            "that]",
            "[do you remember|you remember|remember the background of] {pic}? [i want that background here|the same "
            "background here please|use that background]",
            "[look at|think of|see] {pic}[:|,|;] [that background|the background there|such a background] [please|"
            "here too|is what i want]",
            "[move|shift|place] [it|them|this|everything] [to|into] the [scenery|setting|surroundings] of {pic}",
            "[what does|how does|how would] [it|this] look [with|on|against] the background [of|from] {pic}[?|]",
            "[i'm curious|curious|i wonder] how [it|this] looks with the background [of|from] {pic}",
            "[i'd rather have|better|preferably|rather] the background [of|from] {pic}",
            "[copy|copy over|clone over|duplicate|extract] [only |just |]the background [of|from] {pic}",
            "[background source|background reference|reference for the background|model for the background][:| =] "
            "{pic}",
            "[as for the background|regarding the background|concerning the background][,|:] [do it |make it |]like "
            "[in |]{pic}",
            "[the things stay|the content stays|foreground as it is][,|;] background [from|of|like in] {pic}",
            "[everyone|everybody|my team] [liked|loved|voted for] the background [of|in] {pic}[, use it here|, so "
            "take that|, put it here too]",
            "[hang|pull|put up|stretch] the [backdrop|background] from {pic} behind [it|this|them]",
            "the background [was|is] [nicer|better|prettier|more beautiful] in {pic}[, use that|, take that one|, i "
            "want that here|. same here please]",
            "[bitte|por favor][,|] the background [of|from] {pic}",
            "[apart from|except for] the background it's [fine|good|great][:|;|,] [that should be|make that|that must "
            "be] like in {pic}",
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
            "[my daughter|my son|my wife|the client] [wants|would like|prefers] the style [of|from] {pic} [here|here "
            "too|for this one|in this one]",
            "[thanks for that|lovely, thank you]. now [use|take] the style [of|from] {pic}",
            "style={pic}",
            "🎨 style [from|of|like] {pic}",
            "[um|uh|er][,|...] the ... the style [from|of] {pic}",
            "[sytle|stile|styl|syle] [from|of|like in] {pic} [plz|pls|please]",
            "[mommy|daddy][,|] [draw it the way you drew|i want the style from|can it have the style from] {pic}",
            "[kindly|please] [adopt|employ|emulate|transfer] the style [of|from] {pic}",
            "[what a nice style in|such a nice style in|that style in|the lovely style in] {pic}[! use that here too|"
            ", i want it here|, do the same style here]",
            "[is it possible|would it be possible|any chance] to [have|get|use] the style [of|from] {pic}[ here|][?|]",
            "[couldn't|shouldn't|can't] [it|this one] have the style [of|from] {pic}[?|]",
            "[swap|trade] [this|the current] style [for|against] [the one|that] [in|of|from] {pic}",
            "[keep the things|leave the content|don't touch the content][,|:|;] [just |only ]take the style [of|from] "
            "{pic}",
            "[consistent|same|matching|identical] [style|drawing style] [as|with] [in |]{pic}[ please|]",
            "[so that|so] [the two match|they go together|it's a series], [use|take] the style [of|from] {pic}",
            "[these two should share|i want them to share|let them share] a style: [the one from|that of|like in] "
            "{pic}",
            "[the technique|the drawing technique|the art style|the painting style|the rendering] [of|from|as in] "
            "{pic}[ please| here| here too]",
            "[i miss|i'd like back|i want back] the style [of|from] {pic}[, use it here|, take that]",
            "[do you remember|you remember|remember the style of] {pic}? [i want that style here|the same style here "
            "please|use that style]",
            "[look at|think of|see] {pic}[:|,|;] [that style|the style there|such a style] [please|here too|is what i "
            "want]",
            "[what does|how does|how would] [it|this] look in the style [of|from] {pic}[?|]",
            "[i'm curious|curious|i wonder] how [it|this] looks in the style [of|from] {pic}",
            "[i'd rather have|better|preferably|rather] the style [of|from] {pic}",
            "[copy|copy over|duplicate|extract|lift] [only |just |]the style [of|from] {pic}",
            "[style source|style reference|reference for the style|model for the style][:| =] {pic}",
            "[as for the style|regarding the style|concerning the style][,|:] [do it |make it |]like [in |]{pic}",
            "[the things stay|the content stays|everything stays][,|;] style [from|of|like in] {pic}",
            "[everyone|everybody|my team] [liked|loved|voted for] the style [of|in] {pic}[, use it here|, so take "
            "that|, this one too please]",
            "the style [was|is] [nicer|better|prettier|cooler] in {pic}[, use that|, take that one|, i want that here|"
            ". same here please]",
            "[as if|like] [it was|they were] [drawn|painted] by the same hand as {pic}",
            "[let|make|have] [it|this one] [match|follow|resemble] {pic} in style",
            "[bitte|por favor][,|] the style [of|from] {pic}",
            "[apart from|except for] the style it's [fine|good|great][:|;|,] [that should be|make that|that must be] "
            "like in {pic}",
            "[whatever style|the style] you used [in|for] {pic}[:|,] [use it here|the same here|again please|do that "
            "here too]",
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
            "[my daughter|my son|grandma|my class] [wants|would like|asked for] [this drawn|this as a drawing|a "
            "drawing of this]",
            "[thanks for the last one|lovely, thank you]. [now|next] [draw this|this one please|this photo]",
            "🎨 [this|this one|this please]",
            "[this|draw this|like this] [🙏|🙂|🎨|👆]",
            "[um|uh|er][,|...] [can you draw this|draw ... this|could you paint that][?|...|]",
            "[darw|drwa|dwar|daw] [this|that] [plz|pls|please]",
            "[mommy|daddy|mister][,|] [draw this|can you draw this|i want this drawn|draw that thing]",
            "[kindly|please] [render|depict|portray|reproduce in your own hand] [this|what is shown here|the attached "
            "picture]",
            "[attached|enclosed|in the attachment][:|,] [a picture to draw|what i want drawn|the thing to draw|please "
            "draw]",
            "[i should be obliged|i would be grateful] if you [drew|painted|sketched] [this|that|the attached picture]",
            "[is it possible|would it be possible|any chance] to [draw|paint|get a drawing of] this[?|]",
            "[do you think|think|are you sure] you [can|could] draw [this|that|something like this][?|]",
            "[let's see|i wonder|curious] how you [draw|would draw|paint] [this|that|it]",
            "[as if|like] you had [drawn|painted] [this|it] [yourself|from life]",
            "[your job|your task|task|order|job][:| -] [draw this|this picture|draw what's in the picture|this as a "
            "drawing]",
            "[paint|draw] [me |us ][the spitting image of this|a lookalike|a double of this|a likeness of this]",
            "[i took this|i snapped this|i found this|i got this] [today|in the garden|online|yesterday][,|:|.] [draw "
            "it|could you draw it|please draw that|paint it]",
            "[what you see here|the thing here|what's shown here|that there][,|:] [draw it|as a drawing please|paint "
            "it for me|i want it drawn]",
            "[from|after|according to|based on] this [picture|photo|model|template][ please|, please|, draw|, draw it]",
            "[a portrait|a replica|a remake|a redraw|a hand-drawn version|a likeness] [of this|of what you see|of the "
            "thing in the photo][ please|]",
            "[can i|could i|can we] [have|get|see] [this|this picture] [drawn|painted|as a drawing|drawn by you][ "
            "please|][?|]",
            "[let this be|this should be|this is] [your model|the template|your inspiration][,|:|.] [draw|draw it|"
            "draw the same]",
            "[put|get|bring] [this|my picture|my photo] [on canvas|into a drawing|into your own picture]",
            "[in your words, i mean|with your brush|with your pencil|in your own hand][,|:] [this|draw this|this "
            "picture please]",
            "[bitte|por favor][,|] [draw |]this",
            "[you draw|now you draw|you paint|you do] [this|it|the same|that one][ please| now|]",
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
            "[my daughter|my son|the client] [wants|would like|asked for] [this|this one|the same] [but |]{but}",
            "[thanks for the last one|lovely, thank you]. [now|next] [draw this|this one|this photo] {but}",
            "👆 [but |]{but}",
            "[this|draw this|like this] {but} [🙏|🙂|🎨]",
            "[um|uh|er][,|...] [can you draw this|draw ... this|this one][,|...] [but |]{but}",
            "[darw|drwa|dwar] [this|that][,| but| pls] {but}",
            "[mommy|daddy|mister][,|] [draw this|can you draw this|i want this] {but}",
            "[kindly|please] [render|depict|portray|present] [this|what is shown here|the attached picture] {but}",
            "[attached|enclosed|in the attachment][:|,] [a picture to draw|what i want drawn|the motif][,| but|, "
            "please] {but}",
            "[i should be obliged|i would be grateful] if you [drew|painted|showed] [this|it] {but}",
            "[is it possible|would it be possible|any chance] to [draw|paint|have|see] this {but}[?|]",
            "[let's see|i wonder|curious] how [this|it|that] [looks|would look] {but}",
            "[as if|imagine|pretend] [this|it] [was|were] {but}[, draw that|, like that|, please]",
            "[your job|your task|task|order|job][:| -] [draw this|this picture|draw what's in the picture][,| but] "
            "{but}",
            "[i took this|i snapped this|i found this] [today|in the garden|online|yesterday][,|:|.] [draw it|could "
            "you draw it|show it] {but}",
            "[what you see here|the thing here|what's shown here][,|:] [but |]{but}[ please|]",
            "[from|after|based on|according to] this [picture|photo|model|template], [but |]{but}",
            "[a portrait|a replica|a remake|a redraw|a likeness] [of this|of what you see|of the thing in the "
            "photo][,| but] {but}",
            "[can i|could i|can we] [have|get|see] [this|this picture] [drawn |painted |]{but}[ please|][?|]",
            "[let this be|this should be|this is] [your model|the template|your inspiration][,|:|.] [but |draw it "
            "]{but}",
            "[it's nice as it is|this is nice|i like this], [but draw it|but i want it|but make it|only i'd like it] "
            "{but}",
            "[wouldn't|couldn't|shouldn't] [this|it] be [nicer|better|cooler|prettier] {but}[?|, draw that|]",
            "[the photo|the original|mine|my version] is [boring|dull|not ideal], [draw it|i'd like it|make it|show "
            "it] {but}",
            "[instead of like here|not like here|unlike here|unlike in the photo][,|:] {but}",
            "[bitte|por favor][,|] this[,| but] {but}",
            "[you draw|now you draw|you paint] [this|it|the same][,| but] {but}",
        ),
        held_out=("[reproduce|imitate] this {but}",),
    ),
}
