"""What can be wrong with a setting, said in both languages."""


class SettingsError(Exception):
    """A setting cannot be used; the text says which one, and what it should be."""

    def __init__(self, *, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en

    def message(self, language: str) -> str:
        """The text for a person who speaks `language` ("zh"; anything else reads English)."""
        return self.zh if language == "zh" else self.en
