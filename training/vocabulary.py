"""The tokenizers, made from the captions of the world and from simulated dialogues.

Sentencepiece unigram vocabularies with byte fallback for T5 and for the dialogue model, so that any text has tokens; a
WordPiece vocabulary for BERT, with every character and syllable of both languages that the captions use.
"""

import io
import random
import string
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice, repeat

import sentencepiece
from tokenizers import decoders, normalizers
from tokenizers.models import Unigram
from transformers import BertTokenizer, PreTrainedTokenizerFast, T5Tokenizer

from generation.scene.describe import describe
from generation.scene.language import Language, language_of
from generation.scene.lexicon import concepts
from generation.scene.tokens import tokens
from generation.shorthand import words as word
from generation.shorthand.vocabulary import every_word
from training.dialogues.simulator import LANGUAGES, dialogues
from training.world.captions import caption
from training.world.scenes import sample_scene

T5_PIECES = 3000
DIALOGUE_PIECES = 4000
BERT_WORDS = 2600  # English words; rarer ones are read letter by letter
CAPTIONS = 120_000
DIALOGUES = 5_000
NAMED = 20  # times that each name of a thing is heard beside them
T5_LENGTH = 256
DIALOGUE_LENGTH = 1024
BERT_LENGTH = 77
_BERT_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def texts(number: int, seed: int = 0) -> Iterator[str]:
    """Captions and descriptions of random scenes, half of them Chinese."""
    rng = random.Random(seed)
    for index in range(number):
        scene = sample_scene(rng)
        language: Language = "en" if index % 2 else "zh"
        yield describe(scene, language) if index % 8 < 2 else caption(scene, language, rng)


def t5_tokenizer(number: int = CAPTIONS, seed: int = 0) -> PreTrainedTokenizerFast:
    """A vocabulary of `number` captions."""
    return _unigram(texts(number, seed), T5_PIECES, T5_LENGTH)


def dialogue_tokenizer(number: int = DIALOGUES, seed: int = 0) -> PreTrainedTokenizerFast:
    """A vocabulary of what is said in `number` dialogues, with every word that the dialogue model reads and writes."""
    said = (turn.text for talk in islice(dialogues(seed), number) for turn in talk.turns)
    named = [name for thing in concepts() for language in LANGUAGES for name in thing.names(language)]
    tokenizer = _unigram(chain(said, *repeat(named, NAMED)), DIALOGUE_PIECES, DIALOGUE_LENGTH)
    tokenizer.add_special_tokens({"extra_special_tokens": every_word(), "pad_token": word.PAD, "eos_token": word.END})
    return tokenizer


def _unigram(sentences: Iterable[str], size: int, longest: int) -> PreTrainedTokenizerFast:
    """Train a sentencepiece vocabulary; as a tokenizer of transformers, lower case and NFKC."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=(_parted(text) for text in sentences),
        model_writer=model,
        pretokenization_delimiter="\t",
        vocab_size=size,
        byte_fallback=True,
        character_coverage=1.0,
        pad_id=0,
        eos_id=1,
        unk_id=2,
        bos_id=-1,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    pieces = sentencepiece.SentencePieceProcessor(model_proto=model.getvalue())
    vocabulary = [(pieces.id_to_piece(index), pieces.get_score(index)) for index in range(len(pieces))]
    backend = T5Tokenizer(vocab=vocabulary, extra_ids=0).backend_tokenizer
    backend.model = Unigram(vocabulary, unk_id=2, byte_fallback=True)
    backend.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    backend.decoder = decoders.Sequence([decoders.ByteFallback(), decoders.Metaspace()])
    return PreTrainedTokenizerFast(
        tokenizer_object=backend, pad_token="<pad>", eos_token="</s>", unk_token="<unk>", model_max_length=longest
    )


def bert_tokenizer(number: int = CAPTIONS, seed: int = 0) -> BertTokenizer:
    """A bilingual WordPiece vocabulary: Chinese characters, the commonest English words, and letters for the rest."""
    counts: Counter[str] = Counter()
    for text in texts(number, seed):
        counts.update(text.lower() if language_of(text) == "zh" else _words(text))
    characters = sorted(key for key in counts if len(key) == 1)
    words = [word for word, _ in counts.most_common() if len(word) > 1][:BERT_WORDS]
    letters = [*string.ascii_lowercase, *string.digits]
    alphabet = (*letters, *(f"##{letter}" for letter in letters), *string.punctuation, *characters)
    pieces = (*_BERT_SPECIAL, *alphabet, *words)
    vocabulary = {piece: index for index, piece in enumerate(dict.fromkeys(pieces))}
    return BertTokenizer(vocab=vocabulary, do_lower_case=True, model_max_length=BERT_LENGTH)


def _parted(text: str) -> str:
    """Text whose Chinese words are parted by tabs: no piece is to be a whole phrase, which would bind what it says."""
    return "\t".join(token.text for token in tokens(text)) if language_of(text) == "zh" else text.lower()


def _words(text: str) -> list[str]:
    """English words as BERT's own pre-tokenizer cuts them: punctuation stands alone."""
    spaced = "".join(char if char.isalnum() else f" {char} " for char in text.lower())
    return spaced.split()
