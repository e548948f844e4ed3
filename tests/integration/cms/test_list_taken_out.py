"""A list taken out holds what the screen shows, no more: columns, order, filters, reach; up to a limit, as an event."""

import csv
import io

import pytest
from openpyxl import load_workbook

from cms.projection import export
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from tests.factories.people import holder_of
from tests.factories.texts import drafted, submitted
from tests.integration.attacks.test_exports import bytes_of
from tests.integration.cms.doors import entered, place, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
ASKED = {"cot": "year,colour,standing", "ordering": "-year", "standing": "draft"}
SHOWN = [["Tên", "Năm", "Màu", "Tình trạng"], ["B", "2024", "Đỏ", "Bản nháp"], ["A", "2020", "", "Bản nháp"]]


@pytest.fixture
def editor():
    drafted(KitchenSink, title="A", year=2020, colour="", code="K.1")
    drafted(KitchenSink, title="B", year=2024, colour="red", code="K.2")
    submitted(drafted(KitchenSink, title="Đang trình", code="K.3"))
    drafted(KitchenSink, at="H99.03", title="Của Sở Nội vụ", code="K.4")
    return entered(holder_of(Role.CATALOGUE_EDITOR))


def taken(editor, form: str, **asked) -> bytes:
    return bytes_of(editor.get(place(KitchenSink, "list"), ASKED | asked | {"export": form}))


def test_csv_and_xlsx_hold_what_is_shown(editor):
    shown = list(csv.reader(io.StringIO(taken(editor, "csv").decode("utf-8-sig"))))
    sheet = load_workbook(io.BytesIO(taken(editor, "xlsx"))).active
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [row[1:] for row in shown[1:]] == [row[1:] for row in SHOWN[1:]]
    assert shown[0][1:] == SHOWN[0][1:] and [row[0] for row in shown[1:]] == ["B", "A"]
    assert cells[1][1] == 2024 and (cells[2][2] or "") == ""


def test_a_printed_list_is_an_archive_file_that_says_who_asked_for_what(editor):
    answer = editor.get(place(KitchenSink, "list"), ASKED | {"export": "pdf"})
    assert answer["Content-Type"] == "application/pdf" and answer.content.startswith(b"%PDF-1.7")
    assert b"pdfaid:part>2" in answer.content.replace(b" ", b"") and b"LiberationSerif" in answer.content
    assert [event.data["rows"] for event in Event.objects.filter(action="minhbach.export")] == [2]


@pytest.mark.parametrize("form", ["csv", "xlsx", "pdf"])
def test_more_than_the_limit_is_refused_with_words_and_without_an_event(editor, form, monkeypatch):
    monkeypatch.setitem(export.FORMS, form, (export.FORMS[form][0], 1))
    answer = editor.get(place(KitchenSink, "list"), ASKED | {"export": form}, follow=True)
    assert "Mỗi lần xuất nhiều nhất 1 dòng" in words_of(answer)
    assert not Event.objects.filter(action="minhbach.export").exists()


def test_nothing_personal_or_unfit_becomes_a_column(editor):
    text = taken(editor, "csv", cot="folded,agency_id,latest_revision__content,parent__note").decode("utf-8-sig")
    assert "latest_revision__content" not in text and "folded" not in text.splitlines()[0]
