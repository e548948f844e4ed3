"""The commands of the platform and the data one of them shows; those of the interface live in api/management."""
