"""Rules between texts, what a text sets going, signatures, texts that stay inside: on the sample types."""
