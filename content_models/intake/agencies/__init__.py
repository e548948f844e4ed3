"""Agencies, administrative units and successions from CSV files: all of them, or none."""
