"""Dialogue managers: one file or folder each, chosen by a row in `dialog.registry`."""
