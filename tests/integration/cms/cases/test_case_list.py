"""The list of a case type: the pieces of every list, folded search, pages, and queries that do not grow."""

import csv
import datetime
import io

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.projection.saved_view import SavedView
from content_models.actions.moving import move
from content_models.actions.opening import open_cases
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from tests.factories.people import agency, holder_of
from tests.integration.attacks.test_exports import bytes_of
from tests.integration.cms.browsing import browser
from tests.sample_artefacts.models import Errand

pytestmark = pytest.mark.django_db
LIST = "/quan-tri/vu-viec/errand/"
LONG_AGO = timezone.now() - datetime.timedelta(days=60)


def errands(subjects, code="H99.02", received=None):
    found = [Errand(agency=agency(code), subject=subject, asker="Công dân 017") for subject in subjects]
    return [one.case for one in open_cases(found, holder_of(Role.CLERK, code), received)]


def codes(shown):
    return [case.code for case in shown.context["object_list"]]


def headings(shown):
    return [str(column.label) for column in shown.context["table"].columns.values()]


def taken(client, **asked):
    return list(csv.reader(io.StringIO(bytes_of(client.get(LIST, asked | {"export": "csv"})).decode("utf-8-sig"))))


def test_words_are_found_with_and_without_marks_and_by_the_beginning():
    wanted, _ = errands(["Sửa đường Đồng Sáng", "Trồng cây"])
    client = browser(holder_of(Role.SPECIALIST))
    assert reverse("cms_cases", args=["errand"]) == LIST
    for typed in ("sua duong", "Đồng Sáng", "dong sa", wanted.code):
        assert codes(client.get(LIST, {"q": typed})) == [wanted.code]


def test_state_and_deadline_narrow_the_list():
    late, waiting, fresh = errands(["a"], received=LONG_AGO)[0], *errands(["b", "c"])
    specialist = holder_of(Role.SPECIALIST)
    move([waiting], "start", specialist)
    move([waiting], "wait", specialist)
    client = browser(specialist)
    assert codes(client.get(LIST, {"han": "tre"})) == [late.code]
    assert codes(client.get(LIST, {"han": "cho"})) == [waiting.code]
    assert codes(client.get(LIST, {"han": ["tre", "cho"]})) == [waiting.code, late.code]
    assert codes(client.get(LIST, {"buoc": "new"})) == [fresh.code, late.code]
    assert codes(client.get(LIST, {"tiep_nhan_to": f"{timezone.localtime(LONG_AGO):%Y-%m-%d}"})) == [late.code]
    assert client.get(LIST, {"buoc": "nowhere"}).status_code == 200
    counted = {words: number for words, number, _ in client.get(LIST).context["standing_counts"]}
    assert counted == {"Trễ hạn": 1, "Tạm dừng": 1, "Đang xử lý": 3}


def test_an_agency_is_a_filter_and_reach_is_the_limit():
    own, other = errands(["a"])[0], errands(["b"], "H99.100")[0]
    above = browser(holder_of(Role.SPECIALIST, "H99"))
    assert codes(above.get(LIST)) == [other.code, own.code]
    assert codes(above.get(LIST, {"co_quan": "H99.100"})) == [other.code]
    peer = browser(holder_of(Role.SPECIALIST))
    assert codes(peer.get(LIST)) == codes(peer.get(LIST, {"co_quan": "H99.100"})) == [own.code]
    assert [row[0] for row in taken(peer)[1:]] == [own.code]


def test_pages_go_on_without_loss_and_queries_stay_flat(django_assert_max_num_queries):
    errands([f"Việc {n}" for n in range(30)])
    errands([f"Việc {n}" for n in range(30)], received=LONG_AGO - datetime.timedelta(days=900))
    client, seen = browser(holder_of(Role.SPECIALIST)), []
    client.get(LIST)
    for page in (1, 2, 3):
        with django_assert_max_num_queries(15):
            shown = client.get(LIST, {"p": page})
        seen += codes(shown)
    assert len(seen) == len(set(seen)) == 60
    with django_assert_max_num_queries(15):
        client.get(LIST, {"q": "viec", "han": "tre", "ordering": "-due_at", "buoc": ["new", "over"]})
    with django_assert_max_num_queries(15):
        client.get(LIST, {"q": "viec", "ordering": "subject"})


def test_any_column_orders_and_words_stand_in_vietnamese_order():
    errands(["Ăn", "Đi", "Am", "Du"])
    client = browser(holder_of(Role.SPECIALIST))
    asked = {"cot": "subject,state", "ordering": "subject"}
    assert [case.subject for case in client.get(LIST, asked).context["object_list"]] == ["Am", "Ăn", "Du", "Đi"]
    assert headings(client.get(LIST, asked)) == ["Mã", "Việc", "Đang ở bước"]
    for one in ("state", "-received_at", "due_at", "agency", "-id", "asker", "folded"):
        assert len(codes(client.get(LIST, {"ordering": one}))) == 4


def test_columns_and_views_are_kept():
    errands(["a"])
    client = browser(holder_of(Role.SPECIALIST))
    sent = {"column": ["subject", "asker", "folded"], "query": "han=dang"}
    shown = client.post(reverse("cms_keep_columns", args=["errand"]), sent, follow=True)
    assert headings(shown) == headings(client.get(LIST)) == ["Mã", "Việc"]
    client.post(reverse("cms_keep_view", args=["errand"]), {"name": "Đang làm", "query": "han=dang"})
    assert "Đang làm" in client.get(LIST).content.decode()
    assert SavedView.objects.filter(type="errand").count() == 2
    other = browser(holder_of(Role.CATALOGUE_EDITOR))
    assert other.post(reverse("cms_keep_columns", args=["errand"]), sent).status_code == 404


@pytest.mark.parametrize("form", ["csv", "xlsx", "pdf"])
def test_a_file_holds_what_is_shown_and_leaves_an_event(form):
    errands(["a", "b"])
    client = browser(holder_of(Role.SPECIALIST))
    assert bytes_of(client.get(LIST, {"export": form, "han": "dang"}))
    event = Event.objects.get(action="minhbach.export")
    assert (event.type, event.data["rows"], event.data["asked"]["han"]) == ("errand", 2, "dang")


def test_nobody_personal_stands_in_a_list_or_a_file():
    errands(["=a"])
    client = browser(holder_of(Role.SPECIALIST))
    asked = {"cot": "subject,asker,folded,agency__code", "ordering": "asker", "asker": "Công dân 017"}
    assert "Công dân 017" not in client.get(LIST).content.decode()
    shown = client.get(LIST, {"cot": asked["cot"]}).content.decode()
    assert "Công dân 017" not in shown and "agency__code" not in shown.split('name="column"')[1]
    rows = taken(client, **asked)
    assert rows[0] == ["Mã", "Việc"] and rows[1][1] == "'=a"


@pytest.mark.parametrize("role", [Role.CATALOGUE_EDITOR, Role.ORGANISATION_ADMIN])
def test_who_reads_the_type_nowhere_finds_no_list(role):
    errands(["a"])
    client = browser(holder_of(role))
    for address in (LIST, f"{LIST}ket-qua/", f"{LIST}?export=csv", f"{LIST}?export=pdf"):
        assert client.get(address).status_code == 404
    assert not Event.objects.filter(action="minhbach.export").exists()
