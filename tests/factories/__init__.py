"""Makes the people and records that tests need, through the same verbs that users run."""
