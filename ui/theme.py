"""Colours and type of Gradio's own components; the rest of the design is in assets/css.

Rice paper, ink, and the red of a seal. Fonts are the system's: nothing is fetched.
"""

import gradio as gr

_SANS = ("system-ui", "-apple-system", "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif")
_MONO = ("ui-monospace", "SFMono-Regular", "Menlo", "Consolas", "Noto Sans Mono CJK SC", "monospace")
_SEAL = gr.themes.Color(
    name="seal", c50="#fdf3f0", c100="#fbe3dd", c200="#f6c6bb", c300="#efa18f", c400="#e47a63", c500="#c8452f",
    c600="#b23a26", c700="#932f20", c800="#78291d", c900="#63261d", c950="#36100b",
)  # fmt: skip
_PAPER = gr.themes.Color(
    name="paper", c50="#faf8f4", c100="#f3f0e9", c200="#e6e1d6", c300="#d2cbbd", c400="#a39c8f", c500="#78726a",
    c600="#5a5650", c700="#3d3b38", c800="#26272a", c900="#1b1c1f", c950="#131416",
)  # fmt: skip


def theme() -> gr.themes.Base:
    """The theme for mount or launch."""
    return gr.themes.Base(
        primary_hue=_SEAL, secondary_hue=_SEAL, neutral_hue=_PAPER, radius_size="lg", font=_SANS, font_mono=_MONO
    ).set(
        body_background_fill="*neutral_50",
        body_background_fill_dark="*neutral_950",
        block_background_fill="transparent",
        block_background_fill_dark="transparent",
        block_border_width="0px",
        block_shadow="none",
        input_background_fill="white",
        input_background_fill_dark="*neutral_900",
        button_primary_background_fill="*primary_500",
        button_primary_background_fill_hover="*primary_600",
        button_primary_background_fill_dark="*primary_500",
        button_primary_text_color="white",
    )
