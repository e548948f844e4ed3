"""A caller without account, key or cookie; and a cache that no other test has filled."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client


@pytest.fixture(autouse=True)
def empty_cache() -> Iterator[None]:
    """Counts of calls and of tried secrets belong to one test."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def caller() -> Client:
    """A program that nobody registered."""
    return Client()
