"""The screens around a draft."""
