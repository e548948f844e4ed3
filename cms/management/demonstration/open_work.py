"""Leaves work open, as on any day: drafts, an amendment and a decision that wait, ends present and future."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from cms.management.demonstration.people import holder
from cms.management.demonstration.texts import ROOT
from content_models.actions.deciding import Verdict, decide
from content_models.actions.drafting import draft
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.catalogue.models import AnnouncingDecision, Procedure
from content_models.declaration.roles import Role
from content_models.intake.plain_text import fill, text_of
from content_models.moderation.member import Act
from content_models.organisation.instant import day_of, now
from content_models.organisation.models import Agency
from content_models.quality.models import QualityPolicy

JUSTICE, HOME = "H99.02", "H99.03"
BASIS = "Quyết định số 12/2026/QĐ-UBND, Điều 3"
LATER = datetime.timedelta(days=30)
Change = Callable[[Any], None]


def leave_open_work() -> None:
    """Make it all, through the same verbs as people do."""
    _amendment_before_the_controller()
    _decision_before_the_province()
    _ends()
    _drafts()


def _editor(code: str) -> Any:
    return holder(Role.CATALOGUE_EDITOR, code)


def redrafted(key: str, change: Change, decision: AnnouncingDecision | None = None) -> Procedure:
    """Draft a published procedure with changed plain values, under another decision where one is given."""
    record = Procedure.objects.select_related("agency").get(key=key)
    names = [kind.name for kind in Procedure.kinds()]
    old, new = (text_of(record, dict.fromkeys(names)) for _ in range(2))
    change(new)
    fill(record, new, old)
    record.decision = decision or record.decision
    draft([record], _editor(record.agency.code))
    return record


def _in_days(count: int) -> Change:
    """State each time limit as so many working days."""

    def change(text: dict[str, Any]) -> None:
        for channel in text["channels"]:
            channel["limit"] = {"value": count, "unit": "working_day", "text": f"{count} ngày làm việc"}

    return change


def _amendment_before_the_controller() -> None:
    def change(text: dict[str, Any]) -> None:
        _in_days(2)(text)
        text["keywords"] = "độc thân, xác nhận độc thân, giấy xác nhận tình trạng hôn nhân"
        text["reception"] = "Bộ phận một cửa Ủy ban nhân dân cấp xã, không phụ thuộc nơi cư trú trong tỉnh"

    record = redrafted("1.004873", change)
    note = "Rút thời hạn còn 2 ngày làm việc, nộp được ở mọi xã, phường trong tỉnh."
    submit([Proposal(record, [Entry(record)], note)], _editor(JUSTICE))


def _decision_before_the_province() -> None:
    agency, editor = Agency.objects.get(code=JUSTICE), _editor(JUSTICE)
    decision = AnnouncingDecision(agency=agency, symbol="1187/2026/QĐ-UBND", issuer="Ủy ban nhân dân tỉnh Minh Bạch")
    decision.year, decision.title = 2026, "Công bố thủ tục hành chính sửa đổi, bổ sung trong lĩnh vực chứng thực"
    draft([decision], editor)
    members = [redrafted(key, _in_days(1), decision) for key in ("2.000908", "2.001019", "2.001035")]
    entries = [Entry(decision), *(Entry(record, reason="Cắt giảm thời hạn giải quyết") for record in members)]
    waiting = submit([Proposal(decision, entries, "Đề nghị công bố trong tuần này.")], editor)
    decide(waiting, holder(Role.PROCEDURE_CONTROLLER, JUSTICE), Verdict.APPROVED)


def _ends() -> None:
    """One procedure replaced by another today, one withdrawn from a day that lies ahead."""
    records = {r.key: r for r in Procedure.objects.filter(key__in=["2.000927", "2.000913", "2.001687"])}
    replaced = Entry(
        records["2.000927"],
        Act.REPLACE,
        successor=records["2.000913"],
        reason="Việc sửa lỗi sai sót được giải quyết cùng thủ tục sửa đổi, bổ sung, hủy bỏ giao dịch",
        basis=BASIS,
    )
    ends = day_of(now()) + LATER
    withdrawn = Entry(records["2.001687"], Act.WITHDRAW, ends, reason="Văn bản quy định hết hiệu lực", basis=BASIS)
    submissions = submit([Proposal(e.record, [e]) for e in (replaced, withdrawn)], _editor(JUSTICE))
    for role, code in ((Role.PROCEDURE_CONTROLLER, JUSTICE), (Role.AGENCY_LEADER, ROOT)):
        submissions = decide(submissions, holder(role, code), Verdict.APPROVED)


def _drafts() -> None:
    redrafted("1.000894", lambda text: text.update(keywords="cưới, đăng ký kết hôn, giấy kết hôn"))
    redrafted("1.014173", lambda text: text.update(title="Hưởng bảo hiểm xã hội một lần"))
    agency = Agency.objects.get(code=HOME)
    title = "Chính sách chất lượng năm 2027 của Sở Nội vụ (dự thảo)"
    policy = QualityPolicy(agency=agency, year=2027, title=title, statement="<p>Đang lấy ý kiến các phòng.</p>")
    draft([policy], holder(Role.ISO_SECRETARY, HOME))
