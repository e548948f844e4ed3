"""Khóa kết nối: an administrator gives systems their keys, sees how they are used, and withdraws them (C-08)."""
