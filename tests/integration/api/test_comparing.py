"""What changed between two published versions, in the words of the page where it was decided."""

import pytest
from django.test import Client

from content_models.catalogue.models import Procedure
from content_models.declaration import registry
from content_models.declaration.body import fields_of
from content_models.declaration.exposure import PUBLIC
from content_models.ledger.comparing.changes import changes_of
from content_models.ledger.models import PublicRecord
from content_models.moderation.member import Act
from tests.factories.texts import approved, drafted, published, redraft, submitted
from tests.integration.api.calling import CODE, channels, fits

pytestmark = pytest.mark.django_db
HERE = f"/api/v1/procedures/{CODE}/versions/"


@pytest.fixture
def amended() -> Procedure:
    """Announced, then with another title and another limit."""
    record = published(Procedure, code=CODE, title="Cấp bản sao trích lục", channels=channels(5))
    rows = record.channels.raw_data
    changed = [
        row | {"value": row["value"] | {"limit": {"value": 3, "unit": "working_day", "text": ""}}} for row in rows
    ]
    longer = Procedure.kind("channels").to_python([*changed])
    approved(submitted(redraft(record, title="Cấp bản sao điện tử trích lục", channels=longer)))
    return record


def test_only_what_differs_is_told_word_by_word(caller: Client, amended, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        answer = caller.get(f"{HERE}1/compare/2/")
    fits(answer.json(), "Comparison")
    title, rows = answer.json()["changes"]
    assert (title["field"], rows["field"]) == ("title", "channels")
    assert {"text": "điện tử", "mark": "ins"} in title["new"][0]
    assert [row["what"] for row in rows["rows"]] == ["edited"]
    assert "sector" not in str(answer.json()["changes"]) and answer.json()["same"]
    assert (answer.json()["from"]["version"], answer.json()["to"]["version"]) == (1, 2)
    back = caller.get(f"{HERE}2/compare/1/").json()
    assert {"text": "điện tử", "mark": "del"} in back["changes"][0]["old"][0]


def test_it_says_what_the_staff_comparison_says(caller: Client, amended) -> None:
    amended.refresh_from_db()
    texts = [fields_of(one.as_object(), PUBLIC) for one in amended.revisions.order_by("pk")]
    told, same = changes_of([kind for kind in Procedure.kinds() if kind.is_public], *texts)
    answer = caller.get(f"{HERE}1/compare/2/").json()
    assert [(one["label"], one["notes"]) for one in answer["changes"]] == [(one.label, one.notes) for one in told]
    assert answer["same"] == same


def test_a_version_differs_in_nothing_from_itself(caller: Client, amended) -> None:
    assert caller.get(f"{HERE}1/compare/1/").json()["changes"] == []


def test_whoever_has_the_comparison_gets_it_not_again(caller: Client, amended) -> None:
    tag = caller.get(f"{HERE}1/compare/2/")["ETag"]
    assert caller.get(f"{HERE}1/compare/2/", headers={"if-none-match": tag}).status_code == 304


@pytest.mark.parametrize("place", ["1/compare/3/", "3/compare/1/", "0/compare/1/", "1/compare/999999999/"])
def test_what_is_not_on_show_cannot_be_compared(caller: Client, amended, place: str) -> None:
    drafted(Procedure, code="9.000099")
    assert caller.get(f"{HERE}{place}").status_code == 404
    assert caller.get("/api/v1/procedures/9.000099/versions/1/compare/1/").status_code == 404


def test_one_caller_compares_a_hundred_odd_times_a_minute(caller: Client, amended, settings) -> None:
    settings.API_LOOKUPS_A_MINUTE = 1
    assert caller.get(f"{HERE}1/compare/2/").status_code == 200
    assert caller.get(f"{HERE}1/compare/2/").status_code == 429
    assert caller.get(f"{HERE}1/").status_code == 200


@pytest.mark.parametrize("model", registry.artefacts(), ids=lambda model: model.__name__)
def test_every_type_is_compared(model, caller: Client) -> None:
    record = published(model)
    approved(submitted(record, act=Act.WITHDRAW))
    assert PublicRecord.objects.filter(key=record.key, type=model.type_name()).count() == 2
    fits(caller.get(f"/api/v1/{model.public_plural()}/{record.key}/versions/1/compare/2/").json(), "Comparison")
