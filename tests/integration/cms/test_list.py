"""The list of a type: found without marks, narrowed, in Vietnamese order, flat in queries, safe to take out."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.projection import capped_pages
from cms.projection.finding import found
from content_models.catalogue.models import Procedure
from content_models.declaration import few_matches
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from tests.factories.people import holder_of
from tests.factories.texts import drafted, published, submitted
from tests.integration.cms.doors import entered, place, words_of
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
LIST_BUDGET, EDIT_BUDGET = 15, 40


@pytest.fixture
def editor():
    return entered(holder_of(Role.CATALOGUE_EDITOR))


def titles(answer) -> list[str]:
    return [str(record) for record in answer.context["object_list"]]


@pytest.mark.parametrize("typed", ["Đăng ký kết hôn", "dang ky ket hon", "ket hon", "HÔN", "ho ke", "ho\u0302n"])
def test_syllables_find_with_and_without_marks(editor, typed):
    drafted(KitchenSink, title="Đăng ký kết hôn")
    drafted(KitchenSink, title="Khai sinh")
    assert titles(editor.get(place(KitchenSink, "list"), {"q": typed})) == ["Đăng ký kết hôn"]


@pytest.mark.parametrize("typed", ["hôn phối", "&|!", "' OR 1=1", "x" * 400])
def test_what_matches_nothing_finds_nothing(editor, typed):
    drafted(KitchenSink, title="Đăng ký kết hôn")
    assert titles(editor.get(place(KitchenSink, "list"), {"q": typed})) == []


def test_names_stand_in_vietnamese_order(editor):
    for title in ("Đăng ký", "Dân sự", "Ấp", "An"):
        drafted(KitchenSink, title=title)
    assert titles(editor.get(place(KitchenSink, "list"))) == ["An", "Ấp", "Dân sự", "Đăng ký"]


def test_filters_narrow(editor):
    draft = drafted(KitchenSink, title="Nháp", colour="red")
    submitted(drafted(KitchenSink, title="Đang trình", colour="blue"))
    published(KitchenSink, title="Công khai", colour="blue", year=2020)

    def shown(**asked):
        return titles(editor.get(place(KitchenSink, "list"), asked))

    assert shown(standing="draft") == ["Nháp"]
    assert shown(standing="submitted") == ["Đang trình"]
    assert shown(standing="public") == ["Công khai"]
    assert shown(colour="blue") == ["Công khai", "Đang trình"]
    assert shown(year="2020") == ["Công khai"]
    assert len(shown(agency=draft.agency_id)) == 3


def test_queries_stay_flat(editor):
    """A full page costs what a page of two costs, within the budget; so does an edit page with its rows."""
    records = [drafted(Procedure) for _ in range(2)]

    def queries(address):
        with CaptureQueriesContext(connection) as asked:
            assert editor.get(address).status_code == 200
        return len(asked)

    queries(place(Procedure, "list"))
    few = queries(place(Procedure, "list"))
    records += [drafted(Procedure) for _ in range(28)]
    assert queries(place(Procedure, "list")) == few <= LIST_BUDGET
    assert queries(place(Procedure, "edit", records[0].pk)) <= EDIT_BUDGET


def plan_of(sql: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(f"EXPLAIN {sql}")
        return "\n".join(line for (line,) in cursor.fetchall())


def test_search_is_answered_from_the_index():
    with CaptureQueriesContext(connection) as asked:
        found(KitchenSink.objects.all(), "ket hon")
    assert "kitchensink_folded" in plan_of(asked.captured_queries[0]["sql"])


def test_the_order_of_a_list_is_that_of_an_index():
    rows = KitchenSink._base_manager.order_by("sort_key", "pk")
    assert "kitchensink_in_order" in plan_of(str(rows[:25].query))
    assert "kitchensink_in_reach" in plan_of(str(rows.filter(agency=7)[:25].query))


def test_a_page_holds_25_and_a_long_list_ends_where_filters_lead_further(editor, monkeypatch):
    monkeypatch.setattr(capped_pages, "MOST", 50)
    monkeypatch.setattr(few_matches, "FEW", 50)
    for number in range(53):
        drafted(KitchenSink, title=f"Mục {number:02d}")
    drafted(KitchenSink, title="Riêng biệt")
    last = editor.get(place(KitchenSink, "list"), {"p": 3000})
    assert titles(last) == [f"Mục {number:02d}" for number in range(25, 50)]
    assert "Hơn 50 " in words_of(last) and "hãy tìm hoặc lọc để thu hẹp" in words_of(last)
    assert "Tìm thấy hơn 50 " in words_of(editor.get(place(KitchenSink, "list"), {"q": "muc"}))
    assert "Tìm thấy 1 " in words_of(editor.get(place(KitchenSink, "list"), {"q": "rieng biet"}))


def test_an_export_runs_nothing_and_leaves_an_event(editor):
    drafted(KitchenSink, title="=HYPERLINK(1)")
    text = words_of(editor.get(place(KitchenSink, "list"), {"export": "csv", "q": "hyperlink"}))
    sheet = words_of(editor.get(place(KitchenSink, "list"), {"export": "xlsx"}))

    assert "'=HYPERLINK(1)" in text and ",=HYPERLINK" not in text
    assert sheet.startswith("PK")
    events = Event.objects.filter(action="minhbach.export").order_by("id")
    assert [event.data["rows"] for event in events] == [1, 1]
    assert events[0].data["asked"]["q"] == "hyperlink"


def test_the_menu_holds_what_may_be_opened(editor):
    page = words_of(editor.get(place(KitchenSink, "list")))
    assert "Việc chờ tôi" in page and "Danh mục thủ tục" in page
    assert '"url": "/quan-tri/documents/' not in page
    shut = ("explorer", "images", "snippets", "reports", "settings", "help", "tai-khoan")
    assert [name for name in shut if f'"name": "{name}"' in page] == []
