"""Words of another agency's draft, asked for where its public text may be chosen: nobody learns them by a search."""

import pytest

from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from tests.factories.people import holder_of
from tests.factories.texts import published, redraft
from tests.integration.cms.doors import chooser_place, entered, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
PUBLIC, DRAFT = "Đăng ký khai thác nước", "Chim hoàng yến trong mỏ"


@pytest.mark.parametrize(
    ("code", "asked", "seen"),
    [
        ("H99.03", "hoang yen", False),
        ("H99.03", "hoàng", False),
        ("H99.02", "hoang yen", True),
        ("H99", "hoang yen", True),
        ("H99.03", "9.777", True),
    ],
)
def test_a_chooser_finds_what_is_out_of_reach_by_its_public_words(code, asked, seen):
    record = redraft(published(KitchenSink, title=PUBLIC, code="9.777777"), title=DRAFT, text=DRAFT)
    person = entered(holder_of(Role.CATALOGUE_EDITOR, code))
    for name in ("choose", "choose_results"):
        said = words_of(person.get(chooser_place(KitchenSink, name), {"q": asked}))
        assert (chooser_place(KitchenSink, "chosen", record.pk) in said) == seen


@pytest.mark.parametrize(("asked", "seen"), [("hoang yen", False), ("hoàng", False), ("9.777", True)])
def test_a_clerk_finds_a_procedure_by_its_public_words(asked, seen):
    redraft(published(Procedure, title=PUBLIC, code="9.777777"), title=DRAFT, keywords=DRAFT)
    clerk = entered(holder_of(Role.CLERK, "H99.100"))
    assert (PUBLIC in words_of(clerk.get("/quan-tri/vu-viec/dossier/mo/", {"q": asked}))) == seen


def test_the_public_words_find_it_with_marks_or_without():
    published(Procedure, title=PUBLIC, code="9.777777")
    clerk = entered(holder_of(Role.CLERK, "H99.100"))
    for asked in ("ĐĂNG KÝ", "dang ky", "khai thac nuoc", "Khai thác nước", "nuoc 9.7777"):
        assert PUBLIC in words_of(clerk.get("/quan-tri/vu-viec/dossier/mo/", {"q": asked})), asked
