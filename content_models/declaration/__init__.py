"""The language in which a regulated record is declared, once. `language` is the module authors import from."""
