"""English: what people say without wanting a picture drawn, however much it may sound so.

{old} is a thing in the picture, {color} its colour, {noun} and {plural} bare names of any thing, {new} "a dog",
{scene} the words for a scene.
"""

from training.dialogues.rows import Rows, Table

EN_TALK: Table = {
    "greeting": Rows(
        said=(
            "[hi|hello|hey|hiya|howdy|yo|hallo|heya|hi there|hello there|hey there|greetings][!|.|,|]",
            "[good morning|good afternoon|good evening|good day|morning|evening][!|]",
            "[hi|hello|hey] [huihua|bot|again|you|friend|mate|buddy][!|]",
            "[hi|hello|hey][,|!] [how are you|how's it going|what's up|how are things|how do you do|you ok|nice "
            "to meet you][?|]",
            "[how are you|what's up|how's it going|sup|wassup][ today| doing|][?|]",
            "[anyone there|are you there|you there|is anybody home|hello?]",
            "[i'm back|me again|back again|here i am][!|]",
            "[nice|pleased|good] to meet you",
            "[hi|hello], [i'm|my name is|this is] [tom|anna|li|max|sara|ben|mia]",
        ),
        held_out=("[salutations|g'day|top of the morning|ahoy][!|]", "[long time no see|look who's here]"),
    ),
    "thanks": Rows(
        said=(
            "[thanks|thank you|thx|ty|cheers|many thanks|thanks a lot|thank you so much|thanks so much|tysm][!|.|]",
            "[thanks|thank you] [for that|for the picture|for your help|for drawing it|again|very much|a bunch]",
            "[much appreciated|appreciate it|i appreciate it|that's very kind|how kind of you]",
            "[great|perfect|ok|nice|cool], [thanks|thank you|thx]",
            "[thanks|thank you][,|] [that's|this is|it's] [great|perfect|all i needed|just what i wanted|"
            "exactly right]",
            "[thanks|thank you], [you're|you are] [great|awesome|the best|a genius|very helpful]",
        ),
        held_out=("[i owe you one|i'm grateful|bless you]", "[couldn't have done it without you|you saved my day]"),
    ),
    "farewell": Rows(
        said=(
            "[bye|goodbye|bye bye|see you|see ya|cya|cu|later|farewell][!|.|]",
            "[see you|talk to you] [later|tomorrow|soon|next time]",
            "[good night|gn|nighty night|sleep well]",
            "[that's all|that is all|that's it|i'm done|we're done|that will be all][ for today| for now|][, "
            "thanks|, bye|]",
            "[i have to go|i gotta go|gtg|i must leave|i'm off][ now|][, bye|]",
            "[ok|thanks|thank you], [bye|goodbye|see you]",
        ),
        held_out=("[so long|take care|until next time|signing off]", "[let's call it a day|i'm heading out]"),
    ),
    "praise": Rows(
        said=(
            "[nice|great|lovely|beautiful|cool|awesome|amazing|perfect|wonderful|excellent|gorgeous|sweet|neat|"
            "wow|brilliant][!|!!|.|]",
            "[that's|this is|it's|that is] [so |really |very |][nice|great|lovely|beautiful|cool|awesome|"
            "amazing|perfect|cute|funny|adorable][!|]",
            "[i|we] [love|like|adore|really like|really love] [it|this|that|this one][!| so much| a lot|]",
            "[well done|good job|great job|nice work|good work|you nailed it|bravo|exactly right|just right|"
            "spot on][!|]",
            "[what a|such a] [nice|great|lovely|beautiful|cute] [picture|drawing|image|one][!|]",
            "[looks|it looks|that looks|this looks] [so |really |][nice|great|lovely|good|cool|amazing|perfect][!|]",
            "[haha|lol|aww|omg|wow|ooh][,|!|] [so cute|that's funny|i love it|great|nice one|beautiful]",
            "[my daughter|my son|my wife|everyone here] [loves|likes|will love] it",
            "[exactly|just] what i [wanted|had in mind|imagined|was looking for]",
            "[much|way] better[!|]",
            "[you're|you are] [good at this|an artist|really talented|getting better]",
            "[10|ten] out of [10|ten]",
        ),
        held_out=(
            "[hats off|two thumbs up|chapeau|magnificent|splendid][!|]",
            "[i couldn't be happier|this made my day|i'm speechless|it takes my breath away]",
        ),
    ),
    "praise thing": Rows(
        said=(
            "nice {noun}[!|]",
            "nice {color}[!|]",
            "[what a|such a] [nice|lovely|cute|beautiful|cool|great|pretty|funny] {noun}[!|]",
            "{old} {is} [so |really |very |][cute|nice|lovely|beautiful|cool|great|pretty|funny|adorable][!|]",
            "[i|we] [love|like|adore|really like] {old}[!| a lot| so much|]",
            "[i|we] [love|like] the {color}[!|]",
            "the {color} [is|looks] [nice|great|lovely|so pretty|beautiful|perfect][!|]",
            "{color} [suits|really suits] {old}",
            "{old} looks [nice|great|lovely|cute|good|so real|perfect] [in {color}|there|like that|]",
            "[lovely|great|beautiful|cool] {noun}[!|]",
            "[lovely|great|beautiful|cool] {color}[!|]",
            "[haha|lol|aww|wow], {old}[!|] [so cute|how cute|i love it|amazing|that's great]",
            "[such|what] a [nice|lovely|beautiful] {color}[!|]",
            "{old} came out [well|great|perfectly|nicely]",
            "[perfect|just the right] {color}[!|]",
            "{old} [makes|made] me [smile|laugh|happy]",
        ),
        held_out=(
            "[hats off to|kudos for|i'm impressed by] {old}",
            "{old} {is} [a work of art|a masterpiece|to die for]",
        ),
    ),
    "praise ground": Rows(
        said=(
            "[nice|lovely|great|beautiful|cool] [background|scenery|setting][!|]",
            "[i|we] [love|like|really like] the [background|scenery|setting][!|]",
            "[i love|love|nice to see] {place}[!|]",
            "the background [is|looks] [nice|great|lovely|perfect|beautiful][!|]",
            "{place} [looks|is] [so |really |][nice|great|beautiful|lovely|peaceful]",
            "[i|we] [love|like] the [style|look|mood|colors|colours|view]",
            "[great|nice|cool|lovely] [style|composition|colours|colors|view][!|]",
            "the [style|view|composition] is [perfect|great|lovely]",
        ),
        held_out=("[the atmosphere|the ambience|the vibe] [is spot on|gives me chills]",),
    ),
    "blame": Rows(
        said=(
            "[that's|this is|it's] [not good|bad|ugly|terrible|awful|horrible|wrong|weird|strange|boring]",
            "i [don't|do not] like [it|this|that|this one]",
            "[hmm|meh|ugh|yuck|eww|oh no][.|...|!|]",
            "[that's|this is] not what i [wanted|meant|asked for|had in mind]",
            "[it|that] [doesn't look|does not look] [right|good|like anything|real]",
            "{old} [looks|{is}] [ugly|weird|strange|wrong|odd|scary|off]",
            "that [doesn't|does not] look like a {noun}[ at all|]",
            "[what is|what's] that supposed to be?",
            "[i'm|i am] [disappointed|not happy|not satisfied|not impressed]",
            "[you got it wrong|you're wrong|wrong|not right|that's a mistake]",
            "[you can't draw|you're bad at this|my kid draws better|is that the best you can do]",
        ),
        held_out=("[what a letdown|that misses the mark|back to the drawing board i guess]",),
    ),
    "yes": Rows(
        said=(
            "[ok|okay|yes|yeah|sure|fine|alright|all right|right|i see|got it|good to know|understood|aha|k][.|!|]",
            "[ok|yes|oh|ah] [i see|good|understood|that makes sense|fine]",
            "[makes sense|interesting|good to know|i understand|noted]",
            "[fine by me|sounds fine|good|very well|i know|that's clear|clear|sure thing]",
            "[i get it|ah, now i get it|so that's how it works]",
        ),
        held_out=("[roger|roger that|fair enough|righto]",),
    ),
    "no": Rows(
        said=(
            "[no|nope|nah|no thanks|no thank you|not really|rather not][.|!|]",
            "[never mind|nevermind|nvm|forget it|nothing|it's nothing|don't bother|leave it][.|]",
            "[no|nah], [that's fine|it's fine|it's ok|i'm good|leave it|not needed]",
            "[no need|not necessary|it's not necessary]",
            "[no|nope] [need|thank you very much|thanks, i'm fine]",
            "[i don't want that|i don't think so|not today|not this time|some other time]",
            "[let's not|we don't have to|you don't need to]",
        ),
        held_out=("[i'd rather not|i'll pass|let it be]",),
    ),
    "hold": Rows(
        said=(
            "[don't|do not|dont|please don't] [draw|paint|generate|start|make] [anything|it|yet|anything yet|it "
            "yet|now|a picture]",
            "[stop|wait|hold on|hang on|one moment|one sec|just a second|wait a minute][!|.|]",
            "[not yet|not now|later|maybe later]",
            "[wait|hold on|stop], [don't draw|let me think|i'm not done|i need to think|not yet]",
            "[let me|i need to|i have to] think[ first| about it| for a moment|]",
            "[i|we] [just want to|only want to|want to] [talk|chat|ask something][ first|]",
            "[no|no more|stop the] [pictures|drawing|drawings|images][ for now| please| right now|]",
            "[let's|can we] [just |][talk|chat][ first| for a bit| a little|][?|]",
            "[hmm|um|uh|er], let me think",
            "[before you draw|before drawing|before we start], [i have a question|let me explain|listen]",
        ),
        held_out=("[put your brush down|down with the brush|keep your brush still]", "[bear with me|give me a minute]"),
    ),
    "hold scene": Rows(
        said=(
            "[don't draw it yet|don't draw yet|not now], but [i'm thinking of|i'd like|later i want] {scene}",
            "[later|next time|in a minute] i [want|will want|would like] {scene}[, but not now|, don't draw it "
            "yet|. wait with it]",
            "[i'm thinking of|i'm thinking about|i was thinking of] {scene}[, but don't draw yet|. don't draw "
            "it yet|, not yet though]",
            "{scene}, but [don't draw it yet|wait with that|not yet|don't start yet]",
            "[first let me describe|listen first, don't draw]: {scene}",
            "[what do you think of|do you like the idea of] {scene}? [don't draw yet|just asking]",
            "[could you|can you] in principle draw {scene}? [don't do it yet|just asking]",
            "[i might|maybe i'll|perhaps later i'll] [ask for|want] {scene}[, let me think|, not sure yet|]",
            "[i want|i'd like] {scene}. [but don't draw it yet|but wait before you draw|don't start until i say so]",
            "[here is|this is] my idea: {scene}. [wait with drawing|don't draw yet|what do you think]",
            "[remember this|save this] for later: {scene}",
            "[tomorrow|next week|one day] i [want|will ask for] {scene}",
            "[suppose|let's say] i asked for {scene}. [don't draw it|no drawing yet]",
        ),
        held_out=("[keep in mind|make a note]: {scene}[, for later|, no drawing for now]",),
    ),
    "keep": Rows(
        said=(
            "[leave|keep] it [as it is|like that|like this|so|unchanged|that way]",
            "[don't|do not] [change|touch] [it|anything|a thing][ anymore| any more| please|]",
            "[don't|do not] [change|touch|remove] {old}[ please|]",
            "[nothing|no more changes|no changes|nothing else|nothing more][ needed| please|, thanks|]",
            "[it's|that's|this is] [fine|good|ok|alright|perfect] [as it is|like this|the way it is|already]",
            "{old} [can|should|may] stay[ as {it_is}|]",
            "[i'm|i am] [happy|satisfied|pleased|content] with [it|this|the picture]",
            "[that'll do|that will do|good enough|we can leave it]",
            "don't [make {it}|paint {old}] {color2}",
        ),
        held_out=("[freeze it|hands off|let sleeping dogs lie]", "[no alterations|no modifications] required"),
    ),
}
