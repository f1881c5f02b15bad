"""Pictures to sequences of patches, and back."""

from torch import Tensor, nn

from models.errors import InputError


class PatchEmbed(nn.Module):
    """Each patch of a picture becomes one token, by one linear map (ViT, Dosovitskiy et al. 2020)."""

    def __init__(self, patch_size: int, channels: int, hidden_size: int, *, bias: bool = True) -> None:
        super().__init__()
        self.proj = nn.Conv2d(channels, hidden_size, kernel_size=patch_size, stride=patch_size, bias=bias)
        nn.init.xavier_uniform_(self.proj.weight.view(hidden_size, -1))
        if bias:
            nn.init.zeros_(self.proj.bias)

    def forward(self, x: Tensor) -> Tensor:  # (N, C, H, W) -> (N, H/p · W/p, D), row by row
        return self.proj(x).flatten(2).transpose(1, 2)


def unpatchify(tokens: Tensor, grid: tuple[int, int], patch_size: int) -> Tensor:
    """Tokens (N, rows·columns, p·p·C), channels last in each patch, to pictures (N, C, rows·p, columns·p)."""
    rows, columns = grid
    patches = tokens.unflatten(1, (rows, columns)).unflatten(3, (patch_size, patch_size, -1))  # (N, h, w, p, q, C)
    return patches.permute(0, 5, 1, 3, 2, 4).flatten(4, 5).flatten(2, 3)  # (N, C, h·p, w·q)


def require_shape(x: Tensor, channels: int | None, *sizes: int | None, name: str = "x") -> None:
    """Raises InputError unless x is (N, channels, *sizes), where None is any size."""
    expected = (None, channels, *sizes)
    if x.dim() == len(expected) and all(
        size is None or size == given for size, given in zip(expected, x.shape, strict=True)
    ):
        return
    wanted = " × ".join("N" if size is None else str(size) for size in expected)
    given = " × ".join(map(str, x.shape))
    raise InputError(
        zh=f"{name} 的形状是 {given}，而网络需要 {wanted}。请检查尺寸。",
        en=f"{name} has the shape {given}, and the network takes {wanted}. Check the size.",
    )
