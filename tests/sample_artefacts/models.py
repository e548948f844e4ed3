"""Sample types: one with every kind, one of five fields, one case of four states."""

from typing import ClassVar

from content_models.declaration import language as d

COLOURS = (("red", "Đỏ"), ("blue", "Xanh"))


class Inner(d.Row):
    """A row inside a row."""

    name = d.Line("Tên con")


class Part(d.Row):
    """A row with every kind that may stand in one."""

    name = d.Line("Tên phần")
    text = d.Text("Đoạn")
    code = d.Code("Mã phần", blank=True)
    count = d.Integer("Số")
    price = d.Money("Giá")
    year = d.Year("Năm")
    yes = d.Boolean("Có")
    day = d.Date("Ngày", blank=True)
    colour = d.Choice("Màu", of=COLOURS, blank=True)
    link = d.Web("Trang")
    limit = d.Limit("Hạn")
    inner = d.Rows("Con", of=Inner)


class KitchenSink(d.Artefact):
    """Every kind once, two steps at two agencies."""

    code = d.Code("Mã", d.PUBLIC, column=True, search=10)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5)
    text = d.Text("Đoạn văn", d.PUBLIC, search=1)
    rich = d.RichText("Văn bản", d.PUBLIC, search=1)
    count = d.Integer("Số lượng", d.PUBLIC, blank=True)
    price = d.Money("Mức thu", d.PUBLIC, blank=True)
    year = d.Year("Năm", d.PUBLIC, filter=True, blank=True)
    yes = d.Boolean("Bắt buộc", d.PUBLIC)
    day = d.Date("Ngày", d.PUBLIC, blank=True)
    colour = d.Choice("Màu", d.PUBLIC, of=COLOURS, filter=True, facet=True, blank=True)
    parent = d.Reference("Thuộc về", d.PUBLIC, to="sample_artefacts.KitchenSink", blank=True)
    keeper = d.AgencyReference("Nơi giữ", d.PUBLIC, blank=True)
    files = d.Attachments("Tệp", d.PUBLIC)
    link = d.Web("Trang mạng", d.PUBLIC)
    limit = d.Limit("Thời hạn", d.PUBLIC)
    parts = d.Rows("Các phần", d.PUBLIC, Part, search=1)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = d.Approval(
        d.Role.CATALOGUE_EDITOR,
        [d.Step("Soát xét", d.Role.PROCEDURE_CONTROLLER, 2), d.Step("Duyệt", d.Role.AGENCY_LEADER, 3, at=d.PROVINCE)],
    )
    basis: ClassVar = [d.Cites("01/2026/QĐ-THỬ", "Điều 1")]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Mẫu đủ loại"


class Errand(d.Case):
    """A case of four states."""

    subject = d.Line("Việc", d.PUBLIC, column=True, search=2)
    asker = d.Line("Người nhờ", d.HOLDER, personal=True, mask=d.Mask.NAME)

    lifecycle = d.Process(
        opens=d.Role.CLERK,
        states=[
            d.State("new", "Mới", d.RUNS),
            d.State("doing", "Đang làm", d.RUNS),
            d.State("waiting", "Chờ", d.STOPS),
            d.State("over", "Xong", d.ENDS),
        ],
        transitions=[
            d.Move("start", "Bắt đầu", "new", "doing", d.Role.SPECIALIST),
            d.Move("wait", "Tạm dừng", "doing", "waiting", d.Role.SPECIALIST),
            d.Move("resume", "Làm tiếp", "waiting", "doing", d.Role.SPECIALIST),
            d.Move("finish", "Kết thúc", "doing", "over", d.Role.SPECIALIST),
        ],
    )
    basis: ClassVar = [d.Cites("01/2026/QĐ-THỬ", "Điều 2")]

    class Meta(d.Case.Meta):
        verbose_name = verbose_name_plural = "Việc vặt"

    def time_limit(self) -> d.TimeLimit:
        return d.TimeLimit(5, d.Unit.WORKING_DAY)


DECLARED = (KitchenSink, Errand)
