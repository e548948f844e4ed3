"""Replays a reform from a table that names units only: read, matched with the agencies of that day, then decided."""
