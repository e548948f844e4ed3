"""What leaves the province is approved, with licence and date (S004-19), and shared as a decision says (S003-46)."""

import json

import pytest
from django.core.management import call_command

from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.ledger.dumps.folder import dumps_in
from content_models.operation.models import SharedDataset
from tests.factories.texts import drafted, published, submitted

pytestmark = pytest.mark.django_db


def test_S004_19_only_what_is_approved_leaves_with_licence_and_date(client, tmp_path, settings):
    settings.DUMPS = str(tmp_path / "dumps")
    out, waiting = published(Procedure, code="9.000001"), drafted(Procedure, code="9.000002", title="Còn chờ duyệt")
    submitted(waiting)
    call_command("write_dump", settings.DUMPS)
    name = dumps_in(tmp_path / "dumps")[0]["name"]
    here = f"/api/v1/dumps/{name}/"
    told = {file: b"".join(client.get(here + file)).decode() for file in ("procedures.jsonl", "procedures.csv")}
    assert all(out.key in text and waiting.key not in text for text in told.values())
    catalogue = json.loads(b"".join(client.get(here + "catalogue.jsonld")))
    sets = catalogue["dcat:dataset"]
    assert sets and all(one["dct:issued"]["@value"] == name[:10] for one in (catalogue, *sets))
    files = [file for one in sets for file in one["dcat:distribution"]]
    assert files and {file["dct:license"]["@id"] for file in files} == {settings.MINH_BACH["licence_address"]}
    open_data = client.get("/du-lieu-mo/").content.decode()
    assert settings.MINH_BACH["licence"] in open_data


def test_S003_46_the_head_decides_what_is_shared_with_whom_and_on_which_terms(client):
    terms = "Cơ quan trong tỉnh và Sở Tư pháp tỉnh bạn dùng để tra cứu; không cung cấp cho bên thứ ba."
    record = published(SharedDataset, terms=terms, decision_number="12/QĐ-UBND", way="request")
    steps = SharedDataset.lifecycle.steps
    assert steps[-1].role is Role.AGENCY_LEADER
    page = client.get(f"/du-lieu-dung-chung/{record.key}/").content.decode()
    told = client.get(f"/api/v1/shared-datasets/{record.key}/").json()
    assert told["terms"] == terms and told["decision_number"] == "12/QĐ-UBND"
    assert terms in page and "12/QĐ-UBND" in page
    waiting = submitted(drafted(SharedDataset, title="Chưa được quyết định"))
    assert waiting.pk and "Chưa được quyết định" not in client.get("/du-lieu-dung-chung/").content.decode()
