"""From a declaration to the staff screens of an artefact: one class for all, nothing generated."""
