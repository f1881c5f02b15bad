"""Decisions that end in a picture: what the model wrote, with what it points at, as a whole prompt and a reply."""

import random
from collections.abc import Sequence
from dataclasses import replace

from dialog.managers.keyword.drawing import written
from dialog.managers.keyword.naming import (
    background_name,
    listed,
    name,
    scene_phrase,
    style_name,
    things_phrase,
    view_name,
)
from dialog.managers.keyword.replies import with_notes
from dialog.managers.keyword.talk import some_scene
from dialog.managers.tiny.memory import Memory
from dialog.managers.tiny.replies import say
from dialog.turn import STRENGTH, EditKind, TurnDecision
from generation.scene.language import Language
from generation.scene.lexicon import concepts
from generation.scene.scene import Scene, Thing
from generation.shorthand.answers import Drawing, action_of, base_scenes, drawn_scene, rules_for
from generation.shorthand.situation import Situation, settled

_REASONS = {
    "new": "A new picture is asked for.", "redo": "The same picture is wanted once more.",
    "revert": "An earlier picture is wanted back.", "combine": "Pictures are put together.",
    "entity": "A thing is changed.", "add": "Something is added.", "remove": "Something is taken away.",
    "background": "The background is changed.", "style": "The style is changed.", "lens": "The view is changed.",
}  # fmt: skip


def drawn(answer: Drawing, memory: Memory, seed: int, language: Language, *, world_only: bool) -> TurnDecision:
    """The decision to draw; where the drawing model knows the world only, no words of others are passed on.

    Raises: SceneError or IndexError for an answer that does not fit the situation.
    """
    situation = memory.situation
    scene = surprising(answer, situation, seed) if answer.surprise else drawn_scene(answer, situation)
    base = _base_scene(answer, situation)
    passed_on = "" if world_only else answer.words
    if answer.words and world_only and (scene is None or scene == base):
        reply = say("knows not", language, text=answer.words)
        return TurnDecision(action="chat", reply=reply, reason="It is outside the world.")
    prompt = _prompt(scene, [*_kept_words(answer, situation), passed_on], language)
    edit: EditKind | None = answer.edit  # type: ignore[assignment]  # a word of EDITS
    if edit == "new" and not situation.pictures:
        edit = None
    return TurnDecision(
        action=action_of(answer),
        prompt=prompt,
        negative_prompt=_names(answer.without, language),  # what an edit takes away is known elsewhere
        reply=with_notes(_told(answer, memory, base, scene, language), _notes(answer, world_only, language), language),
        pictures=tuple(memory.numbering.real(each) for each in answer.bases if isinstance(each, int)),
        edit=edit,
        strength=STRENGTH if "brought" in answer.bases else 1.0,
        seed="new" if answer.fresh or answer.edit in ("new", "redo") or "brought" in answer.bases else "keep",
        reason=_REASONS[answer.edit],
    )


def surprising(answer: Drawing, situation: Situation, seed: int) -> Scene:
    """A scene of our own choice, of the kind that was wished for; the same for the same seed."""
    if answer.kind is None:
        scene = some_scene(seed)
    else:
        of_kind = [each.en for each in concepts() if each.category == answer.kind]
        scene = Scene((Thing(random.Random(seed).choice(of_kind)),))
    rules = rules_for("new", (), situation, answer.always)
    return settled(rules.over(scene) if rules else scene)


def _base_scene(answer: Drawing, situation: Situation) -> Scene | None:
    return next(iter(base_scenes(answer.bases[:1], situation)), None)


def _kept_words(answer: Drawing, situation: Situation) -> list[str]:
    """The words outside the world that the pictures were drawn from."""
    return [situation.pictures[each].words for each in answer.bases if isinstance(each, int)]


def _prompt(scene: Scene | None, words: Sequence[str], language: Language) -> str:
    extra = ("，" if language == "zh" else ", ").join(dict.fromkeys(filter(None, words)))
    return written(scene, extra, language) if scene else extra


def _names(wanted: Sequence[str], language: Language) -> str:
    return ("，" if language == "zh" else ", ").join(name(each, language) for each in wanted)


def _notes(answer: Drawing, world_only: bool, language: Language) -> list[str]:
    if not answer.words:
        return []
    return [say("knows not" if world_only else "unknown words", language, text=answer.words)]


def _told(answer: Drawing, memory: Memory, base: Scene | None, scene: Scene | None, language: Language) -> str:
    """What becomes of the picture, in words."""
    numbers = [memory.numbering.real(each) for each in answer.bases if isinstance(each, int)]
    if answer.edit == "redo":
        return say("again", language)
    if answer.edit == "revert":
        return say("back", language, number=numbers[0])
    if scene is None:
        return say("words", language, text=answer.words)
    shows = _shown(scene, language)
    if answer.edit == "new":
        return say("surprise" if answer.surprise else "drawn", language, scene=shows)
    if answer.edit == "combine":
        named = [f"第{number}张" if language == "zh" else f"picture {number}" for number in numbers]
        return say("combined", language, pictures=listed(named, language), scene=shows)
    return _changed(answer.edit, base or scene, scene, language)


def _shown(scene: Scene, language: Language) -> str:
    """A scene in words. A white ground goes without saying."""
    return scene_phrase(replace(scene, background=None) if scene.background == "white" else scene, language)


def _changed(edit: str, before: Scene, after: Scene, language: Language) -> str:
    here, were = ({thing.concept for thing in scene.things} for scene in (after, before))
    gone = [thing for thing in before.things if thing.concept not in here]
    new = [thing for thing in after.things if thing.concept not in were]
    occasions = {"entity": gone and new and "exchanged", "add": new and "added", "remove": gone and "removed"}
    around = {"background": "background", "style": "style", "lens": "lens"}
    return say(
        str(occasions.get(edit) or around.get(edit) or "changed"),
        language,
        gone=things_phrase(gone, language),
        new=things_phrase(new, language),
        scene=_shown(after, language),
        background=background_name(after, language),
        style=style_name(after, language),
        view=view_name(after, language),
    )
