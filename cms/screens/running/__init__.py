"""Vận hành: how the relay and the search indexes stand, for those who answer for a whole province."""
