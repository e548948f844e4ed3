"""A merger ends agencies on a day: the successor decides what was open, nobody inherits a role, old codes lead on."""

import datetime
import itertools

import pytest
import time_machine

from content_models.actions.agencies.applying import apply_due
from content_models.actions.agencies.cancelling import cancel
from content_models.actions.agencies.founding import Founding
from content_models.actions.agencies.merging import Merger, merge
from content_models.actions.agencies.renaming import Renaming, rename
from content_models.actions.deciding import Verdict, decide
from content_models.actions.drafting import draft
from content_models.actions.moving import move
from content_models.actions.opening import open_cases
from content_models.actions.refusal import Refused
from content_models.declaration.roles import Role
from content_models.ledger.agency_versions import latest_versions, name_on
from content_models.ledger.models import Event
from content_models.moderation.duty import Duty, waiting_for
from content_models.organisation.held import held_by
from content_models.organisation.models import Agency, AgencyChange, ApiClient, Succession
from content_models.organisation.rights import visible
from content_models.organisation.succession import codes_within, continued_by
from tests.factories.agencies import founded, ground, today
from tests.factories.journeys import answers, opened, unopened
from tests.factories.people import agency, holder_of
from tests.factories.texts import drafted, submitted, text
from tests.sample_artefacts.models import Errand, KitchenSink

pytestmark = pytest.mark.django_db
OLD, NEW = "H99.02", "H99.03"


def fresh(account):
    account.__dict__.pop("_held", None)
    return account


def merged(days=0):
    return merge([Merger([agency(OLD)], agency(NEW))], ground(days), None)[0]


@pytest.fixture
def open_work():
    """A text before its first step, a case and a draft at the old agency."""
    submission, case = submitted(drafted(KitchenSink, OLD)), opened(Errand, OLD)
    return submission, case, drafted(KitchenSink, OLD)


def test_the_successor_decides_what_was_open(open_work):
    submission, case, left = open_work
    merged()
    step = submission.step
    boss = holder_of(step.role, NEW, name="lanh-dao-moi")
    assert waiting_for(boss).filter(submission=submission).exists()
    decide([submission], boss, Verdict.APPROVED)
    mover = case.lifecycle.moves_from(case.state)[0]
    clerk = holder_of(mover.role, NEW, name="can-bo-moi")
    assert waiting_for(clerk).filter(key=case.code).exists()
    assert visible(holder_of(Role.CATALOGUE_EDITOR, NEW), KitchenSink, "change").filter(pk=left.pk).exists()


def test_grants_stand_ins_and_keys_end_with_the_agency():
    editor, (_, key) = holder_of(Role.CATALOGUE_EDITOR, OLD), ApiClient.issue("Cổng", [], agency=agency(OLD))
    merged()
    assert held_by(fresh(editor)) == ()
    assert ApiClient.of_key(key) is None


def test_a_planned_merger_changes_nothing_before_its_day_and_all_on_it(open_work):
    left = open_work[-1]
    change = merged(days=10)
    editor, heir = holder_of(Role.CATALOGUE_EDITOR, OLD), holder_of(Role.CATALOGUE_EDITOR, NEW)
    assert visible(fresh(editor), KitchenSink).filter(pk=left.pk).exists()
    assert not visible(fresh(heir), KitchenSink).filter(pk=left.pk).exists()
    assert apply_due() == 0
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=10)):
        # The clock alone gives and takes the rights; nothing had to run at midnight.
        assert not visible(fresh(editor), KitchenSink).exists()
        assert visible(fresh(heir), KitchenSink).filter(pk=left.pk).exists()
        assert [one.code for one in continued_by(OLD, today())] == [NEW]
        assert (apply_due(), apply_due()) == (1, 0)
    change.refresh_from_db()
    assert change.applied_at and not change.fault
    assert Event.objects.filter(action="minhbach.apply_agency_change", key=OLD).count() == 1


