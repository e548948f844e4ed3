"""Measures the performance budget on one machine, each figure beside its floor. A command, never a timed test."""
