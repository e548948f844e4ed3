"""A list brought in again: what is the same stays, what changed is shown, a killed run goes on, peers are safe."""

import datetime

import pytest

from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.intake.batch import KEPT_DAYS, Batch, State
from content_models.intake.report import Outcome
from content_models.intake.staged_row import Flag
from content_models.intake.staging import applying_chosen, working
from content_models.intake.staging.applying_chosen import begin_apply
from content_models.ledger.models import Event
from content_models.quality.models import QualityPolicy
from tests.factories.broken_lists import book, old_text_book, open_sheet, table
from tests.factories.people import holder_of
from tests.factories.texts import approved, published, redraft, submitted
from tests.integration.import_files.steps import applied, checked, uploaded, worked

pytestmark = pytest.mark.django_db
HEAD = ["Mã TTHC", "Tên thủ tục", "Lĩnh vực", "Hồ sơ", "QĐ công bố", "Ghi chú"]


@pytest.fixture(autouse=True)
def store(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def row(number, **changed):
    whole = {"Mã TTHC": f"1.{number:06d}", "Tên thủ tục": f"Cấp giấy {number}", "Lĩnh vực": "Đất đai",
             "Hồ sơ": "- Đơn\n- Ảnh", "QĐ công bố": "12/2026/QĐ-UBND", "Ghi chú": ""} | changed  # fmt: skip
    return [whole[name] for name in HEAD]


def csv(*rows):
    return table([HEAD, *rows]).encode()


def outcomes(batch):
    return {one.number: one.outcome for one in batch.rows.filter(number__gt=batch.head_to)}


def test_a_second_run_finds_every_draft_again_and_writes_nothing():
    content = csv(row(1), row(2), row(3, **{"Mã TTHC": ""}))
    batch = checked(uploaded("a.csv", content))
    batch.rows.update(chosen=True)
    assert applied(batch).counts["created"] == 3
    events = Event.objects.count()
    again = checked(uploaded("a.csv", content))
    assert set(outcomes(again).values()) == {Outcome.UNCHANGED}
    assert applied_nothing(again) and Event.objects.count() == events


def applied_nothing(batch):
    return not batch.rows.filter(chosen=True).exists()


def go_live(symbol="12/2026/QĐ-UBND"):
    """Bring two in and publish them under their decision."""
    applied(checked(uploaded("a.csv", csv(row(1), row(2))), decision__issuer="UBND tỉnh"))
    approved(submitted(AnnouncingDecision.objects.get(symbol=symbol)))
    for one in Procedure.objects.all():
        approved(submitted(one))


def test_a_change_is_told_field_by_field_and_only_that_changes():
    go_live()
    redrafted = redraft(Procedure.objects.get(code="1.000002"), steps="Bước 1", keywords="giấy")
    approved(submitted(redrafted))
    new = csv(row(1), row(2, **{"Tên thủ tục": "Cấp giấy hai", "Lĩnh vực": ""}))
    batch = checked(uploaded("b.csv", new))
    assert outcomes(batch) == {2: Outcome.UNCHANGED, 3: Outcome.CHANGED}
    assert batch.rows.get(number=3).changed == ["title"]
    applied(batch)
    record = Procedure.objects.get(code="1.000002").get_latest_revision_as_object()
    assert (record.title, record.sector, record.steps, record.keywords) == (
        "Cấp giấy hai", "Đất đai", "Bước 1", "giấy",
    )  # fmt: skip
    assert Procedure.objects.get(code="1.000002").title == "Cấp giấy 2"


def test_rows_keep_what_the_list_does_not_say_of_them():
    go_live()
    record = Procedure.objects.get(code="1.000001")
    papers = record.kind("cases").plain(record.cases)
    papers[0]["papers"][0]["originals"] = 2
    approved(submitted(redraft(record, cases=record.kind("cases").to_python(record.kind("cases").stored(papers)))))
    batch = checked(uploaded("b.csv", csv(row(1, **{"Hồ sơ": "- Đơn\n- Ảnh\n- Giấy mới"}))))
    applied(batch)
    latest = Procedure.objects.get(code="1.000001").get_latest_revision_as_object()
    told = latest.kind("cases").plain(latest.cases)[0]["papers"]
    assert [(one["name"], one["originals"]) for one in told] == [("Đơn", 2), ("Ảnh", None), ("Giấy mới", None)]


def test_an_open_draft_is_left_alone():
    applied(checked(uploaded("a.csv", csv(row(1)))))
    batch = checked(uploaded("b.csv", csv(row(1, **{"Tên thủ tục": "Tên khác"}))))
    assert "bản nháp mở" in str(batch.rows.get(number=2).problems)


def test_a_draft_written_after_the_preview_is_not_written_over():
    go_live()
    batch = checked(uploaded("b.csv", csv(row(1, **{"Tên thủ tục": "Tên khác"}))))
    redraft(Procedure.objects.get(code="1.000001"), keywords="đang viết")
    batch = applied(batch)
    assert batch.counts["left_out"] == 1
    assert "sau khi xem trước" in batch.rows.get(number=2).told


def test_a_run_that_was_killed_goes_on_without_halves(monkeypatch):
    batch = checked(uploaded("a.csv", csv(*(row(n) for n in range(1, 8)))))
    monkeypatch.setattr(applying_chosen, "AT_ONCE", 2)
    real, calls = applying_chosen.draft, []

    def dies(*given, **named):
        calls.append(given)
        if len(calls) == 4:
            raise KeyboardInterrupt
        return real(*given, **named)

    monkeypatch.setattr(applying_chosen, "draft", dies)
    assert begin_apply(batch, holder_of(Procedure.lifecycle.draft))
    with pytest.raises(KeyboardInterrupt):
        working.advance_all()
    assert Procedure.objects.count() == batch.rows.filter(result=Outcome.NEW).count() == 4
    monkeypatch.setattr(applying_chosen, "draft", real)
    batch = worked(batch)
    assert batch.counts["created"] == Procedure.objects.count() == 7
    assert AnnouncingDecision.objects.count() == 1


def test_a_reading_that_was_killed_begins_again_and_is_given_up_in_the_end():
    batch = uploaded("a.csv", csv(row(1)))
    Batch.objects.filter(pk=batch.pk).update(state=State.READING, attempts=1)
    assert worked(batch).rows.count() == 2
    Batch.objects.filter(pk=batch.pk).update(state=State.READING, attempts=3)
    assert "nhiều lần" in worked(batch).message


def test_the_code_of_another_agency_is_refused_without_telling_of_its_text():
    published(Procedure, "H99.03", code="1.000001", title="Tên kín của cơ quan khác")
    batch = checked(uploaded("a.csv", csv(row(1))))
    told = batch.rows.get(number=2)
    assert told.outcome == Outcome.REFUSED and told.changed == [] and told.standing_id is None
    assert "Tên kín" not in str(told.problems)


def test_a_mapping_is_remembered_for_the_agency():
    applied(checked(uploaded("a.csv", csv(row(1))), {"Ghi chú": "keywords"}))
    batch = uploaded("b.csv", csv(row(2)))
    assert batch.mapping[str(HEAD.index("Ghi chú"))] == "keywords"
    other = uploaded("b.csv", csv(row(2)), at="H99.03")
    assert other.mapping[str(HEAD.index("Ghi chú"))] == "note"


def test_another_declared_type_is_brought_in_for_nothing():
    content = table([["Năm", "Tên", "Nội dung"], ["2026", "Chính sách 2026", "Đúng hẹn"], ["hai", "X", "Y"]]).encode()
    batch = checked(uploaded("cs.csv", content, QualityPolicy))
    assert outcomes(batch) == {2: Outcome.NEW, 3: Outcome.NEW}
    assert "không phải năm" in str(batch.rows.get(number=3).problems)
    assert begin_apply(batch, holder_of(QualityPolicy.lifecycle.draft))
    assert worked(batch).counts["created"] >= 1
    assert QualityPolicy.objects.get(year=2026).title == "Chính sách 2026"


def test_merged_cells_two_rows_of_headings_and_hidden_rows():
    def fill(sheet, workbook):
        sheet.merge_range(0, 0, 1, 0, "Mã TTHC")
        sheet.merge_range(0, 1, 1, 1, "Tên thủ tục")
        sheet.merge_range(0, 2, 0, 3, "Cách thức thực hiện")
        sheet.write_row(1, 2, ["Cách nộp", "Thời hạn"])
        sheet.merge_range(0, 4, 1, 4, "Lĩnh vực")
        for number in range(2, 5):
            sheet.write_row(number, 0, [f"1.{number:06d}", f"Cấp giấy {number}", "Trực tiếp", "3 ngày làm việc"])
        sheet.merge_range(2, 4, 4, 4, "Đất đai")
        sheet.set_row(4, None, None, {"hidden": True})

    batch = uploaded("gop.xlsx", book(fill, [])())
    assert (batch.head_from, batch.head_to) == (1, 2)
    assert [one["heading"] for one in batch.columns][2:4] == [
        "Cách thức thực hiện / Cách nộp", "Cách thức thực hiện / Thời hạn",
    ]  # fmt: skip
    batch = checked(batch)
    assert {one.plain["sector"] for one in batch.rows.filter(number__gt=2)} == {"Đất đai"}
    hidden = batch.rows.get(number=5)
    assert Flag.HIDDEN in hidden.flags and not hidden.chosen
    assert batch.rows.get(number=3).plain["channels"][0]["limit"]["unit"] == "working_day"


@pytest.mark.parametrize(("name", "make"), [("a.ods", open_sheet), ("a.xls", old_text_book)])
def test_old_and_open_workbooks_are_read(name, make):
    batch = uploaded(name, make([["Mã TTHC", "Tên thủ tục"], ["1.000001", "Cap giay"]]))
    assert checked(batch).rows.get(number=2).plain["title"] == "Cap giay"


def test_rows_are_forgotten_after_their_time_and_figures_stay():
    batch = applied(checked(uploaded("a.csv", csv(row(1)))))
    then = batch.opened_at - datetime.timedelta(days=KEPT_DAYS + 1)
    Batch.objects.filter(pk=batch.pk).update(opened_at=then)
    batch = worked(batch)
    assert not batch.rows.exists() and batch.counts["created"] == 1
