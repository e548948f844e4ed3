"""A visitor without account or cookie, and a cache that no other test has filled."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client


@pytest.fixture(autouse=True)
def empty_cache() -> Iterator[None]:
    """Counts kept for some minutes belong to one test."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def visitor() -> Client:
    """Somebody whom the site does not know."""
    return Client(headers={"accept-language": "en"})
