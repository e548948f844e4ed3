"""Rows of regulation 003 (IT application): the site and its services. S003-31 is shown in a real browser."""

import datetime
import re

import pytest
from django.core.exceptions import ValidationError

from content_models.catalogue.models import Procedure
from content_models.onestop.models import Dossier
from content_models.operation.models import SharedDataset
from content_models.organisation.models import ApiClient
from tests.factories.journeys import opened, sample_text
from tests.factories.laws import A_DAY, TODAY, law
from tests.factories.people import agency
from tests.factories.texts import drafted, published, submitted

pytestmark = pytest.mark.django_db


def test_S003_25_the_list_of_legal_documents_filters_by_type_year_and_validity(client):
    decree, circular = law(), law("01/2020/TT-BTP", document_type="circular", issued_on=datetime.date(2020, 1, 15))
    law("9/2030/NĐ-CP", effective_on=TODAY + 9 * A_DAY)
    asked = {"document_type=circular": {circular}, "year=2018&validity=in_force": {decree}}
    asked |= {"document_type=decree&year=2018&validity=in_force": {decree}, "document_type=circular&year=2018": set()}
    for question, right in asked.items():
        page = client.get(f"/van-ban/?{question}").content.decode()
        told = client.get(f"/api/v1/legal-documents/?{question}").json()["results"]
        assert {row["key"] for row in told} == {one.key for one in right}, question
        assert {one for one in (decree, circular) if f"/van-ban/{one.key}/" in page} == right, question


def test_S003_29_each_service_shows_its_online_level_and_where_to_file(client):
    link = "https://dichvucong.example.vn/nop"
    record = published(Procedure, online_level="full", filing_link=link)
    page = client.get(f"/thu-tuc/{record.key}/").content.decode()
    assert "toàn trình" in page
    assert link in page


def test_S003_31_the_main_pages_work_without_script_and_on_a_phone(client):
    """The browser half (axe, 320 px) is in tests/e2e; here: language, title, viewport, and no script needed."""
    record = published(Procedure)
    for address in ("/", "/thu-tuc/", f"/thu-tuc/{record.key}/", "/tim-kiem/?q=a", "/ho-so/"):
        page = client.get(address).content.decode()
        assert '<html lang="vi"' in page
        assert "width=device-width" in page
        scripts = re.findall(r"<script[^>]*>", page)
        assert all(" defer" in one and "suggestions.js" in one for one in scripts), scripts
        assert "<form" in page


def test_S003_33_another_portal_pulls_procedures_and_states(client):
    record = published(Procedure, **sample_text("procedure"))
    case = opened(Dossier)
    _, key = ApiClient.issue("Cổng tỉnh", ["dossiers:read"], agency=agency("H99"))
    feed = client.get("/api/v1/changes/?after=0").json()
    assert {entry["key"] for entry in feed["results"]} >= {record.key}
    assert case.code not in str(feed)
    states = client.get("/api/v1/dossiers/", headers={"authorization": f"Bearer {key}"}).json()
    assert [row["code"] for row in states["results"]] == [case.code]


def test_S003_74_the_list_of_shared_data_and_templates_is_public_with_its_decisions(client):
    shared = {"way": "api", "address": "https://dulieu.example.vn/api/", "decision_number": "12/QĐ-UBND"}
    record = published(SharedDataset, title="Danh mục thủ tục", **shared)
    page = client.get("/du-lieu-dung-chung/").content.decode()
    assert record.title in page
    assert "12/QĐ-UBND" in client.get(f"/du-lieu-dung-chung/{record.key}/").content.decode()
    listed = client.get("/api/v1/shared-datasets/?way=api").json()["results"]
    assert [row["key"] for row in listed] == [record.key]
    assert client.get(f"/api/v1/shared-datasets/{record.key}/").json()["decision_number"] == "12/QĐ-UBND"
    with pytest.raises(ValidationError, match="cần địa chỉ khai thác"):
        submitted(drafted(SharedDataset, **(shared | {"address": ""})))
    with pytest.raises(ValidationError, match="phải kèm tệp"):
        submitted(drafted(SharedDataset, sort="template", **shared))
