"""How the platform itself is run: calendars and, later, incidents, backups, notices."""
