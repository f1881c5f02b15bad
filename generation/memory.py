"""How much of the machine's memory is free. Importing this costs no torch."""

import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

_SYSTEM = Path("/proc/meminfo")  # of Linux


def available() -> int | None:
    """Bytes that a program can still have, without what was swapped out; None where nobody says."""
    if find_spec("psutil"):
        free: int = import_module("psutil").virtual_memory().available
        return free
    told = re.search(r"^MemAvailable: +(\d+) kB", _SYSTEM.read_text(), re.MULTILINE) if _SYSTEM.exists() else None
    return int(told[1]) * 1024 if told else None
