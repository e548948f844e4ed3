"""Who follows the feed while others publish and withdraw rebuilds exactly what is public (R-88)."""

import threading

import pytest
from django.db import connection
from django.test import Client

from content_models.actions.deciding import Verdict, decide
from content_models.ledger.models import PublicRecord
from content_models.moderation.member import Act
from content_models.quality.models import QualityPolicy
from tests.factories.texts import decider, drafted, submitted

WRITERS = 8


@pytest.mark.django_db(transaction=True)
def test_a_reader_beside_eight_writers_misses_and_doubles_nothing(settings) -> None:
    settings.API_CALLS_A_MINUTE = 0
    waiting = [_work(number) for number in range(WRITERS)]
    writers = [threading.Thread(target=_decide, args=(own,)) for own in waiting]
    for writer in writers:
        writer.start()
    reader, told, position = Client(), [], 0
    while True:
        working = any(writer.is_alive() for writer in writers)
        page = reader.get("/api/v1/changes/", {"after": position, "limit": 3}).json()
        told, position = told + page["results"], page["position"]
        if not (working or page["results"]):
            break
    kept = PublicRecord.objects.values_list("key", "version", "digest", "withdrawn")
    seen = [(one["key"], one["version"], one["digest"], one["verb"] == "withdraw") for one in told]
    assert len(seen) == len(set(seen)) == WRITERS * 3
    assert sorted(seen) == sorted(kept)
    listed = reader.get("/api/v1/quality-policies/", {"limit": 100}).json()["results"]
    last = {key: (digest, withdrawn) for key, _, digest, withdrawn in seen}
    open_still = {key: digest for key, (digest, withdrawn) in last.items() if not withdrawn}
    assert {line["key"]: line["digest"] for line in listed} == open_still


def _work(number: int) -> list:
    """Two records of one writer to be announced, and what ends the first of them: acts that only wait for a yes."""
    first, second = (drafted(QualityPolicy, year=2000 + 10 * number + each) for each in range(2))
    announced, other = submitted(first), submitted(second)
    decider(announced)  # their accounts, made before the race
    return [announced, other, first]


def _decide(work: list) -> None:
    try:
        announced, other, record = work
        for submission in (announced, other):
            _approve(submission)
        record.refresh_from_db()
        _approve(submitted(record, act=Act.WITHDRAW))
    finally:
        connection.close()


def _approve(submission) -> None:
    submission.refresh_from_db()
    while submission.state == submission.State.OPEN:
        decide([submission], decider(submission), Verdict.APPROVED)
        submission.refresh_from_db()
