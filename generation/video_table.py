"""The rows of the backends that draw videos. Data alone."""

from collections.abc import Mapping
from typing import Any

from generation.rows import Backend, Checkpoint, Size

# As they are drawn: the buckets of the training are a little larger, but a video has whole cells of 8 pixels.
_SHAPES_240P: tuple[Size, ...] = ((424, 240), (240, 424), (320, 320), (368, 272), (272, 368))
_SHAPES_360P: tuple[Size, ...] = ((640, 360), (360, 640), (480, 480))
_SHAPES_480P: tuple[Size, ...] = ((848, 480), (480, 848), (640, 640))
_SHAPES_720P: tuple[Size, ...] = ((1280, 720), (720, 1280), (960, 960))

# The T5 of all of them, as safetensors.
_T5 = {part: f"PixArt-alpha/pixart_sigma_sdxlvae_T5_diffusers/{part}" for part in ("text_encoder", "tokenizer")}
_PICTURE_VAE = {"vae": "stabilityai/sd-vae-ft-ema"}
# What is downloaded of them: the T5 as it lies there, of the others four bytes for each weight that they have.
_T5_GB, _PICTURE_VAE_GB, _VIDEO_VAE_GB = 19.05, 0.33, 1.57

_UNCONDITIONAL = {"extras": 1}


def _first_latte(file: str, zh: str, en: str, guidance: float, config: Mapping[str, Any]) -> Checkpoint:
    """One of the four that were published with the paper: 16 frames of 256 pixels."""
    return Checkpoint(
        "maxin-cn/Latte",
        title_zh=f"官方 Latte-XL/2，{zh}",
        title_en=f"official Latte-XL/2, {en}",
        sizes=((256, 256),),
        steps=250,
        guidance=guidance,
        memory_gb=6.0,
        licence="MIT",
        parts=_PICTURE_VAE,
        download_gb=3.0,
        frames=(16,),
        file=file,
        config=config,
    )


VIDEO_BACKENDS: dict[str, Backend] = {
    "latte": Backend(
        "generation.latte:Latte",
        title_zh="Latte（视频）",
        title_en="Latte (videos)",
        languages=("en",),
        token_limits=(120,),
        checkpoints={
            "latte-1": Checkpoint(
                "maxin-cn/Latte-1",
                title_zh="官方 Latte-1，16 帧视频，10 亿参数",
                title_en="official Latte-1, videos of 16 frames, 1 billion parameters",
                sizes=((512, 512),),
                steps=50,
                guidance=7.5,
                memory_gb=17.0,
                licence="Apache-2.0",
                frames=(16, *range(1, 16)),
                download_gb=24.0,
            ),
        },
    ),
    "latte-class": Backend(
        "generation.latte_class:ClassLatte",
        title_zh="Latte（一个数据集的视频）",
        title_en="Latte (videos of one data set)",
        conditions="class",
        negative_prompt=False,
        checkpoints={
            "ucf101": _first_latte("ucf101.pt", "101 种动作", "101 actions", 7.0, {"extras": 2, "num_classes": 101}),
            "faces": _first_latte("ffs.pt", "说话的人脸", "talking faces", 1.0, _UNCONDITIONAL),
            "skies": _first_latte("skytimelapse.pt", "延时摄影的天空", "skies in time lapse", 1.0, _UNCONDITIONAL),
            "taichi": _first_latte("taichi-hd.pt", "打太极拳的人", "people doing tai chi", 1.0, _UNCONDITIONAL),
        },
    ),
    "stdit": Backend(
        "generation.stdit:STDiT",
        title_zh="STDiT（Open-Sora 视频）",
        title_en="STDiT (videos of Open-Sora)",
        languages=("en",),
        token_limits=(120,),
        negative_prompt=False,
        image_to_image=False,
        takes_interval=False,
        checkpoints={
            "1.2": Checkpoint(
                "hpcai-tech/OpenSora-STDiT-v3",
                title_zh="Open-Sora 1.2，2 到 17 秒的视频，可从图片或视频接着画，12 亿参数",
                title_en="Open-Sora 1.2, videos of 2 to 17 seconds, also from a picture or video, 1.2 billion weights",
                sizes=_SHAPES_240P + _SHAPES_360P + _SHAPES_480P + _SHAPES_720P,
                steps=30,
                guidance=7.0,
                memory_gb=27.0,
                licence="Apache-2.0",
                parts=_T5 | {"vae": "hpcai-tech/OpenSora-VAE-v1.2"},
                download_gb=round(4.83 + _T5_GB + _VIDEO_VAE_GB, 1),
                frames=(51, 1, 17, 34, 68, 102, 204, 408),
                fps=24,
                given_frames=True,
                overlap=17,
                latent_frames=5 / 17,
                architecture="stdit3",
                prompt_ending=" aesthetic score: 6.5.",
            ),
            "1.1": Checkpoint(
                "hpcai-tech/OpenSora-STDiT-v2-stage3",
                title_zh="Open-Sora 1.1，16 到 64 帧，可从图片或视频接着画，8 亿参数",
                title_en="Open-Sora 1.1, videos of 16 to 64 frames, also from a picture or video, 0.8 billion weights",
                sizes=_SHAPES_240P + _SHAPES_360P + _SHAPES_480P,
                steps=100,
                guidance=7.0,
                memory_gb=18.0,
                licence="Apache-2.0",
                parts=_T5 | _PICTURE_VAE,
                download_gb=round(3.07 + _T5_GB + _PICTURE_VAE_GB, 1),
                frames=(16, 1, 32, 48, 64),
                frame_interval=3,
                given_frames=True,
                overlap=4,
                architecture="stdit2",
            ),
            "1.0": Checkpoint(
                "hpcai-tech/Open-Sora",
                title_zh="Open-Sora 1.0，16 帧，7 亿参数",
                title_en="Open-Sora 1.0, videos of 16 frames, 0.7 billion parameters",
                sizes=((256, 256),),
                steps=100,
                guidance=7.0,
                memory_gb=16.0,
                licence="Apache-2.0",
                parts=_T5 | _PICTURE_VAE,
                download_gb=round(3.04 + _T5_GB + _PICTURE_VAE_GB, 1),
                frames=(16,),
                architecture="stdit1",
                file="OpenSora-v1-HQ-16x256x256.pth",
                config={"input_size": (16, 32, 32), "space_scale": 0.5},
            ),
            "1.0-512": Checkpoint(
                "hpcai-tech/Open-Sora",
                title_zh="Open-Sora 1.0，16 帧，512 像素",
                title_en="Open-Sora 1.0, videos of 16 frames, 512 pixels",
                sizes=((512, 512),),
                steps=100,
                guidance=7.0,
                memory_gb=20.0,
                licence="Apache-2.0",
                parts=_T5 | _PICTURE_VAE,
                download_gb=round(3.04 + _T5_GB + _PICTURE_VAE_GB, 1),
                frames=(16,),
                architecture="stdit1",
                file="OpenSora-v1-HQ-16x512x512.pth",
                config={"input_size": (16, 64, 64)},
            ),
        },
    ),
}
