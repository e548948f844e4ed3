"""The JSON Schema of each type: its example and every stored text fit it, and nothing else does."""

import jsonschema
import pytest
from django.test import Client

from content_models.declaration import registry
from content_models.ledger.models import PublicRecord
from content_models.moderation.member import Act
from tests.factories.texts import approved, published, submitted

pytestmark = pytest.mark.django_db
HERE = "/api/v1/schemas/"


def test_every_type_has_one(caller: Client) -> None:
    listed = caller.get(HERE).json()["results"]
    assert [one["type"] for one in listed] == [*(model.type_name() for model in registry.shown_types()), "agency"]
    assert all(caller.get(one["self"]).status_code == 200 for one in listed)


@pytest.mark.parametrize("model", registry.artefacts(), ids=lambda model: model.__name__)
def test_the_example_and_what_was_published_fit(model, caller: Client) -> None:
    answer = caller.get(f"{HERE}{model.public_plural()}/")
    assert answer["Content-Type"] == "application/schema+json"
    schema = answer.json()
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    (example,) = schema["examples"]
    checker.validate(example)
    assert example.keys() >= set(schema["required"])
    record = published(model)
    approved(submitted(record, act=Act.WITHDRAW))
    for row in PublicRecord.objects.filter(type=model.type_name(), key=record.key):
        checker.validate(row.data())
    for name in schema["required"]:
        assert list(checker.iter_errors({part: value for part, value in example.items() if part != name}))


@pytest.mark.parametrize("plural", ["dossiers", "agencies"])
def test_what_is_no_text_has_one_too(plural: str, caller: Client) -> None:
    schema = caller.get(f"{HERE}{plural}/").json()
    jsonschema.Draft202012Validator.check_schema(schema)
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    (example,) = schema["examples"]
    checker.validate(example)
    for name in schema["required"]:
        assert list(checker.iter_errors({part: value for part, value in example.items() if part != name}))


def test_an_example_is_the_same_each_time(caller: Client) -> None:
    for model in registry.artefacts()[:5]:
        address = f"{HERE}{model.public_plural()}/"
        assert caller.get(address)["ETag"] == caller.get(address)["ETag"]
