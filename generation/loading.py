"""Models are loaded one at a time: meanwhile the libraries give empty weights to whatever any thread builds.

What imports these libraries is imported under the same lock. They import their own parts when these are first asked
for, and of two threads that do so at once one may find a part half made, and an ImportError.
"""

from functools import cache
from importlib import import_module
from threading import RLock
from types import ModuleType

LOADING = RLock()  # held by who builds a network from a checkpoint


@cache
def imported(module: str) -> ModuleType:
    """A module with transformers or diffusers behind it, where it is not imported with everything else."""
    with LOADING:
        return import_module(module)
