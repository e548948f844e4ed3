"""The screens of agencies: the tree, one agency, each change looked at before it is decided."""

import pytest
from django.test import Client

from content_models.actions.agencies.merging import Merger, merge
from content_models.declaration.roles import Role
from content_models.organisation.models import Agency, AgencyChange
from tests.factories.agencies import founded, ground, known, today
from tests.factories.journeys import opened
from tests.factories.people import agency, holder_of
from tests.factories.texts import published
from tests.integration.cms.doors import entered, words_of
from tests.sample_artefacts.models import Errand, KitchenSink

pytestmark = pytest.mark.django_db
LIST = "/quan-tri/co-quan/"
GROUND = {"basis": "Nghị quyết 01/NQ-HĐND", "reason": "Sắp xếp"}


@pytest.fixture
def organiser():
    for code in ("H99.02", "H99.03"):
        agency(code)
    known(*Agency.objects.all())
    return entered(holder_of(Role.ORGANISATION_ADMIN, "H99"))


def page_of(code, verb=""):
    return f"{LIST}{agency(code).pk}/{verb}"


def asked(**values):
    return GROUND | {"on": today().isoformat()} | values


WAYS = {
    "doi-ten/": {"name": "Sở Mới"},
    "chuyen/": {"under": "H99.03"},
    "sap-nhap/": {"into": "H99.03"},
    "chia-tach/": {"into": "H99.03", "types": ["errand"]},
    "ket-thuc/": {"heir": "H99.03"},
    "chuyen-giao/": {"to": "H99.03", "types": ["errand"]},
    "lap/": {"code": "H99.02.1", "name": "Phòng Một", "tier": "province"},
}


@pytest.mark.parametrize("verb", WAYS)
def test_each_change_is_looked_at_first_and_then_decided(organiser, verb):
    case, before = opened(Errand, "H99.02"), AgencyChange.objects.count()
    assert organiser.get(page_of("H99.02", verb)).status_code == 200
    preview = organiser.post(page_of("H99.02", verb), asked(**WAYS[verb]))
    assert preview.status_code == 200 and preview.context["ahead"], preview.context["form"].errors
    assert "Chưa có gì thay đổi" in words_of(preview)
    assert AgencyChange.objects.count() == before and Agency.objects.filter(code="H99.02.1").count() == 0
    done = organiser.post(page_of("H99.02", verb), asked(**WAYS[verb], confirm="1"))
    assert done.status_code == 302
    assert AgencyChange.objects.exists() or Agency.objects.filter(code="H99.02.1").exists()
    assert organiser.get(page_of("H99.02")).status_code == 200
    case.refresh_from_db()


def test_the_preview_counts_what_would_be_left(organiser):
    opened(Errand, "H99.02")
    page = organiser.post(page_of("H99.02", "sap-nhap/"), asked(into="H99.03"))
    held = {line.label: line.count for line in page.context["ahead"].held}
    assert held[str(Errand._meta.verbose_name)] == 1
    assert held["Việc đang chờ"] >= 1 and held["Tài khoản giữ vai trò"] >= 1


def test_what_a_rule_refuses_is_said_and_nothing_is_lost(organiser):
    page = organiser.post(page_of("H99.02", "ket-thuc/"), asked(on="2020-01-01", heir="H99.03"))
    assert "đã qua" in words_of(page) and "Sắp xếp" in words_of(page)
    opened(Errand, "H99.02")
    page = organiser.post(page_of("H99.02", "ket-thuc/"), asked(nobody="on"))
    assert "chưa xong" in words_of(page)
    assert "H99.77" in words_of(organiser.post(page_of("H99.02", "chuyen/"), asked(under="H99.77")))
    assert not AgencyChange.objects.exists()


def test_a_planned_change_is_cancelled_on_the_page(organiser):
    organiser.post(page_of("H99.02", "doi-ten/"), asked(on="2999-01-01", name="Sở Mới", confirm="1"))
    row = AgencyChange.objects.get()
    assert "chờ đến ngày" in words_of(organiser.get(page_of("H99.02"))).lower()
    organiser.post(f"{page_of('H99.02')}huy/{row.pk}/", {"reason": "Thôi"})
    row.refresh_from_db()
    assert row.cancelled_at


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ORGANISATION_ADMIN])
def test_no_other_role_enters(role):
    staff = entered(holder_of(role, "H99"))
    for path in (LIST, page_of("H99.02"), page_of("H99.02", "sap-nhap/")):
        assert staff.get(path).status_code in (302, 403)


def test_a_peer_finds_nothing():
    staff = entered(holder_of(Role.ORGANISATION_ADMIN, "H99.03"))
    assert staff.get(page_of("H99.02")).status_code == 404
    assert staff.post(page_of("H99.02", "doi-ten/"), asked(name="X", confirm="1")).status_code == 404
    assert staff.get(page_of("H99.03", "doi-ten/")).status_code == 404  # from above only
    assert agency("H99.02").name not in words_of(staff.get(f"{LIST}?q=S"))


def test_the_pages_stay_flat_in_rows(organiser, django_assert_max_num_queries):
    for _ in range(30):
        founded(under="H99.02")
    for path in (LIST, f"{LIST}?q=K", page_of("H99.02")):
        with django_assert_max_num_queries(40 if "?" not in path and path != LIST else 15):
            assert organiser.get(path).status_code == 200


def test_an_old_public_address_leads_on():
    published(KitchenSink, at="H99.02")
    merge([Merger([agency("H99.02")], agency("H99.03"))], ground(), None)
    page = words_of(Client().get("/co-quan/H99.02/"))
    assert "đã kết thúc hoạt động" in page and "Sở Nội vụ" in page
    heir = words_of(Client().get("/co-quan/H99.03/"))
    assert "H99.02" in heir and "?agency=H99.03" in Client().get("/co-quan/H99.03/").content.decode()
    assert Client().get("/co-quan/KHONG/").status_code == 404
