"""Which class a prompt asks for: the one it names, else the one whose name means the most similar thing.

A CLIP compares a prompt with the names: the checkpoint's own if it brings one, which reads English only, also where a
prompt names several classes; else the one that looks are compared by too (generation/chosen_clip.py). The one that
ships knows both languages and few things, so it is asked only where nothing is named, and the person is told.
"""

from collections.abc import Callable, Sequence
from functools import cache

import torch
from torch import Tensor
from torch.nn.functional import normalize
from transformers import AutoTokenizer, CLIPTextModelWithProjection

from generation import chosen_clip
from generation.class_names import FILE, Classes, PictureClass, imagenet, read
from generation.errors import InvalidRequestError, MissingCheckpointError, MissingClipError
from generation.parts import OpenCheckpoint
from generation.request import Note
from generation.scene.language import Language, language_of
from generation.text_cache import TextCache

Reader = Callable[[Sequence[str]], Tensor]  # texts -> (N, D), of length 1: the more alike, the larger the products

_CHUNK = 100


class ClassChoice:
    """Of `classes` those for prompts. `own` reads English; `shared` loads what reads both languages, if needed."""

    def __init__(self, own: Reader | None, shared: Callable[[], Reader | None], classes: Classes | None = None) -> None:
        self._classes = classes or imagenet()
        self._own = own
        self._shared = cache(shared)
        self._names: dict[tuple[Reader, Language], Tensor] = {}
        self._chosen = TextCache(lambda prompts: [self._choose(prompt) for prompt in prompts])

    def __call__(self, prompts: Sequence[str]) -> list[PictureClass]:
        """A class for each prompt. Raises InvalidRequestError where nothing tells, MissingClipError."""
        return self._chosen(prompts)

    def note(self, prompt: str) -> Note:
        """What is drawn for a prompt, to be told to the person who wrote it."""
        (which,) = self([prompt])
        all_of_them = self._classes.title
        if which in self._classes.mentioned(prompt):
            return Note(
                zh=f"这个模型只会画 {all_of_them.zh}，这次画的是“{which.zh}”。",
                en=f"This model draws {all_of_them.en} and nothing else; this is “{which.en}”.",
            )
        return Note(
            zh=f"描述里没有类名，而这个模型只会画 {all_of_them.zh}；这次画的是文字上最相近的“{which.zh}”。",
            en=f"The prompt names none of {all_of_them.en}, and this model draws nothing else; this is “{which.en}”, "
            "whose name is nearest.",
        )

    def waiting(self, prompt: str) -> Note | None:
        """What to tell a person before the shared CLIP is loaded for a prompt; None where nobody has to wait."""
        is_asked = not self._classes.mentioned(prompt) and self._own_reader(prompt) is None
        return chosen_clip.before_loading(chosen_clip.place()) if is_asked else None

    def _own_reader(self, prompt: str) -> Reader | None:
        return self._own if language_of(prompt) == "en" else None

    def _choose(self, prompt: str) -> PictureClass:
        named, language, own = self._classes.mentioned(prompt), language_of(prompt), self._own_reader(prompt)
        if named and (len(named) == 1 or own is None):
            return named[0]
        reader = own or self._shared()
        if reader is None:
            raise self._names_nothing()
        scores = self._read_names(reader, language) @ reader([prompt])[0]
        return max(named or self._classes, key=lambda each: scores[each.number].item())

    def _names_nothing(self) -> InvalidRequestError:
        whole, number = self._classes.title, len(self._classes)
        one, other = self._classes[number // 3], self._classes[2 * number // 3]
        return InvalidRequestError(
            zh=f"看不出要画 {whole.zh} 里的哪一类。请在描述里写一个类名，例如“{one.zh}”或“{other.zh}”。",
            en=f"The prompt names none of {whole.en}. Name one in it, say “{one.en}” or “{other.en}”.",
        )

    def _read_names(self, reader: Reader, language: Language) -> Tensor:
        """(classes, D)."""
        if (reader, language) not in self._names:
            self._names[reader, language] = reader([each.name(language) for each in self._classes])
        return self._names[reader, language]


def class_choice(checkpoint: OpenCheckpoint) -> ClassChoice:
    """How the prompts of an open checkpoint choose their classes: those of its `classes.tsv`, else ImageNet's."""
    own = clip_reader(checkpoint) if checkpoint.has("text_encoder") else None
    brought = checkpoint.folder / FILE if checkpoint.folder else None
    classes = read(brought) if brought and brought.is_file() else None
    return ClassChoice(own, shared_reader, classes)


def clip_reader(checkpoint: OpenCheckpoint) -> Reader:
    """The text tower of the CLIP that lies in a checkpoint."""
    encoder = checkpoint.text_encoder(CLIPTextModelWithProjection, "text_encoder")
    tokenizer = checkpoint.tokenizer(AutoTokenizer, "tokenizer", encoder.config.vocab_size)

    def embedded(texts: list[str]) -> Tensor:
        tokens = tokenizer(texts, padding=True, truncation=True, max_length=77, return_tensors="pt").to(encoder.device)
        return encoder(**tokens).text_embeds

    return _in_chunks(embedded)


def shared_reader() -> Reader | None:
    """The words of the CLIP that everybody compares by. None where it is the one that ships, and somebody took that
    away; raises MissingClipError where another one was chosen that cannot be had."""
    looks = chosen_clip.looks_of(chosen_clip.place())
    try:
        looks.load()
    except MissingClipError:
        raise
    except MissingCheckpointError:
        return None
    return lambda texts: torch.from_numpy(looks.words(texts))


@torch.inference_mode()
def _read(embedded: Callable[[list[str]], Tensor], texts: Sequence[str]) -> Tensor:
    chunks = (list(texts[start : start + _CHUNK]) for start in range(0, len(texts), _CHUNK))
    return normalize(torch.cat([embedded(chunk).float() for chunk in chunks]), dim=1)


def _in_chunks(embedded: Callable[[list[str]], Tensor]) -> Reader:
    return lambda texts: _read(embedded, texts)
