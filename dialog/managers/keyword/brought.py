"""Pictures that came with a turn. This manager sees none of them; it can read what Huihua wrote into its own."""

from dataclasses import replace

from dialog.managers.keyword import drawing
from dialog.managers.keyword.answers import ask
from dialog.managers.keyword.clauses import clauses
from dialog.managers.keyword.gallery import Gallery, Shown, shown
from dialog.managers.keyword.heard import Heard
from dialog.managers.keyword.replies import say
from dialog.managers.keyword.setting import Setting
from dialog.managers.keyword.wishes import Wish, read_wish
from dialog.turn import TurnDecision
from generation.png import decode_png
from generation.scene.parse import parse

STRENGTH = 0.65  # how far an uploaded picture may change: its layout stays, its things may become others


def started_from(heard: Heard) -> TurnDecision:
    """Draw from the first picture that came, in the words that came with it; without words, say what is possible."""
    base = _carried(heard)
    if not any(char.isalnum() for char in heard.text):
        return ask(heard, "upload", "A picture came without words.")
    # An earlier picture has no part in this: the wish is about the one that came.
    alone = replace(heard, gallery=Gallery((base,), (base,)) if base else Gallery())
    wish = read_wish(clauses(alone.core), Setting(base.scene if base else None))
    if base is not None and wish.operations:
        return _noted(alone, drawing.edited(alone, base, wish), "own upload")
    if wish.fresh or parse(alone.core) is not None:
        described = wish if wish.fresh else Wish(fresh=[alone.core])
        return _noted(alone, drawing.new_picture(alone, described), "from upload")
    return ask(heard, "upload", "It is not said what the picture shall become.")


def _carried(heard: Heard) -> Shown | None:
    """The picture as the prompt in its file tells it."""
    request = decode_png(heard.pictures[0])
    return shown(request.prompt) if request is not None and parse(request.prompt) is not None else None


def _noted(heard: Heard, decision: TurnDecision, note: str) -> TurnDecision:
    reply = drawing.with_notes(decision.reply, [say(note, heard.language)], heard.language)
    return decision.model_copy(update={"reply": reply, "strength": STRENGTH, "pictures": ()})
