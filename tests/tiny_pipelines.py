"""Whole pipelines of diffusers with a few thousand random weights, saved as the published ones are."""

from pathlib import Path

import diffusers
import torch
from diffusers import (
    AutoencoderDC,
    AutoencoderKL,
    AutoencoderKLFlux2,
    AutoencoderKLQwenImage,
    FlowMatchEulerDiscreteScheduler,
    Flux2Transformer2DModel,
    QwenImageTransformer2DModel,
    SanaTransformer2DModel,
    ZImageTransformer2DModel,
)
from tokenizers.pre_tokenizers import ByteLevel
from transformers import (
    Gemma2Config,
    Gemma2Model,
    Qwen2_5_VLConfig,
    Qwen2_5_VLForConditionalGeneration,
    Qwen2Tokenizer,
    Qwen2VLImageProcessor,
    Qwen2VLProcessor,
    Qwen2VLVideoProcessor,
    Qwen3Config,
    Qwen3ForCausalLM,
    Qwen3Model,
)

from generation.rows import Checkpoint
from generation.whole_pipeline import CALLS

SIDE = 64  # pixels
_SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>", "<|image_pad|>")
_TEMPLATE = "{% for each in messages %}<|im_start|>{{ each.role }}\n{{ each.content }}<|im_end|>\n{% endfor %}"


def tiny_pipeline(name: str, folder: Path) -> Path:
    """Write the pipeline of a class of `CALLS` to `folder`; always the same weights."""
    torch.manual_seed(0)
    parts = {"scheduler": FlowMatchEulerDiscreteScheduler(), **_PARTS[name]()}
    getattr(diffusers, name)(**parts).save_pretrained(folder)
    return folder


def tiny_pipeline_row(name: str, folder: Path, **more) -> Checkpoint:
    """A row of the table for it."""
    assert name in CALLS
    return Checkpoint(
        str(folder),
        title_zh="测试用",
        title_en="for tests",
        sizes=((SIDE, SIDE), (2 * SIDE, SIDE)),
        steps=3,
        guidance=4.0,
        memory_gb=0.1,
        licence="Apache-2.0",
        local=True,
        pipeline=name,
        **more,
    )


def _tokenizer() -> Qwen2Tokenizer:
    """Bytes, and what marks the turns of a conversation."""
    alphabet = sorted(ByteLevel.alphabet())
    tokens = {token: number for number, token in enumerate((*alphabet, *_SPECIAL))}
    tokenizer = Qwen2Tokenizer(vocab=tokens, merges=[], additional_special_tokens=list(_SPECIAL[1:]))
    tokenizer.chat_template = _TEMPLATE
    return tokenizer


def _qwen3(kind: type) -> torch.nn.Module:
    return kind(
        Qwen3Config(
            hidden_size=16,
            intermediate_size=16,
            num_hidden_layers=28,  # FLUX.2 reads layers 9, 18 and 27
            num_attention_heads=2,
            num_key_value_heads=2,
            head_dim=8,
            vocab_size=512,
            max_position_embeddings=512,
        )
    ).eval()


def _qwen_vl() -> Qwen2_5_VLForConditionalGeneration:
    size = {"hidden_size": 16, "intermediate_size": 16}
    text = {
        **size,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "num_key_value_heads": 2,
        "vocab_size": 512,
        "rope_parameters": {"rope_theta": 1e6, "rope_type": "default", "mrope_section": [1, 1, 2]},
    }
    marks = {
        f"{name}_token_id": 256 + number for name, number in (("vision_start", 3), ("vision_end", 4), ("image", 5))
    }
    vision = {**size, "depth": 2, "num_heads": 2, "out_hidden_size": 16, "fullatt_block_indexes": [1]}
    config = Qwen2_5_VLConfig(text_config=text, vision_config=vision, video_token_id=300, **marks)
    return Qwen2_5_VLForConditionalGeneration(config).eval()


