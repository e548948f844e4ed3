"""Makes a million records out of some thousand, as if each had been published: rows by the database, not by people."""
