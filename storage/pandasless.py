"""sqlite-utils without pandas, which it loads, where it is installed, to know the type of its times.

Gradio brings pandas along, and nothing here hands it over: it would take a part of every start for nothing. To be
imported before any other module that imports sqlite-utils.
"""

import sys

if "pandas" not in sys.modules:
    sys.modules["pandas"] = None  # type: ignore[assignment]  # which stands for what cannot be imported
    try:
        import sqlite_utils  # noqa: F401
    finally:
        del sys.modules["pandas"]
