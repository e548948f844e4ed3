"""The derived pages are what the code derives today, and they leave nothing out."""

import pytest

from cms.management.reference.declared import declared
from cms.management.reference.facts import ATTRIBUTES, FLAGS, facts_in_code
from cms.management.reference.faults import faults
from cms.management.reference.kinds import kinds
from cms.management.reference.lifecycles import CLOCKS, PLACES
from cms.management.reference.pages import LANGUAGE, PAGES, TYPES, Page
from content_models.declaration.kind import Facts
from content_models.declaration.lifecycle import At
from content_models.declaration.process import Clock


@pytest.mark.parametrize("derived", PAGES, ids=lambda page: page.name)
def test_a_derived_page_is_up_to_date(derived: Page) -> None:
    assert derived.path.read_text("utf-8") == derived.text(), "run: .venv/bin/python manage.py write_reference"


def test_every_kind_and_every_refusal_is_in_the_reference() -> None:
    text = LANGUAGE.path.read_text("utf-8")
    assert len(kinds()) > 10
    assert len(faults()) > 10
    missing = [name for name in [*(kind.__name__ for kind in kinds()), *(f.id for f in faults())] if name not in text]
    assert not missing


def test_every_declared_type_is_listed_with_its_roles() -> None:
    text = TYPES.path.read_text("utf-8")
    assert [model.__name__ for model in declared() if text.count(f"| `{model.__name__}` |") != 2] == []


def test_everything_that_a_declaration_may_state_has_words() -> None:
    """A new word is described in cms/management/reference; a fact for the platform alone is excepted there."""
    assert {name for name, _ in facts_in_code()} == set(ATTRIBUTES)
    assert set(Facts.__dataclass_fields__) == set(FLAGS)
    assert {place.name for place in At} == set(PLACES)
    assert {clock.name for clock in Clock} == set(CLOCKS)
