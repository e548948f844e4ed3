"""Tests over several rooms, with the real engines."""
