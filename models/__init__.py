"""Diffusion transformers in pure PyTorch, equal to the official code and loading the official weights.

One file, or one folder, is one architecture: a frozen configuration, the modules under the official names of their
weights, and a `forward` that reads as a diagram. The networks know nothing of prompts, VAEs or sampling loops.
Importing this package costs no torch.
"""
