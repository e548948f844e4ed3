"""Đăng ký mục tiêu chất lượng của phòng, ban: TCVN ISO 9001:2015, 6.2; 1875/QĐ-UBND, Điều 4.3.b."""

from typing import ClassVar

from content_models.declaration import language as d
from content_models.quality.approval import REGULATION, STANDARD
from content_models.quality.guidance import direction as told


class Registered(d.Row):
    """One objective that a department sets itself."""

    statement = d.Line("Mục tiêu", max_length=1000)
    target = d.Line("Chỉ tiêu")
    measure = d.Line("Cách đo", max_length=1000)
    due_on = d.Date("Hạn hoàn thành")


class ObjectiveRegistration(d.Artefact):
    """What a department takes upon itself for one year, under the approved policy of its agency."""

    year = d.Year("Năm", d.PUBLIC, column=True, filter=True, facet=True, **told.REGISTRATION_YEAR)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5, **told.REGISTRATION_TITLE)
    policy = d.Reference("Chính sách chất lượng", d.PUBLIC, to="quality.QualityPolicy", **told.POLICY)
    targets = d.Rows("Mục tiêu đăng ký", d.PUBLIC, Registered, blank=False, search=2, **told.REGISTERED)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = d.Approval(
        d.Role.DEPARTMENT_HEAD, [d.Step("Tiếp nhận đăng ký", d.Role.ISO_SECRETARY, working_days=3, at=d.PARENT)]
    )
    rules: ClassVar = [d.WholeRows("targets"), d.Under("policy", same=("year",))]
    basis: ClassVar = [d.Cites(REGULATION, "Điều 4.3.b"), d.Cites(STANDARD, "6.2")]
    one_per: ClassVar = ["agency", "year"]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Đăng ký mục tiêu chất lượng"
