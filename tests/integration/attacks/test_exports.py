"""A list taken out as a spreadsheet: the rows of one's reach, and no cell that computes."""

import csv
import io

import pytest
from openpyxl import load_workbook

from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from tests.factories.people import grant, holder_of
from tests.factories.texts import drafted
from tests.integration.cms.doors import entered, place
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
CELLS = ["=1+1", "+1", "-1+1", "@SUM(1)", "\t=1", "\n=1", "＝1+1", "＋1", "－1", "＠x", "=cmd|' /C calc'!A0"]


def bytes_of(answer) -> bytes:
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


@pytest.mark.parametrize("cell", CELLS)
def test_no_cell_computes(cell):
    drafted(KitchenSink, title=cell)
    client = entered(holder_of(Role.CATALOGUE_EDITOR))
    text = bytes_of(client.get(place(KitchenSink, "list"), {"export": "csv"})).decode("utf-8-sig")
    shown = [value for row in csv.reader(io.StringIO(text, newline="")) for value in row if cell.strip() in value]
    book = load_workbook(io.BytesIO(bytes_of(client.get(place(KitchenSink, "list"), {"export": "xlsx"}))))
    cells = [one for row in book.active.iter_rows() for one in row if cell.strip() in str(one.value)]
    assert shown and cells
    assert [value for value in shown if not value.startswith("'")] == []
    assert [one.value for one in cells if one.data_type == "f" or not str(one.value).startswith("'")] == []


def words_in(content: bytes, form: str) -> str:
    if form == "csv":
        return content.decode("utf-8-sig")
    return str([one.value for row in load_workbook(io.BytesIO(content)).active.iter_rows() for one in row])


def test_an_export_holds_the_rows_of_ones_reach_and_leaves_an_event():
    drafted(KitchenSink, title="Của Sở Tư pháp")
    drafted(KitchenSink, at="H99.03", title="Của Sở Nội vụ")
    person = holder_of(Role.CATALOGUE_EDITOR, "H99.03")
    grant(person, Role.CLERK, "H99.02")
    for form in ("csv", "xlsx"):
        answer = entered(person).get(place(KitchenSink, "list"), {"export": form, "agency": "1", "q": ""})
        assert KitchenSink.objects.count() == 2
        assert "Sở Tư pháp" not in words_in(bytes_of(answer), form)
    assert Event.objects.filter(action="minhbach.export", user=person).count() == 2
