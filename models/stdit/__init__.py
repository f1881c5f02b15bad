"""STDiT, the video transformers of Open-Sora 1.0, 1.1 and 1.2 (arXiv 2412.20404): attention over space, then over time.

    stdit1.py    fixed size, tables of positions, both attentions modulated by one table
    stdit2.py    any size and length; sizes, frames and frame rate are told; rotary positions in time
    stdit3.py    as the second, but space and time in whole blocks of their own
    temporal_vae.py    of version 1.2: 17 frames of latents to 5

All take video latents (batch, channels, frames, height, width) and a text in `y`, and answer velocity or noise beside
a variance. A frame whose `x_mask` is False counts as finished: it is modulated as at timestep 0.
"""
