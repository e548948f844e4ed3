"""What every test shares: loud skips, tables emptied after real transactions, long tests first.

Records for tests come from `tests/factories`; strictness (warnings, markers) is in `pyproject.toml`.
"""

import gc
from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from django.test import TransactionTestCase
from django.utils import translation

from tests.emptying import empty
from tests.loud_skips import LoudSkips


def pytest_configure(config: pytest.Config) -> None:
    """Gather what did not run."""
    config.pluginmanager.register(LoudSkips(), "loud-skips")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long tests first, so that no worker begins one when the others are done."""
    items.sort(key=lambda item: "long" not in item.keywords)


def pytest_collection_finish() -> None:
    """What is loaded by now stays: the collector need not look through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="session", autouse=True)
def only_what_was_written_is_emptied() -> Iterator[None]:
    """Django's own flush truncates every table and makes content types anew, after each transactional test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _: empty(connection))
        yield


@pytest.fixture(scope="module")
def transaction_of_the_module(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Keep what a fixture of the module writes until its last test; what each test writes is rolled back before."""
    around = transaction.atomic()
    around._from_testcase = True  # else nothing durable may begin within
    with django_db_blocker.unblock(), around:
        yield
        transaction.set_rollback(True)


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
