"""Agencies that change: merged, split, renamed, moved, ended; what became of their work."""
