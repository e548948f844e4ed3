"""The public page of a legal document: whether it is in force, what replaced it, which procedures stand on it."""

import pytest

from tests.factories.laws import A_DAY, TODAY, law, replacement, standing_on
from tests.factories.texts import drafted

pytestmark = pytest.mark.django_db


def page_of(client, record):
    return client.get(f"/van-ban/{record.key}/").content.decode()


def test_the_address_is_the_symbol(client):
    assert law().key == "61-2018-nd-cp"
    local = law("10/2025/QĐ-UBND", issuer="Ủy ban nhân dân tỉnh Sơn La", issued_on=TODAY)
    assert local.key == f"10-2025-qd-ubnd-uy-ban-nhan-dan-tinh-son-la-{TODAY.year}"


def test_validity_stands_first_and_follows_what_others_do(client):
    old = law()
    assert "Còn hiệu lực" in page_of(client, old)
    heir = replacement()
    page = page_of(client, old)
    assert "Hết hiệu lực" in page
    assert "Còn hiệu lực" not in page
    assert "Được thay thế bởi" in page
    assert f"/van-ban/{heir.key}/" in page
    assert f"/van-ban/{old.key}/" in page_of(client, heir)


def test_a_kept_copy_of_the_page_is_not_answered_as_unchanged(client):
    """Another document's publication changes it, so it has no tag."""
    assert "ETag" not in client.get(f"/van-ban/{law().key}/")


def test_it_lists_the_published_procedures_that_stand_on_it_and_no_draft(client):
    record = law()
    public = standing_on("61/2018/NĐ-CP", title="Chứng thực bản sao")
    drafted(type(public), title="Chưa ai được thấy", bases=public.bases)
    page = page_of(client, record)
    assert "1 thủ tục đang có hiệu lực nêu văn bản này làm căn cứ." in page
    assert "Chứng thực bản sao" in page
    assert "Chưa ai được thấy" not in page


def test_page_list_and_api_agree_on_validity(client):
    law()
    replacement()
    law("9/2030/NĐ-CP", effective_on=TODAY + 9 * A_DAY)
    symbols = {"in_force": "118/2025/NĐ-CP", "ended": "61/2018/NĐ-CP", "coming": "9/2030/NĐ-CP"}
    for value, symbol in symbols.items():
        page = client.get(f"/van-ban/?validity={value}").content.decode()
        told = client.get(f"/api/v1/legal-documents/?validity={value}").json()["results"]
        assert [row["title"] for row in told] == [f"Văn bản {symbol}"]
        assert [one for one in symbols.values() if f"Văn bản {one}" in page] == [symbol]
    assert client.get("/api/v1/legal-documents/?validity=x").status_code == 400
    assert client.get("/van-ban/?validity=x").status_code == 200
