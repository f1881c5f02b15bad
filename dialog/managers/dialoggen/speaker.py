"""The model at work: a conversation and its picture become embeddings, and those an answer.

As in the official program the features of the picture are put among the embeddings of the words; no token stands for
them. A conversation longer than the model was trained to read loses its oldest turns, where the official program cuts
off its end, the very words to be answered. The slot goes to the oldest turn that is left, and keeps what it shows.
"""

from collections.abc import Sequence
from pathlib import Path

import torch
from transformers import GenerationConfig, LogitsProcessorList

from dialog.errors import UnreadableUploadError
from dialog.managers.dialoggen.checkpoint import DialogGen
from dialog.managers.dialoggen.prompt import Exchange, written
from dialog.managers.dialoggen.sampling import SeededSampling, seed_of
from dialog.managers.dialoggen.tiles import Tiles, no_picture, tiles_of
from dialog.managers.dialoggen.words import SLOT_ID

TEMPERATURE = 0.2
NEW_TOKENS = 512


class Speaker:
    """Answers with a loaded checkpoint. Holds no conversation; one answer at a time."""

    def __init__(self, parts: DialogGen, *, temperature: float = TEMPERATURE) -> None:
        self._parts = parts
        self._temperature = temperature
        self._nothing = self._features(no_picture(parts.model.config))

    @torch.inference_mode()
    def answer(self, conversation: Sequence[Exchange], attempt: int = 0) -> str:
        """What the model says next; the same to the same conversation and `attempt`. Raises UnreadableUploadError."""
        seen = self.seen(conversation)
        prompt, ids = self.window(conversation, self._parts.context - len(seen))
        samplers = LogitsProcessorList()
        if self._temperature > 0:
            samplers.append(SeededSampling(self._temperature, seed_of(prompt, attempt)))
        answer = self._parts.model.generate(
            inputs_embeds=self.embedded(ids, seen), generation_config=self._limits(), logits_processor=samplers
        )
        return self._parts.words.decode(answer[0].tolist())

    def seen(self, conversation: Sequence[Exchange]) -> torch.Tensor:
        """Features (tokens, width) of the latest picture that the person brought and that is still there.

        Raises UnreadableUploadError for one that came just now; an earlier one that cannot be read any more is passed
        over, or it would spoil every turn after it.
        """
        for exchange in reversed(conversation):
            for file in filter(Path.is_file, exchange.files):
                try:
                    return self._features(tiles_of(file, self._parts.model.config))
                except UnreadableUploadError:
                    if exchange.answer is None:
                        raise
        return self._nothing

    @torch.inference_mode()
    def _features(self, tiles: Tiles) -> torch.Tensor:
        words = self._parts.model.get_input_embeddings().weight
        pixels = tiles.pixels.to(words.device, words.dtype)
        seen = self._parts.model.get_image_features(pixels, tiles.sizes.to(words.device), return_dict=True)
        features: torch.Tensor = seen.pooler_output[0]
        return features.to(words.dtype)

    def window(self, conversation: Sequence[Exchange], room: int) -> tuple[str, list[int]]:
        """The prompt and its ids, of as many of the last turns as there is room for, but at least the one to answer."""
        for first in range(len(conversation)):
            prompt = written(conversation[first:])
            ids = self._parts.words.encode(prompt)
            if len(ids) - 1 <= room:  # the slot is one of them
                break
        return prompt, ids

    def embedded(self, ids: list[int], seen: torch.Tensor) -> torch.Tensor:
        """Embeddings (1, length, width) of a prompt, `seen` in its slot."""
        embed = self._parts.model.get_input_embeddings()
        slot = ids.index(SLOT_ID)
        before, after = (torch.tensor(part, device=seen.device) for part in (ids[:slot], ids[slot + 1 :]))
        return torch.cat([embed(before), seen, embed(after)])[None]

    def _limits(self) -> GenerationConfig:
        end = self._parts.words.end
        return GenerationConfig(max_new_tokens=NEW_TOKENS, do_sample=False, eos_token_id=end, pad_token_id=end)
