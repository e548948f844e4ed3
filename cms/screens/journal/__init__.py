"""The journal of all that happened, for auditors."""
