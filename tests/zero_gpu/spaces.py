"""Stands where a ZeroGPU Space has the package `spaces`: its decorator forks, but there is no GPU."""

import sys
from collections.abc import Callable

if "torch" in sys.modules:
    raise RuntimeError("spaces has to be imported before torch")

from tests.forked_gpu import GPU

__all__ = ["GPU", "gradio_auto_wrap"]


def gradio_auto_wrap(task: Callable) -> Callable:
    """What Gradio asks for each handler in a Space: nothing is done unless the Space wants it."""
    return task
