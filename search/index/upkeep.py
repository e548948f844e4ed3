"""Compares the indexes with the ledger when it is time to, and whenever one may have lost what it had."""

from __future__ import annotations

import datetime
from functools import partial

from django.conf import settings
from django.db.models.functions import Now

from search.engines import engines
from search.engines.contract import Engine
from search.engines.elasticsearch import ElasticsearchEngine
from search.index import cursor
from search.index.feed import caught_up
from search.index.patience import spared
from search.index.rebuilding import PURPOSE
from search.index.reconciling import reconcile
from search.models import Reconciliation

#: Entries of the feed read at once before an index is compared.
STEP = 500


def keep_true(only: str = "") -> int:
    """Compare and repair what is due, in all indexes or one; return how many versions were repaired."""
    return sum(spared(one.name, partial(_kept, one)) for one in engines(only))


def _kept(engine: Engine) -> int:
    if cursor.position(engine.name) < cursor.newest() or not _is_due(engine.name):
        return 0
    return repaired(compared(engine))


def _is_due(engine: str) -> bool:
    late = Now() - datetime.timedelta(minutes=settings.RECONCILE_MINUTES)
    return cursor.is_doubted(engine) or not Reconciliation.objects.filter(engine=engine, at__gt=late).exists()


def compared(engine: Engine) -> Reconciliation:
    """Compare one index with the ledger now, repair it, and drop what a broken rebuild left behind."""
    cursor.doubt(engine.name, False)
    told = reconcile(engine)
    if told.left and repaired(told):
        cursor.doubt(engine.name)
    if isinstance(engine, ElasticsearchEngine):
        with cursor.alone(PURPOSE) as nobody_rebuilds:
            if nobody_rebuilds:
                engine.tidy()
    return told


def reconcile_all() -> list[Reconciliation]:
    """Read the feed to its end and compare every index, whether it is due or not. Fails by what an engine fails by."""
    told = []
    for engine in engines():
        while caught_up(engine, STEP):
            pass
        told.append(compared(engine))
    return told


def repaired(told: Reconciliation) -> int:
    """Return how many versions a comparison put right."""
    return max(0, told.missing + told.stale + told.extra - told.left)
