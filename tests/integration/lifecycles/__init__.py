"""Both lifecycles driven at random, from every writer."""
