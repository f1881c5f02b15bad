"""Dialogue by keywords, in Chinese and English: the fallback that needs no weights.

A turn is heard (`heard`), its small talk set aside (`sayings`), the picture it speaks of found (`references`,
`gallery`), its wish read clause by clause (`clauses`, `marks`, `phrases`, `wishes`, `edits`), the changes made to the
scene (`operations`), and the result written as a prompt (`drawing`). `rules` has the order of all this.
"""

from dialog.managers.keyword.manager import KeywordManager

__all__ = ["KeywordManager"]
