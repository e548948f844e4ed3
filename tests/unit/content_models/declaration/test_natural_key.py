"""The key a text asks for: its parts joined, and none while a part is missing, the owner above all."""

import pytest

from content_models.declaration import registry
from content_models.organisation.models import Agency
from content_models.quality.models import QualityPolicy


def owner() -> Agency:
    return Agency(pk=1, code="H99.02", name="Sở Tư pháp")


def test_the_parts_are_joined():
    assert QualityPolicy(agency=owner(), year=2030).natural_key() == "h99.02-2030"


@pytest.mark.parametrize("given", [{"year": 2030}, {"agency": owner()}, {}])
def test_a_missing_part_leaves_no_key_and_no_fault(given):
    assert QualityPolicy(**given).natural_key() is None


@pytest.mark.parametrize("model", registry.artefacts(), ids=lambda m: m.__name__)
def test_nothing_filled_in_asks_for_no_key(model):
    assert model().natural_key() is None
