"""What people say without wanting a picture drawn.

Most of it is a row of a table: the phrases, the answer, what they speak of.
"""

from collections.abc import Callable
from dataclasses import dataclass

from generation.scene.language import Language
from generation.scene.lexicon import concept, concepts
from generation.scene.scene import COLORS, PLACES, Scene, Thing
from generation.shorthand.sketch import spoken
from training.dialogues import wishes
from training.dialogues import wording as table
from training.dialogues.acts_drawing import SIMPLE
from training.dialogues.moment import Moment, Said, answered
from training.dialogues.naming import listed, thing_phrase, things_phrase
from training.dialogues.scene_wording import scene_words
from training.dialogues.state import Talk
from training.dialogues.target import Action
from training.world.scenes import sample_scene

Fill = Callable[[], str]
EXAMPLES = ("cat", "penguin", "rose", "hamburger", "car", "castle", "moon", "guitar")


@dataclass(frozen=True)
class Topic:
    """A kind of talk: the row of phrases, the answer, and what has to be there."""

    row: str
    occasion: str
    reason: str
    about: str = "nothing"  # a key of _ABOUT
    action: Action = "chat"
    when: Callable[[Talk], bool] = lambda talk: True

    def __call__(self, moment: Moment) -> Said | None:
        if not self.when(moment.talk):
            return None
        slots = _ABOUT[self.about](moment)
        if slots is None:
            return None
        values = {"examples": _examples} if self.occasion == "ability" else {}
        answer = answered(moment, self.occasion, self.reason, self.action, None, **values)
        return Said(self.row, slots, answer, moment.talk.talked())


def _examples(language: Language) -> str:
    return listed([concept(name).zh if language == "zh" else name for name in EXAMPLES], language)


def _shown(moment: Moment) -> dict[str, str | Fill] | None:
    """A thing of the picture and its colour."""
    scene, speaker = moment.talk.scene, moment.speaker
    if scene is None:
        return None
    at = moment.rng.randrange(len(scene.things))
    thing = scene.things[at]
    colors = [color for color in COLORS if color != thing.color]
    two, three = moment.rng.sample(colors, 2)
    slots: dict[str, str | Fill] = {
        **wishes.about(scene, at, speaker),
        "color2": lambda: speaker.color(two),
        "color3": lambda: speaker.color(three),
    }
    if thing.color:
        slots["color"] = lambda: speaker.color(str(thing.color))
    return slots


def _ground(moment: Moment) -> dict[str, str | Fill] | None:
    """The place of the picture, where it has one."""
    scene, speaker = moment.talk.scene, moment.speaker
    if scene is None:
        return None
    return {"place": lambda: speaker.word(table.PLACES, scene.background)} if scene.background in PLACES else {}


def _anything(moment: Moment) -> dict[str, str | Fill]:
    """Any thing of the world, in the picture or not."""
    speaker, names = moment.speaker, [each.en for each in concepts()]
    one, other = (Thing(name) for name in moment.rng.sample(names, 2))
    color, second = moment.rng.sample(COLORS, 2)
    return {
        "noun": lambda: speaker.name(one),
        "plural": lambda: speaker.name(one, plural=True),
        "new": lambda: speaker.new(one),
        "new2": lambda: speaker.new(other),
        "color": lambda: speaker.color(color),
        "color2": lambda: speaker.color(second),
    }


_ABOUT: dict[str, Callable[[Moment], dict[str, str | Fill] | None]] = {
    "nothing": lambda moment: {},
    "picture": lambda moment: {} if moment.talk.pictures else None,
    "shown": _shown,
    "ground": _ground,
    "anything": _anything,
}


def _nothing_offered(talk: Talk) -> bool:
    return talk.offered is None


