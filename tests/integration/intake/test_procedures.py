"""A file of procedures goes in whole decisions, again without effect, and never over somebody's open work."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied

from content_models.actions.deciding import Verdict, decide
from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.intake.report import Outcome
from content_models.ledger.models import Event, PublicRecord
from content_models.ledger.reading import current
from content_models.ledger.sequencer import sequence
from content_models.ledger.verification import faults
from content_models.moderation.member import Act
from content_models.moderation.models import Submission
from content_models.organisation.models import Agency
from tests.factories.texts import approved, redraft, submitted
from tests.integration.intake.taking_in import ROWS, people, row, take_in

pytestmark = pytest.mark.django_db


def counts(report):
    return {outcome.name: report.counts[outcome] for outcome in Outcome if report.counts[outcome]}


def papers(key="1.1"):
    return current("procedure", key).data()["cases"][0]["papers"]


def test_the_dirtiest_real_rows_are_published_with_every_word():
    assert counts(take_in(ROWS)) == {"NEW": 25}
    assert PublicRecord.objects.filter(type="procedure").count() == 25
    long = current("procedure", "1.115562").data()
    assert len(long["title"]) == 1094
    assert long["channels"][0]["limit"]["unit"] == "working_day"
    assert current("procedure", "1.115019").data()["channels"][0]["limit"]["value"] == 3.5
    assert current("procedure", "1.014128").data()["channels"][0]["limit"]["unit"] == "unknown"
    while sequence():
        pass
    assert list(faults()) == []


def test_one_decision_is_one_submission_of_many():
    take_in([row("1.1"), row("1.2"), row("1.3", "13/2026/QĐ-UBND")])
    members = [[m.key for m in s.members.all()] for s in Submission.objects.order_by("pk")]
    assert members == [
        ["12-2026-qd-ubnd-uy-ban-nhan-dan-tinh-2026", "1.1", "1.2"],
        ["13-2026-qd-ubnd-uy-ban-nhan-dan-tinh-2026", "1.3"],
    ]


def test_a_second_run_changes_nothing():
    take_in(ROWS)
    events, ids = Event.objects.count(), current("procedure", "1.013742").body
    assert counts(take_in(ROWS)) == {"UNCHANGED": 25}
    assert Event.objects.count() == events
    assert current("procedure", "1.013742").body == ids


def test_a_changed_row_leads_its_own_submission_and_keeps_the_ids_of_what_stayed():
    take_in([row("1.1"), row("1.2")])
    before = papers()
    changed = row("1.1", papers=[{"name": "Tờ khai", "originals": 1}, *row()["papers"]])
    report = take_in([changed, row("1.2")])
    assert (counts(report), report.refusals) == ({"CHANGED": 1, "UNCHANGED": 1}, [])
    assert [m.key for m in Submission.objects.latest("pk").members.all()] == ["1.1"]
    assert [p["id"] for p in papers()[1:]] == [p["id"] for p in before]
    assert papers()[0]["id"] not in {p["id"] for p in before}


def test_without_approvers_everything_waits_and_a_second_run_says_so():
    take_in([row()], approve=False)
    assert Submission.objects.get().state == Submission.State.OPEN
    assert counts(take_in([row()], approve=False)) == {"UNCHANGED": 1}
    report = take_in([row(name="Tên khác")], approve=False)
    assert "chờ duyệt" in report.refusals[0]
    assert Procedure.objects.get().title == "Cấp giấy 1.1"


def test_an_open_draft_is_told_of_and_left_alone():
    take_in([row()])
    redraft(Procedure.objects.get(), keywords="đang viết dở")
    report = take_in([row(name="Tên khác")])
    assert "bản nháp mở" in report.refusals[0]
    assert Procedure.objects.get().get_latest_revision_as_object().keywords == "đang viết dở"


def test_a_withdrawn_procedure_does_not_come_back_by_itself():
    take_in([row()])
    approved(submitted(Procedure.objects.get(), act=Act.WITHDRAW, reason="Hết hiệu lực"))
    assert counts(take_in([row()])) == {"UNCHANGED": 1}
    assert "bãi bỏ" in take_in([row(name="Tên khác")]).refusals[0]


def test_a_new_decision_goes_in_whole_or_not_at_all():
    report = take_in([row("1.1"), row("1.2", name="x" * 2001), row("1.3", "13/2026/QĐ-UBND")])
    assert counts(report) == {"NEW": 1, "REFUSED": 2}
    assert [p.code for p in Procedure.objects.all()] == ["1.3"]
    assert "dòng 2" in report.refusals[0]


def test_a_row_that_cannot_be_read_stops_its_decision_only():
    report = take_in([row("1.1"), row("1.2", name=""), row("1.3", "13/2026/QĐ-UBND"), row("1.3", "14/2026/QĐ-UBND")])
    assert counts(report) == {"NEW": 1, "REFUSED": 3}
    assert any("mã 1.3 đã có" in text for text in report.refusals)


def test_one_refused_decision_does_not_take_the_others_down():
    holder = people()
    other = Agency.objects.get(code="H99")
    take_in([row("1.9", "99/2026/QĐ-UBND")])
    Procedure.objects.update(agency=other)
    rows = [row("1.1"), row("1.9", "12/2026/QĐ-UBND"), row("1.3", "13/2026/QĐ-UBND")]
    assert counts(take_in(rows)) == {"NEW": 1, "REFUSED": 2}
    assert holder.agency.code == "H99.02"


def test_a_run_that_was_killed_is_finished_by_the_next(monkeypatch):
    from content_models.intake import procedures as intake

    rows = [row(f"1.{n}", f"{n}/2026/QĐ-UBND") for n in range(6)]
    real, calls = intake.apply, []

    def dies(*given):
        calls.append(given)
        if len(calls) == 3:
            raise KeyboardInterrupt
        return real(*given)

    monkeypatch.setattr(intake, "apply", dies)
    with pytest.raises(KeyboardInterrupt):
        take_in(rows, batch=1)
    monkeypatch.setattr(intake, "apply", real)
    assert counts(take_in(rows)) == {"NEW": 4, "UNCHANGED": 2}


def test_next_year_finds_this_years_decision_again():
    rows = [row("1.1", "7/QĐ-UBND")]
    take_in(rows, year=2026)
    assert counts(take_in(rows, year=2027)) == {"UNCHANGED": 1}
    take_in([*rows, row("1.2", "7/QĐ-UBND")], year=2027)
    assert AnnouncingDecision.objects.get().year == 2026
    assert Procedure.objects.filter(decision=AnnouncingDecision.objects.get()).count() == 2


def test_a_procedure_may_move_to_a_newer_decision():
    take_in([row("1.1")])
    assert counts(take_in([row("1.1", "20/2026/QĐ-UBND"), row("1.2", "20/2026/QĐ-UBND")])) == {"NEW": 1, "CHANGED": 1}
    assert current("procedure", "1.1").data()["decision"]["title"] == "20/2026/QĐ-UBND"


def test_the_same_person_cannot_write_and_approve():
    holder = people()
    take_in([row()], approve=False)
    with pytest.raises(PermissionDenied, match=r"tự duyệt|quyền"):
        decide(list(Submission.objects.all()), holder.editor, Verdict.APPROVED)


def test_queries_do_not_grow_with_the_rows(django_assert_max_num_queries):
    people()
    take_in([row("0.1", "1/2026/QĐ-UBND")])
    rows = [row(f"1.{n}", f"{n % 8}/2025/QĐ-UBND") for n in range(80)]
    with django_assert_max_num_queries(110):
        take_in(rows)


def test_a_future_import_day_is_no_day_in_force():
    take_in([row()])
    assert current("procedure", "1.1").in_force_from is None
    assert current("procedure", "1.1").shown_from.date() <= datetime.datetime.now(datetime.UTC).date()
