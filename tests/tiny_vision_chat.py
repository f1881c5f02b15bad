"""Chat models that see, of some thousand random weights: Qwen3-VL and Qwen2.5-VL, whole, as they lie on the Hub."""

import json
from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import (
    Qwen2_5_VLConfig,
    Qwen2_5_VLForConditionalGeneration,
    Qwen2_5_VLProcessor,
    Qwen2Tokenizer,
    Qwen2VLImageProcessor,
    Qwen2VLVideoProcessor,
    Qwen3VLConfig,
    Qwen3VLForConditionalGeneration,
    Qwen3VLProcessor,
    Qwen3VLVideoProcessor,
)

from dialog.managers.llm.instructions import instructions

SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>")
SPECIAL += ("<|image_pad|>", "<|video_pad|>")
# The two families' own, without tools and videos.
TEMPLATE = (
    "{% for message in messages %}{{ '<|im_start|>' + message.role + '\\n' }}"
    "{% for part in message.content %}{% if part.type == 'image' %}<|vision_start|><|image_pad|><|vision_end|>"
    "{% else %}{{ part.text }}{% endif %}{% endfor %}{{ '<|im_end|>\\n' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}"
)
TEXT = {
    "hidden_size": 32,
    "intermediate_size": 48,
    "num_hidden_layers": 3,
    "num_attention_heads": 2,
    "num_key_value_heads": 1,
    "max_position_embeddings": 16_384,
    "tie_word_embeddings": False,
}
SIGHT = {"depth": 3, "hidden_size": 16, "intermediate_size": 24, "num_heads": 2}


def tiny_vision_chat(folder: Path, family: str = "qwen3-vl", template: str = TEMPLATE) -> Path:
    """Write a model of "qwen3-vl" or "qwen2.5-vl" into `folder`; returns the folder."""
    torch.manual_seed(0)
    tokenizer = tiny_tokenizer()
    model, processor = _FAMILIES[family](tokenizer, template)
    for weight in model.parameters():
        torch.nn.init.normal_(weight, std=0.3)  # large enough that what is said and seen shows in the scores
    model.save_pretrained(folder)
    processor.save_pretrained(folder)
    return folder


def _qwen3(tokenizer: Qwen2Tokenizer, template: str) -> tuple:
    rope = {"rope_type": "default", "rope_theta": 5e6, "mrope_section": [4, 2, 2], "mrope_interleaved": True}
    config = Qwen3VLConfig(
        text_config={**TEXT, "vocab_size": _places(tokenizer), "head_dim": 16, "rope_parameters": rope},
        vision_config={**SIGHT, "out_hidden_size": 32, "deepstack_visual_indexes": [0, 1], "patch_size": 16},
        **_ids(tokenizer),
    )
    pictures = Qwen2VLImageProcessor(patch_size=16, size={"shortest_edge": 32 * 32, "longest_edge": 64 * 64})
    processor = Qwen3VLProcessor(pictures, tokenizer, Qwen3VLVideoProcessor(), chat_template=template)
    return Qwen3VLForConditionalGeneration(config), processor


def _qwen2_5(tokenizer: Qwen2Tokenizer, template: str) -> tuple:
    rope = {"rope_type": "default", "rope_theta": 1e6, "mrope_section": [4, 2, 2]}
    config = Qwen2_5_VLConfig(
        text_config={**TEXT, "vocab_size": _places(tokenizer), "rope_parameters": rope},
        vision_config={**SIGHT, "out_hidden_size": 32, "fullatt_block_indexes": [2], "window_size": 56},
        **_ids(tokenizer),
    )
    pictures = Qwen2VLImageProcessor(patch_size=14, size={"shortest_edge": 28 * 28, "longest_edge": 56 * 56})
    processor = Qwen2_5_VLProcessor(pictures, tokenizer, Qwen2VLVideoProcessor(), chat_template=template)
    return Qwen2_5_VLForConditionalGeneration(config), processor


_FAMILIES = {"qwen3-vl": _qwen3, "qwen2.5-vl": _qwen2_5}


def tiny_tokenizer() -> Qwen2Tokenizer:
    """Words of bytes, merged as our instructions want it."""
    words = Tokenizer(models.BPE())
    words.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    words.decoder = decoders.ByteLevel()
    letters = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=700, initial_alphabet=letters, show_progress=False)
    words.train_from_iterator([instructions("zh"), instructions("en")], trainer)
    parsed = json.loads(words.to_str())["model"]
    merges = [tuple(pair) for pair in parsed["merges"]]
    tokenizer = Qwen2Tokenizer(vocab=parsed["vocab"], merges=merges, eos_token="<|im_end|>", pad_token="<|endoftext|>")
    tokenizer.add_special_tokens({"additional_special_tokens": list(SPECIAL)})
    return tokenizer


def _places(tokenizer: Qwen2Tokenizer) -> int:
    """The table of embeddings is larger than the vocabulary, as in the real ones."""
    return len(tokenizer) + 13


def _ids(tokenizer: Qwen2Tokenizer) -> dict[str, int]:
    names = {"image": "<|image_pad|>", "video": "<|video_pad|>"}
    names |= {"vision_start": "<|vision_start|>", "vision_end": "<|vision_end|>"}
    return {f"{name}_token_id": tokenizer.convert_tokens_to_ids(token) for name, token in names.items()}
