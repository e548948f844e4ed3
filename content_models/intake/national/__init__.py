"""The form of the national procedure catalogue: one JSON object a procedure, put into our own fields."""
