"""The page of a legal document: whether it is in force, what it does to others, what stands on it."""
