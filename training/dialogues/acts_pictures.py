"""What people say of pictures as wholes: again, back, from that one, together, no I meant, from now on."""

from collections.abc import Callable
from dataclasses import replace

from generation.scene.language import Language
from generation.scene.scene import COLORS, Scene, Thing
from training.dialogues import wishes
from training.dialogues.acts_editing import around_tail, changed
from training.dialogues.edits import (
    Add,
    Around,
    Change,
    Move,
    Recolour,
    RecolourAll,
    Recount,
    Replace,
    Resize,
    applied,
    around,
    combined,
    has_room,
)
from training.dialogues.moment import Moment, Said, answered, drawn
from training.dialogues.naming import listed, things_phrase
from training.dialogues.standing import always, called, repeated, some_standing
from training.dialogues.state import Picture, Talk
from training.dialogues.target import Target, prompt_for

_FRESH = ("draw", "captioned", "wish")
_TOUCHING = (Replace, Recolour, Resize, Recount, Move)


def again(moment: Moment) -> Said | None:
    """The same once more with a new seed."""
    picture = moment.talk.current
    if picture is None or picture.scene is None:
        return None
    answer = drawn(
        picture.scene, picture.extra, lambda language: moment.reply("again", language), action="draw",
        pictures=(picture.number,), edit="redo", seed="new", reason="The same picture is wanted once more.",
    )  # fmt: skip
    return Said("again", {}, answer, moment.talk.drew(picture.scene, extra=picture.extra), request=True)


def again_changed(moment: Moment) -> Said | None:
    """ "Another one, but on the beach"."""
    picture = moment.talk.current
    made = around_tail(moment, picture.scene) if picture and picture.scene else None
    if picture is None or picture.scene is None or made is None:
        return None
    change, tail = made
    new = applied(change, picture.scene)
    answer = changed(moment, picture, (change,), new, seed="new")
    return Said("again changed", {"but": tail}, answer, moment.talk.drew(new, extra=picture.extra), request=True)


def undo(moment: Moment) -> Said | None:
    """Back to what was shown before."""
    picture = moment.talk.previous
    if picture is None or picture.scene is None:
        return None
    return Said("undo", {}, _back(moment, picture), moment.talk.went_back(picture.number), request=True)


def back_to(moment: Moment) -> Said | None:
    """Back to some earlier picture."""
    others = moment.talk.others()
    if not others:
        return None
    picture = moment.rng.choice(others)
    slots = {"pic": lambda: moment.speaker.picture(moment.talk, picture)}
    return Said("back to", slots, _back(moment, picture), moment.talk.went_back(picture.number), request=True)


def _back(moment: Moment, picture: Picture) -> Callable[[Language], Target]:
    scene = picture.scene
    assert scene is not None

    def answer(language: Language) -> Target:
        reply = moment.reply("back", language, number=picture.number)
        reason = "An earlier picture is wanted back."
        prompt = prompt_for(scene, picture.extra, language)
        return Target("edit", reply, reason, scene, prompt, "", (picture.number,), "revert", "keep")

    return answer


def undo_nothing(moment: Moment) -> Said | None:
    """Back, where there is nothing before."""
    if len(moment.talk.way) > 1:
        return None
    answer = answered(moment, "no earlier", "There is nothing to go back to.")
    return Said("undo", {}, answer, moment.talk.talked(), request=True)


def back_missing(moment: Moment) -> Said | None:
    """A picture that was never drawn."""
    number = len(moment.talk.pictures)
    if not 1 <= number <= 8:
        return None
    missing = number + moment.rng.randint(1, 4)
    answer = answered(moment, "no such picture", "There is no such picture.", "clarify", number=number)
    slots = {"pic": lambda: moment.speaker.missing_picture(missing)}
    return Said("back to", slots, answer, moment.talk.talked(), request=True)


def on_earlier(moment: Moment) -> Said | None:
    """A change of an earlier picture."""
    others = moment.talk.others()
    if not others:
        return None
    picture = moment.rng.choice(others)
    scene = picture.scene
    assert scene is not None
    slots: dict[str, Callable[[], str]] = {"pic": lambda: moment.speaker.picture(moment.talk, picture)}
    made = around_tail(moment, scene)
    if moment.rng.random() < 0.3 and made is not None:
        change, slots["but"] = made
        focus = None
    else:
        wish = wishes.wish(scene, None, moment.speaker)
        change, focus = wish.change, wish.focus
        slots["edit"] = lambda: moment.clause(wish.row, wish.slots)
    new = applied(change, scene)
    if new == scene:
        return None
    talk = moment.talk.went_back(picture.number).drew(new, change, focus, picture.extra)
    return Said("on earlier", slots, changed(moment, picture, (change,), new), talk, request=True)


