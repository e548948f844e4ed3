"""The writers of the kill test: they open cases and publish texts until their server dies, and print what it told them.

Run as `python -m tests.integration.durability.writers COUNT`, with DATABASE_URL naming the server to be killed.
"""

import os
import sys

import django


def main(count: int) -> None:
    """Start so many writers of one loaded platform, and wait for them."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "cms.shell.settings.test"
    django.setup()
    for number in range(count):
        if not os.fork():
            write(number)
            os._exit(0)
    for _ in range(count):
        os.wait()


def write(number: int) -> None:
    """Write until the server is gone; each line printed was acknowledged by the database before."""
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
        return


if __name__ == "__main__":
    main(int(sys.argv[1]))
