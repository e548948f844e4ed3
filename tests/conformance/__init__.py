"""The heart: every declared type on every surface."""
