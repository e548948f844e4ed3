"""What breaks, and what is true afterwards: every index holds the public records, unaided, and no page failed."""
