"""The screens of expired bases: what is shown to whom, in how many queries, and what leaves as a file."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from tests.factories.laws import bases, law, replacement, standing_on
from tests.factories.people import holder_of, stranger
from tests.factories.texts import decider, redraft, submitted

pytestmark = pytest.mark.django_db
#: The whole page with its menu; flat in the number of records.
BUDGET = 25


@pytest.fixture
def editor(client):
    law()
    client.force_login(holder_of(Role.CATALOGUE_EDITOR))
    return client


def test_the_screen_names_record_document_and_successor(editor):
    record = standing_on("61/2018/NĐ-CP", title="Cấp bản sao trích lục hộ tịch")
    assert "Không có bản ghi đang công bố nào" in editor.get("/quan-tri/can-cu/").content.decode()
    replacement()
    page = editor.get("/quan-tri/can-cu/").content.decode()
    assert "1 bản ghi đang công bố viện dẫn" in page
    for words in ("Cấp bản sao trích lục hộ tịch", "61/2018/NĐ-CP", "118/2025/NĐ-CP", "Chưa sửa"):
        assert words in page
    assert reverse("cms_bases_of", args=["procedure", record.pk]) in page


def test_it_is_narrowed_by_any_spelling_of_a_symbol_by_type_and_by_successor(editor):
    standing_on("61/2018/NĐ-CP", title="Việc thứ nhất")
    replacement()
    law("1/2010/NĐ-CP", expires_on=replacement("2/2010/NĐ-CP", "3/2024/NĐ-CP").effective_on)
    standing_on("01/2010/NĐ-CP", title="Việc thứ hai")
    expected = {
        "so=61 / 2018 / nd-cp": ["Việc thứ nhất"],
        "thay=khong": ["Việc thứ hai"],
        "thay=co": ["Việc thứ nhất"],
        "loai=procedure": ["Việc thứ nhất", "Việc thứ hai"],
        "loai=khong-co": [],
        "so=x": [],
    }
    for asked, names in expected.items():
        page = editor.get(f"/quan-tri/can-cu/?{asked}").content.decode()
        assert [name for name in ("Việc thứ nhất", "Việc thứ hai") if name in page] == names, asked


def test_queries_are_flat_in_records(editor):
    replacement()
    counts = []
    for _ in range(2):
        for _ in range(3):
            standing_on("61/2018/NĐ-CP")
        editor.get("/quan-tri/can-cu/")
        with CaptureQueriesContext(connection) as asked:
            editor.get("/quan-tri/can-cu/")
        counts.append(len(asked))
    assert counts[0] == counts[1] <= BUDGET


def test_one_action_leads_from_the_desk_to_a_draft_to_check(editor):
    record = standing_on("61/2018/NĐ-CP")
    replacement()
    address = reverse("cms_bases_of", args=["procedure", record.pk])
    desk = editor.get("/quan-tri/viec-cho-toi/").content.decode()
    assert "Căn cứ hết hiệu lực" in desk
    assert address in desk
    assert "Lập bản nháp thay căn cứ" in editor.get(address).content.decode()
    answer = editor.post(address, follow=True)
    assert "118/2025/NĐ-CP" in answer.content.decode()
    assert "edit" in answer.redirect_chain[-1][0]
    assert "Đã có bản nháp thay căn cứ" in editor.get("/quan-tri/can-cu/").content.decode()


def test_peers_readers_and_strangers(client):
    law()
    record = standing_on("61/2018/NĐ-CP", title="Việc của Sở Tư pháp")
    replacement()
    address = reverse("cms_bases_of", args=["procedure", record.pk])
    client.force_login(holder_of(Role.CATALOGUE_EDITOR, "H99.03"))
    assert "Việc của Sở Tư pháp" not in client.get("/quan-tri/can-cu/").content.decode()
    assert "Việc của Sở Tư pháp" not in b"".join(client.get("/quan-tri/can-cu/?xuat=csv")).decode()
    assert client.get(address).status_code == client.post(address).status_code == 404
    client.force_login(holder_of(Role.AUDITOR))
    assert client.get(address).status_code == 200
    assert client.post(address).status_code in (302, 403)
    record.refresh_from_db()
    assert not record.has_unpublished_changes
    client.force_login(stranger())
    assert client.get("/quan-tri/can-cu/").status_code in (302, 403)
    client.logout()
    assert client.get("/quan-tri/can-cu/").status_code == 302


def test_the_file_holds_every_row_runs_no_formula_and_leaves_an_event(editor):
    standing_on("61/2018/NĐ-CP", title="=HYPERLINK(1)")
    replacement()
    answer = editor.get("/quan-tri/can-cu/?xuat=csv")
    lines = b"".join(answer).decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert "'=HYPERLINK(1)" in lines[1]
    assert Event.objects.filter(action="minhbach.export").count() == 1


def test_the_review_page_says_which_basis_is_over(client):
    law()
    record = standing_on("63/2010/NĐ-CP")
    replacement()
    submission = submitted(redraft(record, bases=bases("61/2018/NĐ-CP")))
    client.force_login(decider(submission))
    page = client.get(reverse("cms_review", args=[submission.pk])).content.decode()
    assert "Hết hiệu lực: 61/2018/NĐ-CP" in page
    assert "thay thế bởi 118/2025/NĐ-CP" in page
