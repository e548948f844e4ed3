"""Rows that several regulations share (C-…)."""

import datetime

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from content_models.actions.granting import Wanted, grant
from content_models.actions.opening import open_cases
from content_models.actions.refusal import Refused
from content_models.declaration import registry
from content_models.declaration.basis import Cites
from content_models.declaration.roles import Role
from content_models.declaration.type_checks import check_type
from content_models.ledger.models import Event
from content_models.onestop.models import Dossier
from content_models.organisation.models import Agency, ApiCall, ApiClient, RoleGrant
from content_models.quality.models import QualityPolicy
from tests.factories.journeys import opened, unopened
from tests.factories.people import TREE, agency, holder_of, stranger
from tests.factories.texts import drafted, published

pytestmark = pytest.mark.django_db


def test_C_01_one_installation_serves_every_agency_and_modules_switch_per_unit():
    for code in TREE:
        agency(code)
    outside = Agency.objects.create(code="X01", name="Hội Chữ thập đỏ", tier="external")
    assert Agency.objects.count() == len(TREE) + 1
    assert outside.uses("onestop")
    Agency.objects.filter(code="H99.03").update(modules_off=["onestop"])
    opened(Dossier, "H99.100")
    with pytest.raises(Refused, match="phân hệ"):
        open_cases([unopened(Dossier, "H99.03")], holder_of(Role.CLERK, "H99.03"))


def test_C_02_every_type_cites_its_basis_and_an_expired_one_warns(monkeypatch):
    for model in registry.types():
        assert model.basis, model
    gone = Cites("1/1990/QĐ", valid_to=datetime.date(2000, 1, 1))
    monkeypatch.setattr(QualityPolicy, "basis", [gone])
    assert [found.id for found in check_type(QualityPolicy)] == ["declaration.W001"]


def test_C_02_a_public_page_shows_owner_basis_and_validity(client):
    record = published(QualityPolicy, in_force_from=datetime.date(2026, 1, 1))
    page = client.get(f"/chinh-sach-chat-luong/{record.key}/").content.decode()
    assert record.agency.name in page
    assert "1875/QĐ-UBND" in page
    assert "01/01/2026" in page or "1/1/2026" in page


def test_C_03_an_anonymous_visitor_reaches_only_public_pages(client):
    """Every address under /quan-tri/ that takes no argument leads to the sign-in page."""
    for route in staff_routes():
        answer = client.get(f"/{route}", follow=True)
        assert answer.status_code in (200, 404, 405), route
        if answer.status_code == 200:
            assert answer.redirect_chain[-1][0].startswith("/quan-tri/login/"), route


def staff_routes() -> list[str]:
    found: list[str] = []

    def walk(patterns, prefix=""):
        for one in patterns:
            route = prefix + str(one.pattern)
            if isinstance(one, URLResolver):
                walk(one.url_patterns, route)
            elif isinstance(one, URLPattern) and route.startswith("quan-tri/") and not set(route) & set("<(^"):
                found.append(route.rstrip("$"))

    walk(get_resolver().url_patterns)
    doors = ("login", "logout", "password_reset", "jsi18n", "sprite", "dang-nhap")
    return [route for route in found if not any(door in route for door in doors)]


def test_C_06_a_unit_administrator_grants_only_inside_the_own_unit():
    admin, newcomer = holder_of(Role.ACCOUNT_ADMIN, "H99.02"), stranger("newcomer")
    grant([Wanted(newcomer, Role.CATALOGUE_EDITOR, agency("H99.02"))], by=admin)
    assert RoleGrant.objects.filter(account=newcomer).count() == 1
    for role, code in [(Role.CATALOGUE_EDITOR, "H99.03"), (Role.AGENCY_LEADER, "H99"), (Role.ACCOUNT_ADMIN, "H99")]:
        with pytest.raises(Refused):
            grant([Wanted(newcomer, role, agency(code))], by=admin)
    with pytest.raises(Refused):
        grant([Wanted(admin, Role.AGENCY_LEADER, agency("H99.02"))], by=admin)


def test_C_08_a_registered_client_pulls_in_scope_and_every_call_is_logged():
    opened(Dossier, "H99.100")
    portal, key = ApiClient.issue("Cổng khác", ["dossiers:read"], agency=agency("H99"))
    other, narrow = ApiClient.issue("Cổng hẹp", [])
    ask = Client().get
    assert ask("/api/v1/dossiers/").status_code == 401
    assert ask("/api/v1/procedures/", headers={"authorization": "Bearer mb_unknown"}).status_code == 401
    assert ask("/api/v1/dossiers/", headers={"authorization": f"Bearer {narrow}"}).status_code == 403
    answer = ask("/api/v1/dossiers/", headers={"authorization": f"Bearer {key}"})
    assert answer.status_code == 200
    assert len(answer.json()["results"]) == 1
    assert ApiCall.objects.filter(client=portal, status=200).count() == 1
    assert ApiCall.objects.filter(client=other, status=403).count() == 1


def test_C_25_actions_and_reads_of_personal_data_are_events(client):
    drafted(QualityPolicy)
    case = opened(Dossier, "H99.100")
    clerk = holder_of(Role.CLERK, "H99.100")
    client.force_login(clerk, backend="content_models.organisation.rights_backend.RightsBackend")
    assert client.get(f"/quan-tri/vu-viec/dossier/{case.code}/").status_code == 200
    verbs = set(Event.objects.values_list("action", flat=True))
    assert {"minhbach.draft", "minhbach.open", "minhbach.publish", "minhbach.read_personal"} <= verbs
