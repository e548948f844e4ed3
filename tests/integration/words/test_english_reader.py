"""One choice on the account page turns the staff house English; the public site stays as it is."""

import pytest
from wagtail.users.models import UserProfile

from content_models.declaration import registry
from content_models.declaration.roles import Role
from tests.factories.journeys import opened
from tests.factories.people import agency, holder_of
from tests.factories.texts import drafted, published, redraft, submitted
from tests.integration.cms.doors import entered
from tests.integration.words.walk import Walks
from tests.words import messages
from tests.words_asked import ENGLISH

pytestmark = pytest.mark.django_db
#: Who between them see nearly every screen.
READERS = (Role.CATALOGUE_EDITOR, Role.PROCEDURE_CONTROLLER, Role.CLERK, Role.ACCOUNT_ADMIN)

#: The head of the catalogue, and a field whose sample holds its own label.
ITSELF = ("", "Số định danh")


def reading_english(role):
    account = holder_of(role)
    UserProfile.objects.update_or_create(user=account, defaults={"preferred_language": "en"})
    return account


def test_the_choice_of_the_account_page_rules_the_staff_house():
    client = entered(holder_of(Role.CATALOGUE_EDITOR))
    assert "Việc chờ tôi" in client.get("/quan-tri/", follow=True).content.decode()
    chosen = {"preferred_language": "en", "theme": "system", "contrast": "system"}
    assert client.post("/quan-tri/account/", chosen).status_code == 302
    page = client.get("/quan-tri/", follow=True)
    assert "Waiting for me" in page.content.decode() and page["Content-Language"] == "en"
    assert '<html lang="en"' in page.content.decode()


def test_the_public_site_and_the_door_stay_vietnamese():
    agency("H99.02")
    asking = entered(reading_english(Role.CLERK))
    for address in ("/", "/thu-tuc/", "/quan-tri/login/", "/khong-co/"):
        for client in (asking, entered(None)):
            page = client.get(address, headers={"accept-language": "en"}, follow=True)
            if "/quan-tri/" not in page.request["PATH_INFO"] or client is not asking:
                assert page["Content-Language"] == "vi", address


@pytest.mark.long
def test_no_screen_says_in_vietnamese_what_has_english(record_property):
    for model in registry.cases():
        opened(model, "H99.02")
    for model in registry.artefacts():
        drafted(model)
        submitted(redraft(published(model)))
    known = messages(ENGLISH.read_text(encoding="utf-8"))
    pairs = {text for text, english in known.items() if text not in (*ITSELF, english)}
    walks, left, pages = Walks(), {}, 0
    for role in READERS:
        for page in walks.walk(entered(reading_english(role))):
            if "xem-truoc" in page.address:
                assert page.language == "vi", "a public page speaks Vietnamese, seen from within too"
                continue
            assert page.language == "en", page.address
            pages += 1
            for text in (" ".join(one.split()) for one in page.said):
                if text in pairs:
                    left.setdefault(text, f"{page.address} ({role.value})")
    record_property("figure", f"screens walked in English: {pages}, said in Vietnamese though known: {len(left)}")
    assert pages > 50
    assert sorted(left.items()) == []
