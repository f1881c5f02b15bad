"""PixArt-α, -δ and -Σ: text to image by a DiT whose blocks share one modulation and look at T5's hidden states.

Chen et al. 2023 (arXiv 2310.00426), 2024 (2401.05252 and 2403.04692). config.py is what can be chosen, attention.py
the self-attention with compressed keys and values, network.py the network, control.py δ's ControlNet-Transformer,
layout.py the way from and to diffusers' names.
"""
