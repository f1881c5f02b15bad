"""A DialogGen of 150,000 weights in the official layout, and what the official program makes of it.

It was taught three dialogues by heart. `official.json` holds prompts, token ids, scores and answers of the official
program, which ran with the version of transformers that it was made for.
"""

import json
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).parent / "fixtures" / "dialoggen"
CHECKPOINT = FIXTURES / "checkpoint"
SIDE = 28  # pixels of a tile
SLOT_ID = -200  # of the official program
ASK = "请先判断用户的意图，若为画图则在输出前加入<画图>:"
SYSTEM = (
    "A chat between a curious human and an artificial intelligence assistant. "
    "The assistant gives helpful, detailed, and polite answers to the human's questions."
)
TOWER = "model.vision_tower.vision_tower.vision_model."


def official() -> dict[str, Any]:
    """What the official program made of the checkpoint: `dialogues`, turn by turn, and `pictures`."""
    return json.loads((FIXTURES / "official.json").read_text(encoding="utf-8"))


def official_config(**changes: object) -> dict:
    """The `config.json` of the folder `dialoggen`, with `changes`."""
    return {
        "architectures": ["LlavaMistralForCausalLM"],
        "attention_dropout": 0.0,
        "bos_token_id": 1,
        "eos_token_id": 2,
        "hidden_act": "silu",
        "hidden_size": 4096,
        "image_aspect_ratio": "anyres",
        "image_grid_pinpoints": [[336, 672], [672, 336], [672, 672], [1008, 336], [336, 1008]],
        "initializer_range": 0.02,
        "intermediate_size": 14336,
        "max_position_embeddings": 32768,
        "mm_hidden_size": 1024,
        "mm_patch_merge_type": "spatial_unpad",
        "mm_projector_type": "mlp2x_gelu",
        "mm_use_im_patch_token": False,
        "mm_use_im_start_end": False,
        "mm_vision_select_feature": "patch",
        "mm_vision_select_layer": -2,
        "mm_vision_tower": "./openai/clip-vit-large-patch14-336",
        "model_type": "llava_mistral",
        "num_attention_heads": 32,
        "num_hidden_layers": 32,
        "num_key_value_heads": 8,
        "rms_norm_eps": 1e-05,
        "rope_theta": 1000000.0,
        "sliding_window": None,
        "tie_word_embeddings": False,
        "tokenizer_model_max_length": 4096,
        "torch_dtype": "float16",
        "vocab_size": 32000,
        **changes,
    }
