"""What can be seen of a running process from outside: lines of its log and figures, neither with personal data."""
