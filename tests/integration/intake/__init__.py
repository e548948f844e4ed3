"""Whole files taken in on a real database, through the verbs that people use."""
