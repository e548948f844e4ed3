"""What a program is told of a version that was taken down: 410 with the ground, a line without a word of its text."""

import pytest
from django.test import Client

from content_models.catalogue.models import Procedure
from content_models.ledger.models import PublicRecord
from tests.factories.taking_down import REASON, taken_down
from tests.factories.texts import approved, published, redraft, submitted
from tests.integration.api.calling import CODE, fits

pytestmark = pytest.mark.django_db
HERE = f"/api/v1/procedures/{CODE}/"
SAID = "Có dữ liệu cá nhân không được công khai"


@pytest.fixture
def record() -> Procedure:
    """Two versions; the second was taken down."""
    made = published(Procedure, code=CODE, title="Một")
    approved(submitted(redraft(made, title="Hai")))
    made.refresh_from_db()
    return taken_down(made, 2)


def test_the_look_up_is_gone_with_the_ground_and_never_the_reason(
    caller: Client, record, django_assert_num_queries
) -> None:
    with django_assert_num_queries(2):
        answer = caller.get(HERE)
    told = answer.json()
    assert (answer.status_code, told["ground"], told["successor"]) == (410, "personal_data", None)
    assert told["type"].endswith("/taken-down/") and SAID in told["detail"]
    assert REASON not in answer.content.decode()


def test_the_list_of_versions_keeps_its_line(caller: Client, record, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        answer = caller.get(f"{HERE}versions/")
    fits(answer.json(), "VersionPage")
    second, first = answer.json()["results"]
    assert second["taken_down"]["reason"] == SAID and "Lãnh đạo cơ quan" in second["taken_down"]["ordered_as"]
    assert second["digest"] == PublicRecord.objects.get(version=2).digest and second["reason"] == ""
    assert first["taken_down"] is None


def test_one_version_is_gone_and_the_others_stay(caller: Client, record, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        assert caller.get(f"{HERE}versions/2/").status_code == 410
    assert caller.get(f"{HERE}versions/1/").json()["title"] == "Một"
    assert caller.get("/api/v1/procedures/").json()["results"] == []


def test_a_comparison_with_it_is_gone_too(caller: Client, record, django_assert_num_queries) -> None:
    for pair in ("1/compare/2", "2/compare/1", "2/compare/2"):
        with django_assert_num_queries(1):
            answer = caller.get(f"{HERE}versions/{pair}/")
        assert (answer.status_code, answer.json()["ground"]) == (410, "personal_data")
        assert "Hai" not in answer.content.decode()
    assert caller.get(f"{HERE}versions/2/compare/9/").status_code == 404


def test_the_feed_says_which_version_to_forget(caller: Client, record) -> None:
    entry = caller.get("/api/v1/changes/", {"limit": 500}).json()["results"][-1]
    row = PublicRecord.objects.get(version=2)
    assert (entry["verb"], entry["version"], entry["digest"]) == ("take_down", 2, row.digest)
    assert REASON not in str(entry)
    assert caller.get(entry["self"]).status_code == 410
