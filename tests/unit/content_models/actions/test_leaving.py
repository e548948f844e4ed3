"""Members that leave an open submission: taken out or returned alone; what stays goes on, all or nothing."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from content_models.actions.deciding import Verdict, decide
from content_models.actions.refusal import Refused
from content_models.actions.remarking import remark
from content_models.actions.returning import return_members
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.actions.taking_out import take_out
from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicRecord
from content_models.moderation.conversation import said_of
from content_models.moderation.duty import Duty, waiting_for
from content_models.moderation.member import Act
from content_models.moderation.models import Decision, Departure, Submission
from tests.factories.people import grant, holder_of
from tests.factories.texts import approved, decider, drafted, published, redraft, submitted
from tests.integration.cms.review.many import announced_together

pytestmark = pytest.mark.django_db
WHY = "Chưa có mẫu đơn mới"


def member_of(submission, record):
    return submission.members.get(object_id=record.pk, content_type__model=record.type_name())


@pytest.fixture
def three():
    """An open submission of a decision with three procedures, and the procedures."""
    return announced_together(3)


def verbs(record):
    own = Event.objects.filter(type=record.type_name(), object_id=str(record.pk)).order_by("id")
    return [action.removeprefix("minhbach.") for action in own.values_list("action", flat=True)]


def test_what_is_taken_out_is_free_and_the_rest_is_published_in_order(three):
    submission, (first, second, third) = three
    editor = submission.submitted_by
    take_out(submission, [member_of(submission, second).pk], editor, WHY)

    second.refresh_from_db()
    assert not second.submitted
    again = submitted(redraft(second, title="Sửa xong"))
    approved(submission)

    keys = PublicRecord.objects.filter(type="procedure", submission_id=submission.pk).order_by("id")
    assert list(keys.values_list("key", flat=True)) == [first.key, third.key]
    again.refresh_from_db()
    second.refresh_from_db()
    assert again.state == "open" and second.submitted
    assert verbs(second) == ["draft", "submit", "take_out", "draft", "submit"]


def test_a_page_opened_before_decides_nothing(three):
    submission, (first, *_) = three
    stale = Submission.objects.get(pk=submission.pk)
    take_out(submission, [member_of(submission, first).pk], submission.submitted_by, WHY)
    with pytest.raises(Refused, match="vừa bớt nội dung"):
        decide([stale], decider(submission), Verdict.APPROVED)


def test_what_is_taken_out_after_a_step_begins_the_steps_anew(three):
    submission, (first, *_) = three
    controller = decider(submission)
    decide([submission], controller, Verdict.APPROVED)
    before = Decision.objects.get()
    take_out(submission, [member_of(submission, first).pk], submission.submitted_by, WHY)

    submission.refresh_from_db()
    assert (submission.round, submission.position) == (2, 0)
    assert waiting_for(controller).get().submission_id == submission.pk
    approved(submission)
    rounds = Decision.objects.values_list("round", "position").order_by("pk")
    assert list(rounds) == [(1, 0), (2, 0), (2, 1)]
    after = Decision.objects.filter(round=2).first()
    assert len(before.members) == 4 and len(after.members) == 3 and before.digest != after.digest


def test_authors_of_what_was_taken_out_still_decide_nothing():
    other = holder_of(Role.CATALOGUE_EDITOR, name="soan-rieng")
    grant(other, Role.PROCEDURE_CONTROLLER, "H99.02")
    decision = drafted(AnnouncingDecision)
    own, rest = drafted(Procedure, by=other, decision=decision), drafted(Procedure, decision=decision)
    editor = holder_of(Role.CATALOGUE_EDITOR)
    submission = submit([Proposal(decision, [Entry(one) for one in (decision, own, rest)])], editor)[0]
    submission = take_out(submission, [member_of(submission, own).pk], editor, WHY)
    with pytest.raises(Refused, match="tự duyệt"):
        decide([submission], other, Verdict.APPROVED)
    with pytest.raises(Refused, match="tự duyệt"):
        return_members(submission, [member_of(submission, rest).pk], other, WHY)


@pytest.mark.parametrize("who", ["peer", "leader", "nobody"])
def test_only_the_submitter_takes_out(three, who):
    submission, (first, *_) = three
    people = {
        "peer": lambda: holder_of(Role.CATALOGUE_EDITOR, "H99.03"),
        "leader": lambda: decider(submission),
        "nobody": lambda: holder_of(Role.CATALOGUE_EDITOR, name="dong-nghiep"),
    }
    with pytest.raises(Refused):
        take_out(submission, [member_of(submission, first).pk], people[who](), WHY)
    assert not Departure.objects.exists()


def test_the_lead_never_leaves_alone_nor_twice_nor_without_a_reason(three):
    submission, (first, *_) = three
    editor, one = submission.submitted_by, member_of(submission, first)
    lead = submission.members.get(position=1)
    for ids, why, said in (([lead.pk], WHY, "dẫn cả tờ trình"), ([one.pk], " ", "nêu lý do"), ([], WHY, "không còn")):
        with pytest.raises(Refused, match=said):
            take_out(submission, ids, editor, why)
    submission = take_out(submission, [one.pk], editor, WHY)
    with pytest.raises(Refused, match="không còn"):
        take_out(submission, [one.pk], editor, WHY)


def test_a_successor_does_not_leave_what_it_replaces():
    old = published(Procedure)
    decision = drafted(AnnouncingDecision)
    heir = drafted(Procedure, decision=decision)
    entries = [Entry(decision), Entry(heir), Entry(old, Act.REPLACE, successor=heir, reason="Gộp")]
    submission = submit([Proposal(decision, entries)], holder_of(Role.CATALOGUE_EDITOR))[0]
    with pytest.raises(Refused, match="tách cả hai"):
        take_out(submission, [member_of(submission, heir).pk], submission.submitted_by, WHY)
    both = [member_of(submission, heir).pk, member_of(submission, old).pk]
    take_out(submission, both, submission.submitted_by, WHY)


def test_one_is_returned_and_the_rest_goes_on(three):
    submission, (first, second, _) = three
    controller = decider(submission)
    one = member_of(submission, first)
    remark(submission, {one.pk: {"title": "Tên dài quá"}}, controller)
    submission = return_members(submission, [one.pk], controller, "Sửa tên")

    duty = waiting_for(submission.submitted_by).get()
    assert (duty.kind, duty.member_id, duty.title) == (Duty.Kind.MEND, one.pk, one.title)
    approved(submission)
    duty.refresh_from_db()
    assert duty.closed_at is None, "approving the rest does not answer what was returned"
    assert PublicRecord.objects.filter(type="procedure").count() == 2

    again = submitted(redraft(first, title="Tên gọn"))
    duty.refresh_from_db()
    assert duty.closed_at
    place = (one.content_type_id, first.pk)
    said = [(s.field, s.words) for s in said_of([place])[place]]
    assert said == [("title", "Tên dài quá"), ("", "Sửa tên")]
    approved(again)
    assert said_of([place])[place] == []
    assert "return" in verbs(first) and "return" not in verbs(second)


def test_a_published_neighbour_does_not_answer_for_what_was_returned(three):
    submission, (first, second, _) = three
    submission = return_members(submission, [member_of(submission, first).pk], decider(submission), WHY)
    approved(submission)
    submitted(redraft(second, title="Lần sau"))
    assert Duty.objects.get(kind=Duty.Kind.MEND).closed_at is None


def test_wrong_people_return_nothing_and_say_nothing(three):
    submission, (first, *_) = three
    one = member_of(submission, first)
    for wrong in (holder_of(Role.PROCEDURE_CONTROLLER, "H99.03"), submission.submitted_by, holder_of(Role.AUDITOR)):
        with pytest.raises(Refused):
            return_members(submission, [one.pk], wrong, WHY)
        with pytest.raises(Refused):
            remark(submission, {one.pk: {"title": WHY}}, wrong)


def test_a_remark_names_a_declared_field_of_a_member_and_is_no_essay(three):
    submission, (first, *_) = three
    one, controller = member_of(submission, first), decider(submission)
    with pytest.raises(ValidationError, match="không có trường"):
        remark(submission, {one.pk: {"password": "?"}}, controller)
    with pytest.raises(ValidationError, match="dài quá"):
        remark(submission, {one.pk: {"title": "x" * 2_001}}, controller)
    with pytest.raises(Refused, match="không còn"):
        remark(submission, {one.pk + 10_000: {"title": WHY}}, controller)
    told = remark(submission, {one.pk: {"title": WHY, "sector": "  "}}, controller)
    event = Event.objects.get(action="minhbach.remark")
    assert len(told) == 1 and event.data == {"fields": ["title"]} and WHY not in event.reason


def test_the_table_itself_holds_four_eyes_for_a_return(three):
    submission, (first, *_) = three
    one = member_of(submission, first)
    facts = {"member": one, "how": "returned", "by": submission.submitted_by, "at": submission.submitted_at}
    with pytest.raises(IntegrityError, match="return_four_eyes"), transaction.atomic():
        Departure.objects.create(**facts, reason=WHY, authors=submission.authors)
