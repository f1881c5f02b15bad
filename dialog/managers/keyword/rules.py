"""What to do with a turn: rules in order, each a function that answers or leaves the turn to the next one."""

import re
from collections.abc import Callable
from dataclasses import replace

from dialog.managers.keyword import drawing, sayings
from dialog.managers.keyword.answers import KEPT, STRANGE, ask, cannot, chat, no_such_picture
from dialog.managers.keyword.brought import brought_before, started_from
from dialog.managers.keyword.canvas import scene_of
from dialog.managers.keyword.clauses import ASKS, Clause
from dialog.managers.keyword.combining import combine
from dialog.managers.keyword.correcting import corrected
from dialog.managers.keyword.errands import errand
from dialog.managers.keyword.facts import answer
from dialog.managers.keyword.gallery import Shown
from dialog.managers.keyword.heard import Heard
from dialog.managers.keyword.meant import base_of, described, tells, wish_for
from dialog.managers.keyword.moving import moved
from dialog.managers.keyword.names import given_name
from dialog.managers.keyword.naming import name
from dialog.managers.keyword.numerals import ORDINAL, number
from dialog.managers.keyword.offers import accepted, story
from dialog.managers.keyword.operations import Add, Around, Exchange, Only, Remove, Trade, Words
from dialog.managers.keyword.praising import felt, lessened, praised
from dialog.managers.keyword.questions import read_question
from dialog.managers.keyword.replies import say, with_notes
from dialog.managers.keyword.strangers import asked_for, named_first, subject
from dialog.managers.keyword.talk import one_of_a_kind, some_scene, talked
from dialog.managers.keyword.targets import CannotApply
from dialog.managers.keyword.wishes import Wish
from dialog.managers.keyword.writing import to_write
from dialog.turn import TurnDecision
from generation.scene.describe import describe
from generation.scene.parse import parse

Rule = Callable[[Heard], TurnDecision | None]

_CHANGES = ("change", "become", "add", "remove", "swap", "it")
_DOUBTFUL = ("count", "exists", "check")  # a change may be asked for in their words
# What no name of a thing has in it.
_SENTENCE = re.compile(
    r"[我你您他她它咱了吗吧呢很不没是怎谁哪说]|什么|今天|明天|[?？]"
    r"|\b(?:i|you|he|she|we|they|it|is|are|was|were|am|do|does|did|not|my|your|let's|us|go)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z][a-z'-]*", re.IGNORECASE)


def decide(heard: Heard) -> TurnDecision:
    """The answer of the first rule that has one."""
    try:
        return next(decision for rule in RULES if (decision := rule(heard)) is not None)
    except CannotApply as problem:
        base = base_of(heard)
        return cannot(heard, base.scene if base else None, problem)


def nothing_said(heard: Heard) -> TurnDecision | None:
    if any(char.isalnum() for char in heard.text) or heard.pictures:
        return None
    if heard.text and heard.gallery.current:  # 👍, !!!
        return chat(heard, "praise", "A sign without words.")
    return ask(heard, "nothing said", "There are no words.")


def unfit(heard: Heard) -> TurnDecision | None:
    """What must not be drawn, where a picture of it is wanted."""
    if not sayings.matches(sayings.UNFIT, heard.core) or not any(c.has("draw", "want", "add") for c in heard.clauses):
        return None
    reply = say("unfit", heard.language)
    return TurnDecision(action="refuse", reply=reply, reason="Violence, sex or harm is wanted.")


def lettered(heard: Heard) -> TurnDecision | None:
    """Something is to be written, which the model of the world cannot: that is told, and the rest is drawn."""
    said = to_write(heard.text) if heard.world_only else None
    if said is None:
        return None
    rest = replace(heard, text=said.rest)
    decision = decide(rest) if any(clause.has("thing") for clause in rest.clauses) else None
    if decision is None or not decision.draws:
        return ask(heard, "writes not", STRANGE, text=said.words)
    reply = with_notes(decision.reply, [say("unwritten", heard.language, text=said.words)], heard.language)
    return decision.model_copy(update={"reply": reply})


def instructed(heard: Heard) -> TurnDecision | None:
    """A wish for all pictures to come, or one lifted, where nothing is to be drawn now."""
    if heard.standing is heard.stood or any(clause.has("draw") and clause.has("thing") for clause in heard.clauses):
        return None
    if heard.standing.number < heard.stood.number:
        return chat(heard, "lifted", "What was wished for all pictures is lifted.")
    if any(clause.has("count") and clause.has("thing") for clause in heard.clauses):
        return None
    return chat(heard, "for all", "A wish for all pictures to come.")


