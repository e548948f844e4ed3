"""Rows of regulation 000 on what the public sees of the quality system."""

import pytest

from content_models.quality.models import AuditPlan, AuditProgramme, AuditReport, IsoContext, ManagementReview
from tests.factories.texts import drafted, published, redraft
from tests.integration.cms.doors import words_of
from tests.integration.search.feeding import read_feed

pytestmark = pytest.mark.django_db


def test_S000_04_the_latest_approved_context_is_shown_with_its_date_and_no_draft(client):
    record = published(IsoContext, title="Bối cảnh đã duyệt")
    redraft(record, title="Bối cảnh đang sửa")
    drafted(IsoContext, title="Bối cảnh mới soạn")
    shown = words_of(client.get(f"/boi-canh-to-chuc/{record.key}/"))
    assert "Bối cảnh đã duyệt" in shown and "Sở Tư pháp" in shown
    decided = client.get(f"/api/v1/iso-contexts/{record.key}/versions/").json()["results"][0]
    assert decided["version"] == 1 and decided["shown_from"]
    for address in ("/boi-canh-to-chuc/", f"/boi-canh-to-chuc/{record.key}/", "/api/v1/iso-contexts/"):
        words = words_of(client.get(address))
        assert "Bối cảnh đã duyệt" in words and "đang sửa" not in words and "mới soạn" not in words


def test_S000_06_programme_and_plan_are_listed_and_findings_hidden_until_published(client):
    programme = published(AuditProgramme, title="Chương trình đánh giá năm nay")
    plan = published(AuditPlan, programme=programme, title="Kế hoạch đánh giá Phòng Hộ tịch")
    report = published(AuditReport, plan=plan, title="Phát hiện của đợt một", announced=False)
    read_feed()
    assert programme.title in words_of(client.get("/chuong-trinh-danh-gia-noi-bo/"))
    assert plan.title in words_of(client.get("/ke-hoach-danh-gia-noi-bo/"))
    hidden = ["/ket-qua-danh-gia-noi-bo/", "/tim-kiem/?q=phat+hien", "/api/v1/audit-reports/", "/api/v1/changes/"]
    assert not any(report.title in words_of(client.get(address)) for address in hidden)
    assert client.get(f"/ket-qua-danh-gia-noi-bo/{report.key}/").status_code == 404
    shown = published(AuditReport, plan=published(AuditPlan), title="Phát hiện của đợt hai")
    assert shown.title in words_of(client.get("/ket-qua-danh-gia-noi-bo/"))


def test_S000_07_an_approved_review_is_shown_with_date_and_agency(client):
    draft = drafted(ManagementReview, title="Xem xét đang soạn")
    record = published(ManagementReview, title="Xem xét giữa năm")
    shown = words_of(client.get(f"/xem-xet-cua-lanh-dao/{record.key}/"))
    day = f"{record.held_on.day}/{record.held_on.month}/{record.held_on.year}"
    assert "Xem xét giữa năm" in shown and "Sở Tư pháp" in shown and day in shown.replace("/0", "/")
    assert draft.title not in words_of(client.get("/xem-xet-cua-lanh-dao/"))
