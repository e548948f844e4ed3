"""What must survive: many writers at once, and a server killed in their midst."""