def combine(moment: Moment) -> Said | None:
    """Two pictures put together: named ones, or the last two."""
    drawn_ones = [each for each in moment.talk.pictures if each.scene]
    if len(drawn_ones) < 2:
        return None
    last = moment.rng.random() < 0.3 and len(drawn_ones) == len(moment.talk.pictures)
    first, second = drawn_ones[-2:] if last else moment.rng.sample(drawn_ones, 2)
    one, other = first.scene, second.scene
    if one is None or other is None or _share(one, other):
        return None
    new, out = combined(one, other)

    def reply(language: Language) -> str:
        names = [f"第{each.number}张" if language == "zh" else f"picture {each.number}" for each in (first, second)]
        shown = things_phrase(new.things, language)
        notes = [moment.reply("left out", language, things=things_phrase(out, language))] if out else []
        said = moment.reply("combine", language, pictures=listed(names, language), scene=shown)
        return ("" if language == "zh" else " ").join((said, *notes))

    fields = {"pictures": (first.number, second.number), "edit": "combine", "seed": "keep"}
    answer = drawn(new, "", reply, action="edit", reason="Pictures are put together.", **fields)
    slots = {
        "pic": lambda: moment.speaker.picture(moment.talk, first),
        "pic2": lambda: moment.speaker.picture(moment.talk, second),
    }
    return Said(
        "combine last" if last else "combine", {} if last else slots, answer, moment.talk.drew(new), request=True
    )


def _share(one: Scene, other: Scene) -> bool:
    """Whether two scenes have a concept in common, which one picture cannot tell apart."""
    return bool({t.concept for t in one.things} & {t.concept for t in other.things})


def combine_one(moment: Moment) -> Said | None:
    """Combining where there is one picture at most."""
    if len(moment.talk.pictures) > 1:
        return None
    answer = answered(moment, "two needed", "There are not two pictures to combine.", "clarify")
    return Said("combine last", {}, answer, moment.talk.talked(), request=True)


def bring(moment: Moment) -> Said | None:
    """A thing of an earlier picture brought into this one."""
    current, others = moment.talk.current, moment.talk.others()
    if current is None or current.scene is None or not has_room(current.scene) or not others:
        return None
    source = moment.rng.choice(others)
    assert source.scene is not None
    at = moment.rng.randrange(len(source.scene.things))
    thing, alone = replace(source.scene.things[at], position=None), Scene((source.scene.things[at],))
    if thing.concept in {t.concept for t in current.scene.things}:
        return None
    new = applied(Add((thing,)), current.scene)

    def reply(language: Language) -> str:
        return moment.reply("add", language, new=things_phrase((thing,), language))

    fields = {"pictures": (current.number, source.number), "edit": "combine", "seed": "keep"}
    answer = drawn(new, current.extra, reply, action="edit", reason="A thing comes from another picture.", **fields)
    slots = {
        **wishes.about(alone, 0, moment.speaker),
        "thing": lambda: moment.speaker.the(alone, 0),
        "pic": lambda: moment.speaker.picture(moment.talk, source),
    }
    after = moment.talk.drew(new, None, len(new.things) - 1, current.extra)
    return Said("bring", slots, answer, after, request=True)


def borrow(moment: Moment) -> Said | None:
    """The background or the style of an earlier picture for this one."""
    current, others = moment.talk.current, moment.talk.others()
    if current is None or current.scene is None or not others:
        return None
    source = moment.rng.choice(others)
    part, row = moment.rng.choice((("background", "borrow ground"), ("style", "borrow style")))
    change = around(part, getattr(source.scene, part))
    new = applied(change, current.scene)
    if new == current.scene:
        return None
    slots = {"pic": lambda: moment.speaker.picture(moment.talk, source)}
    after = moment.talk.drew(new, extra=current.extra)
    return Said(row, slots, changed(moment, current, (change,), new), after, request=True)


# -- corrections --------------------------------------------------------------------------------------------------


def meant_target(moment: Moment) -> Said | None:
    """ "No, I meant the other one": the mistaken change is undone, and made there."""
    base, change = moment.talk.previous, moment.talk.change
    if not isinstance(change, _TOUCHING) or base is None or base.scene is None:
        return None
    places = [at for at in range(len(base.scene.things)) if at != change.at]
    if not places or change.at >= len(base.scene.things):
        return None
    other = moment.rng.choice(places)
    slots = {
        "other": lambda: moment.speaker.the(base.scene, other),
        "mistaken": lambda: moment.speaker.the(base.scene, change.at),
    }
    return _corrected(moment, base, replace(change, at=other), "meant target", slots, other)


