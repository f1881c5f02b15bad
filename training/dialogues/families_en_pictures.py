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
        ),
        held_out=("[reproduce|imitate] this {but}",),
    ),
}
