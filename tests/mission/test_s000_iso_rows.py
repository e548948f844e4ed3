"""Rows of regulation 000 that its secretaries, leaders and departments work by: drafting, rules, approval, reports."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from content_models.actions.moving import move
from content_models.actions.refusal import Refused
from content_models.actions.setting_going import ask
from content_models.declaration.roles import Role
from content_models.ledger.models import Event, PublicRecord
from content_models.ledger.reading import current
from content_models.moderation.duty import waiting_for
from content_models.quality.models import (
    AuditPlan,
    AuditProgramme,
    ImprovementPlan,
    ImprovementProgramme,
    IsoContext,
    ManagementReview,
    ObjectiveConsultation,
    ObjectiveRegistration,
    QualityObjective,
    QualityPolicy,
    ReviewNotice,
)
from content_models.quality.vocabularies import REVIEW_INPUTS
from tests.factories.people import agency, holder_of
from tests.factories.texts import approved, drafted, published, redraft, submitted
from tests.integration.cms.browsing import browser
from tests.integration.cms.doors import place, words_of
from tests.integration.rules.provinces import head_of, office, rows, unit

pytestmark = pytest.mark.django_db
SECRETARY = Role.ISO_SECRETARY


def faults(record) -> dict[str, list[str]]:
    """What submitting a record is refused for, by field."""
    with pytest.raises(ValidationError) as refusal:
        submitted(record)
    return refusal.value.message_dict


def target(of, **values):
    """One objective of an office, allocated to it."""
    share = {"unit": unit(of), "part": "Thực hiện"}
    whole = {"statement": "Trả đúng hẹn", "target": "98%", "measure": "Tỷ lệ đúng hẹn", "due_on": "2030-12-31"}
    return whole | {"owner": unit(of), "shares": [share]} | values


def objectives(*targets):
    return rows("targets", *targets, of=QualityObjective)


@pytest.mark.parametrize("quadrant", ["strengths", "weaknesses", "opportunities", "threats"])
def test_S000_12_an_empty_quadrant_is_not_submitted(quadrant):
    assert list(faults(drafted(IsoContext, **{quadrant: rows(quadrant, of=IsoContext)}))) == [quadrant]
    blank = rows(quadrant, {"text": ""}, of=IsoContext)
    assert list(faults(drafted(IsoContext, **{quadrant: blank}))) == [quadrant]


def test_S000_12_derived_objectives_link_back(client):
    context = published(IsoContext)
    with pytest.raises(ValidationError, match="chưa được phê duyệt"):
        drafted(QualityObjective, context=drafted(IsoContext))
    record = published(QualityObjective, context=context)
    assert f'href="/boi-canh-to-chuc/{context.key}/"' in words_of(client.get(f"/muc-tieu-chat-luong/{record.key}/"))


@pytest.mark.parametrize("part", ["target", "measure", "due_on", "owner"])
def test_S000_14_each_objective_has_target_measure_due_date_and_owner(part):
    empty = None if part in ("owner", "due_on") else ""
    assert list(faults(drafted(QualityObjective, targets=objectives(target(agency(), **{part: empty}))))) == ["targets"]


def test_S000_14_departments_comment_before_the_objectives_are_submitted():
    record = drafted(QualityObjective, targets=objectives(target(office(1)), target(office(2))))
    assert "chưa được lấy ý kiến" in " ".join(faults(record)["targets"])
    ask(record, holder_of(SECRETARY))
    for number in (1, 2):
        case = ObjectiveConsultation.objects.get(agency=office(number))
        page = f"/quan-tri/vu-viec/objectiveconsultation/{case.code}/"
        assert "Trả đúng hẹn" in words_of(browser(head_of(office(number))).get(page))
        browser(head_of(office(number))).post(f"{page}buoc/answer/", {"opinion": f"Ý kiến {number}"})
        assert f"Ý kiến {number}" in words_of(browser(holder_of(SECRETARY)).get(page))
    assert submitted(record)


def test_S000_15_two_versions_are_compared_and_the_old_one_stays_readable(client):
    record = published(QualityObjective, targets=objectives(target(agency(), statement="Đúng hẹn 95%")))
    approved(submitted(redraft(record, targets=objectives(target(agency(), statement="Đúng hẹn 99%")))))
    old, new = (words_of(client.get(f"/muc-tieu-chat-luong/{record.key}/phien-ban/{n}/")) for n in (1, 2))
    assert "Đúng hẹn 95%" in old and "không phải bản đang áp dụng" in old
    assert "Đúng hẹn 99%" in new and "95" in new  # the page of a version shows what it changed


def test_S000_16_a_programme_lists_units_by_month_and_stands_still_once_submitted(client):
    visits = [{"unit": unit(office(n)), "month": {"value": m}} for n, m in ((1, "03"), (2, "09"))]
    record = drafted(AuditProgramme, visits=rows("visits", *visits, of=AuditProgramme))
    submission = submitted(record)
    with pytest.raises(Refused, match="đang chờ duyệt"):
        redraft(record, title="Sửa trong lúc đệ trình")
    page = words_of(browser(holder_of(SECRETARY)).get(place(AuditProgramme, "edit", record.pk)))
    assert "không sửa được" in page
    approved(submission)
    shown = words_of(client.get(f"/chuong-trinh-danh-gia-noi-bo/{record.key}/"))
    assert all(words in shown for words in ("Phòng số 1", "Tháng 3", "Phòng số 2", "Tháng 9"))


def test_S000_16_a_visit_without_its_month_is_refused():
    visits = rows("visits", {"unit": unit(office(1)), "month": None}, of=AuditProgramme)
    assert faults(drafted(AuditProgramme, visits=visits)) == {
        "visits": ["Đơn vị và tháng đánh giá, dòng 1: chưa nhập Tháng"]
    }


def test_S000_17_a_plan_is_made_for_a_department_under_an_approved_programme_only():
    draft = drafted(AuditProgramme)
    with pytest.raises(ValidationError, match="chưa được phê duyệt"):
        drafted(AuditPlan, programme=draft, department=office(1))
    approved(submitted(draft))
    assert submitted(drafted(AuditPlan, programme=draft, department=office(1)))


def test_S000_17_nobody_audits_their_own_department():
    own = rows("auditors", {"post": "Chuyên viên", "unit": unit(office(1))}, of=AuditPlan)
    assert list(faults(drafted(AuditPlan, department=office(1), auditors=own))) == ["auditors"]
    assert submitted(drafted(AuditPlan, department=office(2), auditors=own))


def test_S000_18_the_template_lists_every_input_and_a_missing_one_needs_a_note():
    page = words_of(browser(holder_of(SECRETARY)).get(place(ManagementReview, "add")))
    kind = ManagementReview.kind("inputs")
    begun = kind.plain(ManagementReview().inputs)
    assert [row["topic"]["value"] for row in begun] == [value for value, _ in REVIEW_INPUTS] and len(begun) == 12
    assert all(label in page for _, label in REVIEW_INPUTS)
    told = [row | {"finding": "Đạt"} for row in begun]
    silent = [*told[:3], told[3] | {"finding": ""}, *told[4:]]
    wrong = faults(drafted(ManagementReview, inputs=rows("inputs", *silent, of=ManagementReview)))
    assert REVIEW_INPUTS[3][1] in wrong["inputs"][0]
    excused = [*silent[:3], silent[3] | {"note": "Chưa tổng hợp"}, *silent[4:]]
    assert submitted(drafted(ManagementReview, inputs=rows("inputs", *excused, of=ManagementReview)))


def outputs(*numbers, due="2030-06-30"):
    plain = [
        {"sort": {"value": "improvement"}, "task": f"Việc của phòng {n}", "unit": unit(office(n)), "due_on": due}
        for n in numbers
    ]
    return rows("outputs", *plain, of=ManagementReview)


def test_S000_19_every_department_named_receives_an_item_with_its_due_date():
    approved(submitted(drafted(ManagementReview, outputs=outputs(1, 2))))
    for number in (1, 2):
        duty = waiting_for(head_of(office(number))).get()
        assert (duty.title, duty.due_at.date().isoformat()) == (f"Việc của phòng {number}", "2030-06-30")
        desk = words_of(browser(head_of(office(number))).get("/quan-tri/viec-cho-toi/"))
        assert f"Việc của phòng {number}" in desk


def test_S000_20_approval_stamps_who_when_and_version_and_brings_it_in_force():
    record = published(IsoContext)
    row = current("isocontext", record.key)
    assert (row.version, row.withdrawn) == (1, False) and row.decided_at
    assert row.decided_by_id and row.decided_as == "Lãnh đạo cơ quan, Sở Tư pháp"
    assert Event.objects.filter(key=record.key, action="minhbach.publish", user=row.decided_by, version=1).exists()


def test_S000_21_registration_opens_when_the_policy_is_approved():
    policy = drafted(QualityPolicy, year=2026)
    office(1)
    mine = {"by": head_of(agency()), "year": 2026}
    with pytest.raises(ValidationError, match="chưa được phê duyệt"):
        drafted(ObjectiveRegistration, policy=policy, **mine)
    approved(submitted(policy))
    with pytest.raises(ValidationError, match="Năm phải trùng"):
        drafted(ObjectiveRegistration, policy=policy, **mine | {"year": 2027})
    assert submitted(drafted(ObjectiveRegistration, policy=policy, **mine), by=head_of(agency()))


def test_S000_22_each_objective_is_allocated_to_a_department_at_least():
    alone = objectives(target(agency(), shares=[]))
    assert "chưa nhập Phân bổ" in faults(drafted(QualityObjective, targets=alone))["targets"][0]
    record = published(QualityObjective)
    body = current("qualityobjective", record.key).data()
    assert all(row["shares"] and row["shares"][0]["unit"]["code"] for row in body["targets"])


def test_S000_23_approval_opens_planning_for_the_representative_alone():
    programme = published(AuditProgramme)
    for role in set(Role) - {Role.ISO_REPRESENTATIVE}:
        with pytest.raises(Refused):
            drafted(AuditPlan, programme=programme, by=holder_of(role))
    with pytest.raises(Refused):
        drafted(AuditPlan, programme=programme, by=holder_of(Role.ISO_REPRESENTATIVE, "H99.03"))
    assert drafted(AuditPlan, programme=programme, by=holder_of(Role.ISO_REPRESENTATIVE))


def test_S000_24_the_report_form_opens_only_after_approval():
    submission = submitted(drafted(ManagementReview, outputs=outputs(1)))
    head = browser(head_of(office(1)))
    assert not ReviewNotice.objects.exists() and not waiting_for(head_of(office(1)))
    approved(submission)
    notice = ReviewNotice.objects.get()
    page = f"/quan-tri/vu-viec/reviewnotice/{notice.code}/"
    assert head.get(f"{page}buoc/report/").status_code == 200
    head.post(f"{page}buoc/report/", {"result": "Đã rà soát xong", "evidence": ""})
    notice.refresh_from_db()
    assert notice.state == "reported" and "Đã rà soát xong" in words_of(browser(holder_of(SECRETARY)).get(page))
    assert move([notice], "close", holder_of(SECRETARY))[0].state == "closed"
    assert Client().get(f"/thong-bao-ket-qua-xem-xet/{notice.code}/").status_code == 404


def test_S000_25_no_plan_under_an_unapproved_programme():
    draft = drafted(ImprovementProgramme)
    with pytest.raises(ValidationError, match="chưa được phê duyệt"):
        drafted(ImprovementPlan, programme=draft)
    assert not ImprovementPlan.objects.exists()
    approved(submitted(draft))
    approved(submitted(drafted(ImprovementPlan, programme=draft)))
    assert PublicRecord.objects.filter(type="improvementplan").count() == 1
