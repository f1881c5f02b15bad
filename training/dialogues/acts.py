"""Everything that can be said in a turn, how often, and after what."""

from collections.abc import Callable
from dataclasses import dataclass

from training.dialogues import (
    acts_corrections,
    acts_drawing,
    acts_editing,
    acts_pictures,
    acts_questions,
    acts_standing,
    acts_talk,
    acts_uploads,
)
from training.dialogues.moment import Moment, Said
from training.dialogues.state import Talk


@dataclass(frozen=True)
class Act:
    """A kind of turn. `only_after` names the acts that it must follow; right after one of `follows` it is likelier, and
    `first` times as likely while there is no picture.
    """

    make: Callable[[Moment], Said | None]
    weight: float
    follows: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    first: float = 1.0

    def chance(self, talk: Talk) -> float:
        """How likely it is next, beside the others."""
        if self.only_after and talk.last_act not in self.only_after:
            return 0.0
        first = 1.0 if talk.pictures else self.first
        return self.weight * first * (_BOOST if talk.last_act in self.follows else 1.0)


_BOOST = 3.0
_DRAWN = ("draw", "captioned", "wish", "edit", "two", "surprise", "accept", "again", "combine")
_CORRECTED = ("draw", "captioned", "wish", "edit", "on_earlier")

ACTS: dict[str, Act] = {
    # new pictures
    "draw": Act(acts_drawing.draw, 18, first=3),
    "captioned": Act(acts_drawing.captioned, 7, first=4),
    "wish": Act(acts_drawing.wish, 5, first=2),
    "draw_without": Act(acts_drawing.draw_without, 1.5),
    "standing_draw": Act(acts_drawing.standing_draw, 2),
    "surprise": Act(acts_drawing.surprise, 1.5),
    "surprise_kind": Act(acts_drawing.surprise_kind, 1.2),
    "accept": Act(
        acts_drawing.accept, 30, only_after=("story", "hold_scene", "knows", "upload_question", "upload_alone")
    ),
    "add_to_nothing": Act(acts_drawing.add_to_nothing, 4),
    "outside": Act(acts_drawing.outside, 1.5),
    # changes
    "edit": Act(acts_editing.edit, 95),
    "two": Act(acts_editing.two, 24),
    "outside_add": Act(acts_editing.outside_add, 1.2),
    # pictures as wholes
    "again": Act(acts_pictures.again, 6),
    "again_changed": Act(acts_pictures.again_changed, 4),
    "undo": Act(acts_pictures.undo, 10),
    "undo_two": Act(acts_pictures.undo_two, 3),
    "back_to": Act(acts_pictures.back_to, 9),
    "on_earlier": Act(acts_pictures.on_earlier, 13),
    "combine": Act(acts_pictures.combine, 13),
    "bring": Act(acts_pictures.bring, 8),
    "borrow": Act(acts_pictures.borrow, 11),
    "meant_target": Act(acts_corrections.meant_target, 60, only_after=_CORRECTED),
    "meant_value": Act(acts_corrections.meant_value, 34, only_after=_CORRECTED),
    "meant_edit": Act(acts_corrections.meant_edit, 16, only_after=_CORRECTED),
    # standing instructions
    "set_standing": Act(acts_standing.set_standing, 5),
    "lift": Act(acts_standing.lift, 10),
    # what cannot be done
    "draw_what": Act(acts_drawing.draw_what, 2),
    "edit_nothing": Act(acts_editing.edit_nothing, 5),
    "missing": Act(acts_editing.missing, 5),
    "full": Act(acts_editing.full, 8),
    "most_copies": Act(acts_editing.most_copies, 6),
    "remove_last": Act(acts_editing.remove_last, 2),
    "already": Act(acts_editing.already, 3),
    "undo_nothing": Act(acts_pictures.undo_nothing, 1.5),
    "back_missing": Act(acts_pictures.back_missing, 1),
    "combine_one": Act(acts_pictures.combine_one, 1.5),
    "refuse": Act(acts_drawing.refuse, 1),
    # questions
    "question": Act(acts_questions.question, 40),
    "question_about_earlier": Act(acts_questions.question_about_earlier, 9),
    "question_about_pictures": Act(acts_questions.question_about_pictures, 1.3),
    "question_about_nothing": Act(acts_questions.question_about_nothing, 1.5),
    # pictures that come along
    "upload_question": Act(acts_uploads.upload_question, 4),
    "upload_alone": Act(acts_uploads.upload_alone, 0.7),
    "upload_draw": Act(acts_uploads.upload_draw, 1.2),
    "upload_change": Act(acts_uploads.upload_change, 5),
    # talk
    "greeting": Act(acts_talk.TOPICS["greeting"], 1.2, first=6),
    "thanks": Act(acts_talk.TOPICS["thanks"], 1.5, follows=_DRAWN),
    "farewell": Act(acts_talk.TOPICS["farewell"], 0.8, follows=("thanks",)),
    "praise": Act(acts_talk.TOPICS["praise"], 1.8, follows=_DRAWN),
    "praise_thing": Act(acts_talk.TOPICS["praise thing"], 3, follows=_DRAWN),
    "praise_ground": Act(acts_talk.TOPICS["praise ground"], 2, follows=_DRAWN),
    "blame": Act(acts_talk.TOPICS["blame"], 1.4, follows=_DRAWN),
    "yes": Act(acts_talk.TOPICS["yes"], 1),
    "no": Act(acts_talk.TOPICS["no"], 1, follows=("story", "hold_scene")),
    "keep": Act(acts_talk.TOPICS["keep"], 4),
    "hold": Act(acts_talk.TOPICS["hold"], 2.5),
    "hold_scene": Act(acts_talk.hold_scene, 3.2),
    "story": Act(acts_talk.story, 5),
    "taste": Act(acts_talk.TOPICS["taste"], 3),
    "ability": Act(acts_talk.TOPICS["ability"], 1.5),
    "knows": Act(acts_talk.knows, 2),
    "identity": Act(acts_talk.TOPICS["identity"], 1),
    "help": Act(acts_talk.TOPICS["help"], 1.2),
    "app": Act(acts_talk.TOPICS["app"], 1.5),
    "small_talk": Act(acts_talk.TOPICS["small talk"], 3),
    "word": Act(acts_talk.TOPICS["word"], 1.5),
    "opinion": Act(acts_talk.TOPICS["opinion"], 4.5),
    "noise": Act(acts_talk.TOPICS["noise"], 0.7),
}
