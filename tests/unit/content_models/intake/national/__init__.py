"""The form of the national catalogue."""
