"""What people say with a picture that they bring along: what is it, draw it, change it. Pictures of this world only."""

from collections.abc import Callable

from generation.scene.language import Language
from generation.scene.scene import Scene
from generation.shorthand.answers import Saying
from generation.shorthand.situation import settled
from training.dialogues import acts_questions, answers, wishes
from training.dialogues.acts_drawing import ASKED, fresh_answer
from training.dialogues.acts_editing import REASONS, around_tail
from training.dialogues.edits import applied
from training.dialogues.grammar import Slots
from training.dialogues.moment import Moment, Said, answered, drawn
from training.dialogues.naming import things_phrase
from training.dialogues.target import Target
from training.world.scenes import sample_scene

SHOWN_CHANCE = 0.5
_NOTHING: Slots = {}


def _brought(moment: Moment) -> Scene:
    return settled(sample_scene(moment.rng, ASKED))


def upload_question(moment: Moment) -> Said:
    """ "What is this?", or any question that its scene answers."""
    scene = _brought(moment)

    def reply(language: Language) -> str:
        return answers.contents(scene, language)

    row, slots = "upload what", _NOTHING
    answer: Callable[[Language], str] = reply
    saying = Saying("contents")
    if moment.rng.random() > SHOWN_CHANCE:
        row, slots, answer, saying = acts_questions.asked_of(scene, moment.speaker)

    def target(language: Language) -> Target:
        return Target("chat", answer(language), "A question about the picture that came.", saying=saying)

    return Said(row, slots, target, moment.talk.talked(scene), upload=scene)


def upload_alone(moment: Moment) -> Said:
    """A picture without a word."""
    scene = _brought(moment)
    shown: Callable[[Language], str] = lambda language: things_phrase(scene.things, language)  # noqa: E731
    answer = answered(moment, "upload", "A picture came without words.", "clarify", scene=shown)
    return Said("", {}, answer, moment.talk.talked(scene), upload=scene)


def upload_draw(moment: Moment) -> Said:
    """ "Draw this"."""
    scene = _brought(moment)
    answer = fresh_answer(moment, scene)
    return Said("upload draw", {}, answer, moment.talk.drew(scene), request=True, upload=scene)


def upload_change(moment: Moment) -> Said | None:
    """ "Draw this on the beach", "make it blue"."""
    scene = _brought(moment)
    made = around_tail(moment, scene)
    if made is not None and moment.rng.random() < SHOWN_CHANCE:
        change, tail = made
        said: Slots = {"but": tail}
        row, slots, focus = "upload change", said, None
    else:
        wish = wishes.wish(scene, None, moment.speaker)
        change, row, slots, focus = wish.change, wish.row, wish.slots, wish.focus
    new = applied(change, scene)
    if new == scene:
        return None

    def reply(language: Language) -> str:
        return moment.reply("change", language, scene=things_phrase(new.things, language))

    answer = drawn(new, "", reply, action="edit", edit=change.kind, seed="new", reason=REASONS[change.kind])
    return Said(row, slots, answer, moment.talk.drew(new, None, focus), request=True, upload=scene)
