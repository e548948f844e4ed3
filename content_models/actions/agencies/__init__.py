"""What may be done to agencies: found, rename, move, merge, split, end, hand over; decided for a day, done on it."""