def _z_image() -> dict:
    transformer = ZImageTransformer2DModel(
        all_patch_size=(2,),
        all_f_patch_size=(1,),
        in_channels=16,
        dim=32,
        n_layers=2,
        n_refiner_layers=1,
        n_heads=2,
        n_kv_heads=2,
        cap_feat_dim=16,
        axes_dims=[8, 4, 4],
        axes_lens=[1024, 64, 64],
    )
    for pad in (transformer.x_pad_token, transformer.cap_pad_token):  # made empty
        torch.nn.init.ones_(pad)
    vae = AutoencoderKL(
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        block_out_channels=(8, 8, 8, 8),
        layers_per_block=1,
        latent_channels=16,
        norm_num_groups=4,
        scaling_factor=0.3611,
        shift_factor=0.1159,
    )
    return {"transformer": transformer, "vae": vae, "text_encoder": _qwen3(Qwen3Model), "tokenizer": _tokenizer()}


def _qwen_image() -> dict:
    transformer = QwenImageTransformer2DModel(
        in_channels=16,
        out_channels=4,
        num_layers=2,
        attention_head_dim=16,
        num_attention_heads=3,
        joint_attention_dim=16,
        axes_dims_rope=(8, 4, 4),
    )
    vae = AutoencoderKLQwenImage(
        base_dim=8,
        z_dim=4,
        dim_mult=[1, 2, 4, 4],
        num_res_blocks=1,
        temperal_downsample=[False, True, True],
        latents_mean=[0.0] * 4,
        latents_std=[1.0] * 4,
    )
    return {"transformer": transformer, "vae": vae, "text_encoder": _qwen_vl(), "tokenizer": _tokenizer()}


def _qwen_image_edit() -> dict:
    tokenizer = _tokenizer()
    processor = Qwen2VLProcessor(Qwen2VLImageProcessor(), tokenizer, Qwen2VLVideoProcessor(), chat_template=_TEMPLATE)
    return {**_qwen_image(), "tokenizer": tokenizer, "processor": processor}


def _flux2() -> dict:
    transformer = Flux2Transformer2DModel(
        in_channels=16,
        num_layers=1,
        num_single_layers=1,
        attention_head_dim=16,
        num_attention_heads=2,
        joint_attention_dim=48,
        axes_dims_rope=(4, 4, 4, 4),
        guidance_embeds=False,
    )
    vae = AutoencoderKLFlux2(
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        block_out_channels=(4, 4, 4, 4),
        layers_per_block=1,
        latent_channels=4,
        norm_num_groups=1,
    )
    text_encoder = _qwen3(Qwen3ForCausalLM)
    return {"transformer": transformer, "vae": vae, "text_encoder": text_encoder, "tokenizer": _tokenizer()}


def _sana() -> dict:
    transformer = SanaTransformer2DModel(
        in_channels=4,
        out_channels=4,
        num_layers=1,
        num_attention_heads=2,
        attention_head_dim=4,
        num_cross_attention_heads=2,
        cross_attention_head_dim=4,
        cross_attention_dim=8,
        caption_channels=16,
        sample_size=8,
    )
    vae = AutoencoderDC(
        in_channels=3,
        latent_channels=4,
        attention_head_dim=2,
        encoder_block_types="ResBlock",
        decoder_block_types="ResBlock",
        encoder_block_out_channels=(8,) * 4,
        decoder_block_out_channels=(8,) * 4,
        encoder_qkv_multiscales=((),) * 4,
        decoder_qkv_multiscales=((),) * 4,
        encoder_layers_per_block=(1,) * 4,
        decoder_layers_per_block=(1,) * 4,
        scaling_factor=0.41407,
    )
    encoder = Gemma2Model(
        Gemma2Config(
            vocab_size=512,
            hidden_size=16,
            head_dim=8,
            intermediate_size=16,
            num_hidden_layers=1,
            num_attention_heads=2,
            num_key_value_heads=2,
        )
    ).eval()
    return {"transformer": transformer, "vae": vae, "text_encoder": encoder, "tokenizer": _tokenizer()}


_PARTS = {
    "ZImagePipeline": _z_image,
    "QwenImagePipeline": _qwen_image,
    "QwenImageEditPlusPipeline": _qwen_image_edit,
    "Flux2KleinPipeline": _flux2,
    "SanaPipeline": _sana,
}
