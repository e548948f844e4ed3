"""Screens of cases, derived from each declared process: list, opening, receipt, detail, moves."""
