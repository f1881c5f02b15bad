"""The embedded dialogue manager: a small LLaVA that decides every turn on two CPU cores, from weights of its own.

What it is not sure of is left to keyword rules, where they understand it: of turns that people worded by hand the two
together decide more rightly than either. It follows pictures by their scenes, as structured state: of those that
someone brings, by the prompt that Huihua wrote into them, else by what CLIP's image tower is sure to see. A turn with a
picture of which nothing is known is left to the rules. Its own vision tower is not trained.
"""

from dialog.managers.tiny.manager import TinyManager

__all__ = ["TinyManager"]
