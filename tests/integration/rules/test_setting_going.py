"""A draft asks the units it concerns; a publication opens their work, once a row, within the last decision."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from content_models.actions.deciding import Verdict, decide
from content_models.actions.moving import move
from content_models.actions.refusal import Refused
from content_models.actions.setting_going import ask
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, HolderKey, PublicCard
from content_models.moderation.duty import waiting_for
from content_models.moderation.models import Duty
from tests.factories.people import agency, holder_of
from tests.factories.texts import approved, decider, drafted, published, redraft, submitted
from tests.integration.rules.provinces import head_of, office, rows, unit
from tests.sample_artefacts.models import Order, Programme, Question

pytestmark = pytest.mark.django_db


def tasks_for(*numbers: int):
    plain = [{"unit": unit(office(n)), "text": f"Việc {n}", "due_on": "2030-01-31"} for n in numbers]
    return rows("tasks", *plain)


def consulted(*numbers: int):
    """Return a draft about which its offices were asked and have answered."""
    record = drafted(Programme, tasks=tasks_for(*numbers))
    for case in ask(record, holder_of(Role.ISO_SECRETARY)):
        move([case], "answer", head_of(case.agency), {"words": "Đồng ý"})
    return record


def test_a_text_waits_for_those_it_concerns():
    record = drafted(Programme, tasks=tasks_for(1))
    with pytest.raises(ValidationError, match="chưa được lấy ý kiến"):
        submitted(record)
    case = ask(record, holder_of(Role.ISO_SECRETARY))[0]
    assert [duty.key for duty in waiting_for(head_of(office(1)))] == [case.code]
    with pytest.raises(ValidationError, match="chưa góp ý, hạn đến hết ngày"):
        submitted(record)
    move([case], "answer", head_of(office(1)), {"words": "Nên làm sớm hơn"})
    assert Event.objects.filter(key=case.code).latest("id").data["answers"] == {"words": "Nên làm sớm hơn"}
    assert submitted(record)


def test_who_lets_the_time_pass_holds_nothing_back():
    record = drafted(Programme, tasks=tasks_for(1))
    ask(record, holder_of(Role.ISO_SECRETARY))
    Question.objects.update(late_at="2026-01-01T00:00:00Z")
    assert submitted(record)


def test_only_those_who_may_change_it_ask_and_nobody_is_asked_twice():
    record = drafted(Programme, tasks=tasks_for(1, 2))
    for role, code in ((Role.ISO_SECRETARY, "H99.03"), (Role.AGENCY_LEADER, "H99.02"), (Role.AUDITOR, "H99")):
        with pytest.raises(Refused):
            ask(record, holder_of(role, code))
    assert len(ask(record, holder_of(Role.ISO_SECRETARY))) == 2
    with pytest.raises(Refused, match="Không còn đơn vị nào"):
        ask(record, holder_of(Role.ISO_SECRETARY))
    assert len(ask(redraft(record, tasks=tasks_for(1, 2, 3)), holder_of(Role.ISO_SECRETARY))) == 3


def test_a_publication_opens_the_work_of_each_unit_and_an_amendment_only_what_is_new():
    record = consulted(1, 2)
    assert not Order.objects.exists()
    approved(submitted(record))
    assert set(Order.objects.values_list("agency__code", "text")) == {("H99.02.1", "Việc 1"), ("H99.02.2", "Việc 2")}
    order = Order.objects.get(agency=office(1))
    assert (order.programme.key, order.programme.version, str(order.due_on)) == (record.key, 1, "2030-01-31")
    assert [duty.title for duty in waiting_for(head_of(office(1)))] and not waiting_for(head_of(office(3)))
    approved(submitted(redraft(record)))
    assert Order.objects.count() == 2


def test_an_agency_does_not_ask_itself_but_gives_itself_work():
    approved(
        submitted(
            drafted(Programme, tasks=rows("tasks", {"unit": unit(agency()), "text": "Tự làm", "due_on": "2030-01-31"}))
        )
    )
    assert Order.objects.get().agency == agency() and not Question.objects.exists()


def test_a_decision_that_fails_opens_nothing():
    submission = submitted(consulted(1))
    decide([submission], decider(submission), Verdict.APPROVED)
    submission.refresh_from_db()
    decide([submission], decider(submission), Verdict.RETURNED, "Chưa đạt")
    assert not Order.objects.exists()


def test_work_inside_has_no_face_outside():
    approved(submitted(consulted(1)))
    order, visitor = Order.objects.get(), Client()
    assert not PublicCard.objects.filter(type="order").exists() and not HolderKey.objects.filter(type="order").exists()
    outside = [f"/viec-giao-mau/{order.code}/", "/viec-giao-mau/", f"/viec-giao-mau/{order.code}/chi-tiet/"]
    outside += [f"/api/v1/orders/{order.code}/", "/api/v1/orders/", f"/ho-so/{order.code}/"]
    assert {visitor.get(address).status_code for address in outside} == {404}
    for address in ("/api/v1/", "/danh-muc/", "/ho-so/", "/api/v1/changes/"):
        words = visitor.get(address).content.decode()
        assert "viec-giao-mau" not in words and order.code not in words and '"order"' not in words


def test_the_one_above_makes_the_move_that_is_theirs():
    approved(submitted(consulted(1)))
    order = move([Order.objects.get()], "answer", head_of(office(1)), {"words": "Đã làm"})[0]
    assert list(
        Duty.objects.filter(content_type__model="order", closed_at=None).values_list("role", "agency__code")
    ) == [("iso_secretary", "H99.02")]
    with pytest.raises(Refused):
        move([order], "again", holder_of(Role.ISO_SECRETARY, "H99.03"))
    assert move([order], "again", holder_of(Role.ISO_SECRETARY))[0].state == "open"


def test_many_units_cost_no_more_queries_than_two():
    def deciding(*numbers: int) -> int:
        submission = submitted(consulted(*numbers))
        decide([submission], decider(submission), Verdict.APPROVED)
        submission.refresh_from_db()
        leader = decider(submission)
        with CaptureQueriesContext(connection) as queries:
            decide([submission], leader, Verdict.APPROVED)
        return len(queries)

    few, many = deciding(1, 2), deciding(3, 4, 5, 6, 7, 8, 9)
    assert many - few <= 5, (few, many)  # a number book for each agency
    published(Programme)
