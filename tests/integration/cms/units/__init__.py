"""The screens about units below."""
