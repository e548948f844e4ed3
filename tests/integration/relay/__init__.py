"""The relay as it runs: who leads, what fails, what is killed, what a subscriber is told."""
