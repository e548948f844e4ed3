"""Promise R-83: who pages through a list while others write meets nothing twice and misses nothing that stood there."""

import re
from collections import Counter
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client

from tests.factories.texts import published
from tests.integration.api.writers import SECONDS, beside_writers
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db(transaction=True)
SINKS, PAGES = "/api/v1/kitchen-sinks/", f"/{KitchenSink.public_slug()}/"
#: Stand in the list before anybody writes, at its beginning, among what is written, and at its end.
STANDING = [f"{first} {number:02d}" for first in ("An toàn", "Mục", "Yêu cầu") for number in range(12)]


@pytest.fixture
def standing(settings) -> set[str]:
    settings.API_CALLS_A_MINUTE = 0
    return {published(KitchenSink, title=title).key for title in STANDING}


def test_a_list_as_it_stands_now(standing, record_property):
    walks: list[list[tuple[str, int]]] = []
    beside_writers(lambda: walks.append([(line["key"], line["version"]) for line in walked(f"{SINKS}?limit=7")]))
    for walk in walks:
        assert max(Counter(walk).values()) == 1
        assert standing <= {key for key, _ in walk}
    sizes = [len(walk) for walk in walks]
    record_property(
        "figure", f"{len(walks)} walks of {min(sizes)} to {max(sizes)} lines beside {SECONDS:.0f} s of writing"
    )


def test_a_list_as_of_one_instant_is_the_same_for_ever(standing):
    walks: dict[str, list[dict]] = {}

    def walk() -> None:
        seen = settled()
        walks[seen] = walked(f"{SINKS}?limit=7&seen={seen}")

    beside_writers(walk)
    assert walks
    for seen, lines in walks.items():
        assert lines == walked(f"{SINKS}?limit=100&seen={seen}")
        assert len({line["key"] for line in lines}) == len(lines)
        assert standing <= {line["key"] for line in lines}


def test_the_pages_of_a_reader(standing):
    walks: list[list[str]] = []
    beside_writers(lambda: walks.append(read_through()))
    for walk in walks:
        assert standing <= set(walk)
        assert all(times == 1 for key, times in Counter(walk).items() if key in standing)


def settled() -> str:
    """Return the latest instant of which nothing is being written any more."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT least(clock_timestamp(), min(xact_start)) FROM pg_stat_activity WHERE datname = current_database()"
        )
        return quote(cursor.fetchone()[0].isoformat())


def walked(address: str) -> list[dict]:
    """Return the lines of every page from an address on."""
    caller, found = Client(), []
    while address:
        page = caller.get(address).json()
        found += page["results"]
        address = page["next"]
    return found


def read_through() -> list[str]:
    """Return the keys that the pages of the list show, one page after the other."""
    visitor, found, following = Client(), [], "?"
    while following:
        html = visitor.get(PAGES + following).content.decode()
        found += re.findall(rf'<h3><a class="v" href="{PAGES}([^"]+)/">', html)
        match = re.search(r'href="(\?sau=[^"]+)"', html)
        following = match[1] if match else ""
    return found
