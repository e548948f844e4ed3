"""When a legal document ends, who cites it is told: at once, on the day, once a record, and only its owner."""

import datetime

import pytest

from cms.relay.work import work
from content_models.actions.lapsing import take_in_coming, tell_ends
from content_models.catalogue.models import Procedure
from content_models.citations.models import Citation, ComingLaw, Law
from content_models.declaration.roles import Role
from content_models.moderation.duty import Duty, waiting_for
from content_models.moderation.member import Act
from content_models.organisation.instant import now
from tests.factories.laws import A_DAY, TODAY, bases, law, replacement, standing_on
from tests.factories.people import holder_of
from tests.factories.texts import approved, drafted, redraft, submitted

pytestmark = pytest.mark.django_db


def open_duties():
    return Duty.objects.filter(kind=Duty.Kind.BASIS, closed_at=None)


def test_a_replacement_makes_duties_of_the_owners_in_its_own_transaction():
    law()
    record = standing_on("61 /2018/NÐ – CP.")
    assert not open_duties().exists()
    replacement()
    duty = open_duties().get()
    assert (duty.object_id, duty.agency_id, duty.role) == (record.pk, record.agency_id, Role.CATALOGUE_EDITOR)
    assert duty in waiting_for(holder_of(Role.CATALOGUE_EDITOR))
    assert duty not in waiting_for(holder_of(Role.CATALOGUE_EDITOR, "H99.03"))
    assert duty.due_at > duty.opened_at


def test_an_end_that_lies_ahead_is_told_on_its_day_once():
    law(expires_on=TODAY + 2 * A_DAY)
    standing_on("61/2018/NĐ-CP")
    work()
    assert not open_duties().exists()
    on_the_day = now() + datetime.timedelta(days=2)
    assert [tell_ends(on_the_day), tell_ends(on_the_day)] == [1, 0]
    assert open_duties().count() == 1


def test_one_record_has_one_duty_whatever_number_of_its_bases_ended():
    law("1/2010/NĐ-CP", expires_on=TODAY)
    law("2/2010/NĐ-CP", expires_on=TODAY)
    standing_on("01/2010/NĐ-CP", "02/2010/NĐ-CP", "1/2010/ND-CP")
    assert open_duties().count() == 1


def test_citing_what_has_ended_already_is_told_at_publication_and_mended_by_the_next():
    law(expires_on=TODAY - A_DAY)
    record = standing_on("61/2018/NĐ-CP")
    assert open_duties().count() == 1
    approved(submitted(redraft(record, bases=bases("118/2025/NĐ-CP"))))
    assert not open_duties().exists()


def test_withdrawing_a_record_ends_its_duty_and_its_citations():
    law(expires_on=TODAY - A_DAY)
    record = standing_on("61/2018/NĐ-CP")
    approved(submitted(record, act=Act.WITHDRAW, reason="Không còn thực hiện"))
    assert not open_duties().exists()
    assert not Citation.objects.filter(object_id=record.pk).exists()


def test_a_draft_tells_nobody():
    law(expires_on=TODAY - A_DAY)
    drafted(Procedure, bases=bases("61/2018/NĐ-CP"))
    assert Citation.objects.get().law.symbol == "61/2018/NĐ-CP"
    assert not open_duties().exists()


def test_a_document_scheduled_for_later_changes_nothing_before():
    old = law()
    standing_on("61/2018/NĐ-CP")
    later = now() + datetime.timedelta(days=3)
    record = drafted(type(old), **_replacing())
    submission = submitted(record)
    type(submission).objects.filter(pk=submission.pk).update(shown_from=later)
    approved(submission)
    assert ComingLaw.objects.count() == 1
    assert Law.objects.get(symbol_key="61/2018/ndcp").ends_on is None
    assert take_in_coming(later) == 1
    assert Law.objects.get(symbol_key="61/2018/ndcp").ends_on == TODAY - A_DAY


def _replacing():
    from tests.factories.laws import relations

    rows = relations(("replaces", "61/2018/NĐ-CP"))
    facts = {"symbol": "118/2025/NĐ-CP", "issuer": "Chính phủ", "issued_on": TODAY, "expires_on": None}
    return facts | {"effective_on": TODAY - A_DAY, "relations": rows}


def test_the_older_document_may_say_it_itself():
    law("118/2025/NĐ-CP", effective_on=TODAY - A_DAY, issued_on=TODAY - 2 * A_DAY)
    law(relations=[("replaced_by", "118/2025/NĐ-CP")])
    ended = Law.objects.get(symbol_key="61/2018/ndcp")
    assert (ended.ends_on, ended.successor.symbol) == (TODAY - A_DAY, "118/2025/NĐ-CP")


def test_a_decision_of_another_province_is_not_ours():
    ours = {"issuer": "Ủy ban nhân dân tỉnh Sơn La", "document_type": "decision"}
    law("10/2025/QĐ-UBND", expires_on=TODAY, effective_on=TODAY - 9 * A_DAY, **ours)
    standing_on("10/2025/QĐ-UBND", named="Quyết định số 10/2025/QĐ-UBND của Ủy ban nhân dân thành phố Huế")
    assert not open_duties().exists()
    standing_on("10/2025/QĐ-UBND", named="Quyết định của UBND tỉnh Sơn La")
    assert open_duties().count() == 1
