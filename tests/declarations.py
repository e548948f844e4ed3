"""Renews the snapshot of what is declared: `python -m tests.declarations`."""

import json
import os

import django


def main() -> None:
    """Write the snapshot."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.shell.settings.test")
    django.setup()
    from tests.architecture.test_declarations import SNAPSHOT, declarations

    SNAPSHOT.write_text(json.dumps(declarations(), ensure_ascii=False, indent=1, sort_keys=True) + "\n")
    print(f"Đã ghi {SNAPSHOT.name}.")


if __name__ == "__main__":
    main()