def vague(heard: Heard) -> TurnDecision | None:
    """A picture of nothing in particular: asked for what, or chosen here where that is left to us."""
    said = [clause.text for clause, talk in heard.parts if talk in (None, "yes")]
    left = any(sayings.matches(sayings.SURPRISE, text) for text in said)
    if left and not any(clause.has("thing") for clause in heard.clauses):
        return drawing.new_picture(heard, Wish(fresh=[describe(some_scene(len(heard.history)), heard.language)]))
    if said and all(sayings.matches(sayings.VAGUE, text) for text in said):
        return ask(heard, "draw what", "A picture is wanted, but not said of what.")
    return None


def one_of(heard: Heard) -> TurnDecision | None:
    """Draw an animal: a kind is named, which of them is left to us."""
    wanted = any(clause.has("draw", "want") for clause in heard.clauses) and not read_question(heard.core)
    if not wanted or any(clause.has("thing", *_CHANGES) for clause in heard.clauses):
        return None
    chosen = one_of_a_kind(heard.core, len(heard.history), heard.language)
    return None if chosen is None else drawing.new_picture(heard, Wish(fresh=[chosen]))


def done(heard: Heard) -> TurnDecision | None:
    """Something is to be done with a thing, not with its picture."""
    for clause in heard.clauses:
        told = sayings.matches(sayings.DEED, clause.text) and clause.has("thing") and not clause.has("draw", "want")
        if told or sayings.matches(sayings.LONGED, clause.text):
            return chat(heard, "deed", "A real thing is spoken to, no picture.")
    return None


def saved(heard: Heard) -> TurnDecision | None:
    """A picture is to be kept, which happens by itself."""
    wishes = [clause for clause in heard.clauses if not sayings.matches(sayings.SAVE, clause.text)]
    is_all = len(wishes) < len(heard.clauses) and all(clause.kinds <= {"aside"} for clause in wishes)
    return chat(heard, "kept", KEPT) if is_all else None


def held(heard: Heard) -> TurnDecision | None:
    for clause in heard.clauses:
        if sayings.matches(sayings.HOLD, clause.text) and not clause.has("thing"):
            return chat(heard, "hold", "The person does not want a picture now.")
    return None


def forth(heard: Heard) -> TurnDecision | None:
    """Undo the undo."""
    if not any(sayings.matches(sayings.UNDO_UNDO, clause.text) for clause in heard.clauses):
        return None
    again = heard.gallery.undone
    return drawing.back_to(heard, again) if again else chat(heard, "no earlier", "Nothing was undone.")


def asked(heard: Heard) -> TurnDecision | None:
    question = heard.question
    heads = ("how many", "有几", "有多少")
    if question is None:
        return None
    if heard.referring.missing:
        return no_such_picture(heard)
    if (
        question.kind in _DOUBTFUL
        and not heard.core.lower().startswith(heads)
        and any(clause.has("draw", "add", "change", "move", "swap") for clause in heard.clauses)
    ):
        return None
    if heard.core.endswith("怎么样") and any(clause.has(*ASKS) for clause in heard.clauses):
        return None
    base, strange = base_of(heard), asked_for(heard.core)
    if strange and base and base.scene and strange not in base.prompt:
        raise CannotApply("not there", thing=strange)
    reply = answer(question, base, heard.gallery, heard.language)
    return TurnDecision(action="chat", reply=reply, reason="A question about the picture.")


def drawn(heard: Heard) -> TurnDecision | None:
    """Whatever is drawn: a new picture, changes, the same again, an earlier one."""
    if next_one := _next_in_line(heard):
        return drawing.new_picture(heard, Wish(fresh=[next_one]))
    if heard.referring.missing:
        return no_such_picture(heard)
    base = base_of(heard)
    chosen = bool(heard.referring.pictures) or heard.undoes
    if heard.undoes and base is None:
        return chat(heard, "no earlier", "There is nothing to go back to.")
    wish = wish_for(heard, base)
    if wish.empty and chosen and base is not None:
        return _shown_again(heard, base)
    if wish.fresh:
        return drawing.new_picture(heard, described(heard, wish))
    if base is None:
        return _from_nothing(heard, wish)
    if strange := named_first(heard.rest):
        return drawing.new_picture(heard, Wish(fresh=[strange, *(clause.text for clause in heard.rest[1:])]))
    alone = base.scene is None or len(base.scene.things) == 1
    named = (subject(clause, alone=alone) for clause in heard.rest)
    if strange := next((name for name in named if name and name not in base.prompt), None):
        raise CannotApply("not there", thing=strange)
    if wish.operations:
        return drawing.edited(heard, base, wish)
    return drawing.again(heard, base) if wish.again else None


