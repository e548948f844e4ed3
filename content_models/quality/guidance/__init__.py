"""What editors of the quality system are told at each field: what to write, an example, the place that asks for it."""
