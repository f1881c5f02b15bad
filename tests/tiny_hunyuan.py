"""A whole Hunyuan-DiT of a few thousand random weights, in the very folder layout of diffusers' pipeline."""

from pathlib import Path

import torch
from diffusers import AutoencoderKL, DDPMScheduler, HunyuanDiT2DModel, HunyuanDiTPipeline
from transformers import BertConfig, BertModel, BertTokenizer, T5Config, T5EncoderModel, T5Tokenizer

from generation.backends import Backend, Checkpoint

WORDS = ["cat", "dog", "car", "red", "blue", "grass", "on", "the", "a"]
CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789画一只猫狗在草地上和辆红蓝色小汽车的把换成"
SIZES = ((64, 64), (96, 64), (64, 96))
# The noise of Hunyuan-DiT 1.2, and the same without any signal left in the end, as the embedded checkpoint has it.
OFFICIAL_NOISE = {
    "beta_schedule": "scaled_linear",
    "beta_start": 0.00085,
    "beta_end": 0.02,
    "prediction_type": "v_prediction",
    "clip_sample": False,
    "steps_offset": 1,
}
EMBEDDED_NOISE = {**OFFICIAL_NOISE, "rescale_betas_zero_snr": True, "timestep_spacing": "trailing"}


def tiny_hunyuan(folder: Path, *, noise: dict | None = None, style: bool = False, same_padding: int = 1) -> Path:
    """Write the checkpoint to `folder`; always the same weights.

    `style` makes it one of version 1.1; in the first `same_padding` places its padding is one and the same vector.
    """
    torch.manual_seed(0)
    transformer = _transformer(style)
    transformer.text_embedding_padding.data[:same_padding] = transformer.text_embedding_padding.data[:1].clone()
    pipeline = HunyuanDiTPipeline(
        vae=vae(),
        text_encoder=_bert(),
        tokenizer=_bert_tokenizer(),
        text_encoder_2=t5(),
        tokenizer_2=t5_tokenizer(),
        transformer=transformer,
        scheduler=DDPMScheduler(**(noise or OFFICIAL_NOISE)),
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
    )
    pipeline.save_pretrained(folder)
    return folder


def tiny_row(folder: Path, *, schedule: str | None = None, guidance_rescale: float = 0.0) -> Checkpoint:
    """A row of the table for a checkpoint in `folder`."""
    return Checkpoint(
        str(folder),
        title_zh="测试用",
        title_en="for tests",
        sizes=SIZES,
        steps=4,
        guidance=5.0,
        memory_gb=0.1,
        licence="Apache-2.0",
        local=True,
        schedule=schedule,
        guidance_rescale=guidance_rescale,
    )


def tiny_backend(**checkpoints: Checkpoint) -> Backend:
    """A backend with these checkpoints, to be put into the table in place of the real one."""
    return Backend("generation.hunyuan_dit:HunyuanDiT", "测试用", "for tests", checkpoints)


def _transformer(style: bool) -> HunyuanDiT2DModel:
    model = HunyuanDiT2DModel(
        sample_size=8,
        num_layers=4,
        patch_size=2,
        attention_head_dim=8,
        num_attention_heads=3,
        in_channels=4,
        hidden_size=24,
        cross_attention_dim=32,
        cross_attention_dim_t5=32,
        pooled_projection_dim=16,
        text_len=77,
        text_len_t5=256,
        use_style_cond_and_image_meta_size=style,
    )
    return strengthened(model)


def strengthened(model: torch.nn.Module) -> torch.nn.Module:
    """Weights large enough that the prompt, the timestep and the place of a patch all show in the output."""
    for weight in model.parameters():
        if weight.dim() > 1:
            torch.nn.init.normal_(weight, std=0.2)
    return model


def vae() -> AutoencoderKL:
    return AutoencoderKL(
        down_block_types=["DownEncoderBlock2D"] * 4,
        up_block_types=["UpDecoderBlock2D"] * 4,
        block_out_channels=[8, 8, 16, 16],
        layers_per_block=1,
        latent_channels=4,
        norm_num_groups=4,
        sample_size=64,
        scaling_factor=0.13025,
    )


def _bert() -> BertModel:
    sizes = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4, "intermediate_size": 37}
    return BertModel(BertConfig(vocab_size=128, max_position_embeddings=512, **sizes))


def _bert_tokenizer() -> BertTokenizer:
    tokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS]
    tokens += [f"{prefix}{character}" for prefix in ("", "##") for character in CHARACTERS]
    return BertTokenizer(vocab={token: index for index, token in enumerate(dict.fromkeys(tokens))}, model_max_length=77)


def t5() -> T5EncoderModel:
    sizes = {"d_model": 32, "d_kv": 8, "d_ff": 37, "num_layers": 2, "num_heads": 4}
    ids = {"pad_token_id": 0, "eos_token_id": 1, "decoder_start_token_id": 0}
    return T5EncoderModel(
        T5Config(
            vocab_size=128,
            relative_attention_num_buckets=8,
            feed_forward_proj="gated-gelu",
            is_encoder_decoder=False,
            use_cache=False,
            **sizes,
            **ids,
        )
    )


def t5_tokenizer() -> T5Tokenizer:
    pieces = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("▁", -2.0)]
    pieces += [(character, -3.0) for character in CHARACTERS] + [(f"▁{word}", -1.5) for word in WORDS if len(word) > 1]
    return T5Tokenizer(vocab=pieces, extra_ids=0, model_max_length=256)