def test_a_cancelled_merger_never_was(open_work):
    change = merged(days=10)
    cancel([change], None, "Chưa sắp xếp")
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=20)):
        assert apply_due() == 0
        assert held_by(fresh(holder_of(Role.CATALOGUE_EDITOR, OLD)))
        assert not Succession.objects.exists()
        assert not latest_versions([OLD])[OLD].withdrawn
    with pytest.raises(Refused, match="không còn chờ"):
        cancel([change], None, "Lần nữa")
    assert merged(days=10)


def test_it_is_too_late_to_cancel_on_the_day():
    change = merged(days=1)
    AgencyChange.objects.filter(pk=change.pk).update(on=today())
    with pytest.raises(Refused, match="Đã đến ngày"):
        cancel([change], None, "Muộn")


def test_agencies_below_come_below_the_successor():
    child = founded(under=agency(OLD).code)
    merged()
    child.refresh_from_db()
    assert child.path.startswith(agency(NEW).path)
    assert latest_versions([child.code])[child.code].data()["parent"]["code"] == NEW


def test_a_new_agency_is_founded_for_a_merger_and_not_if_it_is_cancelled():
    into = Founding("H99.20", "Sở Tư pháp và Nội vụ", "H99")
    change = merge([Merger([agency(OLD), agency(NEW)], into)], ground(5), None)[0]
    new = Agency.objects.get(code="H99.20")
    cancel([change], None, "Hoãn")
    new.refresh_from_db()
    assert not new.stands_on(new.starts_on)
    assert agency(OLD).ends_on is None
    with pytest.raises(Refused, match="không bao giờ dùng lại"):
        merge([Merger([agency(OLD)], into)], ground(5), None)


def test_a_case_in_the_successors_hands_keeps_its_code_and_moves():
    case = opened(Errand, OLD)
    merged()
    step = case.lifecycle.moves_from(case.state)[0]
    moved = move([case], step.name, holder_of(step.role, NEW, name="moi"), answers(step))[0]
    assert moved.code.startswith(OLD)


def test_the_old_agency_takes_nothing_new_and_its_book_no_number():
    merged()
    clerk = holder_of(Errand.lifecycle.opens, NEW)
    with pytest.raises(Refused, match="kết thúc"):
        open_cases([unopened(Errand, OLD)], clerk)
    with pytest.raises(Refused):
        draft([text(KitchenSink, OLD)], holder_of(Role.CATALOGUE_EDITOR, NEW))


def test_what_was_returned_waits_for_the_drafters_of_the_successor(open_work):
    submission = open_work[0]
    boss = holder_of(submission.step.role, OLD, name="tra-lai")
    decide([submission], boss, Verdict.RETURNED, "Thiếu")
    merged()
    duty = Duty.objects.get(kind=Duty.Kind.MEND, closed_at=None)
    assert duty.account is None
    drafter = holder_of(KitchenSink.lifecycle.draft, NEW, name="soan-moi")
    assert duty in waiting_for(drafter)


def test_whoever_is_above_the_successor_sees_what_it_succeeded():
    other = founded(under=founded().code)
    record = drafted(KitchenSink, OLD)
    merge([Merger([agency(OLD)], other)], ground(), None)
    agency(OLD).refresh_from_db()
    assert Agency.objects.get(code=OLD).parent_id == other.parent_id
    assert not visible(holder_of(Role.AUDITOR, "H99"), KitchenSink).filter(pk=record.pk).exists()


def test_chains_lead_to_the_living_end():
    links = [founded(code=f"L{n}") for n in range(6)]
    for old, new in itertools.pairwise(links):
        merge([Merger([old], new)], ground(), None)
    assert [one.code for one in continued_by("L0", today())] == ["L5"]
    assert codes_within("L5", today()) == ["L5", "L0", "L1", "L2", "L3", "L4"]
    assert continued_by("L5", today()) == []


def test_an_earlier_day_keeps_the_earlier_name():
    one = founded(name="Sở Cũ")
    rename([Renaming(one, {"name": "Sở Mới"})], ground(), None)
    assert name_on(one, today() - datetime.timedelta(days=1)) == "Sở Cũ"
    assert name_on(one, today()) == "Sở Mới"
    one.refresh_from_db()
    assert one.name == "Sở Mới"
