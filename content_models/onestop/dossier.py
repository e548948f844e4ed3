"""Hồ sơ thủ tục hành chính: NĐ 118/2025/NĐ-CP; statuses of the national portal (domain facts 1.3)."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError

from content_models.declaration import language as d
from content_models.declaration.vocabularies import CHANNELS
from content_models.ledger.reading import Moment, is_in_force, standing
from content_models.onestop.internal_process import key_of_process
from content_models.onestop.process import ONE_STOP
from content_models.organisation.instant import day_of


def limits_of(body: dict[str, Any], channel: str) -> list[d.TimeLimit]:
    """Return the time limits that a published procedure states for a channel, each with its case."""
    rows = [row for row in body.get("channels", []) if row["limit"] and (row["channel"] or {}).get("value") == channel]
    return [d.TimeLimit.from_json(row["limit"] | {"case": row["case"] or ""}) for row in rows]


class Dossier(d.Case):
    """What an applicant handed in under one published version of a procedure; found by its code only."""

    procedure = d.Pinned(
        "Thủ tục",
        d.PUBLIC,
        of="procedure",
        column=True,
        help="Gõ mã hoặc tên thủ tục; hồ sơ theo đúng bản đang có hiệu lực lúc tiếp nhận.",
    )
    process = d.Pinned("Quy trình nội bộ", d.INTERNAL, of="internalprocess", editable=False, blank=True)
    channel = d.Choice(
        "Cách nộp", d.PUBLIC, of=CHANNELS, filter=True, help="Cách người dân đã nộp; thời hạn và phí theo cách nộp này."
    )
    case_label = d.Line("Trường hợp", d.PUBLIC, max_length=2000, blank=True)
    applicant = d.Line(
        "Người nộp",
        d.HOLDER,
        personal=True,
        mask=d.Mask.NAME,
        help="Họ tên người nộp hoặc tên tổ chức, ghi như trên giấy tờ.",
    )
    identity_number = d.Line("Số định danh", d.HOLDER, personal=True, max_length=12, blank=True)
    phone = d.Line("Điện thoại", d.HOLDER, personal=True, mask=d.Mask.NUMBER, max_length=20, blank=True)
    address = d.Line("Địa chỉ", d.HOLDER, personal=True, blank=True)
    appointed_on = d.Date("Ngày hẹn trả (khi không tính được)", d.PUBLIC, blank=True)
    appointed_why = d.Line("Lý do đặt ngày hẹn", d.HOLDER, blank=True)

    reach = d.BY_CODE
    lifecycle = ONE_STOP
    basis: ClassVar = [d.Cites("118/2025/NĐ-CP"), d.Cites("2167/QĐ-UBND", "Điều 5, Điều 7")]
    MANUAL_FIELD = "appointed_on"
    slug = "ho-so"

    class Meta(d.Case.Meta):
        verbose_name = verbose_name_plural = "Hồ sơ"

    def public_title(self) -> str:
        return self.procedure.title

    def when_received(self) -> None:
        """A later process applies to later dossiers only (2167/QĐ-UBND, Điều 15.5): the one in force now is kept."""
        key = key_of_process(self.agency, self.procedure.key)
        moment = Moment.of(day_of(self.received_at), self.received_at)
        found = standing("internalprocess", key, moment)
        self.process = found if found and is_in_force(found, moment) and not found.withdrawn else None

    def offered(self, name: str) -> list[str]:
        """The cases for which the pinned version states a limit of its own."""
        rows = self.procedure.data().get("channels", []) if name == "case_label" else []
        return list(dict.fromkeys(row["case"] for row in rows if row["case"]))

    def time_limit(self) -> d.TimeLimit:
        """The limit of the pinned version for this channel and case; unknown where the version leaves a choice."""
        limits = limits_of(self.procedure.data(), self.channel)
        own = [limit for limit in limits if limit.case == self.case_label] or limits
        same = {(limit.value, limit.unit) for limit in own}
        return own[0] if len(same) == 1 else d.TimeLimit(None, d.Unit.UNKNOWN, text=self._words(limits))

    @staticmethod
    def _words(limits: list[d.TimeLimit]) -> str:
        return " hoặc ".join(dict.fromkeys(limit.words for limit in limits)) or "không quy định"

    def manual_due(self) -> Any:
        """A day set by hand counts only where the limit cannot be computed."""
        return None if self.time_limit().computable else self.appointed_on

    def clean(self) -> None:
        """A procedure that is no longer in force takes no new dossier; a day by hand needs its reason."""
        super().clean()
        if self.procedure.type != "procedure" or self.procedure.withdrawn:
            raise ValidationError({"procedure": "Chọn một thủ tục đang có hiệu lực."})
        if self.appointed_on and not self.appointed_why:
            raise ValidationError({"appointed_why": "Đặt ngày hẹn bằng tay thì phải nêu lý do."})
