"""The form takes good files in, refuses bad ones with words, and lets present ones be dropped, without scripts."""

import pytest

from content_models.organisation.models import StoredFile
from tests.factories.bad_files import BAD
from tests.factories.files import docx, pdf
from tests.factories.people import agency
from tests.integration.attachments.staff_form import chosen, draft_files, saved, signed_in
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    """A store of its own for each test."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def kept(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def with_files(*files):
    answer = saved(signed_in(), files=chosen(*files))
    assert answer.status_code == 302, answer.context["form"].errors
    return KitchenSink._base_manager.get()


def test_uploads_of_the_form_are_listed_by_the_draft_and_kept_by_digest(store):
    record = with_files(("Mẫu đơn.docx", docx()), ("../Tờ trình.pdf", pdf()))
    assert [entry["name"] for entry in draft_files(record)] == ["Mẫu đơn.docx", "Tờ trình.pdf"]
    assert {path.name for path in kept(store)} == {entry["digest"] for entry in draft_files(record)}
    assert {row.agency_id for row in StoredFile.objects.all()} == {record.agency_id}


def test_a_saved_form_keeps_present_files_drops_ticked_ones_and_adds_new_ones():
    record = with_files(("a.pdf", pdf()), ("b.docx", docx()))
    first, second = draft_files(record)
    answer = saved(signed_in(), record, files=chosen(("c.pdf", pdf(b"c"))), **{"files-drop": [first["id"]]})
    assert answer.status_code == 302
    names = [entry["name"] for entry in draft_files(record)]
    assert names == ["b.docx", "c.pdf"] and draft_files(record)[0] == second
    saved(signed_in(), record)
    assert [entry["name"] for entry in draft_files(record)] == names


def test_the_last_file_can_be_dropped():
    record = with_files(("a.pdf", pdf()))
    saved(signed_in(), record, **{"files-drop": [draft_files(record)[0]["id"]]})
    assert draft_files(record) == []


# An empty file and a name of dots never reach the form: Django's parser sees to them.
@pytest.mark.parametrize("case", sorted(set(BAD) - {"rỗng", "không tên", "quá nặng"}))
def test_a_bad_upload_is_refused_and_nothing_is_kept(case, store):
    name, content, words = BAD[case]
    answer = saved(signed_in(), files=chosen((name, content), ("tốt.pdf", pdf())))
    assert answer.status_code == 200 and words in str(answer.context["form"].errors["files"])
    assert not kept(store) and not StoredFile.objects.exists() and not KitchenSink._base_manager.exists()


def test_an_upload_over_the_limit_is_refused(store):
    name, content, words = BAD["quá nặng"]
    answer = saved(signed_in(), files=chosen((name, content)))
    assert words in answer.content.decode() and not kept(store)


def test_too_many_files_and_the_same_bytes_twice_are_refused(store):
    many = [(f"{n}.pdf", pdf(str(n).encode())) for n in range(21)]
    answer = saved(signed_in(), files=chosen(*many))
    assert "nhận đến 20 tệp, bạn chọn tất cả 21 tệp" in answer.content.decode()
    answer = saved(signed_in(), files=chosen(("a.pdf", pdf()), ("b.pdf", pdf())))
    assert "b.pdf: trùng nội dung với tệp a.pdf" in answer.content.decode()
    assert not kept(store)


def test_uploads_survive_a_refused_form_and_belong_to_who_brought_them():
    answer = saved(signed_in(), files=chosen(("a.pdf", pdf())), count="mười")
    page, row = answer.content.decode(), StoredFile.objects.get()
    assert f'name="files-kept" value="{row.pk}"' in page and "đã tải lên, chưa lưu" in page
    other = signed_in(code="H99.03")
    saved(other, code="KS-KHAC", agency=agency("H99.03").pk, **{"files-kept": [str(row.pk), "x"]})
    assert draft_files(KitchenSink._base_manager.get(code="KS-KHAC")) == []
    saved(signed_in(), **{"files-kept": [str(row.pk)]})
    assert draft_files(KitchenSink._base_manager.get(code="KS-TEP")) == [row.entry()]


def test_the_form_says_what_it_takes_before_anything_is_chosen():
    page = signed_in().get("/quan-tri/snippets/sample_artefacts/kitchensink/add/").content.decode()
    assert "mỗi tệp đến 20 MB" in page and 'accept=".pdf,.docx' in page and 'enctype="multipart/form-data"' in page
