"""The rows of the regulations that are shown working, one test a row, named by its id."""
