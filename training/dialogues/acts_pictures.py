"""What people say of pictures as wholes: again, back, from that one, together."""

from collections.abc import Callable
from dataclasses import replace

from generation.scene.language import Language
from generation.scene.scene import Scene
from generation.shorthand.situation import has_room
from training.dialogues import wishes
from training.dialogues.acts_editing import around_tail, changed
from training.dialogues.edits import Add, applied, around, combined
from training.dialogues.moment import Moment, Said, answered, drawn
from training.dialogues.naming import listed, things_phrase
from training.dialogues.state import Picture
from training.dialogues.target import Target, prompt_for

_LENT = {"background": "borrow ground", "style": "borrow style"}  # a part, and the row that asks for it


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


def undo_two(moment: Moment) -> Said | None:
    """Back two steps at once."""
    if len(moment.talk.way) < 3:
        return None
    picture = moment.talk.numbered(moment.talk.way[-3])
    if picture.scene is None or picture is moment.talk.current:
        return None
    return Said("undo two", {}, _back(moment, picture), moment.talk.went_back(picture.number), request=True)


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
    differing = [
        (source, part)
        for source in others
        for part in _LENT
        if source.scene and getattr(source.scene, part) != getattr(current.scene, part)
    ]
    if not differing:
        return None
    source, part = moment.rng.choice(differing)
    change = around(part, getattr(source.scene, part))
    new = applied(change, current.scene)
    slots = {"pic": lambda: moment.speaker.picture(moment.talk, source)}
    after = moment.talk.drew(new, extra=current.extra)
    return Said(_LENT[part], slots, changed(moment, current, (change,), new), after, request=True)
