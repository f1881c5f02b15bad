"""What people say when a change came out wrong: the mistake is undone first, then what was meant is done."""

from collections.abc import Callable
from dataclasses import replace

from generation.scene.scene import COLORS, Thing
from training.dialogues import wishes
from training.dialogues.acts_editing import changed
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
)
from training.dialogues.moment import Moment, Said
from training.dialogues.state import Picture, Talk

_FRESH = ("draw", "captioned", "wish")
_TOUCHING = (Replace, Recolour, Resize, Recount, Move)


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
