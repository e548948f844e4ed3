"""What is shown when something went wrong, and at the staff door, is Vietnamese too."""

import pytest
from axes.utils import reset
from django.test import Client, RequestFactory

from content_models.declaration.roles import Role
from tests.factories.people import holder_of
from tests.integration.cms.doors import entered
from tests.integration.cms.entering import DOOR, PASSWORD, STEP, half_in, person, with_phone
from tests.integration.words.english import english
from tests.integration.words.walk import page_of
from themes.pages import errors

pytestmark = pytest.mark.django_db


def said_in_english(answer):
    """What a page says in English; there must be a page, in a whole sentence or more."""
    page = page_of(answer)
    assert page and len(" ".join(page.said)) > 40
    return [text for text in page.said if english(text)]


@pytest.mark.parametrize("address", ["/khong-co/", "/thu-tuc/khong-co/", "/quan-tri/khong-co/"])
@pytest.mark.parametrize("role", [None, Role.CLERK])
def test_what_is_not_there(address, role):
    answer = entered(role and holder_of(role)).get(address, headers={"accept-language": "en"}, follow=True)
    assert said_in_english(answer) == []


@pytest.mark.parametrize("address", ["/quan-tri/tai-khoan/", "/quan-tri/nhat-ky/", "/quan-tri/nhap-du-lieu/"])
def test_what_is_refused(address):
    assert said_in_english(entered(holder_of(Role.CLERK)).get(address, follow=True)) == []


def test_a_form_whose_proof_is_stale():
    client = Client(enforce_csrf_checks=True)
    client.force_login(holder_of(Role.CLERK))
    for address in (DOOR, "/quan-tri/account/"):
        answer = client.post(address, {"username": "a"}, headers={"accept-language": "en"})
        assert answer.status_code == 403
        assert said_in_english(answer) == []


def test_what_failed():
    request = RequestFactory().get("/")
    for answer in (errors.failed(request), errors.wrong_address(request, ValueError())):
        answer.request = {"PATH_INFO": "/"}
        answer["Content-Language"] = "vi"
        assert said_in_english(answer) == []


def test_the_door_and_its_second_step():
    client = half_in(with_phone(person()))
    assert said_in_english(client.get(STEP)) == []
    assert said_in_english(client.post(STEP, {"code": "000000"})) == []
    wrong = {"username": person().username, "password": PASSWORD[::-1]}
    for _ in range(6):  # the last is locked out
        assert said_in_english(Client().post(DOOR, wrong)) == []
    reset()
