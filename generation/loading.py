"""Models are loaded one at a time: meanwhile the libraries give empty weights to whatever any thread builds."""

from threading import RLock

LOADING = RLock()  # held by who builds a network from a checkpoint
