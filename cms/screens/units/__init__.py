"""Theo dõi đơn vị (C-19): which units below are behind, what they were told, and what came of it."""
