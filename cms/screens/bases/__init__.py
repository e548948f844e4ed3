"""Căn cứ hết hiệu lực: what our published records cite that is no longer in force, and what to do about it."""
