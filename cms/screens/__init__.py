"""The few staff screens written by hand."""
