"""Classes as vectors, with one more row for "no class", which guidance without a classifier needs."""

import torch
from torch import Tensor, nn

from models.errors import InputError


class LabelEmbedder(nn.Module):
    """A row of a table for each class; the last row, if labels are ever dropped, stands for no class.

    In training a label is dropped with `dropout_prob` (Ho & Salimans 2022).
    """

    def __init__(self, num_classes: int, hidden_size: int, dropout_prob: float) -> None:
        super().__init__()
        self.num_classes = num_classes
        self.dropout_prob = dropout_prob
        self.embedding_table = nn.Embedding(num_classes + int(dropout_prob > 0), hidden_size)
        nn.init.normal_(self.embedding_table.weight, std=0.02)

    def forward(self, labels: Tensor) -> Tensor:  # (N,) -> (N, D)
        self._require_known(labels)
        if self.training and self.dropout_prob > 0:
            dropped = torch.rand(labels.shape, device=labels.device) < self.dropout_prob
            labels = torch.where(dropped, self.num_classes, labels)
        return self.embedding_table(labels)

    def _require_known(self, labels: Tensor) -> None:
        # Looking at numbers that lie on a GPU makes it wait, and cannot be compiled.
        if labels.device.type != "cpu" or torch.compiler.is_compiling():
            return
        most = self.embedding_table.num_embeddings - 1
        if labels.numel() and not 0 <= int(labels.min()) <= int(labels.max()) <= most:
            raise InputError(
                zh=f"类别编号必须在 0 到 {most} 之间，而给出的是 {labels.tolist()}。",
                en=f"Classes are numbered 0 to {most}; given: {labels.tolist()}.",
            )
