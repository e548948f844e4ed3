"""A text is submitted only when it keeps what its type declares; what is missing is said at its field."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from content_models.actions.submission_rules import open_problems
from content_models.moderation.member import Act
from content_models.organisation.models import Agency
from tests.factories.people import agency
from tests.factories.texts import approved, drafted, published, redraft, submitted
from tests.integration.rules.provinces import office, rows, unit
from tests.sample_artefacts.models import Plan, Programme

pytestmark = pytest.mark.django_db
DUE = "2030-01-31"


def refused(record) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as refusal:
        submitted(record)
    told: dict[str, list[str]] = {}
    for name, words in open_problems(record):
        told.setdefault(name, []).append(words)
    assert told == refusal.value.message_dict
    return told


def test_a_row_that_is_not_whole_is_named_by_its_number():
    tasks = rows(
        "tasks", {"unit": unit(agency()), "text": "Làm", "due_on": DUE}, {"unit": None, "text": "", "due_on": None}
    )
    assert refused(drafted(Programme, tasks=tasks)) == {
        "tasks": [f"Việc giao, dòng 2: chưa nhập {label}" for label in ("Đơn vị", "Nội dung", "Hạn")]
    }


def test_every_item_is_answered_or_excused():
    some = rows("answers", {"item": {"value": "red"}, "words": "", "note": ""})
    assert refused(drafted(Programme, answers=some)) == {
        "answers": ["“Đỏ”: nhập nội dung hoặc ghi chú", "Thiếu mục “Xanh”"]
    }
    excused = rows(
        "answers", {"item": {"value": "red"}, "note": "Chưa có số liệu"}, {"item": {"value": "blue"}, "words": "Đủ"}
    )
    assert submitted(drafted(Programme, answers=excused))


def test_a_new_text_begins_with_every_item():
    kind, first, second = Programme.kind("answers"), Programme(), Programme()
    assert [row["item"]["value"] for row in kind.plain(first.answers)] == ["red", "blue"]
    assert {row["id"] for row in kind.plain(first.answers)}.isdisjoint(row["id"] for row in kind.plain(second.answers))


def test_nobody_judges_their_own_office():
    own = rows("judges", {"unit": unit(office(1)), "text": "Trưởng đoàn"})
    assert list(refused(drafted(Programme, judged=office(1), judges=own))) == ["judges"]
    assert submitted(drafted(Programme, judged=office(2), judges=own))


def test_the_number_of_an_issue_rises():
    record = published(Programme, issue=3)
    assert refused(redraft(record, issue=3)) == {"issue": ["“Lần” lớn hơn của bản đang công bố (3)"]}
    assert submitted(redraft(record, issue=4))


def test_a_unit_that_is_gone_gets_no_work():
    Agency.objects.filter(pk=office(1).pk).update(ends_on=datetime.date(2026, 1, 1))
    tasks = rows("tasks", {"unit": unit(office(1)), "text": "Làm", "due_on": DUE})
    assert "không còn hoạt động" in refused(drafted(Programme, tasks=tasks))["tasks"][0]


def test_nothing_begins_under_what_nobody_approved():
    draft = drafted(Programme)
    with pytest.raises(ValidationError, match="chưa được phê duyệt"):
        drafted(Plan, programme=draft)
    assert not Plan.objects.exists()
    approved(submitted(draft))
    assert submitted(drafted(Plan, programme=draft))


def test_what_was_withdrawn_meanwhile_carries_nothing_more():
    plan = drafted(Plan, programme=published(Programme))
    approved(submitted(plan.programme, act=Act.WITHDRAW, reason="Thôi"))
    assert list(refused(plan)) == ["programme"]


def test_a_superior_carries_and_a_peer_does_not():
    assert drafted(Plan, programme=published(Programme, at="H99"))
    with pytest.raises(ValidationError, match="cơ quan khác"):
        drafted(Plan, programme=published(Programme, at="H99.03"))


def test_many_texts_ask_as_often_as_one():
    from content_models.actions.rule_keeping import Present

    plans = [drafted(Plan, programme=published(Programme)) for _ in range(6)]

    def asked(count: int) -> int:
        texts = list(Plan.objects.filter(pk__in=[plan.pk for plan in plans[:count]]))
        with CaptureQueriesContext(connection) as queries:
            Present(texts)
        return len(queries)

    assert asked(6) == asked(1) <= 3
