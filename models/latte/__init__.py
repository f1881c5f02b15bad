"""Latte, a transformer that draws short videos: attention over space and over time by turns (Ma et al. 2024).

    config.py     what makes a Latte of a class, of nothing, or of a CLIP text; the paper's choices as fields
    patches.py    videos to tokens and back: frame by frame, or several frames in one patch
    blocks.py     the four variants of a block, as rows of a table
    network.py    the network
    t2v.py        the text-to-video network
    t2v_blocks.py what it is built from, under diffusers' names

The official code has variant 1, patches of single frames, modulation, and tables of positions; the rest of the paper
(arXiv 2401.03048, sections 3.2 and 3.3) has no code of its authors. Where the paper leaves something open, the class
says how it is read here.
"""
