"""How Vietnamese text is cut into what can be matched: syllables, pairs of them, slips of the keyboard."""
