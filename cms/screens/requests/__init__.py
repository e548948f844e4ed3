"""Requests for accounts: a list pasted from a spreadsheet, and the page where each line is tried and carried out."""
