"""The rows of DiT, SiT and U-ViT. Data alone."""

from collections.abc import Mapping
from typing import Any

from generation.rows import HERE, Backend, Checkpoint

_VAE = {"vae": "stabilityai/sd-vae-ft-mse"}
_SHIPPED_VAE = {"vae": f"{HERE}assets/checkpoints/hunyuan-dit/vae"}
_EMA_VAE = {"vae": "stabilityai/sd-vae-ft-ema"}
_CLIP = dict.fromkeys(("text_encoder", "tokenizer"), "openai/clip-vit-large-patch14")
_SQUARE, _LARGE_SQUARE = ((256, 256),), ((512, 512),)
_NON_COMMERCIAL = "CC-BY-NC-4.0 (not for commercial use)"
_UVIT_PAGE = "https://github.com/baofff/U-ViT"
_UVIT_LICENCE = "none stated (code MIT)"

_CLASSES: Mapping[str, Any] = {"conditions": "class", "negative_prompt": False}


def _embedded(name: str, *, steps: int, guidance: float, schedule: str | None = None) -> Checkpoint:
    """The row of a small checkpoint that ships."""
    return Checkpoint(
        f"assets/checkpoints/{name}",
        title_zh="自带的小模型，256 种事物各是一类，不需要显卡和网络",
        title_en="small, shipped with the program: 256 things, a class each; needs no GPU and no network",
        sizes=_SQUARE,
        steps=steps,
        guidance=guidance,
        memory_gb=1.0,
        licence="Apache-2.0",
        local=True,
        file="model.safetensors",
        parts=_SHIPPED_VAE,
        schedule=schedule,
        is_small=True,
        batch=16,
        world_only=True,
        good_at=("sharp",),
    )


CLASS_BACKENDS: dict[str, Backend] = {
    "dit": Backend(
        "generation.dit:DiT",
        title_zh="DiT（画类别）",
        title_en="DiT (draws classes)",
        checkpoints={
            "embedded": _embedded("dit", steps=15, guidance=3.0, schedule="dpm++"),
            "xl-2-256": Checkpoint(
                "facebook/DiT-XL-2-256",
                title_zh="官方 XL/2，6.75 亿参数",
                title_en="official XL/2, 0.7 billion parameters",
                sizes=_SQUARE,
                steps=250,
                guidance=4.0,
                memory_gb=3.0,
                licence=_NON_COMMERCIAL,
                download_gb=3.4,
                good_at=("photos",),
                parts=_VAE,
            ),
            "xl-2-256-fast": Checkpoint(
                "facebook/DiT-XL-2-256",
                title_zh="官方 XL/2，用 DPM-Solver++ 画 25 步",
                title_en="official XL/2, in 25 steps of DPM-Solver++",
                sizes=_SQUARE,
                steps=25,
                guidance=4.0,
                memory_gb=3.0,
                licence=_NON_COMMERCIAL,
                download_gb=3.4,
                good_at=("photos",),
                parts=_VAE,
                schedule="dpm++",
            ),
            "xl-2-512": Checkpoint(
                "facebook/DiT-XL-2-512",
                title_zh="官方 XL/2，512 像素",
                title_en="official XL/2, 512 pixels",
                sizes=_LARGE_SQUARE,
                steps=250,
                guidance=4.0,
                memory_gb=4.0,
                licence=_NON_COMMERCIAL,
                download_gb=3.4,
                good_at=("photos",),
                parts=_VAE,
            ),
        },
        **_CLASSES,
    ),
    "sit": Backend(
        "generation.dit:SiT",
        title_zh="SiT（画类别）",
        title_en="SiT (draws classes)",
        checkpoints={
            "embedded": _embedded("sit", steps=10, guidance=3.0, schedule="ode-heun"),
            "xl-2-256": Checkpoint(
                "nyu-visionx/SiT-collections",
                title_zh="官方 XL/2，随机采样（SDE）",
                title_en="official XL/2, stochastic (SDE)",
                sizes=_SQUARE,
                steps=250,
                guidance=4.0,
                memory_gb=3.0,
                licence="MIT",
                download_gb=3.0,
                good_at=("photos",),
                file="SiT-XL-2-256.pt",
                parts=_VAE,
                schedule="sde",
            ),
            "xl-2-256-ode": Checkpoint(
                "nyu-visionx/SiT-collections",
                title_zh="官方 XL/2，沿概率流走 25 步（ODE，Heun）",
                title_en="official XL/2, along the flow in 25 steps (ODE, Heun)",
                sizes=_SQUARE,
                steps=25,
                guidance=4.0,
                memory_gb=3.0,
                licence="MIT",
                download_gb=3.0,
                good_at=("photos",),
                file="SiT-XL-2-256.pt",
                parts=_VAE,
                schedule="ode-heun",
            ),
        },
        **_CLASSES,
    ),
    "uvit": Backend(
        "generation.uvit:UViT",
        title_zh="U-ViT（ImageNet 的 1000 类）",
        title_en="U-ViT (the 1,000 classes of ImageNet)",
        checkpoints={
            "embedded": _embedded("uvit", steps=15, guidance=5.0),
            "huge-256": Checkpoint(
                "checkpoints/imagenet256_uvit_huge.pth",
                title_zh="官方 H/2，5 亿参数，文件自己下载",
                title_en="official H/2, 0.5 billion parameters; its file is fetched by hand",
                sizes=_SQUARE,
                steps=50,
                guidance=1.4,
                memory_gb=3.0,
                licence=_UVIT_LICENCE,
                local=True,
                offered_at=_UVIT_PAGE,
                parts=_EMA_VAE,
            ),
            "huge-512": Checkpoint(
                "checkpoints/imagenet512_uvit_huge.pth",
                title_zh="官方 H/4，512 像素，文件自己下载",
                title_en="official H/4, 512 pixels; its file is fetched by hand",
                sizes=_LARGE_SQUARE,
                steps=50,
                guidance=1.7,
                memory_gb=4.0,
                licence=_UVIT_LICENCE,
                local=True,
                offered_at=_UVIT_PAGE,
                parts=_EMA_VAE,
            ),
        },
        **_CLASSES,
    ),
    "uvit-text": Backend(
        "generation.uvit:UViTText",
        title_zh="U-ViT（文字）",
        title_en="U-ViT (texts)",
        languages=("en",),
        token_limits=(77,),
        checkpoints={
            "mscoco": Checkpoint(
                "checkpoints/mscoco_uvit_small.pth",
                title_zh="官方 S/2，在 MS-COCO 上训练，文件自己下载",
                title_en="official S/2, trained on MS-COCO; its file is fetched by hand",
                sizes=_SQUARE,
                steps=50,
                guidance=2.0,
                memory_gb=2.0,
                licence=_UVIT_LICENCE,
                local=True,
                offered_at=_UVIT_PAGE,
                parts=_VAE | _CLIP,
            ),
        },
    ),
}
