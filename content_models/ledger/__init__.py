"""What the public may see and what happened: append-only, the only thing readers without account ever read."""