def _next_in_line(heard: Heard) -> str | None:
    """What picture number two shall show, where there is one so far: 第二张画狗, "picture two: a dog"."""
    references = heard.referring.references
    if len(references) != 1 or not heard.referring.missing or not any(clause.has("thing") for clause in heard.rest):
        return None
    (reference,) = references
    said = ORDINAL.search(heard.core, reference.start, reference.end)
    is_next = said is not None and number(said[0]) == len(heard.gallery.drawn) + 1
    return heard.core[reference.end :].strip(" :：,，") or heard.referring.rest if is_next else None


def _shown_again(heard: Heard, base: Shown) -> TurnDecision:
    if any(clause.has("remove") for clause in heard.rest) and heard.referring.references:
        return ask(heard, "pictures stay", "A picture cannot be taken away.")
    if any(sayings.matches(sayings.AGAIN, clause.text) for clause in heard.rest):
        return drawing.again(heard, base)
    return drawing.back_to(heard, base)


def _from_nothing(heard: Heard, wish: Wish) -> TurnDecision | None:
    """A change while there is no picture: what it would bring is drawn, if it brings a thing."""
    if not wish.operations and not wish.again:
        return None
    if any(isinstance(each, Remove | Only | Trade) for each in wish.operations):
        return ask(heard, "nothing drawn", "There is no picture to change.")
    brought = [p for each in wish.operations if isinstance(each, Add | Exchange) for p in each.values]
    described = parse(heard.core)
    if brought and (described is None or len(described.things) != len(brought)):
        scene = scene_of(wish.operations)
        return drawing.new_picture(heard, Wish(fresh=[drawing.written(scene, "", heard.language)]))
    if described is not None and wish.operations:
        return drawing.new_picture(heard, Wish(fresh=[heard.core]))
    if strange := [word for clause in heard.rest for word in clause.unknown]:  # 水墨风格的竹子
        raise CannotApply("not in world", text=", ".join(strange))
    if wish.operations and all(isinstance(each, Around) for each in wish.operations):
        return ask(heard, "draw what", "What is around is named, but not what stands there.")
    return ask(heard, "nothing drawn", "There is no picture to change.")


def passed_on(heard: Heard) -> TurnDecision | None:
    """A few words outside the vocabulary, said like the name of a thing: 潜水艇, "steampunk city"."""
    text, current = heard.referring.rest, heard.gallery.current
    if heard.world_only:
        return None
    strange = [word for clause in heard.rest if _changes(clause) for word in clause.unknown]
    if strange and current is not None:
        return drawing.edited(heard, base_of(heard) or current, Wish(operations=[Words(", ".join(strange), "style")]))
    words = _WORD.findall(text)
    long = len(text) > (8 if heard.language == "zh" else 40) or len(words) > 4
    if long or _SENTENCE.search(text) or not any(clause.unknown for clause in heard.rest):
        return None
    if any(sayings.matches(each, text) for each in (sayings.STORY, sayings.PRAISE, sayings.BLAME)):
        return None
    return drawing.new_picture(heard, Wish(fresh=[text]))


def _changes(clause: Clause) -> bool:
    """Whether a clause asks for some change of the picture: "make it darker", "I want it to look scary"."""
    return not tells(clause) and (clause.has("change", "become", "style noun") or {"want", "it"} <= clause.kinds)


def named(heard: Heard) -> TurnDecision | None:
    """A name is given to what is shown."""
    if any(clause.has("draw", "want") for clause in heard.clauses) or heard.gallery.current is None:
        return None
    scene, focus = heard.gallery.scene, heard.gallery.focus
    if scene is not None and (given := given_name(heard.text, scene, focus)):
        called, concept = given
        noun = name(concept, heard.language)
        return chat(heard, "called", "Somebody gets a name.", given=called.capitalize(), thing=noun)
    is_named = any(sayings.matches(sayings.NAMED, clause.text) for clause in heard.clauses)
    return chat(heard, "named", "Somebody gets a name.") if is_named else None


def not_understood(heard: Heard) -> TurnDecision:
    if "thanks" in heard.talk:
        return chat(heard, "thanks", "Whatever the rest says, these are thanks.")
    told = sayings.matches(sayings.STORY, heard.core)
    if not told and any(clause.has(*ASKS) and not _only_is(clause) for clause in heard.clauses):
        return ask(heard, "what", "Nothing is understood.")
    return chat(heard, "heard", "Nothing is asked for that is understood.")


def _only_is(clause: Clause) -> bool:
    """天气是热的, "it is late": tells how something is."""
    return all(mark.value in ("是", "be") for mark in clause.marks if mark.kind in ASKS)


def uploaded(heard: Heard) -> TurnDecision | None:
    return started_from(heard) if heard.pictures else None


RULES: tuple[Rule, ...] = (
    nothing_said, unfit, held, saved, forth, moved, lettered, instructed, uploaded, brought_before, accepted, corrected,
    vague, talked, errand, named, combine, asked, praised, lessened, one_of, done, drawn, passed_on, felt, story,
    not_understood,
)  # fmt: skip
