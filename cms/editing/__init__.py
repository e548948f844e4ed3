"""What surrounds a draft while it is written: its versions side by side, its page to be, text kept, others present."""
