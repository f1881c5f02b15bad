"""The manager `tiny`: the conversation in the model's words, its answer, the decision."""

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Lock

from dialog.asking import PLAINLY, Asking
from dialog.managers.keyword import KeywordManager
from dialog.managers.keyword.gallery import gallery_of
from dialog.managers.keyword.heard import meant
from dialog.managers.keyword.in_motion import in_motion
from dialog.managers.keyword.marks import scan, unknown
from dialog.managers.keyword.moving import moves
from dialog.managers.keyword.names import called
from dialog.managers.keyword.one_of_them import one_of_them
from dialog.managers.keyword.rewording import plainly
from dialog.managers.keyword.writing import to_write
from dialog.managers.sight import Seeing, Sight
from dialog.managers.standing_in import decided_instead
from dialog.managers.tiny.checkpoint import folder_of, load
from dialog.managers.tiny.deciding import drawn
from dialog.managers.tiny.memory import Memory, conversation, remembered
from dialog.managers.tiny.saying import said
from dialog.managers.tiny.trust import SURE, trusted
from dialog.managers.weights import Weights
from dialog.options import ManagerOptions
from dialog.turn import Message, TurnDecision, language_spoken
from generation.loading import imported
from generation.scene.errors import SceneError
from generation.scene.language import Language
from generation.shorthand.answers import Drawing
from generation.shorthand.grammar import answers
from generation.shorthand.written import MiswrittenError, joined, read

log = logging.getLogger(__name__)


class TinyManager:
    """Decides by the weights that ship, or by those in the folder that the options name; loaded at the first turn.

    The same conversation gets the same decision. Keyword rules decide what has no words, pictures that it cannot read,
    what shall move or be written, and, where they understand them, the turns of whose answer the model is not sure.
    Safe to share between threads.
    """

    def __init__(self, options: ManagerOptions, *, sure: float = SURE, seeing: Seeing | None = None) -> None:
        """An answer that the model holds at least as probable as `sure` is taken, unless words were overlooked.
        What pictures show that people bring is told by `seeing`, by default the CLIP that ships.

        Raises: MissingWeightsError where the files are not there.
        """
        self._sure = sure
        self._seeing = seeing or Sight()
        self._folder = folder_of(options.weights)
        self._instead = KeywordManager(self._seeing)
        self._parts = Weights(lambda: load(self._folder))
        self._lock = Lock()

    @property
    def loaded(self) -> bool:
        """Whether the model is in memory."""
        return self._parts.loaded

    def load(self) -> None:
        """Load the model before anybody speaks. Raises: UnloadedError where the weights cannot be read."""
        with self._lock:
            self._parts.get()

    def decide(
        self, history: Sequence[Message], text: str, pictures: Sequence[Path] = (), asking: Asking = PLAINLY
    ) -> TurnDecision:
        """Decide about `text`, said after `history`. Raises nothing: without its weights keyword rules decide."""
        return in_motion(partial(one_of_them, self._decide), history, text, pictures, asking)

    def _decide(self, history: Sequence[Message], text: str, pictures: Sequence[Path], asking: Asking) -> TurnDecision:
        """The decision about words that say nothing of motions, and leave no choice between things."""
        brought = self._seeing(pictures)
        language = language_spoken(history, text)
        gallery = gallery_of(history)
        focus = gallery.focus if brought is None else None
        text = plainly(called(meant(text, language), gallery.names), brought or gallery.scene, focus)
        wordless = not any(char.isalnum() for char in text)
        for_rules = moves(text) or to_write(text)
        if (pictures and brought is None) or (wordless and not pictures) or for_rules:
            return self._instead.decide(history, text, pictures, asking)
        memory = remembered(history, text, brought, seeing=self._seeing)
        try:
            own, probability = self._decided(memory, history, memory.numbering.told(text), language, asking)
        except (MiswrittenError, SceneError, ValueError, IndexError, KeyError) as error:
            log.warning(
                "the keyword manager decides instead", extra={"error": type(error).__name__, "problem": str(error)}
            )
            return self._instead.decide(history, text, pictures, asking)
        except Exception as error:
            return decided_instead(error, lambda: self._instead.decide(history, text, pictures, asking), language)
        return trusted(
            own, probability, lambda: self._instead.decide(history, text, pictures, asking), self._sure, text
        )

    def _decided(
        self, memory: Memory, history: Sequence[Message], text: str, language: Language, asking: Asking
    ) -> tuple[TurnDecision, float]:
        """What the model decides, and how probable it holds that."""
        speaker = imported("dialog.managers.tiny.speaker")  # with torch behind it, which the page does not wait for
        with self._lock:
            parts = self._parts.get()
            heard = parts.vocabulary.heard(text)
            ids = conversation(history, text, memory, parts.vocabulary, self._seeing)
            written = speaker.answer(parts, ids, answers(memory.situation, heard.ids))
        words = parts.vocabulary.words(written.numbers, heard)
        found = read(words)
        if found.words and not unknown(found.words, scan(found.words)):
            raise MiswrittenError(f"it calls known words unknown: {found.words}")
        if isinstance(found, Drawing):
            decision = drawn(found, memory, len(history), language, world_only=asking.world_only)
        else:
            decision = said(found, memory.situation, memory.numbering.every, language)
        return decision.model_copy(update={"raw": joined(words)}), written.probability
