"""The editors' house and the shell that wires the rooms together; nobody imports it."""
