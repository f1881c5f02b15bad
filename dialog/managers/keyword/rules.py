"""What to do with a turn: rules in order, each a function that answers or leaves the turn to the next one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from dialog.managers.keyword import drawing, sayings
from dialog.managers.keyword.brought import started_from
from dialog.managers.keyword.clauses import Clause
from dialog.managers.keyword.edits import Setting
from dialog.managers.keyword.gallery import Shown
from dialog.managers.keyword.heard import Heard, hear, joined
from dialog.managers.keyword.marks import scan
from dialog.managers.keyword.naming import name, things_phrase
from dialog.managers.keyword.operations import Add, Around, Exchange, Only, Remove, Trade, Words
from dialog.managers.keyword.phrases import phrases
from dialog.managers.keyword.questions import answer, read_question
from dialog.managers.keyword.references import drawn_pictures, earlier, numbers_in, steps_back, together
from dialog.managers.keyword.replies import say
from dialog.managers.keyword.talk import some_scene, talked
from dialog.managers.keyword.targets import CannotApply
from dialog.managers.keyword.wishes import Wish, read_wish
from dialog.turn import TurnDecision
from generation.scene.describe import describe
from generation.scene.lexicon import concepts
from generation.scene.parse import parse

Rule = Callable[[Heard], TurnDecision | None]

_ASKS = ("draw", "want", "change", "become", "add", "remove", "move", "swap", "bigger", "smaller", "zoom in", "zoom out")
_DOUBTFUL = ("count", "exists", "check")  # a change may be asked for in their words
_PRONOUN = re.compile(r"[我你您他她它咱]|[了吗吧呢很不没是怎谁哪说]|什么|今天|明天|\b(?:i|you|he|she|we|they|it|is|are|was|were|am|do|does|did|not|my|your|let's|us|go)\b|[?？]", re.IGNORECASE)
_WORD = re.compile(r"[a-z][a-z'-]*", re.IGNORECASE)
_PART_WORDS = {"background": "background", "style noun": "style", "lens": "view"}


def decide(heard: Heard) -> TurnDecision:
    """The answer of the first rule that has one."""
    try:
        return next(decision for rule in RULES if (decision := rule(heard)) is not None)
    except CannotApply as problem:
        return cannot(heard, problem)


def chat(reply: str, reason: str) -> TurnDecision:
    return TurnDecision(action="chat", reply=reply, reason=reason)


def ask(heard: Heard, reply: str, reason: str, **values: object) -> TurnDecision:
    return TurnDecision(action="clarify", reply=say(reply, heard.language, **values), reason=reason)


def cannot(heard: Heard, problem: CannotApply) -> TurnDecision:
    """The answer to a wish that the picture does not allow."""
    scene = _base(heard).scene if _base(heard) else None
    values: dict[str, object] = dict(problem.values)
    reply = problem.reply
    if reply == "not there":
        thing = str(values.get("thing", ""))
        reply = "not there" if thing else "none such"
        values["thing"] = _noun(thing, heard)
    if scene is not None:
        values["scene"] = things_phrase(scene.things, heard.language)
        values.setdefault("thing", name(scene.things[0].concept, heard.language))
    elif reply in ("not there", "none such", "too many things"):
        reply = "nothing drawn"
    action = "chat" if reply == "already so" else "clarify"
    return TurnDecision(action=action, reply=say(reply, heard.language, **values), reason="The change cannot be made.")


def _noun(thing: str, heard: Heard) -> str:
    known = {concept.en for concept in concepts()}
    return name(thing, heard.language) if thing in known else thing


def nothing_said(heard: Heard) -> TurnDecision | None:
    if any(char.isalnum() for char in heard.text) or heard.pictures:
        return None
    if heard.text and heard.gallery.current:  # 👍, !!!
        return chat(say("praise", heard.language), "A sign without words.")
    return ask(heard, "nothing said", "There are no words.")


def accepted(heard: Heard) -> TurnDecision | None:
    """ "Draw it": what was spoken of before without being drawn."""
    if heard.clauses or "yes" not in heard.talk or not heard.history:
        return None
    answered = [m for m in heard.history if m.role == "assistant"]
    if not answered or answered[-1].decision is None or answered[-1].decision.draws:
        return None
    told = next((m.text for m in reversed(heard.history) if m.role == "user"), "")
    before = heard.history[: max(i for i, m in enumerate(heard.history) if m.role == "user")]
    offered = hear(before, told)
    scene = parse(joined(offered.clauses))
    if scene is None or read_question(offered.core):
        return None
    wish = Wish(fresh=[joined(offered.clauses)])
    return drawing.new_picture(replace(heard, text=offered.text), wish)


def vague(heard: Heard) -> TurnDecision | None:
    """A picture of nothing in particular: asked for what, or chosen here where that is left to us."""
    said = [clause.text for clause, talk in heard.parts if talk in (None, "yes")]
    if said and all(sayings.matches(sayings.SURPRISE, text) for text in said):
        return drawing.new_picture(heard, Wish(fresh=[describe(some_scene(len(heard.history)), heard.language)]))
    if said and all(sayings.matches(sayings.VAGUE, text) for text in said):
        return ask(heard, "draw what", "A picture is wanted, but not said of what.")
    return None


def held(heard: Heard) -> TurnDecision | None:
    for clause in heard.clauses:
        if sayings.matches(sayings.HOLD, clause.text) and not clause.has("thing"):
            return chat(say("hold", heard.language), "The person does not want a picture now.")
    return None


def combine(heard: Heard) -> TurnDecision | None:
    """Pictures put together, or a thing of one brought into another."""
    referring = heard.referring
    things = [str(mark.value) for mark in scan(referring.rest) if mark.kind == "thing"]
    asked = sayings.matches(sayings.COMBINE, heard.core)
    if not asked:
        return _brought(heard, things)
    named = list(referring.pictures)
    if not named and things:
        named = _showing(heard, things)
        if len(named) < 2:
            return None
    if referring.missing or not _numbered(heard, named):
        count = len(drawn_pictures(heard.gallery))
        return ask(heard, "no such picture", "A picture is spoken of that was never drawn.", number=count)
    if len(named) < 2:
        named = _with_others(heard, named)
    if len(named) < 2:
        return ask(heard, "two needed", "There are not two pictures to combine.")
    return drawing.combined(heard, named, things)


def _numbered(heard: Heard, named: list[Shown]) -> bool:
    """Add the pictures that plain numbers mean ("combine 1 and 3"); False where one of them is not there."""
    if len(named) >= 2:
        return True
    numbers = numbers_in(heard.referring.rest)
    found = [heard.gallery.numbered(number) for number in numbers]
    if len(numbers) + len(named) < 2:
        return True
    named += [shown for shown in found if shown is not None and shown not in named]
    return None not in found


def _with_others(heard: Heard, named: Sequence[Shown]) -> list[Shown]:
    """One picture goes with the current one; none at all means the latest."""
    if not named:
        return list(together(heard.core, heard.gallery))
    current = heard.gallery.current
    other = current if current is not None and current is not named[0] else heard.gallery.previous
    return [each for each in (named[0], other) if each is not None]


def _showing(heard: Heard, things: Sequence[str]) -> list[Shown]:
    """For each thing the latest picture that shows it, unless the current one has them all."""
    found = []
    for thing in things:
        having = [s for s in drawn_pictures(heard.gallery) if s.scene and any(t.concept == thing for t in s.scene.things)]
        found += having[-1:]
    return list(dict.fromkeys(found))


def _brought(heard: Heard, things: Sequence[str]) -> TurnDecision | None:
    """ "Add the dog from the second picture": the thing is there, and this is another picture."""
    current = heard.gallery.current
    named = [shown for shown in heard.referring.pictures if shown is not current]
    if current is None or current.scene is None or len(named) != 1 or not any(c.has("add", "move") for c in heard.rest):
        return None
    (source,) = named
    if source.scene is None or len(things) != 1:
        return None
    has = any(thing.concept == things[0] for thing in source.scene.things)
    from_there = re.search(r"from|of|里的|中的|的", heard.core[: _end(heard)])
    if not has or not from_there or any(thing.concept == things[0] for thing in current.scene.things):
        return None
    return drawing.combined(heard, (current, source), (*things, *(t.concept for t in current.scene.things)), into=True)


def _end(heard: Heard) -> int:
    return heard.referring.references[0].end


def asked(heard: Heard) -> TurnDecision | None:
    question = read_question(heard.core + ("?" if heard.text.endswith("?") else ""))
    if question is None:
        return None
    if heard.referring.missing:
        return _missing(heard)
    if question.kind in _DOUBTFUL and any(clause.has("draw", "add", "change", "move", "swap") for clause in heard.clauses):
        return None
    if heard.core.endswith("怎么样") and any(clause.has(*_ASKS) for clause in heard.clauses):
        return None
    return chat(answer(question, _base(heard), heard.gallery, heard.language), "A question about the picture.")


def praised(heard: Heard) -> TurnDecision | None:
    """Praise or blame that asks for nothing: "nice blue!", 这只猫真可爱, "that's wrong"."""
    if not heard.clauses or any(clause.has(*_ASKS) for clause in heard.clauses):
        return None
    if heard.referring.references and sayings.matches(sayings.PREFERRED, heard.core):
        return None
    shown = {thing.concept for thing in heard.gallery.scene.things} if heard.gallery.scene else set()
    heads = [p for clause in heard.clauses for p in phrases(clause.marks, clause.text) if p.head == "thing"]
    exclaims = sayings.matches(sayings.EXCLAIMS, heard.core)
    if any(p.concept not in shown or (p.count and not exclaims) for p in heads):
        return None
    for occasion, saying in (("blame", sayings.BLAME), ("praise", sayings.PRAISE)):
        if sayings.matches(saying, heard.core):
            return chat(say(occasion, heard.language), f"This is {occasion}, no wish.")
    return None


def drawn(heard: Heard) -> TurnDecision | None:
    """Whatever is drawn: a new picture, changes, the same again, an earlier one."""
    if heard.referring.missing:
        return _missing(heard)
    base = _base(heard)
    chosen = bool(heard.referring.pictures) or heard.undoes
    if heard.undoes and base is None:
        return chat(say("no earlier", heard.language), "There is nothing to go back to.")
    wish = _wish(heard, base)
    if wish.empty and chosen and base is not None:
        return _shown_again(heard, base)
    if wish.fresh:
        return drawing.new_picture(heard, wish)
    if base is None:
        return _from_nothing(heard, wish)
    if wish.operations:
        return drawing.edited(heard, base, wish)
    return drawing.again(heard, base) if wish.again else None


def _base(heard: Heard) -> Shown | None:
    """The picture that is meant: one that is named, the earlier one when going back, else the current."""
    if heard.referring.pictures and not _lends(heard):
        return heard.referring.pictures[-1]
    if heard.undoes:
        return earlier(heard.gallery, steps_back(heard.text))
    return heard.gallery.current


def _wish(heard: Heard, base: Shown | None) -> Wish:
    current = base is heard.gallery.current
    setting = Setting(base.scene if base else None, heard.gallery.last_edit if current else None)
    told = [clause for clause in heard.rest if not _tells(clause)]
    wish = read_wish(told, setting)
    if _lends(heard):
        wish.operations = _borrowed(heard)
    return wish


def _tells(clause: Clause) -> bool:
    """Whether a clause tells something rather than asking for it."""
    return sayings.matches(sayings.STORY, clause.text) and not clause.has("draw", "want")


def _lends(heard: Heard) -> bool:
    """Whether the picture that is named only gives its background, style or view to the current one."""
    named, current = heard.referring.pictures, heard.gallery.current
    if len(named) != 1 or current is None or named[0] is current or named[0].scene is None:
        return False
    marks = scan(heard.referring.rest)
    parts = any(mark.kind in _PART_WORDS for mark in marks)
    news = any(mark.kind in ("thing", "color", "place", "style", "view", "add", "remove") for mark in marks)
    return parts and not news and sayings.matches(sayings.BORROWS, heard.core)


def _borrowed(heard: Heard) -> list[Around]:
    """The background or the style of the picture that is named, for the current one."""
    scene = heard.referring.pictures[0].scene
    parts = [_PART_WORDS[mark.kind] for mark in scan(heard.referring.rest) if mark.kind in _PART_WORDS]
    kinds = {"background": "background", "style": "style", "view": "lens"}
    return [Around(part, getattr(scene, part), kinds[part]) for part in parts if scene is not None]  # type: ignore[arg-type]


def _shown_again(heard: Heard, base: Shown) -> TurnDecision:
    if any(clause.has("remove") for clause in heard.rest) and heard.referring.references:
        return ask(heard, "pictures stay", "A picture cannot be taken away.")
    if any(sayings.matches(sayings.AGAIN, clause.text) for clause in heard.rest):
        return drawing.again(heard, base)
    return drawing.back_to(heard, base)


def _missing(heard: Heard) -> TurnDecision:
    count = len(drawn_pictures(heard.gallery))
    return ask(heard, "no such picture", "A picture is spoken of that was never drawn.", number=count)


def _from_nothing(heard: Heard, wish: Wish) -> TurnDecision | None:
    """A change while there is no picture: what it would bring is drawn, if it brings a thing."""
    if not wish.operations and not wish.again:
        return None
    if any(isinstance(each, Remove | Only | Trade) for each in wish.operations):
        return ask(heard, "nothing drawn", "There is no picture to change.")
    if any(isinstance(each, Add | Exchange) and each.values for each in wish.operations):
        scene = drawing.scene_of(wish.operations)
        return drawing.new_picture(heard, Wish(fresh=[drawing.written(scene, "", heard.language)]))
    if parse(heard.core) is not None and wish.operations:
        return drawing.new_picture(heard, Wish(fresh=[heard.core]))
    return ask(heard, "nothing drawn", "There is no picture to change.")


def passed_on(heard: Heard) -> TurnDecision | None:
    """A few words outside the vocabulary, said like the name of a thing: 潜水艇, "steampunk city"."""
    text, current = heard.referring.rest, heard.gallery.current
    strange = [word for clause in heard.rest if _changes(clause) for word in clause.unknown]
    if strange and current is not None:
        return drawing.edited(heard, _base(heard) or current, Wish(operations=[Words(", ".join(strange), "style")]))
    words = _WORD.findall(text)
    long = len(text) > (8 if heard.language == "zh" else 40) or len(words) > 4
    if long or _PRONOUN.search(text) or not any(clause.unknown for clause in heard.rest):
        return None
    if any(sayings.matches(each, text) for each in (sayings.STORY, sayings.PRAISE, sayings.BLAME)):
        return None
    return drawing.new_picture(heard, Wish(fresh=[text]))


def _changes(clause: Clause) -> bool:
    """Whether a clause asks for some change of the picture: "make it darker", "I want it to look scary"."""
    return not _tells(clause) and (clause.has("change", "become", "style noun") or {"want", "it"} <= clause.kinds)


def story(heard: Heard) -> TurnDecision | None:
    """Something told: an offer to draw what it names."""
    scene = parse(joined(heard.clauses))
    if scene is None:
        return None
    return TurnDecision(
        action="chat", reply=say("story", heard.language, things=things_phrase(scene.things, heard.language)),
        reason="Things are named, but no picture is asked for.",
    )  # fmt: skip


def not_understood(heard: Heard) -> TurnDecision:
    return ask(heard, "what", "Nothing is understood.")


def uploaded(heard: Heard) -> TurnDecision | None:
    return started_from(heard) if heard.pictures else None


RULES: tuple[Rule, ...] = (
    nothing_said, accepted, vague, held, uploaded, talked, combine, asked, praised, drawn, passed_on, story, not_understood,
)  # fmt: skip
