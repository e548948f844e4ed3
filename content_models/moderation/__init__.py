"""Submissions, decisions and duties: how something goes live, and what waits for whom."""
