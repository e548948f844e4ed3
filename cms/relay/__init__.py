"""What runs beside the web: places committed events in the feed and brings the search index up to it."""
