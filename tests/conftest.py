"""What every test shares: loud skips, and a flush that append-only tables let through.

Records for tests come from `tests/factories`; strictness (warnings, markers) is in `pyproject.toml`.
"""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import TransactionTestCase
from django.utils import translation

from tests.loud_skips import LoudSkips


def pytest_configure(config: pytest.Config) -> None:
    """Gather what did not run."""
    config.pluginmanager.register(LoudSkips(), "loud-skips")


@pytest.fixture(scope="session", autouse=True)
def flush_passes_append_only_tables() -> Iterator[None]:
    """Disarm the ledger's triggers while a transactional test empties the tables: they refuse a flush too."""
    flush = TransactionTestCase._fixture_teardown

    def disarmed_flush(case: TransactionTestCase) -> None:
        from content_models.ledger import triggers  # needs the apps to be ready

        triggers.disarm(connection)
        try:
            flush(case)
        finally:
            triggers.arm(connection)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", disarmed_flush)
        yield


@pytest.fixture(autouse=True)
def no_word_outlives_its_test() -> Iterator[None]:
    """Words of shared categories and of the index are kept for seconds; those of a test are rolled back before."""
    yield
    from django.core.cache import cache  # needs the settings

    from search.query.lexicon import forget

    forget()
    cache.delete_many([f"terms:{name}" for name in ("linh-vuc", "doi-tuong", "viec-trong-doi", "loai-van-ban")])


@pytest.fixture(autouse=True)
def no_language_outlives_its_test() -> Iterator[None]:
    """Each request sets its reader's language; what a test asks without a request is asked in Vietnamese."""
    yield
    translation.deactivate()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker) -> Iterator[None]:
    """End what a browser's last request may have left open: a database in use cannot be dropped."""
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
