"""The embedded dialogue manager: a small LLaVA that decides every turn on two CPU cores, from weights of its own.

What it is not sure of is left to keyword rules, where they understand it: of turns that people worded by hand the two
together decide more rightly than either. It follows pictures by their scenes, as structured state. Its vision tower is
there, but not trained yet: of a picture that someone brings it knows the prompt that Huihua wrote into it, and a turn
with any other picture is left to the rules.
"""

from dialog.managers.tiny.manager import TinyManager

__all__ = ["TinyManager"]
