"""A wrong rule, opening, signature or reach stops the server at start, with its id."""

import dataclasses

import pytest

from content_models.declaration import language as d
from content_models.declaration.lifecycle import Approval, Step
from content_models.declaration.type_checks import check_type
from tests.sample_artefacts.models import Errand, Plan, Programme

OPENS = Programme.opens[0]


def ids(model) -> list[str]:
    return [found.id for found in check_type(model)]


@pytest.mark.parametrize("model", [Programme, Plan, Errand], ids=lambda m: m.__name__)
def test_the_samples_are_sound(model):
    assert ids(model) == []


@pytest.mark.parametrize(
    "rule",
    [
        d.WholeRows("nothing"),
        d.WholeRows("title"),
        d.Under("title"),
        d.Under("programme", same=("year",)),
        d.Rises("title"),
        d.Apart("tasks", "unit", other="nobody"),
        d.Covers("title", "item", "answer", "excuse"),
    ],
    ids=repr,
)
def test_a_rule_names_fields_that_are_there_and_of_its_kind(rule, monkeypatch):
    monkeypatch.setattr(Programme, "rules", [rule])
    assert ids(Programme) == ["declaration.E030"]


def test_public_when_names_a_field(monkeypatch):
    monkeypatch.setattr(Programme, "public_when", ("nothing", "open"))
    assert ids(Programme) == ["declaration.E031"]


def test_what_is_signed_has_a_file(monkeypatch):
    signing = Approval(d.Role.ISO_REPRESENTATIVE, [Step("Ký", d.Role.AGENCY_LEADER, signs=True)])
    monkeypatch.setattr(Plan, "lifecycle", signing)
    assert ids(Plan) == ["declaration.E032"]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"each": "title"}, "declaration.E033"),
        ({"agency": "text"}, "declaration.E033"),
        ({"copies": {"text": "nothing"}}, "declaration.E033"),
        ({"copies": {"nothing": "text"}}, "declaration.E034"),
        ({"back": "row"}, "declaration.E034"),
        ({"case": "question"}, "declaration.E034"),
    ],
)
def test_an_opening_names_columns_and_fields_that_fit(change, found, monkeypatch):
    monkeypatch.setattr(Programme, "opens", [dataclasses.replace(OPENS, **change)])
    assert found in ids(Programme)


def test_a_case_within_speaks_to_nobody_outside(monkeypatch):
    monkeypatch.setattr(Errand, "reach", d.WITHIN)
    assert ids(Errand) == ["declaration.E024"]
