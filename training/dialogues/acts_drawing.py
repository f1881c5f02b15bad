"""What people say to get a new picture: asked for, wished for, left to us, agreed to, or beyond this world."""

from dataclasses import replace

from generation.scene.language import Language
from generation.scene.lexicon import concept, concepts
from generation.scene.scene import Scene, Thing
from generation.shorthand.situation import Standing, settled
from training.dialogues import wording as table
from training.dialogues.edits import Add
from training.dialogues.grammar import Slots
from training.dialogues.moment import Answer, Moment, Said, answered, drawn
from training.dialogues.naming import things_phrase
from training.dialogues.scene_wording import scene_words
from training.dialogues.standing import always, some_standing
from training.dialogues.target import Target
from training.dialogues.wishes import add as add_wish
from training.dialogues.wishes import newcomer
from training.world.scenes import Mix, sample_scene

# People ask for less in one go than captions say.
ASKED = Mix(
    numbers=(0.5, 0.36, 0.14), color=0.35, size=0.14, several=0.18, position=0.18, background=0.45, styles=(0.84,
    0.08, 0.08), views=(0.9, 0.05, 0.05)
)  # fmt: skip
SIMPLE = Mix(
    numbers=(0.7, 0.3, 0.0), color=0.3, size=0.1, several=0.1, position=0.0, background=0.2, styles=(1.0, 0.0, 0.0),
    views=(1.0, 0.0, 0.0)
)  # fmt: skip


def _fresh(moment: Moment, scene: Scene, row: str, slots: Slots, occasion: str = "draw") -> Said:
    """A new picture of a scene, under the standing instructions."""
    shown = settled(moment.talk.standing.over(scene))
    answer = fresh_answer(moment, shown, occasion, asked=scene)
    return Said(row, slots, answer, moment.talk.drew(shown), request=True)


def fresh_answer(moment: Moment, shown: Scene, occasion: str = "draw", **fields: object) -> Answer:
    """The answer that draws a new picture."""

    def reply(language: Language) -> str:
        return moment.reply(occasion, language, scene=things_phrase(shown.things, language))

    edit = "new" if moment.talk.pictures else None
    reason = "A new picture is asked for."
    return drawn(shown, "", reply, action="draw", edit=edit, reason=reason, **fields)


def draw(moment: Moment) -> Said | None:
    """ "Draw a cat on the grass"."""
    scene = sample_scene(moment.rng, ASKED)
    return _fresh(moment, scene, "draw", {"scene": lambda: scene_words(scene, moment.speaker)})


def captioned(moment: Moment) -> Said | None:
    """A caption as it is. It may say what goes without saying, so not under standing instructions."""
    if not moment.talk.standing.empty:
        return None
    scene = sample_scene(moment.rng, ASKED)
    by = moment.speaker
    slots: Slots = {"caption": lambda: scene_words(scene, by) if by.mixed else by.caption(scene)}
    return _fresh(moment, scene, "caption", slots)


def wish(moment: Moment) -> Said | None:
    """ "I'd love to see a panda"."""
    scene = sample_scene(moment.rng, SIMPLE)
    return _fresh(moment, scene, "wish", {"scene": lambda: scene_words(scene, moment.speaker)})


def draw_without(moment: Moment) -> Said | None:
    """ "A cat, no hat": what shall not be there goes into the negative prompt."""
    scene = sample_scene(moment.rng, SIMPLE)
    gone = newcomer(scene, moment.speaker, plain=True)
    shown = settled(moment.talk.standing.over(scene))
    if gone.concept in {thing.concept for thing in shown.things}:
        return None

    def answer(language: Language) -> Target:
        named = concept(gone.concept)
        negative = named.zh if language == "zh" else named.en
        return fresh_answer(moment, shown, asked=scene, negative_prompt=negative)(language)

    slots = {
        "scene": lambda: scene_words(scene, moment.speaker),
        "without": lambda: moment.speaker.name(gone, plural=True),
    }
    return Said("draw without", slots, answer, moment.talk.drew(shown), request=True)


def standing_draw(moment: Moment) -> Said | None:
    """ "From now on at night. Draw a cat"."""
    if not moment.talk.standing.empty:
        return None
    part, value = some_standing(moment.rng)
    scene = replace(sample_scene(moment.rng, SIMPLE), background=None)
    standing = Standing().holding(part, value)
    talk = replace(moment.talk, standing=standing)
    shown = settled(standing.over(scene))
    slots = {
        "always": lambda: always(part, value, moment.speaker),
        "scene": lambda: scene_words(scene, moment.speaker),
    }
    return Said("standing draw", slots, fresh_answer(moment, shown, asked=scene), talk.drew(shown))


def surprise(moment: Moment) -> Said | None:
    """ "Surprise me"."""
    return _fresh(moment, sample_scene(moment.rng, SIMPLE), "surprise", {}, "surprise")


def surprise_kind(moment: Moment) -> Said | None:
    """ "Draw me some animal"."""
    kind = moment.rng.choice(list(table.KINDS_EN))
    name = moment.rng.choice([each.en for each in concepts() if each.category == kind])
    if moment.speaker.language == "zh":
        slots: Slots = {"kind": moment.rng.choice(table.KINDS_ZH[kind])}
    else:
        one, many, bare = moment.rng.choice(table.KINDS_EN[kind])
        slots = {"kind": one, "kinds": many, "kind_bare": bare}
    return _fresh(moment, Scene((Thing(name),)), "surprise kind", slots, "surprise")


def accept(moment: Moment) -> Said | None:
    """ "Yes, draw it": what was spoken of before."""
    if moment.talk.offered is None:
        return None
    return _fresh(moment, moment.talk.offered, "accept", {})


def add_to_nothing(moment: Moment) -> Said | None:
    """ "Add a dog", before there is a picture: the dog is drawn."""
    made = add_wish(Scene((newcomer(Scene((Thing("cat"),)), moment.speaker),)), None, moment.speaker)
    if moment.talk.pictures or made is None or made.row not in ("add", "add two") or not isinstance(made.change, Add):
        return None
    return _fresh(moment, Scene(made.change.things), made.row, dict(made.slots))


def draw_what(moment: Moment) -> Said | None:
    """ "Draw something": of what?"""
    if moment.talk.offered is not None:
        return None
    answer = answered(moment, "draw what", "A picture is wanted, but not said of what.", "clarify")
    return Said("draw what", {}, answer, moment.talk.talked(), request=True)


def outside(moment: Moment) -> Said | None:
    """Something that this world does not have: said so, and passed on as it is."""
    what = moment.rng.choice(table.STRANGERS[moment.speaker.language])

    def answer(language: Language) -> Target:
        edit = "new" if moment.talk.pictures else None
        reply = moment.reply("outside", language, what=what)
        return Target("draw", reply, "It is outside the world and passed on.", None, what, edit=edit)

    return Said("outside", {"what": what}, answer, moment.talk.drew(None, extra=what), request=True)


def refuse(moment: Moment) -> Said | None:
    """What is drawn for nobody."""
    answer = answered(moment, "refuse", "This is nothing to draw.", "refuse")
    return Said("refuse", {}, answer, moment.talk.talked())
