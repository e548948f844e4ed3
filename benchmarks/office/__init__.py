"""A day at the office in ten minutes: editors and moderators at one catalogue, through the pages they use."""
