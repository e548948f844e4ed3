"""The screens of a list on its way in, and who meets them."""

import io

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.intake.batch import Batch, State
from content_models.intake.staging.working import advance_all
from tests.factories.people import agency, holder_of, stranger
from tests.factories.texts import redraft
from tests.integration.cms.doors import entered, words_of

pytestmark = pytest.mark.django_db
LIST = "/quan-tri/nhap-du-lieu/"
CSV = (
    "STT;Mã TTHC;Tên thủ tục;Lĩnh vực;Thời hạn;Cách thức;QĐ công bố;Ghi riêng\n"
    "1;1.000001;Cấp giấy A;Đất đai;3 ngày làm việc;Trực tiếp;12/2026/QĐ-UBND;x\n"
    "2;1.000002;=1+1;Đất đai;khoảng 3 ngày;Trực tuyến;;y\n"
    "3;1.000003;Thủ tục test;Đất đai;;;;z\n"
)


@pytest.fixture
def editor(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return entered(holder_of(Role.CATALOGUE_EDITOR))


def sent(client, name="danh-muc.csv", content=CSV, type_name="procedure"):
    file = SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)
    return client.post(LIST, {"type": type_name, "agency": agency().pk, "file": file})


def opened(client, **how):
    answer = sent(client, **how)
    assert answer.status_code == 302, words_of(answer)
    advance_all()
    return Batch.objects.latest("pk")


def mapped(client, batch, **more):
    columns = {f"cot-{place}": path for place, path in batch.mapping.items()}
    assert client.post(f"{LIST}{batch.pk}/cot/", columns | more).status_code == 302
    advance_all()
    batch.refresh_from_db()
    return batch


def test_the_whole_way_through_the_screens(editor):
    batch = opened(editor)
    assert "Mã TTHC" in words_of(editor.get(f"{LIST}{batch.pk}/cot/"))
    batch = mapped(editor, batch)
    page = words_of(editor.get(f"{LIST}{batch.pk}/"))
    assert "Nghi là dòng thử" in page and "không phải một số kèm đơn vị" in page and "Ghi riêng" in page
    assert "=1+1" in words_of(editor.get(f"{LIST}{batch.pk}/dong/3/"))
    editor.post(f"{LIST}{batch.pk}/tao-nhap/")
    advance_all()
    batch.refresh_from_db()
    assert batch.counts == {"created": 2, "changed": 0, "unchanged": 0, "left_out": 1}
    assert Procedure.objects.get(code="1.000001").decision == AnnouncingDecision.objects.get()
    assert Procedure.objects.get(code="1.000002").decision is None
    assert "Nghi là dòng thử" in words_of(editor.get(f"{LIST}{batch.pk}/"))
    for form in ("csv", "xlsx"):
        assert editor.get(f"{LIST}{batch.pk}/ket-qua/{form}/").status_code == 200
    told = words_of(editor.get(f"{LIST}{batch.pk}/ket-qua/csv/"))
    assert "'=1+1" in told and ",=1+1" not in told


def test_choices_are_kept_page_by_page_and_by_filter(editor):
    batch = mapped(editor, opened(editor))
    editor.post(f"{LIST}{batch.pk}/chon/", {"shown": ["2", "3", "4"], "row": ["4"]})
    assert list(batch.rows.filter(chosen=True).values_list("number", flat=True)) == [4]
    editor.post(f"{LIST}{batch.pk}/chon/", {"loc": "moi", "whole": "all"})
    assert batch.rows.filter(chosen=True).count() == 3
    editor.post(f"{LIST}{batch.pk}/chon/", {"loc": "thu", "whole": "none"})
    assert batch.rows.filter(chosen=True).count() == 2


def test_rows_without_a_decision_go_under_the_one_a_person_names(editor):
    batch = mapped(editor, opened(editor))
    named = {"symbol": "99/2026/QĐ-UBND", "issuer": "UBND tỉnh", "year": "2026"}
    editor.post(f"{LIST}{batch.pk}/quyet-dinh/", named)
    editor.post(f"{LIST}{batch.pk}/tao-nhap/")
    advance_all()
    assert Procedure.objects.get(code="1.000002").decision.symbol == "99/2026/QĐ-UBND"


def test_one_value_for_all_rows_and_a_column_chosen_twice(editor):
    batch = opened(editor)
    columns = {f"cot-{place}": path for place, path in batch.mapping.items()}
    answer = editor.post(f"{LIST}{batch.pk}/cot/", columns | {"cot-0": "code"})
    assert "đã ghép với cột A" in words_of(answer)
    mapped(editor, batch, **{"gt-decision.issuer": "UBND tỉnh", "gt-level": ""})
    assert batch.rows.get(number=2).lead["issuer"] == "UBND tỉnh"


