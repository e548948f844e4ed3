"""Renews the snapshot of the node's index: `python -m tests.mapping`."""

import json
import os

import django


def main() -> None:
    """Write the snapshot."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.shell.settings.test")
    django.setup()
    from tests.unit.search.engines.test_mapping import SNAPSHOT, index

    SNAPSHOT.write_text(json.dumps(index(), ensure_ascii=False, indent=1, sort_keys=True) + "\n")
    print(f"Đã ghi {SNAPSHOT.name}.")


if __name__ == "__main__":
    main()
