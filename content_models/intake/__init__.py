"""Brings lists of records in: read, report each row, apply or nothing."""