TOPICS: dict[str, Topic] = {
    "greeting": Topic("greeting", "greeting", "A greeting."),
    "thanks": Topic("thanks", "thanks", "Thanks."),
    "farewell": Topic("farewell", "farewell", "A farewell."),
    "praise": Topic("praise", "praise", "Praise, no wish.", "picture"),
    "praise thing": Topic("praise thing", "praise", "Praise, no wish.", "shown"),
    "praise ground": Topic("praise ground", "praise", "Praise, no wish.", "ground"),
    "blame": Topic("blame", "blame", "Blame, but no wish yet.", "shown"),
    "yes": Topic("yes", "yes", "Agreement to nothing that could be drawn.", when=_nothing_offered),
    "no": Topic("no", "no", "A refusal."),
    "keep": Topic("keep", "keep", "Nothing shall change.", "shown"),
    "hold": Topic("hold", "hold", "Nothing shall be drawn now."),
    "taste": Topic("taste", "taste", "A liking, no wish.", "anything"),
    "ability": Topic("ability", "ability", "A question about what can be drawn."),
    "identity": Topic("identity", "identity", "A question about the program."),
    "help": Topic("help", "help", "A question about how to go on."),
    "app": Topic("app", "app", "A question about the program."),
    "small talk": Topic("small talk", "small talk", "General talk."),
    "word": Topic("word", "small talk", "A question about a word or a fact.", "anything"),
    "opinion": Topic("opinion", "opinion", "An opinion is asked for.", "shown"),
    "noise": Topic("noise", "what", "There is no sense in it.", action="clarify"),
}


def story(moment: Moment) -> Said | None:
    """Things are named without being asked for: an offer to draw them."""
    names = [each.en for each in concepts()]
    one, other = (Thing(name) for name in moment.rng.sample(names, 2))
    speaker = moment.speaker
    slots: dict[str, Fill] = {
        "noun": lambda: speaker.name(one),
        "plural": lambda: speaker.name(one, plural=True),
        "new": lambda: speaker.new(one),
    }
    if moment.rng.random() < 0.2:
        slots["new2"] = lambda: speaker.new(other)
        slots = {name: slots[name] for name in ("new", "new2")}
    offered = Scene((one, other) if "new2" in slots else (one,))
    things = lambda language: things_phrase(offered.things, language)  # noqa: E731
    about = {"sketch": spoken(offered)}
    answer = answered(moment, "story", "Something is told, nothing asked for.", about=about, things=things)
    row = "story two" if "new2" in slots else "story"
    return Said(row, slots, answer, moment.talk.talked(offered))


def hold_scene(moment: Moment) -> Said | None:
    """A picture is described, but shall not be drawn yet."""
    scene = sample_scene(moment.rng, SIMPLE)
    shown = lambda language: things_phrase(scene.things, language)  # noqa: E731
    about = {"sketch": spoken(scene)}
    answer = answered(moment, "hold scene", "It shall not be drawn yet.", about=about, scene=shown)
    slots = {"scene": lambda: scene_words(scene, moment.speaker)}
    return Said("hold scene", slots, answer, moment.talk.talked(scene))


def knows(moment: Moment) -> Said | None:
    """ "Do you know how to draw a panda?": a question, with its answer."""
    speaker = moment.speaker
    if moment.rng.random() < 0.3:
        what = moment.rng.choice(table.STRANGERS[speaker.language])
        reason = "A question about what can be drawn."
        answer = answered(moment, "knows not", reason, about={"words": what}, what=what)
        bare = what.removeprefix("a ").removeprefix("an ").removeprefix("the ")
        slots: dict[str, str | Fill] = {"noun": bare, "new": what}
        return Said("knows", slots, answer, moment.talk.talked())
    thing = Thing(moment.rng.choice(concepts()).en)
    phrase = lambda language: thing_phrase(thing, language)  # noqa: E731
    about = {"concept": thing.concept}
    answer = answered(moment, "knows", "A question about what can be drawn.", about=about, thing=phrase)
    slots = {
        "noun": lambda: speaker.name(thing),
        "plural": lambda: speaker.name(thing, plural=True),
        "new": lambda: speaker.new(thing),
    }
    return Said("knows", slots, answer, moment.talk.talked(Scene((thing,))))
