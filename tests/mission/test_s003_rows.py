"""Rows of regulation 003 (IT application): the site and its services. S003-31 is shown in a real browser."""

import pytest

from content_models.catalogue.models import Procedure
from content_models.onestop.models import Dossier
from content_models.organisation.models import ApiClient
from tests.factories.journeys import opened, sample_text
from tests.factories.people import agency
from tests.factories.texts import published

pytestmark = pytest.mark.django_db


def test_S003_29_each_service_shows_its_online_level_and_where_to_file(client):
    link = "https://dichvucong.example.vn/nop"
    record = published(Procedure, online_level="full", filing_link=link)
    page = client.get(f"/thu-tuc/{record.key}/").content.decode()
    assert "toàn trình" in page
    assert link in page


def test_S003_31_the_main_pages_work_without_script_and_on_a_phone(client):
    """The browser half (axe, 320 px) is in tests/e2e; here: language, title, viewport, no script at all."""
    record = published(Procedure)
    for address in ("/", "/thu-tuc/", f"/thu-tuc/{record.key}/", "/tim-kiem/?q=a", "/ho-so/"):
        page = client.get(address).content.decode()
        assert '<html lang="vi"' in page
        assert "width=device-width" in page
        assert "<script" not in page


def test_S003_33_another_portal_pulls_procedures_and_states(client):
    record = published(Procedure, **sample_text("procedure"))
    case = opened(Dossier)
    _, key = ApiClient.issue("Cổng tỉnh", ["dossiers:read"], agency=agency("H99"))
    feed = client.get("/api/v1/changes/?after=0").json()
    assert {entry["key"] for entry in feed["results"]} >= {record.key}
    assert case.code not in str(feed)
    states = client.get("/api/v1/dossiers/", headers={"authorization": f"Bearer {key}"}).json()
    assert [row["code"] for row in states["results"]] == [case.code]
