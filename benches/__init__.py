"""Measurements, each a module with a command line that prints one line of JSON."""
