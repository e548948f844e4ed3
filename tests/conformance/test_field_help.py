"""Whoever fills in a declared type is told, at each field that must be filled, what to write there."""

import re

import pytest

from content_models.declaration import registry
from content_models.declaration.artefact import Artefact

#: Those of the product; the sample domain shows what a declaration may leave out.
TYPES = [model for model in registry.types() if model.__module__.startswith("content_models.")]
LONGEST = 220


def asked_for(model):
    """The fields that are required, and those that a rule speaks of."""
    rules = model.all_rules() if issubclass(model, Artefact) else []
    ruled = {name for rule in rules for name in rule.names()}
    must = [kind for kind in model.kinds() if kind.required and not kind.blank and not kind.has_default()]
    return {kind.name: kind for kind in [*must, *map(model.kind, ruled)] if kind.editable}


FIELDS = [
    pytest.param(kind, id=f"{model.__name__}.{name}") for model in TYPES for name, kind in asked_for(model).items()
]


@pytest.mark.parametrize("kind", FIELDS)
def test_a_field_that_must_be_filled_says_what_to_write(kind):
    words = str(kind.help_text)
    assert words.endswith(".") and len(words) <= LONGEST, words
    assert words[0].isupper() and "  " not in words


@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_the_place_in_the_law_belongs_to_a_basis_of_the_type(model):
    """A field is not asked for by a document that the type as a whole does not stand on."""
    cited = {cites.symbol for cites in model.basis}
    laws = {kind.facts.law.symbol for kind in model.kinds() if kind.facts.law}
    assert laws <= cited | {"42/2022/NĐ-CP"}
    places = [kind.facts.law.place for kind in model.kinds() if kind.facts.law and kind.facts.law.place]
    assert all(re.fullmatch(r"Điều \d+(\.\d+)?(\.[a-zđ])?|\d+(\.\d+)*", place) for place in places), places
