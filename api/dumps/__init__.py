"""Everything public in files: written each night from the feed up to a position, the same bytes whenever it is done."""
