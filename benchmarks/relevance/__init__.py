"""Does the right procedure come first? Judged questions, asked of a real index."""
