"""The verbs of the platform for operators: each is thin, what it does lies in the rooms."""
