"""Attempts to break in, one file an attacker or a door; each that once succeeded is kept with what closed it."""
