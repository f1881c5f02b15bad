"""The small dialogue model: a LLaVA that reads a conversation and writes what to draw or to say, fed by the simulator.

    python -m training.tiny --runs runs --steps 4000
    python -m training.tiny --start assets/checkpoints/tiny --at 5140 --since 5140 --rate 0.0004 --steps 6000

Needs nothing beside it. The second goes on from what ships, at a rate that does not take away what it knows (at 1.6e-3
the loss was 0.18 after 300 steps, where it had been 0.11). It learns the answers only, several conversations to a row;
families of phrases that no training dialogue uses tell how well it understands (`heldout_…` in the log, every few
minutes).
"""

import argparse
import random
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from transformers import CLIPVisionConfig, LlamaConfig, LlavaConfig, PreTrainedTokenizerFast
from transformers import LlavaForConditionalGeneration as Llava

from generation.scene.lexicon import vocabulary as lexicon
from generation.shorthand import words as word
from generation.shorthand.vocabulary import FILE, Vocabulary
from training.dialogues.simulator import LANGUAGES, dialogues
from training.examination import marks
from training.lessons import Lesson, lesson, packed
from training.optimizers import MuonWithAdamW, cosine
from training.precision import fast_matrices
from training.run import Run, state_of
from training.vocabulary import dialogue_tokenizer

Shape = Mapping[str, Any]

TEXT: Shape = {
    "hidden_size": 256,
    "intermediate_size": 704,
    "num_hidden_layers": 8,
    "num_attention_heads": 4,
    "num_key_value_heads": 4,
    "max_position_embeddings": 2048,
    "rope_theta": 10_000.0,
    "tie_word_embeddings": True,
    "attention_bias": False,
}
VISION: Shape = {
    "hidden_size": 128,
    "intermediate_size": 384,
    "num_hidden_layers": 4,
    "num_attention_heads": 4,
    "image_size": 128,
    "patch_size": 16,
}
SHAPE = "shape"  # a folder of a run, for the configuration of its model
ROWS = 12  # of LONGEST numbers, a step
LEARNING_RATE = 4e-3
ADAMW_SHARE = 0.3
WARM_UP = 60
EXAMINED = 120  # dialogues of held-out families


def build(vocabulary: Vocabulary, text: Shape = TEXT, vision: Shape = VISION) -> Llava:
    """A fresh model. The tower and its projector are there, but nothing here trains them yet."""
    decoder = LlamaConfig(
        vocab_size=len(vocabulary),
        pad_token_id=vocabulary.number(word.PAD),
        bos_token_id=vocabulary.number(word.BEGIN),
        eos_token_id=vocabulary.number(word.END),
        **text,
    )
    config = LlavaConfig(
        text_config=decoder,
        vision_config=CLIPVisionConfig(**vision),
        image_token_index=vocabulary.number(word.PICTURE),
        vision_feature_layer=-1,
        tie_word_embeddings=True,
    )
    model = Llava(config)
    call_by_name(model, vocabulary)
    return model


@torch.no_grad()
def call_by_name(model: Llava, vocabulary: Vocabulary) -> None:
    """Words of the notation begin as the mean of what people call what they mean, so that naming is only copying."""
    table = model.get_input_embeddings().weight
    length = table.norm(dim=1).mean()
    for each, names in names_of_words().items():
        called = torch.stack([table[list(vocabulary.heard(name).ids)].mean(0) for name in names]).mean(0)
        table[vocabulary.number(each)] = called * (length / called.norm())


def names_of_words() -> dict[str, list[str]]:
    """What people say for the words of the notation, by the scene language."""
    tables: dict[str, tuple[dict, ...]] = {
        "thing": (word.CONCEPT,), "color": (word.COLOR, word.GROUND), "place": (word.GROUND,), "size": (word.SIZE,),
        "style": (word.STYLE,), "view": (word.VIEW,), "position": (word.POSITION,), "number": (word.COUNT,),
    }  # fmt: skip
    found: dict[str, list[str]] = {}
    for language in LANGUAGES:
        for said, meaning in lexicon(language).items():
            for table in tables.get(meaning.kind, ()):
                if meaning.value in table:
                    found.setdefault(table[meaning.value], []).append(said)
    return found


def batch(rows: list[list[Lesson]]) -> tuple[Tensor, Tensor, Tensor]:
    """Rows of lessons as (rows, length) numbers, their places within their lessons, and which are answers."""
    length = max(sum(len(each.ids) for each in row) for row in rows)
    ids, places, asked = (torch.zeros(len(rows), length, dtype=kind) for kind in (torch.long, torch.long, torch.bool))
    for at, row in enumerate(rows):
        start = 0
        for each in row:
            end = start + len(each.ids)
            ids[at, start:end] = torch.tensor(each.ids)
            places[at, start:end] = torch.arange(len(each.ids))
            asked[at, start:end] = torch.tensor(each.asked)
            start = end
        places[at, start:] = torch.arange(length - start)
    return ids, places, asked


