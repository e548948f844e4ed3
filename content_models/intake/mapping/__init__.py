"""Which column of a list is which declared field: proposed from its heading, decided by a person."""
