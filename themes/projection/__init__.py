"""From a declaration and a stored body to what a page shows. No request, no query, no HTML."""
