"""One writer of the kill test: opens cases and publishes texts until its server dies; prints what was acknowledged.

Run as `python -m tests.integration.durability.writer NUMBER`, with DATABASE_URL naming the server to be killed.
"""

import os
import sys

import django


def main(number: int) -> None:
    """Write for ever; each line printed was acknowledged by the database before."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.shell.settings.test"
    django.setup()
    from django.db import Error

    from content_models.quality.models import QualityPolicy
    from tests.factories.journeys import opened
    from tests.factories.texts import published
    from tests.sample_artefacts.models import Errand

    try:
        for turn in range(1000):
            print("case", opened(Errand).code, flush=True)
            print("text", published(QualityPolicy, year=1946 + number * 30 + turn % 30).key, flush=True)
    except Error:
        sys.exit(0)


if __name__ == "__main__":
    main(int(sys.argv[1]))
