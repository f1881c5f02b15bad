"""What this program is told from outside: by options, the environment, a file. Knows no part that it configures."""

from settings.errors import SettingsError
from settings.options import parse_options
from settings.reading import load_settings, terminal_language
from settings.table import Settings
from settings.telling import in_force, secrets_of

__all__ = ["Settings", "SettingsError", "in_force", "load_settings", "parse_options", "secrets_of", "terminal_language"]
