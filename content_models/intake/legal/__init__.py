"""Legal documents as the national database and its codification list them, with all their dirt."""
