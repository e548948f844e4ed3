"""Tình trạng hệ thống: how the relay and the search indexes stand, for those who answer for a whole province."""
