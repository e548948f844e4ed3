"""The legal-basis graph."""
