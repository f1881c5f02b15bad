"""The table of drawing backends: one row each, with a row for each of its checkpoints. Data alone."""

from generation.rows import Backend, Checkpoint, Size

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

BACKENDS: dict[str, Backend] = {
    "hunyuan-dit": Backend(
        "generation.hunyuan_dit:HunyuanDiT",
        title_zh="混元 Hunyuan-DiT",
        title_en="Hunyuan-DiT",
        token_limits=(77, 256),
        checkpoints={
            "embedded": Checkpoint(
                "assets/checkpoints/hunyuan-dit",
                title_zh="自带的小模型，画 256 种事物，不需要显卡和网络",
                title_en="small, shipped with the program: draws 256 things, needs no GPU and no network",
                sizes=((256, 256),),
                steps=20,
                guidance=3.0,
                memory_gb=1.0,
                licence="Apache-2.0",
                local=True,
                schedule="dpm++",
                half_on_cpu=False,
                batch=16,
            ),
            "v1.2": Checkpoint(
                "Tencent-Hunyuan/HunyuanDiT-v1.2-Diffusers",
                title_zh="官方 v1.2，15 亿参数",
                title_en="official v1.2, 1.5 billion parameters",
                sizes=_HUNYUAN_SIZES,
                steps=50,
                guidance=5.0,
                memory_gb=11.0,
                licence=_HUNYUAN_LICENCE,
            ),
            "v1.2-distilled": Checkpoint(
                "Tencent-Hunyuan/HunyuanDiT-v1.2-Diffusers-Distilled",
                title_zh="官方 v1.2 蒸馏版，步数减半",
                title_en="official v1.2, distilled: half the steps",
                sizes=_HUNYUAN_SIZES,
                steps=25,
                guidance=5.0,
                memory_gb=11.0,
                licence=_HUNYUAN_LICENCE,
            ),
        },
    ),
}