def predicted(model: Llava, ids: Tensor, places: Tensor, asked: Tensor) -> tuple[Tensor, Tensor]:
    """(N, words) scores for the N answers' numbers, and those numbers. Lessons of a row do not see each other."""
    with fast_matrices():
        states = model.model(input_ids=ids, position_ids=places, use_cache=False).last_hidden_state
        written = asked[:, 1:]
        return model.lm_head(states[:, :-1][written]).float(), ids[:, 1:][written]


class Trainer:
    """The model in training, with everything that a step needs."""

    def __init__(
        self,
        folder: Path,
        seed: int = 0,
        rows: int = ROWS,
        text: Shape = TEXT,
        start: Path | None = None,
        at: int = 0,
    ) -> None:
        """`start` is a checkpoint folder to go on from, of the step `at`, with its vocabulary."""
        torch.manual_seed(seed)
        self.vocabulary = _vocabulary(folder, seed, start)
        self.model = Llava.from_pretrained(start, dtype=torch.float32) if start else build(self.vocabulary, text)
        self.model.config.save_pretrained(folder / SHAPE)
        self.model.model.vision_tower.requires_grad_(False)
        self.model.model.multi_modal_projector.requires_grad_(False)
        self.weights = [weight for weight in self.model.parameters() if weight.requires_grad]
        self.optimizer = MuonWithAdamW(matrices(self.model), self.weights, LEARNING_RATE, ADAMW_SHARE)
        self.run = Run(folder, {"model": self.model, "optimizer": self.optimizer}, at)
        self.lessons = self._lessons(seed + self.run.step)
        self.rows = rows

    def _lessons(self, seed: int, held_out: bool = False) -> Iterator[Lesson]:
        rng = random.Random(f"lessons {seed}")
        return (lesson(each, self.vocabulary, rng) for each in dialogues(seed, held_out=held_out))

    def step(self, rate: float) -> float:
        """One update; returns the loss."""
        scores, wanted = predicted(self.model, *batch(packed(self.lessons, self.rows)))
        loss = F.cross_entropy(scores, wanted)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.weights, 1.0)
        self.optimizer.step(rate)
        return loss.item()

    def train(self, steps: int, since: int = 0, peak: float = LEARNING_RATE) -> None:
        """Train up to `steps` steps, going on from the last saved state; the rate rises and falls from `since` on."""
        while self.run.step < steps:
            figures = {"loss": self.step(cosine(self.run.step - since, steps - since, WARM_UP, peak))}
            if self.run.sheet_is_due():
                figures |= self.examined()
            self.run.advance(**figures)
        self.run.save()

    def examined(self, number: int = EXAMINED) -> dict[str, float]:
        """Shares of right actions and answers to phrases that were never heard, as the log names them."""
        found = list(islice(self._lessons(1, held_out=True), number))
        with torch.no_grad():
            best = [predicted(self.model, *batch([[each]]))[0].argmax(1).tolist() for each in found]
        return marks(found, best, self.vocabulary)


def matrices(model: nn.Module) -> list[nn.Parameter]:
    """The matrices of the decoder's layers, for Muon."""
    named = model.named_parameters()
    return [weight for name, weight in named if weight.dim() == 2 and "language_model.layers" in name]


def _vocabulary(folder: Path, seed: int, start: Path | None) -> Vocabulary:
    """That of a run; where there is none, that of the checkpoint `start`, or a new one."""
    if not (folder / "tokenizer" / FILE).exists():
        tokenizer = PreTrainedTokenizerFast.from_pretrained(start) if start else dialogue_tokenizer(seed=seed)
        tokenizer.save_pretrained(folder / "tokenizer")
    return Vocabulary.of(folder / "tokenizer")


def trained(runs: Path) -> tuple[Llava, PreTrainedTokenizerFast]:
    """The model of a run as it was last saved, and its tokenizer."""
    folder = runs / "tiny"
    model = Llava(LlavaConfig.from_pretrained(folder / SHAPE))
    model.load_state_dict(state_of(folder, "model"))
    return model.eval(), PreTrainedTokenizerFast.from_pretrained(folder / "tokenizer")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.tiny", description="Train the small dialogue model.")
    parser.add_argument("--runs", type=Path, default=Path("runs"))
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--start", type=Path, metavar="FOLDER", help="go on from this checkpoint")
    parser.add_argument("--at", type=int, default=0, metavar="STEP", help="how many steps it has seen")
    parser.add_argument("--since", type=int, default=0, metavar="STEP", help="where the rate begins to rise and fall")
    parser.add_argument("--rate", type=float, default=LEARNING_RATE, help="the highest learning rate")
    arguments = parser.parse_args()
    trainer = Trainer(arguments.runs / "tiny", start=arguments.start, at=arguments.at)
    trainer.train(arguments.steps, arguments.since, arguments.rate)
    for name, share in trainer.examined(4 * EXAMINED).items():
        print(f"{name}: {share:.3f}")


if __name__ == "__main__":
    main()