def test_drafts_nobody_touched_are_taken_back_together(editor):
    batch = mapped(editor, opened(editor))
    editor.post(f"{LIST}{batch.pk}/tao-nhap/")
    advance_all()
    touched = Procedure.objects.get(code="1.000002")
    redraft(touched, keywords="đã sửa")
    page = words_of(editor.post(f"{LIST}{batch.pk}/thu-lai/", follow=True))
    assert "Đã thu lại 1 bản nháp. 1 bản nháp đã có người sửa" in page
    assert [p.code for p in Procedure.objects.all()] == ["1.000002"]
    assert not AnnouncingDecision.objects.exists()


def test_a_refused_file_says_why_on_its_form(editor):
    assert "web mang đuôi" in words_of(sent(editor, "cu.xls", "<html><table></table></html>"))
    assert "Không nhận loại tệp này" in words_of(sent(editor, "cu.exe", "MZ"))
    assert not Batch.objects.exists()


def test_the_template_is_recognised_column_by_column(editor):
    book = openpyxl.load_workbook(io.BytesIO(editor.get(f"{LIST}mau/procedure/").content))
    sheet = book["Dữ liệu"]
    headings = [cell.value for cell in sheet[1]]
    sheet.append([f"Giá trị {place}" for place in range(len(headings))])
    held = io.BytesIO()
    book.save(held)
    batch = opened(editor, name="mau.xlsx", content=held.getvalue())
    assert len(batch.mapping) == len(headings)


PAGES = ("", "tien-do/", "cot/", "doi-chieu/", "dong/2/", "ket-qua/csv/", "ket-qua/xlsx/")
ACTS = ("chon/", "quyet-dinh/", "tao-nhap/", "bo/", "thu-lai/", "cot/", "doi-chieu/")


@pytest.mark.parametrize("who", ["anonymous", "peer", "wrong role", "nobody"])
def test_a_batch_does_not_exist_for_others(editor, who):
    batch = mapped(editor, opened(editor))
    accounts = {
        "anonymous": None,
        "peer": holder_of(Role.CATALOGUE_EDITOR, "H99.03"),
        "wrong role": holder_of(Role.AGENCY_LEADER),
        "nobody": stranger(),
    }
    other = entered(accounts[who])
    answers = [other.get(f"{LIST}{batch.pk}/{page}") for page in PAGES]
    answers += [other.post(f"{LIST}{batch.pk}/{act}", {"whole": "none"}) for act in ACTS]
    for answer in answers:
        assert answer.status_code in (302, 403, 404)
        assert (
            answer.status_code == 404
            or "login" in answer.url
            or answer.url == "/quan-tri/dang-nhap/"
            or who == "nobody"
        )
        assert "Cấp giấy A" not in words_of(answer)
    batch.refresh_from_db()
    assert batch.state == State.CHOOSING and batch.rows.filter(chosen=True).count() == 2


def test_nothing_is_uploaded_for_an_agency_out_of_reach(editor):
    outsider = agency("H99.03")
    file = SimpleUploadedFile("a.csv", CSV.encode())
    answer = editor.post(LIST, {"type": "procedure", "agency": outsider.pk, "file": file})
    assert answer.status_code == 200 and not Batch.objects.exists()
    wrong = editor.post(
        LIST, {"type": "qualitypolicy", "agency": agency().pk, "file": SimpleUploadedFile("a.csv", b"a")}
    )
    assert wrong.status_code == 200 and not Batch.objects.exists()
    assert entered(holder_of(Role.AGENCY_LEADER)).get(LIST).status_code in (302, 403)


@pytest.mark.parametrize(("place", "most"), [("", 15), ("dong/2/", 13), ("../", 15)])
def test_queries_of_the_screens(editor, django_assert_max_num_queries, place, most):
    batch = mapped(editor, opened(editor))
    editor.get(f"{LIST}{batch.pk}/")
    with django_assert_max_num_queries(most):
        editor.get(LIST if place == "../" else f"{LIST}{batch.pk}/{place}")


def test_names_that_match_nothing_are_matched_by_a_person(editor):
    batch = mapped(editor, opened(editor, content=CSV.replace("Trực tiếp", "Tại quầy")))
    place = f"{LIST}{batch.pk}/doi-chieu/"
    assert "Tại quầy" in words_of(editor.get(place))
    assert "Không có trong danh mục" in words_of(editor.post(place, {"tu-0-0": "Bừa"}, follow=True))
    assert editor.post(place, {"tu-0-0": "Trực tiếp"}).status_code == 302
    advance_all()
    assert batch.rows.get(number=2).plain["channels"][0]["channel"]["value"] == "DIRECT"
