"""Every screen speaks Vietnamese: walked as a person walks, link by link."""
