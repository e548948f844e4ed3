"""What comes in as a file: cleaned, looked at from the inside, then kept or refused."""
