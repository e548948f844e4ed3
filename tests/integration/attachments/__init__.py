"""Files from the staff form to the public address."""
