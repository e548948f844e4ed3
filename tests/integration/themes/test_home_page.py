"""The first page and the honest figures."""

import datetime
import re

import pytest
from django.utils import timezone

from content_models.ledger.models import PublicCard
from tests.factories.people import agency
from tests.integration.themes.publishing import amended, procedure

pytestmark = pytest.mark.django_db
HOUR = datetime.timedelta(hours=1)


def card(number: int, **facts) -> PublicCard:
    """A case received this year; an hour late or an hour in time as the test says."""
    now = timezone.now()
    received = timezone.localtime().replace(month=1, day=1, hour=0, minute=0)
    own = {"type": "dossier", "code": f"H99-{number}", "agency": agency("H99.100"), "title": "x", "state": "working"}
    return PublicCard.objects.create(**own | {"received_at": received, "moved_at": now, "digest": "0" * 64} | facts)


def test_both_questions_stand_on_the_first_page_without_cookie(visitor, django_assert_max_num_queries):
    amended(procedure(), sector="Hộ tịch mới")
    with django_assert_max_num_queries(6):
        response = visitor.get("/")
    html = response.content.decode()
    assert "Bạn cần làm việc gì?" in html and "Hồ sơ của bạn đến đâu?" in html
    assert "Vừa thay đổi" in html and "sửa đổi, bản 2" in html
    assert not response.cookies and response["Cache-Control"] == "public, max-age=60"


def test_without_cases_there_are_no_figures(visitor):
    assert "đúng hẹn đến đâu" not in visitor.get("/").content.decode()


def test_the_bad_number_is_as_large_as_the_good_one(visitor):
    now = timezone.now()
    card(1, late_at=now + HOUR)
    card(2, late_at=now - HOUR)
    card(3, late_at=now - HOUR, ended_at=now - 2 * HOUR)
    card(4, late_at=now - HOUR, pauses=[{"from": "2026-01-02T00:00:00+07:00", "to": None, "reason": ""}])
    html = visitor.get("/").content.decode()
    assert "cứ 100 hồ sơ thì 75 đúng hạn, 25 trễ hạn" in html
    figures = visitor.get("/minh-bach/").content.decode()
    assert f"năm {timezone.localtime().year}" in figures and "25,0%" in figures


@pytest.mark.parametrize(
    "address", ["/minh-bach/", "/danh-muc/", "/tiep-can/", "/du-lieu-mo/", "/ho-so/", "/tim-kiem/"]
)
def test_every_other_page_opens_empty(visitor, address):
    assert visitor.get(address).status_code == 200


def test_a_demonstration_never_poses_as_an_agency(visitor):
    html = visitor.get("/").content.decode()
    assert "dữ liệu trình diễn" in html and "Trang chính thức của" not in html


def test_no_page_asks_the_content_policy_for_an_exception(visitor):
    procedure()
    for address in ("/", "/thu-tuc/", "/thu-tuc/9.000017/", "/ho-so/", "/khong-co/"):
        html = visitor.get(address).content.decode()
        assert " style=" not in html and "<style" not in html
        assert all(" src=" in tag for tag in re.findall(r"<script[^>]*>", html))
