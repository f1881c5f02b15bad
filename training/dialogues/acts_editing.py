"""What people say to change the current picture, together with what cannot be done to it."""

from collections.abc import Callable
from dataclasses import replace

from generation.scene.language import Language
from generation.scene.lexicon import concept
from generation.scene.scene import COLORS, MOST_COPIES, MOST_THINGS, Scene, Thing
from training.dialogues import wishes
from training.dialogues import wording as table
from training.dialogues.edits import Change, Remove, Replace, applied, around
from training.dialogues.grammar import Slots
from training.dialogues.moment import Answer, Moment, Said, answered, drawn
from training.dialogues.naming import STYLES, VIEWS, ground, thing_phrase, things_phrase
from training.dialogues.state import Picture
from training.dialogues.target import Target
from training.dialogues.wishes import Wish

# Of two kinds of change in one turn, the one that the turn is called by.
WEIGHT = ("entity", "add", "remove", "background", "style", "lens")
REASONS = {
    "entity": "A thing is changed.", "add": "Something is added.", "remove": "Something is taken away.",
    "background": "The background is changed.", "style": "The style is changed.", "lens": "The view is changed.",
}  # fmt: skip
# Changes that need a picture to make sense; the others say what they bring.
_OF_SOMETHING = (wishes.recolour, wishes.resize, wishes.move, wishes.swap, wishes.style, wishes.lens, wishes.background)


def edit(moment: Moment) -> Said | None:
    """One change of the current picture."""
    picture = moment.talk.current
    if picture is None or picture.scene is None:
        return None
    wish = wishes.wish(picture.scene, moment.talk.focus, moment.speaker)
    new = applied(wish.change, picture.scene)
    if new == picture.scene:
        return None
    after = moment.talk.drew(new, wish.change, wish.focus, picture.extra)
    return Said(wish.row, wish.slots, changed(moment, picture, (wish.change,), new), after, request=True)


def two(moment: Moment) -> Said | None:
    """Two changes in one turn."""
    picture = moment.talk.current
    if picture is None or picture.scene is None:
        return None
    first = wishes.wish(picture.scene, moment.talk.focus, moment.speaker)
    between = applied(first.change, picture.scene)
    second = wishes.wish(between, first.focus, moment.speaker)
    new = applied(second.change, between)
    if not _go_together(first, second) or between == picture.scene or new in (between, picture.scene):
        return None
    slots = {
        "one": lambda: moment.clause(first.row, first.slots),
        "two": lambda: moment.clause(second.row, second.slots),
    }
    answer = changed(moment, picture, (first.change, second.change), new)
    return Said("two", slots, answer, moment.talk.drew(new, None, second.focus, picture.extra), request=True)


def _go_together(first: Wish, second: Wish) -> bool:
    """Whether nobody would say the second differently, or not at all, after the first."""
    taken = isinstance(second.change, Remove) or second.row in ("only", "fewer", "more", "replace", "replace it")
    same_thing = first.focus is not None and first.focus == second.focus
    return type(first.change) is not type(second.change) and not taken and not (same_thing and " it" not in second.row)


def changed(
    moment: Moment,
    base: Picture,
    changes: tuple[Change, ...],
    new: Scene,
    occasion: str | None = None,
    seed: str = "keep",
) -> Answer:
    """The answer that changes `base` into a new scene; what is taken away goes into the negative prompt."""
    before = base.scene or new
    kind = min((change.kind for change in changes), key=WEIGHT.index)
    here = {thing.concept for thing in new.things}
    gone = [thing for thing in before.things if thing.concept not in here]
    removed = gone if any(change.kind == "remove" for change in changes) else []

    def answer(language: Language) -> Target:
        told = _told(moment, changes, before, new, language) if occasion is None else ""
        reply = told or moment.reply(occasion or "change", language, scene=things_phrase(new.things, language))
        names = (concept(t.concept).zh if language == "zh" else concept(t.concept).en for t in removed)
        negative = ("，" if language == "zh" else ", ").join(names)
        fields = {"pictures": (base.number,), "edit": kind, "seed": seed, "reason": REASONS[kind]}
        said = drawn(new, base.extra, lambda _: reply, action="edit", negative_prompt=negative, **fields)
        return said(language)

    return answer


def _told(moment: Moment, changes: tuple[Change, ...], before: Scene, new: Scene, language: Language) -> str:
    """What became of the scene, for a single change; empty for several."""
    if len(changes) > 1:
        return ""
    (change,) = changes
    here, were = {t.concept for t in new.things}, {t.concept for t in before.things}
    gone = [thing for thing in before.things if thing.concept not in here]
    come = [thing for thing in new.things if thing.concept not in were]
    if isinstance(change, Replace):
        return moment.reply("replace", language, gone=things_phrase(gone, language), new=things_phrase(come, language))
    if (change.kind, bool(come)) == ("add", True):
        return moment.reply("add", language, new=things_phrase(come, language))
    if (change.kind, bool(gone)) == ("remove", True):
        return moment.reply("remove", language, gone=things_phrase(gone, language))
    if change.kind in ("background", "style", "lens"):
        around_it = {
            "ground": ground(new, language),
            "style": STYLES[language][new.style],
            "view": VIEWS[language][new.view],
        }
        return moment.reply(change.kind, language, **around_it)
    return moment.reply("change", language, scene=things_phrase(new.things, language))


# -- what cannot be done ------------------------------------------------------------------------------------------


