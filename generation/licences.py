"""What a person has to know before weights are downloaded. Importing this costs no torch."""

from pathlib import Path

from generation.backends import checkpoint_row, licence_of
from generation.request import Note


def before_download(backend: str, checkpoint: str) -> Note | None:
    """Under which licence weights are downloaded, or where it stands; None once there are any here.

    Raises as `checkpoint_row` does.
    """
    row = checkpoint_row(backend, checkpoint)
    if row.local or is_in_cache(row.where):
        return None
    licence = licence_of(backend, checkpoint) or f"https://huggingface.co/{row.where}"
    return Note(
        zh=f"“{row.where}”第一次使用时从 Hub 下载。许可：{licence}",
        en=f"'{row.where}' is downloaded from the Hub when first used. Licence: {licence}",
    )


def is_in_cache(where: str) -> bool:
    """Whether anything of a repository on the Hub was downloaded before."""
    from huggingface_hub import constants
    from huggingface_hub.file_download import repo_folder_name

    return Path(constants.HF_HUB_CACHE, repo_folder_name(repo_id=where, repo_type="model")).is_dir()
