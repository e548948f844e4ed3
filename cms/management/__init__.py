"""The commands of the platform and the data one of them shows: only here may a command live."""
