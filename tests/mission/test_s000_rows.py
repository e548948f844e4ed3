"""Rows of regulation 000 (electronic ISO)."""

import pytest
from django.core.exceptions import ValidationError

from content_models.catalogue.models import Procedure
from content_models.ledger.models import PublicRecord
from content_models.moderation.member import Act
from content_models.quality.models import QualityPolicy
from tests.factories.texts import approved, drafted, published, redraft, submitted

pytestmark = pytest.mark.django_db


def test_S000_01_publishing_freezes_a_numbered_version(client):
    record = published(Procedure, title="Thủ tục đóng băng")
    first = client.get(f"/api/v1/procedures/{record.key}/").content
    redraft(record, title="Chưa ai duyệt")
    assert client.get(f"/api/v1/procedures/{record.key}/").content == first
    assert PublicRecord.objects.get(type="procedure").version == 1


def test_S000_02_anonymous_list_by_agency_and_field_shows_only_what_is_in_force(client):
    kept = published(Procedure, title="Còn hiệu lực", sector="Hộ tịch")
    gone = published(Procedure, title="Đã bãi bỏ", sector="Hộ tịch")
    published(Procedure, title="Lĩnh vực khác", sector="Đất đai", at="H99.03")
    drafted(Procedure, title="Mới soạn", sector="Hộ tịch")
    approved(submitted(gone, act=Act.WITHDRAW, reason="Hết hiệu lực"))
    for question in ("sector=Hộ tịch", "agency=H99.02"):
        page = client.get(f"/thu-tuc/?{question}").content.decode()
        assert kept.title in page
        assert not any(title in page for title in ("Đã bãi bỏ", "Lĩnh vực khác", "Mới soạn"))


def test_S000_05_one_policy_in_force_for_an_agency_and_year_is_shown(client):
    record = published(QualityPolicy, title="Bản một", year=2026)
    approved(submitted(redraft(record, title="Bản hai")))
    page = client.get("/chinh-sach-chat-luong/").content.decode()
    assert page.count("Bản hai") >= 1
    assert "Bản một" not in page


def test_S000_13_a_second_policy_for_a_year_is_a_version_not_a_record():
    record = published(QualityPolicy, year=2026)
    with pytest.raises(ValidationError, match="sửa bản ghi đó"):
        drafted(QualityPolicy, year=2026)
    approved(submitted(redraft(record, title="Sửa đổi")))
    assert sorted(PublicRecord.objects.values_list("key", "version")) == [(record.key, 1), (record.key, 2)]
