"""Rows C-07 and S003-38: categories kept once for all modules; entries are renamed everywhere, retired, never lost."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from content_models.catalogue.models import Procedure
from content_models.declaration.kind import kinds_of
from content_models.declaration.roles import Role
from content_models.documents.models import LegalDocument
from content_models.ledger.models import PublicRecord
from content_models.operation.models import Category
from tests.factories.laws import law
from tests.factories.people import holder_of
from tests.factories.texts import approved, drafted, published, redraft, submitted

pytestmark = pytest.mark.django_db


def entries(*rows):
    kind = Category.kind("entries")
    return kind.to_python(kind.stored([{"code": c, "label": w, "retired": r, "note": ""} for c, w, r in rows]))


def category(code, *rows):
    return published(Category, code=code, title=f"Danh mục {code}", entries=entries(*rows))


def changed(record, *rows):
    return approved(submitted(redraft(record, entries=entries(*rows))))


def test_C_07_changing_an_entry_changes_it_in_all_modules(client):
    words = category("linh-vuc", ("ho-tich", "Hộ tịch", False), ("dat-dai", "Đất đai", False))
    record = published(Procedure, sector="Hộ tịch")
    body = PublicRecord.objects.get(type="procedure", key=record.key)
    changed(words, ("ho-tich", "Hộ tịch, quốc tịch", False), ("dat-dai", "Đất đai", False))
    client.force_login(holder_of(Role.CATALOGUE_EDITOR))
    listing = client.get(reverse(Procedure.snippet_viewset.get_url_name("list"))).content.decode()
    form = client.get(reverse(Procedure.snippet_viewset.get_url_name("edit"), args=[record.pk])).content.decode()
    assert "Hộ tịch, quốc tịch" in listing
    assert '<option value="Hộ tịch, quốc tịch" selected>' in form
    # What was published stays byte for byte, and is found under the new word and the old one.
    assert PublicRecord.objects.get(pk=body.pk).digest == body.digest
    assert client.get(f"/api/v1/procedures/{record.key}/").json()["sector"] == "Hộ tịch"
    for asked in ("Hộ tịch", "Hộ tịch, quốc tịch"):
        assert record.title in client.get("/thu-tuc/", {"sector": asked}).content.decode()
        found = client.get("/api/v1/procedures/", {"sector": asked}).json()["results"]
        assert [row["key"] for row in found] == [record.key]
    approved(submitted(redraft(record, note="Rà soát")))
    assert client.get(f"/api/v1/procedures/{record.key}/").json()["sector"] == "Hộ tịch, quốc tịch"


def test_C_07_used_entries_are_retired_not_deleted(client):
    words = category("linh-vuc", ("ho-tich", "Hộ tịch", False), ("dat-dai", "Đất đai", False))
    record = published(Procedure, sector="Hộ tịch")
    with pytest.raises(ValidationError, match="đánh dấu ngừng dùng: ho-tich"):
        submitted(redraft(words, entries=entries(("dat-dai", "Đất đai", False))))
    changed(words, ("ho-tich", "Hộ tịch", True), ("dat-dai", "Đất đai", False))
    client.force_login(holder_of(Role.CATALOGUE_EDITOR))
    add = client.get(reverse(Procedure.snippet_viewset.get_url_name("add"))).content.decode()
    edit = client.get(reverse(Procedure.snippet_viewset.get_url_name("edit"), args=[record.pk])).content.decode()
    assert '<option value="Đất đai">' in add and '<option value="Hộ tịch">' not in add
    assert '<option value="Hộ tịch" selected>' in edit
    assert redraft(record, note="Vẫn giữ").pk
    with pytest.raises(ValidationError, match="đã ngừng dùng"):
        drafted(Procedure, sector="Hộ tịch")


def test_C_07_an_entry_inside_rows_keeps_its_value_and_cannot_be_taken_anew():
    kind = Procedure.kind("life_events")
    rows = kind.to_python(kind.stored([{"name": {"value": "hoc_tap"}}]))
    record = published(Procedure, life_events=rows)
    declared = kinds_of(kind.of)["name"].declared
    words = [(v, "Đi học" if v == "hoc_tap" else w, v == "hoc_tap") for v, w in declared]
    category("viec-trong-doi", *words)
    assert kind.plain(record.life_events)[0]["name"] == {"value": "hoc_tap", "label": "Đi học"}
    assert redraft(record, note="Vẫn giữ").pk
    with pytest.raises(ValidationError, match="Đi học"):
        drafted(Procedure, life_events=rows)


def test_S003_38_one_category_serves_several_modules(client):
    types = LegalDocument.kind("document_type").declared
    category("loai-van-ban", *[(v, w, False) for v, w in types], ("treaty", "Điều ước quốc tế", False))
    record = law(document_type="treaty")
    page = client.get("/van-ban/?document_type=treaty").content.decode()
    assert "Điều ước quốc tế" in page
    assert record.title in page
    found = client.get("/api/v1/legal-documents/?document_type=treaty").json()["results"]
    assert [row["key"] for row in found] == [record.key]
    assert client.get("/api/v1/legal-documents/?document_type=khong-co").status_code == 400


def test_C_07_a_value_of_no_entry_and_a_code_twice_are_refused():
    with pytest.raises(ValidationError, match="không có trong danh mục"):
        drafted(LegalDocument, document_type="khong-co")
    with pytest.raises(ValidationError, match="trùng nhau"):
        submitted(drafted(Category, entries=entries(("a", "Một", False), ("a", "Hai", False))))
