"""The first version of the contract: its addresses do not change without a decision and a redirect."""