def meant_value(moment: Moment) -> Said | None:
    """ "No, I said green", "not a dog, a fox"."""
    base, change = moment.talk.previous, moment.talk.change
    if change is None and moment.talk.last_act in _FRESH:
        return _meant_fresh(moment)
    if base is None or base.scene is None:
        return None
    if isinstance(change, Recolour | RecolourAll) or (isinstance(change, Around) and change.value in COLORS):
        return _meant_color(moment, base, change)
    if isinstance(change, Replace) and base.scene.things[change.at].count == 1:
        new = wishes.newcomer(base.scene, moment.speaker)
        wrong, fixed = change.thing, Replace(change.at, new, counted=True)
        return _corrected(moment, base, fixed, "meant thing", _instead(moment, new, wrong), change.at)
    if isinstance(change, Add) and len(change.things) == 1:
        wrong = change.things[0]
        new = replace(wishes.newcomer(base.scene, moment.speaker), position=wrong.position)
        plain = replace(new, position=None)
        return _corrected(
            moment, base, Add((new,)), "meant thing", _instead(moment, plain, wrong), len(base.scene.things)
        )
    return None


def _meant_fresh(moment: Moment) -> Said | None:
    """The thing of a picture just drawn was the wrong one."""
    picture = moment.talk.current
    if picture is None or picture.scene is None or len(picture.scene.things) > 1 or picture.scene.things[0].count > 1:
        return None
    new, wrong = wishes.newcomer(picture.scene, moment.speaker), picture.scene.things[0]
    return _corrected(moment, picture, Replace(0, new, counted=True), "meant thing", _instead(moment, new, wrong), 0)


def _instead(moment: Moment, new: Thing, wrong: Thing) -> dict[str, Callable[[], str]]:
    plain, speaker = Thing(wrong.concept, count=wrong.count), moment.speaker
    return {
        "new": lambda: speaker.new(new),
        "wrong": lambda: speaker.name(plain) if speaker.language == "zh" else speaker.new(plain),
    }


def _meant_color(moment: Moment, base: Picture, change: Recolour | RecolourAll | Around) -> Said | None:
    was = str(change.value if isinstance(change, Around) else change.color)
    color = moment.rng.choice([each for each in COLORS if each != was])
    fixed: Change = replace(change, value=color) if isinstance(change, Around) else replace(change, color=color)
    slots = {"color": lambda: moment.speaker.color(color), "color_was": lambda: moment.speaker.color(was)}
    return _corrected(moment, base, fixed, "meant color", slots, getattr(change, "at", None))


def meant_edit(moment: Moment) -> Said | None:
    """ "No, undo that and add a dog instead"."""
    base = moment.talk.previous
    if moment.talk.change is None or base is None or base.scene is None:
        return None
    wish = wishes.wish(base.scene, None, moment.speaker)
    slots = {"edit": lambda: moment.clause(wish.row, wish.slots)}
    return _corrected(moment, base, wish.change, "meant edit", slots, wish.focus)


def _corrected(
    moment: Moment, base: Picture, change: Change, row: str, slots: dict[str, Callable[[], str]], focus: int | None
) -> Said | None:
    """The picture before the mistake, with the change that was meant."""
    assert base.scene is not None
    new = applied(change, base.scene)
    if new in (base.scene, moment.talk.scene):
        return None
    after = _without_mistake(moment.talk, base).drew(new, change, focus, base.extra)
    return Said(row, slots, changed(moment, base, (change,), new, "corrected"), after, request=False)


def _without_mistake(talk: Talk, base: Picture) -> Talk:
    return talk if base is talk.current else talk.went_back(base.number)


# -- standing instructions ----------------------------------------------------------------------------------------


def set_standing(moment: Moment) -> Said | None:
    """ "From now on at night": alone, it draws nothing."""
    talk = moment.talk
    if not talk.standing.empty and moment.rng.random() < 0.6:
        return None
    row, part = "standing", "thing"
    slots: dict[str, Callable[[], str]]
    value: str | Thing
    if moment.rng.random() < 0.15:
        row, value = "standing thing", wishes.newcomer(talk.scene or Scene((Thing("cat"),)), moment.speaker)
        thing = value
        slots = {"new": lambda: moment.speaker.new(thing)}
    else:
        part, value = some_standing(moment.rng)
        slots = {"always": lambda: always(part, value, moment.speaker)}
    after = replace(talk.talked(), standing=talk.standing.holding(part, value))
    answer = answered(
        moment,
        "standing",
        "This holds for the pictures to come.",
        always=lambda language: repeated(part, value, language),
    )
    return Said(row, slots, answer, after)


def lift(moment: Moment) -> Said | None:
    """ "No more night": the only standing instruction ends."""
    talk = moment.talk
    held = [(part, value) for part, value in vars(talk.standing).items() if value is not None]
    if len(held) != 1:
        return None
    part, value = held[0]
    slots = {
        "always": lambda: always(part, value, moment.speaker),
        "what": lambda: called(part, value, moment.speaker),
    }
    answer = answered(
        moment, "lifted", "The standing instruction ends.", always=lambda language: repeated(part, value, language)
    )
    return Said("lift", slots, answer, replace(talk.talked(), standing=talk.standing.holding(part, None)))
