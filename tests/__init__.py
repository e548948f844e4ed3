"""What must hold. May import everything; nothing imports it."""
