"""The table of drawing backends: one row each, with a row for each of its checkpoints. Data alone."""

from generation.class_table import CLASS_BACKENDS
from generation.pipeline_table import PIPELINE_BACKENDS
from generation.rows import Backend, Checkpoint, Size
from generation.video_table import VIDEO_BACKENDS

_HUNYUAN_SIZES: tuple[Size, ...] = (
    (1024, 1024),
    (1280, 1280),
    (1024, 768),
    (1152, 864),
    (1280, 960),
    (768, 1024),
    (864, 1152),
    (960, 1280),
    (1280, 768),
    (768, 1280),
)
_HUNYUAN_LICENCE = "Tencent Hunyuan Community (not for use in the EU, the UK and South Korea)"


def _sizes(text: str, factor: float = 1) -> tuple[Size, ...]:
    """Sizes written as "1024x1024 960x1088", times `factor`."""
    pairs = (size.split("x") for size in text.split())
    return tuple((round(int(width) * factor), round(int(height) * factor)) for width, height in pairs)


def _hunyuan(name: str, zh: str, en: str, steps: int = 50) -> Checkpoint:
    """One of the official ones. Up to 1.1 they are told sizes and a style beside the text, as their files say."""
    return Checkpoint(
        f"Tencent-Hunyuan/HunyuanDiT-{name}",
        title_zh=f"官方 {zh}",
        title_en=f"official {en}",
        sizes=_HUNYUAN_SIZES,
        steps=steps,
        guidance=5.0,
        memory_gb=11.0,
        licence=_HUNYUAN_LICENCE,
        network_width=1408,
        download_gb=14.4,
        good_at=("chinese_things",),
    )


# The shapes that PixArt was trained on, at 1024 pixels; those of the other checkpoints are in proportion.
_PIXART_SIZES = (
    "1024x1024 960x1024 1024x960 960x1088 1088x960 896x1088 1088x896 896x1152 1152x896 832x1152 1152x832 832x1216 "
    "1216x832 768x1280 1280x768 768x1344 1344x768 704x1344 704x1408 1408x704 704x1472 1472x704 640x1536 1536x640 "
    "640x1600 1600x640 576x1664 576x1728 1728x576 576x1792 512x1856 512x2048 2048x512"
)
_PIXART_LICENCE = "CreativeML Open RAIL++-M"
_PIXART_GB = 21.9  # the network, the VAE, and T5
# One T5 of 19 GB serves all of them.
_ALPHA_PARTS = {
    part: f"PixArt-alpha/PixArt-XL-2-1024-MS/{part}" for part in ("text_encoder", "tokenizer", "vae", "scheduler")
}
_SIGMA_PARTS = {
    part: f"PixArt-alpha/pixart_sigma_sdxlvae_T5_diffusers/{part}"
    for part in ("text_encoder", "tokenizer", "vae", "scheduler")
}

