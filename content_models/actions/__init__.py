"""What may be done to a record: one verb per file. Each takes a list; one record is a list of one."""
