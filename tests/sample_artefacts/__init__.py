"""A domain for tests only: types whose shapes the real ones may lose again."""
