"""The staff door: the same words for a wrong name and a wrong password, five tries, a password of one's own."""

import pytest
from axes.utils import reset
from django.test import Client

from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from tests.factories.people import holder_of
from tests.integration.cms.doors import entered, words_of

pytestmark = pytest.mark.django_db
DOOR = "/quan-tri/login/"
PASSWORD = "mat-khau-thu-17"


@pytest.fixture
def clerk():
    account = holder_of(Role.CATALOGUE_EDITOR)
    account.set_password(PASSWORD)
    account.save()
    return account


def tried(name, password, client=None):
    return (client or Client()).post(DOOR, {"username": name, "password": password})


def complaint(answer):
    return [str(words) for words in answer.context["form"].non_field_errors()]


def test_a_wrong_name_and_a_wrong_password_read_alike(clerk):
    assert complaint(tried(clerk.username, "sai")) == complaint(tried("khong-ai", "sai"))
    clerk.is_active = False
    clerk.save()
    assert complaint(tried(clerk.username, PASSWORD)) == complaint(tried("khong-ai", "sai"))


@pytest.mark.parametrize("known", [True, False])
def test_five_wrong_tries_close_the_door_for_a_while(clerk, settings, known):
    settings.AXES_ENABLED = True
    name = clerk.username if known else "khong-ai"
    for _ in range(5):
        answer = tried(name, "sai")
    assert answer.status_code == 429
    assert "Đã thử sai 5 lần" in words_of(answer)
    assert tried(name, PASSWORD).status_code == 429
    reset()


def test_a_password_set_by_somebody_else_opens_one_page_only(clerk):
    clerk.must_change_password = True
    clerk.save()
    client = entered(clerk)
    assert client.get("/quan-tri/viec-cho-toi/").headers["Location"] == "/quan-tri/doi-mat-khau/"
    page = client.get("/quan-tri/doi-mat-khau/")
    assert "Hãy đặt mật khẩu của riêng bạn" in words_of(page)

    short = {"old_password": PASSWORD, "new_password1": "ngan", "new_password2": "ngan"}
    assert client.post("/quan-tri/doi-mat-khau/", short).status_code == 200
    own = {"old_password": PASSWORD, "new_password1": "cau-noi-rieng-29", "new_password2": "cau-noi-rieng-29"}
    assert client.post("/quan-tri/doi-mat-khau/", own).status_code == 302
    assert client.get("/quan-tri/viec-cho-toi/").status_code == 200


def test_the_sign_in_page_is_vietnamese():
    page = words_of(Client().get(DOOR))
    assert "Đăng nhập dành cho cán bộ" in page
    assert "Ủy ban nhân dân tỉnh Minh Bạch" in page and "Mật khẩu" in page
    assert not any(word in page for word in ("Sign in", "Remember me", ">Password", "Wagtail<"))


def test_a_sign_in_leaves_one_event_without_an_address(client):
    """C-25: access is logged."""
    account = holder_of(Role.CATALOGUE_EDITOR)
    client.force_login(account)
    event = Event.objects.get(action="minhbach.sign_in")
    assert (event.user, event.agency.code) == (account, "H99.02")
    assert event.data == {}
