"""Every declared artefact has a template whose headings are recognised, and a way for each of its cells."""

import io

import openpyxl
import pytest

from cms.screens.imports.template_book import columns_of, template_of
from content_models.declaration import registry
from content_models.intake.mapping.guessing import guesses
from content_models.intake.mapping.targets import targets_of

pytestmark = pytest.mark.django_db
ARTEFACTS = [pytest.param(model, id=model.type_name()) for model in registry.artefacts()]


@pytest.mark.parametrize("model", ARTEFACTS)
def test_the_template_of_a_type_is_recognised(model):
    sheet = openpyxl.load_workbook(io.BytesIO(template_of(model)))["Dữ liệu"]
    headings = [cell.value for cell in sheet[1]]
    found = guesses(headings, targets_of(model), {})
    assert [found.get(place) for place in range(len(headings))] == [target.path for target in columns_of(model)]
