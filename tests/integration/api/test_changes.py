"""The feed: public changes in an order that never changes; cases only for a key; nothing before its day."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone

from content_models.actions.submitting import Entry, Proposal, submit
from content_models.catalogue.models import Procedure
from content_models.moderation.member import Act
from content_models.quality.models import QualityPolicy
from tests.factories.people import holder_of
from tests.factories.texts import approved, drafted, published, redraft, submitted
from tests.integration.api.calling import CODE, dossier, fits, keyed

pytestmark = pytest.mark.django_db
HERE = "/api/v1/changes/"


def told(answer) -> list[tuple[str, str, int, str]]:
    return [(c["type"], c["key"], c["version"], c["verb"]) for c in answer.json()["results"]]


def test_what_was_published_and_withdrawn_is_told_in_order(caller: Client) -> None:
    record = published(Procedure, code=CODE)
    approved(submitted(redraft(record, title="Hai")))
    record.refresh_from_db()
    approved(submitted(record, act=Act.WITHDRAW, reason="Hết hiệu lực"))
    answer = caller.get(HERE)
    fits(answer.json(), "ChangePage")
    own = ("procedure", CODE)
    assert told(answer) == [(*own, 1, "publish"), (*own, 2, "publish"), (*own, 3, "withdraw")]
    for change in answer.json()["results"]:
        assert caller.get(change["self"])["ETag"] == f'"{change["digest"]}"'


def test_a_reader_who_goes_on_meets_each_once(caller: Client) -> None:
    for number in range(5):
        published(Procedure, code=f"9.00060{number}")
    address, seen = f"{HERE}?limit=2", []
    while address:
        page = caller.get(address).json()
        seen += [change["key"] for change in page["results"]]
        address = page["next"]
    assert seen == [f"9.00060{number}" for number in range(5)]
    assert caller.get(HERE, {"after": page["position"]}).json() == {
        "results": [],
        "next": None,
        "position": page["position"],
    }
    published(Procedure, code="9.000700")
    assert [c["key"] for c in caller.get(HERE, {"after": page["position"]}).json()["results"]] == ["9.000700"]


def test_what_is_scheduled_does_not_leak(caller: Client) -> None:
    record = drafted(QualityPolicy)
    later = timezone.now() + datetime.timedelta(days=3)
    author = holder_of(QualityPolicy.lifecycle.draft)
    approved(submit([Proposal(record, [Entry(record)], shown_from=later)], author)[0])
    assert told(caller.get(HERE)) == []


def test_cases_are_told_to_a_key_with_the_scope_only(caller: Client) -> None:
    mine, other = dossier("H99.02").case.code, dossier("H99.03").case.code
    assert mine not in caller.get(HERE).content.decode()
    assert caller.get(HERE, {"include": "dossiers"}).status_code == 401
    assert keyed()[0].get(HERE, {"include": "dossiers"}).status_code == 403
    portal, _ = keyed("dossiers:read", at="H99.02")
    answer = portal.get(HERE, {"include": "dossiers"})
    fits(answer.json(), "ChangePage")
    assert ("dossier", mine, None, "open") in told(answer)
    assert other not in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert mine not in portal.get(HERE).content.decode()


@pytest.mark.parametrize("after", ["-1", "x", "1.0", "9" * 30, str(2**63)])
def test_a_position_that_is_none_is_refused(caller: Client, after: str) -> None:
    assert caller.get(HERE, {"after": after}).status_code == 400
    assert caller.get(HERE, {"after": 2**63 - 1}).status_code == 200
