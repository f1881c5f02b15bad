"""What people say to set and to lift standing instructions. Alone, they draw nothing."""

from collections.abc import Callable
from dataclasses import replace

from generation.scene.scene import Scene, Thing
from training.dialogues import wishes
from training.dialogues.moment import Moment, Said, answered
from training.dialogues.standing import always, called, repeated, some_standing


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
        about={"always": (part, value)},
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
        moment,
        "lifted",
        "The standing instruction ends.",
        about={"part": part},
        always=lambda language: repeated(part, value, language),
    )
    return Said("lift", slots, answer, replace(talk.talked(), standing=talk.standing.holding(part, None)))
