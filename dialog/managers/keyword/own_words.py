"""Pictures from words outside the vocabulary: the prompt is what the person said."""

from dialog.managers.keyword.canvas import scene_of, surrounded
from dialog.managers.keyword.gallery import Shown
from dialog.managers.keyword.heard import Heard
from dialog.managers.keyword.marks import scan, unknown
from dialog.managers.keyword.naming import background_name, scene_phrase, style_name, things_phrase, view_name
from dialog.managers.keyword.operations import Add, Around, Exchange, Operation
from dialog.managers.keyword.replies import say
from dialog.managers.keyword.targets import CannotApply
from dialog.managers.keyword.wishes import Wish
from dialog.turn import EditKind, TurnDecision
from generation.scene.describe import describe
from generation.scene.language import Language
from generation.scene.lexicon import concepts
from generation.scene.scene import Scene, Thing


def own_words(heard: Heard, text: str, edit: EditKind | None, *bases: Shown) -> TurnDecision:
    """The prompt is what the person said. Raises CannotApply where the drawing model knows none of it."""
    if heard.world_only:
        strange = unknown(text, scan(text))
        raise CannotApply("not in world", text=", ".join(strange) or text)
    return TurnDecision(
        action="edit" if bases else "draw",
        prompt=text,
        reply=say("words", heard.language, text=text),
        pictures=tuple(number for base in bases for number in base.numbers),
        edit=edit,
        seed="keep" if bases else "new",
        reason="The words are outside the vocabulary and passed on.",
    )


def edited_words(heard: Heard, base: Shown, wish: Wish) -> TurnDecision:
    """A picture drawn from a person's own words: things take their place, everything else is added to them."""
    if any(isinstance(operation, Exchange) for operation in wish.operations):
        scene = scene_of(wish.operations)
        prompt = describe(scene, heard.language)
        reply = say("changed", heard.language, scene=scene_phrase(scene, heard.language))
    else:
        words = [_as_words(operation, heard) for operation in wish.operations]
        prompt = ("，" if heard.language == "zh" else ", ").join(dict.fromkeys((base.prompt, *words)))
        reply = say("words", heard.language, text=prompt)
    return TurnDecision(
        action="edit",
        prompt=prompt,
        reply=reply,
        pictures=base.numbers,
        edit=wish.operations[0].kind,
        seed="keep",
        reason="The picture was drawn from words outside the vocabulary.",
    )


def _as_words(operation: Operation, heard: Heard) -> str:
    if isinstance(operation, Add) and operation.values:
        return things_phrase(scene_of([operation]).things, heard.language)
    if isinstance(operation, Around):
        return around_words(operation, heard.language)
    return heard.core


def around_words(operation: Around, language: Language) -> str:
    """ "blue background", 远景: a part of the whole picture in the words of a prompt."""
    scene = surrounded(Scene((Thing(concepts()[0].en),)), operation)
    if operation.part == "background":
        ground = background_name(scene, language)
        return f"{ground}背景" if language == "zh" else f"{ground} background"
    return style_name(scene, language) if operation.part == "style" else view_name(scene, language)
