"""Renews the snapshot of what is declared: `python -m tests.declarations`."""

from tests.renewing import renew

if __name__ == "__main__":
    renew("tests.architecture.test_declarations", "declarations")
