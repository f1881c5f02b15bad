"""Both text encoders as the transformer's training uses them: real vocabularies, random weights."""

from pathlib import Path

import torch
from transformers import T5EncoderModel

from training import clip, t5
from training.conditions import Readers
from training.landmarks import tell_padding
from training.vocabulary import bert_tokenizer, t5_tokenizer


def random_readers(folder: Path) -> Readers:
    """Always the same ones; `folder` takes what open_clip wants on the disk."""
    torch.manual_seed(0)
    bert_words, t5_words = bert_tokenizer(1500), t5_tokenizer(1500)
    bert = clip.build(bert_words, folder).text.transformer
    whole = t5.build(t5_words)
    encoder = T5EncoderModel(whole.config)
    encoder.load_state_dict(whole.state_dict(), strict=False)
    tell_padding(encoder)
    return Readers(bert_words, bert.eval(), t5_words, encoder.eval())
