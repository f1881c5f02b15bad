"""English: what people say to put a mistake right, and to set and lift what shall hold for all pictures.

{other} is what was meant, {mistaken} what was changed instead, {always} what shall hold.
"""

from training.dialogues.rows import Rows, Table

EN_ORDERS: Table = {
    "meant target": Rows(
        said=(
            "no[,|] i meant {other}[!|]",
            "[no|wrong|nope], {other}[!|, please|]",
            "not [that one|that|this one|{mistaken}], {other}",
            "[that's|that is] the wrong one, [i meant |i wanted |]{other}",
            "[sorry|oh|oops|argh], i meant {other}",
            "i meant {other}[, not {mistaken}|]",
            "i was [talking about|thinking of|referring to] {other}[, not {mistaken}|]",
            "{other}, not {mistaken}[!|]",
            "[wait|hold on|hey], [not {mistaken}, |]i said {other}",
            "[you changed|you picked|you got] the wrong [one|thing], [it's|it was|i wanted] {other}",
            "no no, {other}",
            "[leave|keep] {mistaken} [alone|as it was|as before], i meant {other}",
            "it was {other} [i meant|that i meant|that i wanted changed]",
        ),
        held_out=(
            "[misunderstanding|you misunderstood]: {other} [was what i had in mind|is the one]",
            "[hands off|don't touch] {mistaken}, [it's about|this is about] {other}",
        ),
    ),
    "meant color": Rows(
        said=(
            "no[,|] {color}[, not {color_was}|!|]",
            "[sorry|oops|oh], i meant {color}",
            "i [meant|said|wanted] {color}[, not {color_was}|]",
            "not {color_was}, {color}[!|]",
            "[no wait|wait|hm no], {color}",
            "[make that|rather|better] {color}[ instead|]",
            "[that's|that is] not what i meant, i [wanted|meant] {color}",
            "{color}, not {color_was}",
            "[my mistake|my bad|typo], {color}[ i meant| please|]",
            "[on second thought|actually|thinking about it], {color}",
        ),
        held_out=("[correction|scratch that]: {color}", "[i take that back|no, let me rephrase], {color} it is"),
    ),
    "meant thing": Rows(
        said=(
            "no[,|] {new}[, not {wrong}|!|]",
            "[sorry|oops|oh], i meant {new}",
            "i [meant|said|wanted] {new}[, not {wrong}|]",
            "not {wrong}, {new}[!|]",
            "[no wait|wait|hm no], {new}",
            "[that's|that is] not what i meant, i [wanted|meant] {new}",
            "{new}, not {wrong}",
            "[my mistake|my bad|typo], {new}[ i meant|]",
        ),
        held_out=("[correction|scratch that]: {new}", "[i take that back|no, let me rephrase], {new}"),
    ),
    "meant edit": Rows(
        said=(
            "[no|wrong|nope], [undo that|go back|take that back] and {edit}[ instead|]",
            "[that's|this is] not what i [wanted|meant|asked for], {edit}[ instead|]",
            "[no|wait|hold on], i meant: {edit}",
            "undo that[,| and] {edit}[ instead|]",
            "[sorry|oops], [i meant|what i meant was]: {edit}",
            "[revert|revert that|undo the last change] and {edit} instead",
        ),
        held_out=("[forget that|scratch that|strike that], {edit}[ instead|]",),
    ),
    "standing": Rows(
        said=(
            "from now on[,| always| everything] {always}[ please|]",
            "[please |]always [draw|paint|make] [it|them|everything|things|the pictures] {always}",
            "[all|every one of] [the |my |]pictures [should|must|shall] be {always}[ from now on| from here on|]",
            "[in future|in the future|from here on|from this point on|henceforth][,|] [everything|all pictures|"
            "draw everything] {always}",
            "i want [all|all the|all my] [next |future |]pictures {always}[ from now on|]",
            "[the next|all the next|all following|future|all new] pictures [should be |]{always}[ please|]",
            "[keep|make] [every|each] [new |]picture {always}[ from now on|, ok?|]",
            "[remember|note|rule]: [always |everything |all pictures ]{always}",
            "[whatever|no matter what] [i ask for|i say|we draw], [always |do it |]{always}",
            "[let's|let us] do [everything|all of them|all pictures] {always} from now on",
            "[until i say otherwise|unless i say otherwise], [draw |][everything|all pictures] {always}",
            "[set|make] [{always}|it {always}] [the default|as the default|by default]",
            "[starting now|as of now], [everything|all pictures] {always}",
            "for the rest of [this|the] [chat|session|conversation], [everything|all pictures] {always}",
        ),
        held_out=(
            "[make it a habit|make it a rule] to draw [everything|all pictures] {always}",
            "[i'd like every picture|each picture] hereafter {always}",
            "[stick to|going forward,] [this: |]everything {always}",
        ),
    ),
    "standing thing": Rows(
        said=(
            "from now on[,| always] [put|add|draw|include] {new} [in|into] every picture",
            "[every|each] [new |]picture should [have|include|contain] {new}[ from now on| too|]",
            "always [add|put|include|draw] {new}[ in every picture| in my pictures| too| as well]",
            "[in future|from here on], {new} in [every|each] picture[ please|]",
            "[i want|there should be] {new} in [all|all the|all my] [next |future |]pictures",
            "[remember|rule]: {new} in every picture",
            "[until i say otherwise|unless i say otherwise], [add|put] {new} [in|into] every picture",
        ),
        held_out=("no picture without {new} [from now on|any more]",),
    ),
    "lift": Rows(
        said=(
            "[no more|stop the|enough with the|drop the|forget the|cancel the] {what}[ from now on| thing|]",
            "[you can|you may] stop [with |][that|the {what}][ now|]",
            "[it doesn't|they don't|new pictures don't|pictures don't] [have|need] to be {always}[ anymore| any "
            "more| any longer|]",
            "[they|new pictures] [needn't|no longer have to|don't have to always] be {always}",
            "not [always |everything |][{always}] [anymore|any more|any longer]",
            "[back to|return to|go back to] [normal|the usual|default] [pictures|from now on|for new pictures]",
            "[forget|cancel|drop|lift|remove] [that rule|the rule|the default|what i said about {what}|my "
            "standing wish]",
            "[stop|quit] [making|drawing|doing] [everything|all of them|them all|it all] {always}",
            "[from now on|now] [normal|no longer {always}|as usual|without {what}][ again| please|]",
            "[that's enough|enough] {what}",
            "[no need|not necessary] [to draw|to do|to make] everything {always} [anymore|any more]",
        ),
        held_out=("[the rule about|the thing with] {what} [is over|is off|no longer applies]",),
    ),
}
