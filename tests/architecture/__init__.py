"""The house itself: who may import whom, how long things are, how they are named, whether the docs are true."""
