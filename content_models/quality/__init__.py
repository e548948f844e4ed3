"""Quality management in agencies: TCVN ISO 9001."""
