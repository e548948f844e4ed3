"""No screen of the house says a word of English to somebody who reads Vietnamese (issue of every message we show)."""

import pytest

from content_models.actions.deciding import Verdict, decide
from content_models.declaration import registry
from content_models.declaration.roles import Role
from tests.factories.journeys import opened
from tests.factories.people import holder_of
from tests.factories.texts import decider, drafted, published, redraft, submitted
from tests.integration.cms.doors import entered
from tests.integration.words.english import english
from tests.integration.words.walk import Walks

pytestmark = pytest.mark.django_db


@pytest.fixture
def province():
    """One record of every type in each standing, and a case of every type."""
    for model in registry.cases():  # first: they pin a version that states a limit
        opened(model, "H99.02")
    for model in registry.artefacts():
        drafted(model)
        record = published(model)
        submission = submitted(redraft(record))
        if model.lifecycle.draft is Role.CATALOGUE_EDITOR:
            decide([submission], decider(submission), Verdict.RETURNED, "Sửa lại phần căn cứ.")


@pytest.mark.long
def test_no_screen_says_english_or_leads_nowhere(province, record_property):
    walks, found, pages = Walks(), {}, 0
    for role in Role:
        for page in walks.walk(entered(holder_of(role))):
            pages += 1
            for text in page.said:
                if english(text):
                    found.setdefault(" ".join(text.split()), f"{page.address} ({role.value})")
    record_property("figure", f"screens walked by {len(Role)} roles: {pages}")
    assert pages >= 10 * len(Role), "the walk went nowhere"
    assert (found, walks.dead) == ({}, [])


def test_english_is_told_from_vietnamese():
    for text in ("Save draft", "No log entries found.", "You have unsaved changes", "Delete"):
        assert english(text), text
    for text in ("Lưu nháp", "Ho so", "UBND", "9.000123", "Email", "Chon", "Kon Tum", ""):
        assert not english(text), text
