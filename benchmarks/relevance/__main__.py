"""`python -m benchmarks.relevance`: what `make relevance` runs."""

from benchmarks.relevance.run import main

if __name__ == "__main__":
    main()
