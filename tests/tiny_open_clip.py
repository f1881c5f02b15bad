"""Whole CLIPs of a few thousand random weights, as open_clip lays them out: a Vision Transformer and an XLM-RoBERTa of
transformers, with a tokenizer of single characters."""

import json
from pathlib import Path

import torch
from open_clip import CustomTextCLIP
from safetensors.torch import save_file
from tokenizers import Regex, Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Split
from tokenizers.processors import TemplateProcessing
from transformers import PreTrainedTokenizerFast, XLMRobertaConfig

from generation.clip import CONFIG, WEIGHTS

SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]
CHARACTERS = "abcdefghijklmnopqrstuvwxyz 一条只的猫狗金鱼火山城堡"
SIDE = 32
SHAPE = {
    "embed_dim": 16,
    "vision_cfg": {"image_size": SIDE, "layers": 1, "width": 16, "head_width": 8, "patch_size": 16},
    "text_cfg": {"hf_model_name": "xlm-roberta-tiny", "hf_tokenizer_name": "xlm-roberta-tiny",
                 "hf_pooler_type": "mean_pooler", "hf_proj_type": "linear"},
}  # fmt: skip


def tiny_open_clip(folder: Path, seed: int = 0) -> Path:
    """Write one, from a seed, with all that it needs."""
    folder.mkdir(parents=True)
    _tokenizer().save_pretrained(folder)
    XLMRobertaConfig(
        vocab_size=len(SPECIAL) + len(CHARACTERS), hidden_size=24, num_hidden_layers=1, num_attention_heads=2,
        intermediate_size=32, max_position_embeddings=80, pad_token_id=1,
    ).save_pretrained(folder)  # fmt: skip
    torch.manual_seed(seed)
    text = {**SHAPE["text_cfg"], "hf_model_name": str(folder), "hf_model_pretrained": False}
    model = CustomTextCLIP(**{**SHAPE, "text_cfg": text})
    save_file({name: each.contiguous() for name, each in model.state_dict().items()}, folder / WEIGHTS)
    described = {"model_cfg": SHAPE, "preprocess_cfg": {"mean": [0.5] * 3, "std": [0.5] * 3, "resize_mode": "squash"}}
    (folder / CONFIG).write_text(json.dumps(described), encoding="utf-8")
    return folder


def _tokenizer() -> PreTrainedTokenizerFast:
    words = Tokenizer(WordLevel({each: number for number, each in enumerate([*SPECIAL, *CHARACTERS])}, "<unk>"))
    words.pre_tokenizer = Split(Regex("."), "isolated")
    words.post_processor = TemplateProcessing(single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)])
    return PreTrainedTokenizerFast(
        tokenizer_object=words, bos_token="<s>", pad_token="<pad>", eos_token="</s>", unk_token="<unk>"
    )
