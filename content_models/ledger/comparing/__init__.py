"""What changed between two texts of a record: the same words for staff, for the public and for programs."""
