"""Rows are drawn by a script from what the form brings along: their labels come in the language of the reader."""

import html
import json

import pytest

from content_models.catalogue.procedure import Procedure
from content_models.catalogue.procedure_rows import Situation
from content_models.declaration.kind import kinds_of
from content_models.declaration.roles import Role
from tests.factories.people import holder_of
from tests.integration.cms.doors import entered, place
from tests.integration.words.test_english_reader import reading_english
from tests.words import messages
from tests.words_asked import ENGLISH

pytestmark = pytest.mark.django_db


def labels_said(account):
    """Which labels of the papers' rows the form brings along, in English and in Vietnamese."""
    page = html.unescape(entered(account).get(place(Procedure, "add")).content.decode())
    known = messages(ENGLISH.read_text(encoding="utf-8"))
    labels = [kind.label for kind in kinds_of(Situation).values()]
    return [json.dumps(known[label]) in page for label in labels], [json.dumps(label) in page for label in labels]


def test_labels_of_rows_come_in_the_language_of_the_reader():
    english, vietnamese = labels_said(reading_english(Role.CATALOGUE_EDITOR))
    assert all(english) and not any(vietnamese)
    english, vietnamese = labels_said(holder_of(Role.CATALOGUE_EDITOR, name="tieng.viet"))
    assert all(vietnamese) and not any(english)
