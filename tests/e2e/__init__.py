"""Journeys in a real browser, by role, in plain words."""
