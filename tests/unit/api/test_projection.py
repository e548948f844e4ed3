"""Each kind has its form over REST, and a schema says neither less nor more than what `plain` gives."""

import jsonschema
import pytest

from api.projection.bodies import body_schema
from api.projection.filters import filters_of
from api.projection.kinds import SCHEMAS, schema_of
from content_models.declaration import language
from content_models.declaration.kind import Kind
from tests.sample_artefacts.models import KitchenSink

KINDS = [found for found in vars(language).values() if isinstance(found, type) and issubclass(found, Kind)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_kind_has_its_form(kind: type[Kind]) -> None:
    assert kind in SCHEMAS


def test_a_kind_without_a_form_is_named() -> None:
    class Strange(language.Line):
        """A kind nobody told this room about."""

    with pytest.raises(LookupError, match="Strange"):
        schema_of(Strange("Lạ"))


@pytest.mark.parametrize("kind", KitchenSink.kinds(), ids=lambda kind: kind.name)
def test_a_sample_and_an_empty_value_fit(kind: Kind) -> None:
    jsonschema.validate(kind.plain(kind.to_python(kind.sample(3))), schema_of(kind))
    jsonschema.validate(kind.plain(kind.get_default()), schema_of(kind))


def test_nothing_internal_is_described() -> None:
    assert "note" not in body_schema(KitchenSink)["properties"]


def test_each_declared_filter_is_a_parameter() -> None:
    assert [parameter.name for parameter in filters_of(KitchenSink)] == ["year", "colour"]


@pytest.mark.parametrize(("name", "typed"), [("year", "x"), ("year", "-1"), ("year", "²"), ("colour", "green")])
def test_a_value_outside_its_list_is_refused(name: str, typed: str) -> None:
    parameter = next(p for p in filters_of(KitchenSink) if p.name == name)
    with pytest.raises(ValueError):
        parameter.read(typed)