BACKENDS: dict[str, Backend] = {
    "hunyuan-dit": Backend(
        "generation.hunyuan_dit:HunyuanDiT",
        title_zh="混元 Hunyuan-DiT",
        title_en="Hunyuan-DiT",
        token_limits=(77, 256),
        parts=("text_encoder", "tokenizer", "text_encoder_2", "tokenizer_2", "vae", "scheduler"),
        checkpoints={
            "embedded": Checkpoint(
                "assets/checkpoints/hunyuan-dit",
                title_zh="自带的小模型，画 256 种事物，不需要显卡和网络",
                title_en="small, shipped with the program: draws 256 things, needs no GPU and no network",
                sizes=((256, 256),),
                steps=8,
                guidance=3.0,
                guidance_interval="0,0.75",
                memory_gb=1.0,
                licence="Apache-2.0",
                local=True,
                schedule="dpm++",
                is_small=True,
                batch=16,
                world_only=True,
                composes=True,
                good_at=("scenes",),
            ),
            "v1.2": _hunyuan("v1.2-Diffusers", "v1.2，15 亿参数", "v1.2, 1.5 billion parameters"),
            "v1.2-distilled": _hunyuan(
                "v1.2-Diffusers-Distilled", "v1.2 蒸馏版，步数减半", "v1.2, distilled: half the steps", steps=25
            ),
            "v1.1": _hunyuan("v1.1-Diffusers", "v1.1，15 亿参数", "v1.1, 1.5 billion parameters"),
            "v1.1-distilled": _hunyuan(
                "v1.1-Diffusers-Distilled", "v1.1 蒸馏版，步数减半", "v1.1, distilled: half the steps", steps=25
            ),
            "v1.0": _hunyuan("Diffusers", "v1.0，15 亿参数", "v1.0, 1.5 billion parameters"),
            "v1.0-distilled": _hunyuan(
                "Diffusers-Distilled", "v1.0 蒸馏版，步数减半", "v1.0, distilled: half the steps", steps=25
            ),
        },
    ),
    "pixart-alpha": Backend(
        "generation.pixart:PixArt",
        title_zh="PixArt-α",
        title_en="PixArt-α",
        languages=("en",),
        token_limits=(120,),
        parts=tuple(_ALPHA_PARTS),
        checkpoints={
            "1024": Checkpoint(
                "PixArt-alpha/PixArt-XL-2-1024-MS",
                title_zh="官方 1024 像素，6 亿参数",
                title_en="official, 1024 pixels, 0.6 billion parameters",
                sizes=_sizes(_PIXART_SIZES),
                steps=20,
                guidance=4.5,
                memory_gb=12.0,
                licence=_PIXART_LICENCE,
                download_gb=_PIXART_GB,
                good_at=("photos",),
            ),
            "512": Checkpoint(
                "PixArt-alpha/PixArt-XL-2-512x512",
                title_zh="官方 512 像素",
                title_en="official, 512 pixels",
                sizes=_sizes(_PIXART_SIZES, 1 / 2),
                steps=20,
                guidance=4.5,
                memory_gb=11.0,
                licence=_PIXART_LICENCE,
                download_gb=_PIXART_GB,
                good_at=("photos",),
                parts=_ALPHA_PARTS,
            ),
            "256": Checkpoint(
                "PixArt-alpha/PixArt-XL-2-256x256",
                title_zh="官方 256 像素",
                title_en="official, 256 pixels",
                sizes=((256, 256),),
                steps=20,
                guidance=4.5,
                memory_gb=11.0,
                licence=_PIXART_LICENCE,
                download_gb=_PIXART_GB,
                good_at=("photos",),
                parts=_ALPHA_PARTS,
            ),
        },
    ),
    "pixart-delta": Backend(
        "generation.pixart:PixArt",
        title_zh="PixArt-δ",
        title_en="PixArt-δ",
        languages=("en",),
        token_limits=(120,),
        checkpoints={
            "lcm": Checkpoint(
                "PixArt-alpha/PixArt-LCM-XL-2-1024-MS",
                title_zh="官方 LCM，1024 像素，四步画完",
                title_en="official LCM, 1024 pixels: four steps",
                sizes=_sizes(_PIXART_SIZES),
                steps=4,
                guidance=0.0,
                memory_gb=12.0,
                licence=_PIXART_LICENCE,
                download_gb=_PIXART_GB,
                good_at=("photos",),
                schedule="lcm",
                most_steps=50,
                parts=_ALPHA_PARTS,
            ),
            "control-1024": Checkpoint(
                "PixArt-alpha/PixArt-ControlNet",
                title_zh="官方 ControlNet，1024 像素，可按边缘图画",
                title_en="official ControlNet, 1024 pixels: may be led by a picture of edges",
                sizes=_sizes(_PIXART_SIZES),
                steps=20,
                guidance=4.5,
                memory_gb=13.0,
                licence=_PIXART_LICENCE,
                download_gb=23.1,
                good_at=("photos",),
                parts=_ALPHA_PARTS,
                file="PixArt-XL-2-1024-ControlNet.pth",
                control=True,
            ),
            "control-512": Checkpoint(
                "PixArt-alpha/PixArt-ControlNet",
                title_zh="官方 ControlNet，512 像素，可按边缘图画",
                title_en="official ControlNet, 512 pixels: may be led by a picture of edges",
                sizes=((512, 512),),
                steps=20,
                guidance=4.5,
                memory_gb=12.0,
                licence=_PIXART_LICENCE,
                download_gb=23.1,
                good_at=("photos",),
                parts=_ALPHA_PARTS,
                file="PixArt-XL-2-512-ControlNet.pth",
                control=True,
            ),
        },
    ),
    "pixart-sigma": Backend(
        "generation.pixart:PixArtSigma",
        title_zh="PixArt-Σ",
        title_en="PixArt-Σ",
        languages=("en",),
        token_limits=(300,),
        checkpoints={
            "1024": Checkpoint(
                "PixArt-alpha/PixArt-Sigma-XL-2-1024-MS",
                title_zh="官方 1024 像素，6 亿参数",
                title_en="official, 1024 pixels, 0.6 billion parameters",
                sizes=_sizes(_PIXART_SIZES),
                steps=20,
                guidance=4.5,
                memory_gb=12.0,
                licence=_PIXART_LICENCE,
                download_gb=_PIXART_GB,
                good_at=("photos",),
                parts=_SIGMA_PARTS,
            ),
            "512": Checkpoint(
                "PixArt-alpha/PixArt-Sigma-XL-2-512-MS",
                title_zh="官方 512 像素",
                title_en="official, 512 pixels",
                sizes=_sizes(_PIXART_SIZES, 1 / 2),
                steps=20,
                guidance=4.5,
                memory_gb=11.0,
                licence=_PIXART_LICENCE,
                download_gb=_PIXART_GB,
                good_at=("photos",),
                parts=_SIGMA_PARTS,
            ),
            "2k": Checkpoint(
                "PixArt-alpha/PixArt-Sigma-XL-2-2K-MS",
                title_zh="官方 2K，2048 像素",
                title_en="official 2K, 2048 pixels",
                sizes=_sizes(_PIXART_SIZES, 2),
                steps=20,
                guidance=4.5,
                memory_gb=18.0,
                licence=_PIXART_LICENCE,
                download_gb=_PIXART_GB,
                good_at=("photos",),
                parts=_SIGMA_PARTS,
            ),
        },
    ),
    **CLASS_BACKENDS,
    **VIDEO_BACKENDS,
    **PIPELINE_BACKENDS,
}
