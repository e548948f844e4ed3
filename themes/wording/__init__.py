"""How dates, numbers and sizes are written for Vietnamese readers: one way, on every page."""
