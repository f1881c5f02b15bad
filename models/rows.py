"""Rows of a batch. With guidance latents come twice, and what goes with them may be told only once."""

from torch import Tensor

from models.errors import InputError


def repeated(rows: Tensor, batch: int) -> Tensor:
    """(b, …) to (batch, …), all rows again and again. Raises InputError where `batch` is no multiple of b."""
    if batch % len(rows):
        raise InputError(
            zh=f"{len(rows)} 行无法均分给 {batch} 个样本。请让文本掩码与尺寸的行数整除批的大小。",
            en=f"{len(rows)} rows cannot be shared by {batch} samples. Give as many rows of text masks and sizes as "
            "there are samples, or a number that divides it.",
        )
    return rows.repeat(batch // len(rows), *[1] * (rows.ndim - 1))
