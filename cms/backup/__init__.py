"""Sao lưu: database and attached files written into one folder, and brought back from it."""
