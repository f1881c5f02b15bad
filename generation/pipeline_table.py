"""The rows of models that are drawn with by a whole pipeline of diffusers: what one with a large GPU would pick today.

Those whose checkpoints are `instructed` change a picture as they are told, in the words of the person.
"""

from generation.rows import Backend, Checkpoint, Size

_WHOLE = "generation.whole_pipeline:WholePipeline"
_APACHE = "Apache-2.0"
_SANA_LICENCE = "NSCL v2-custom (NVIDIA; non-commercial), Gemma Terms of Use (text encoder)"
_MEGAPIXEL: tuple[Size, ...] = (
    (1024, 1024),
    (1152, 896),
    (896, 1152),
    (1216, 832),
    (832, 1216),
    (1280, 720),
    (720, 1280),
)
_QWEN_SIZES: tuple[Size, ...] = (
    (1328, 1328),
    (1664, 928),
    (928, 1664),
    (1472, 1104),
    (1104, 1472),
    (1584, 1056),
    (1056, 1584),
)
_SIDE = 16  # pixels: what sides are multiples of
# What is downloaded: two bytes for each weight, as they lie on the Hub; four for those of the networks of Z-Image and
# Sana, and of Sana's VAE. Sana's files in half precision, which lie beside those, do not come.
_QWEN_GB = 57.7

PIPELINE_BACKENDS = {
    "z-image": Backend(
        _WHOLE,
        title_zh="造相 Z-Image",
        title_en="Z-Image",
        token_limits=(512,),
        negative_prompt=False,
        image_to_image=False,
        speeds=("exact",),
        takes_interval=False,
        checkpoints={
            "turbo": Checkpoint(
                "Tongyi-MAI/Z-Image-Turbo",
                title_zh="官方 Turbo，60 亿参数，八步画完",
                title_en="official Turbo, 6 billion parameters: eight steps",
                sizes=_MEGAPIXEL,
                any_size=_SIDE,
                steps=8,
                guidance=0.0,
                memory_gb=21.0,
                licence=_APACHE,
                network_width=3840,
                download_gb=32.8,
                pipeline="ZImagePipeline",
                good_at=("photos", "lettering"),
            ),
        },
    ),
    "qwen-image": Backend(
        _WHOLE,
        title_zh="Qwen-Image",
        title_en="Qwen-Image",
        token_limits=(512,),
        image_to_image=False,
        speeds=("exact",),
        takes_interval=False,
        checkpoints={
            "base": Checkpoint(
                "Qwen/Qwen-Image",
                title_zh="官方，200 亿参数",
                title_en="official, 20 billion parameters",
                sizes=_QWEN_SIZES,
                any_size=_SIDE,
                steps=50,
                guidance=4.0,
                memory_gb=60.0,
                licence=_APACHE,
                network_width=3072,
                download_gb=_QWEN_GB,
                pipeline="QwenImagePipeline",
                good_at=("lettering",),
            ),
            "edit": Checkpoint(
                "Qwen/Qwen-Image-Edit-2509",
                title_zh="官方 Edit，只改已有的图片",
                title_en="official Edit: changes pictures, draws none from nothing",
                sizes=_MEGAPIXEL,
                any_size=_SIDE,
                steps=40,
                guidance=4.0,
                memory_gb=60.0,
                licence=_APACHE,
                network_width=3072,
                download_gb=_QWEN_GB,
                pipeline="QwenImageEditPlusPipeline",
                instructed=True,
                needs_source=True,
            ),
        },
    ),
    "flux2-klein": Backend(
        _WHOLE,
        title_zh="FLUX.2 [klein]",
        title_en="FLUX.2 [klein]",
        token_limits=(512,),
        negative_prompt=False,
        image_to_image=False,
        speeds=("exact",),
        takes_interval=False,
        checkpoints={
            "4b": Checkpoint(
                "black-forest-labs/FLUX.2-klein-4B",
                title_zh="官方，40 亿参数，四步画完，也改图片",
                title_en="official, 4 billion parameters: four steps, changes pictures too",
                sizes=_MEGAPIXEL,
                any_size=_SIDE,
                steps=4,
                guidance=1.0,
                memory_gb=17.0,
                licence=_APACHE,
                network_width=3072,
                download_gb=16.0,
                pipeline="Flux2KleinPipeline",
                good_at=("photos",),
                instructed=True,
            ),
        },
    ),
    "sana": Backend(
        _WHOLE,
        title_zh="Sana",
        title_en="Sana",
        token_limits=(300,),
        image_to_image=False,
        speeds=("exact",),
        takes_interval=False,
        checkpoints={
            "1024": Checkpoint(
                "Efficient-Large-Model/Sana_1600M_1024px_BF16_diffusers",
                title_zh="官方 1024 像素，16 亿参数",
                title_en="official, 1024 pixels, 1.6 billion parameters",
                sizes=((1024, 1024), (1152, 896), (896, 1152), (1216, 832), (832, 1216)),
                steps=20,
                guidance=4.5,
                memory_gb=12.0,
                licence=_SANA_LICENCE,
                network_width=2240 // 4,  # its tokens are of 32 pixels each way, four times as large as those of others
                download_gb=12.9,
                pipeline="SanaPipeline",
            ),
        },
    ),
}