def edit_nothing(moment: Moment) -> Said | None:
    """A change before there is a picture."""
    if moment.talk.pictures:
        return None
    speaker = moment.speaker
    first = wishes.newcomer(Scene((Thing("cat"),)), speaker, plain=True)
    imagined = Scene((first, wishes.newcomer(Scene((first,)), speaker, plain=True)))
    maker = moment.rng.choice((*_OF_SOMETHING, wishes.remove))
    wish = maker(imagined, None, speaker)
    if wish is None:
        return None
    answer = answered(moment, "nothing drawn", "There is no picture to change.", "clarify")
    return Said(wish.row, wish.slots, answer, moment.talk.talked(), request=True)


def missing(moment: Moment) -> Said | None:
    """A change of something that the picture does not show."""
    scene, speaker = moment.talk.scene, moment.speaker
    if scene is None:
        return None
    absent = wishes.newcomer(scene, speaker, plain=True)
    alone = Scene((absent,))
    color = moment.rng.choice(COLORS)
    where = moment.rng.choice(("left", "right", "top", "bottom"))
    new = wishes.newcomer(replace(scene, things=(*scene.things[:2], absent)), speaker)
    slots = {
        **wishes.about(alone, 0, speaker),
        "color": lambda: speaker.color(color),
        "where": lambda: speaker.word(table.WHERE, where),
        "new": lambda: speaker.new(new),
    }
    answer = answered(
        moment,
        "not there",
        "The picture has no such thing.",
        "clarify",
        about={"concept": absent.concept},
        thing=lambda language: concept(absent.concept).zh if language == "zh" else absent.concept,
        scene=lambda language: things_phrase(scene.things, language),
    )
    return Said(
        moment.rng.choice(("recolour", "bigger", "smaller", "move", "remove", "replace")),
        slots,
        answer,
        moment.talk.talked(),
        request=True,
    )


def full(moment: Moment) -> Said | None:
    """One thing more than a picture can hold."""
    scene = moment.talk.scene
    if scene is None or len(scene.things) < MOST_THINGS:
        return None
    new = wishes.newcomer(scene, moment.speaker)
    where = moment.rng.choice(("left", "right", "top", "bottom"))
    slots: Slots = {
        "new": lambda: moment.speaker.new(new),
        "it": "them",
        "where": lambda: moment.speaker.word(table.WHERE, where),
    }
    answer = answered(moment, "too many things", "A picture holds three things at most.", "clarify")
    return Said(moment.rng.choice(("add", "add", "add at")), slots, answer, moment.talk.talked(), request=True)


def most_copies(moment: Moment) -> Said | None:
    """One more of what there is three times."""
    scene = moment.talk.scene
    many = [at for at, thing in enumerate(scene.things) if thing.count == MOST_COPIES] if scene else []
    if scene is None or not many:
        return None
    answer = answered(moment, "too many copies", "There are three at most of a kind.", "clarify")
    slots = wishes.about(scene, moment.rng.choice(many), moment.speaker)
    return Said("more", slots, answer, moment.talk.talked(), request=True)


def remove_last(moment: Moment) -> Said | None:
    """The only thing taken away."""
    scene = moment.talk.scene
    if scene is None or len(scene.things) > 1:
        return None
    answer = answered(moment, "nothing left", "Nothing would be left.", "clarify")
    return Said("remove", wishes.about(scene, 0, moment.speaker), answer, moment.talk.talked(), request=True)


def already(moment: Moment) -> Said | None:
    """A wish for what the picture is already."""
    scene, speaker = moment.talk.scene, moment.speaker
    if scene is None:
        return None
    at = moment.rng.randrange(len(scene.things))
    thing = scene.things[at]
    slots = {**wishes.about(scene, at, speaker, colored=False), "color_was": thing_phrase(thing, speaker.language)}
    row = "style"
    if thing.color and moment.rng.random() < 0.5:
        row, slots["color"] = "recolour", lambda: speaker.color(str(thing.color))
        slots.pop("color_was")
    elif scene.background not in (None, "white", *COLORS):
        row = "ground place"
        slots["at"] = lambda: speaker.word(table.AT, scene.background)
        slots["place"] = lambda: speaker.word(table.PLACES, scene.background)
    elif scene.style != "3d":
        slots["style"] = lambda: speaker.word(table.STYLES, scene.style)
        slots["as_style"] = lambda: speaker.word(table.AS_STYLE, scene.style)
    else:
        return None
    answer = answered(moment, "already so", "The picture is like that already.")
    return Said(row, slots, answer, moment.talk.talked(), request=True)


def outside_add(moment: Moment) -> Said | None:
    """Something added that this world does not have: passed on beside the scene."""
    picture = moment.talk.current
    if picture is None or picture.scene is None or picture.extra:
        return None
    what = moment.rng.choice(table.STRANGERS[moment.speaker.language])
    scene = picture.scene

    def reply(language: Language) -> str:
        return moment.reply("outside", language, what=what)

    fields = {
        "pictures": (picture.number,),
        "edit": "add",
        "seed": "keep",
        "reason": "It is outside the world and passed on.",
    }
    answer = drawn(scene, what, reply, action="edit", **fields)
    return Said("outside add", {"what": what}, answer, moment.talk.drew(scene, extra=what), request=True)


def around_tail(moment: Moment, scene: Scene) -> tuple[Change, Callable[[], str]] | None:
    """A change of the surroundings as a tail: "but on the beach"; None where the dice find the same as before."""
    speaker = moment.speaker
    part = moment.rng.choice(("background", "background", "background", "style", "view"))
    if part == "background":
        place = moment.rng.choice(tuple(table.AT["en"]))
        change, words = around(part, place), table.AT
        value = place
    elif part == "style":
        value = moment.rng.choice(tuple(table.AS_STYLE["en"]))
        change, words = around(part, value), table.AS_STYLE
    else:
        value = moment.rng.choice(tuple(table.AS_VIEW["en"]))
        change, words = around(part, value), table.AS_VIEW
    return None if applied(change, scene) == scene else (change, lambda: speaker.word(words, value))
