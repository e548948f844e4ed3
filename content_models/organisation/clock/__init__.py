"""The clock: how deadlines are counted, shown as a sum, and put into words."""
