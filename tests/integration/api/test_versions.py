"""The versions of a key, each as it was stored."""

import pytest
from django.test import Client

from content_models.catalogue.models import Procedure
from content_models.ledger.models import PublicRecord
from content_models.moderation.member import Act
from tests.factories.texts import approved, published, redraft, submitted
from tests.integration.api.calling import CODE, fits

pytestmark = pytest.mark.django_db
HERE = f"/api/v1/procedures/{CODE}/versions/"


@pytest.fixture
def three() -> Procedure:
    """Announced, amended, withdrawn."""
    record = published(Procedure, code=CODE, title="Một")
    approved(submitted(redraft(record, title="Hai")))
    record.refresh_from_db()
    approved(submitted(record, act=Act.WITHDRAW, reason="Hết hiệu lực"))
    return record


def test_every_version_is_told_newest_first(caller: Client, three, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        answer = caller.get(HERE)
    fits(answer.json(), "VersionPage")
    told = answer.json()["results"]
    assert [(line["version"], line["withdrawn"]) for line in told] == [(3, True), (2, False), (1, False)]
    assert told[2]["in_force_until"] and "Lãnh đạo cơ quan" in told[0]["decided_as"]


def test_versions_are_paged(caller: Client, three) -> None:
    first = caller.get(HERE, {"limit": 2}).json()
    rest = caller.get(first["next"]).json()
    assert [line["version"] for line in rest["results"]] == [1]
    assert rest["next"] is None


def test_each_version_is_its_stored_bytes(caller: Client, three, django_assert_num_queries) -> None:
    for row in PublicRecord.objects.filter(key=CODE):
        with django_assert_num_queries(1):
            answer = caller.get(f"{HERE}{row.version}/")
        assert (answer.status_code, answer.content) == (200, row.body.encode())
        assert answer["ETag"] == f'"{row.digest}"'


def test_what_is_not_there_is_not_found(caller: Client, three) -> None:
    assert caller.get(f"{HERE}9/").status_code == 404
    assert caller.get(f"{HERE}999999999/").status_code == 404
    assert caller.get("/api/v1/procedures/9.999999/versions/").status_code == 404
    assert caller.get(HERE, {"after": "x"}).status_code == 400


def test_that_a_version_ends_is_told_only_once_it_is_shown(caller: Client) -> None:
    """What is scheduled must not leak through the version before it."""
    record = published(Procedure, code=CODE)
    row = PublicRecord.objects.get(key=CODE)
    PublicRecord.objects.filter(pk=row.pk).update(superseded_on="2100-01-01", superseded_known="2099-01-01T00:00+07:00")
    assert record.key and caller.get(HERE).json()["results"][0]["in_force_until"] is None
