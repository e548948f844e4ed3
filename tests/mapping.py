"""Renews the snapshot of the node's index: `python -m tests.mapping`."""

from tests.renewing import renew

if __name__ == "__main__":
    renew("tests.unit.search.engines.test_mapping", "index")
