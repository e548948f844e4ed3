"""Sample types: one with every kind, one case of four states; a text with every rule, and what hangs on it."""

from typing import Any, ClassVar

from content_models.declaration import language as d
from content_models.organisation.instant import day_of

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
    unit = d.AgencyReference("Đơn vị", blank=True)
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


class Task(d.Row):
    """Something that another unit is to do."""

    unit = d.AgencyReference("Đơn vị")
    text = d.Line("Nội dung")
    due_on = d.Date("Hạn")


class Answer(d.Row):
    """Why something is as it is, or why nothing is said of it."""

    item = d.Choice("Mục", of=COLOURS)
    words = d.Text("Nội dung")
    note = d.Text("Ghi chú")


class Programme(d.Artefact):
    """Rules, a signing step, units asked before it and set to work after it, and texts that stay inside."""

    code = d.Code("Mã", d.PUBLIC, column=True)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5)
    issue = d.Integer("Lần", d.PUBLIC, blank=True)
    access = d.Choice("Mức", d.PUBLIC, of=(("open", "Mở"), ("closed", "Kín")))
    judged = d.AgencyReference("Đơn vị được xét", d.PUBLIC, blank=True)
    tasks = d.Rows("Việc giao", d.PUBLIC, Task)
    judges = d.Rows("Người xét", d.PUBLIC, Task)
    answers = d.Rows("Trả lời", d.PUBLIC, Answer, blank=False, begins_with=[{"item": {"value": c}} for c, _ in COLOURS])
    files = d.Attachments("Tệp", d.PUBLIC)

    lifecycle = d.Approval(
        d.Role.ISO_SECRETARY,
        [d.Step("Ký xem xét", d.Role.DEPARTMENT_HEAD, signs=True), d.Step("Duyệt", d.Role.AGENCY_LEADER)],
    )
    rules: ClassVar = [
        d.WholeRows("tasks"),
        d.Covers("answers", "item", answer="words", excuse="note"),
        d.Apart("judges", "unit", other="judged"),
        d.Rises("issue"),
    ]
    asks = d.Opens("question", "tasks", "unit", back="programme", row="row", copies={"text": "text"})
    opens: ClassVar = [d.Opens("order", "tasks", "unit", "programme", "row", {"text": "text", "due_on": "due_on"})]
    public_when = ("access", "open")
    keeps_old_files = False
    basis: ClassVar = [d.Cites("01/2026/QĐ-THỬ", "Điều 3")]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Chương trình mẫu"

    @classmethod
    def example(cls, number: int = 1) -> dict[str, Any]:
        answers = [{"item": {"value": value}, "words": f"Nội dung {number}"} for value, _ in COLOURS]
        return {"issue": 1, "access": {"value": "open"}, "answers": answers, "tasks": [], "judges": []}


class Plan(d.Artefact):
    """A text that needs another one before it."""

    code = d.Code("Mã", d.PUBLIC, column=True)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5)
    programme = d.Reference("Chương trình", d.PUBLIC, to="sample_artefacts.Programme")

    lifecycle = d.Approval(d.Role.ISO_REPRESENTATIVE, [d.Step("Duyệt", d.Role.AGENCY_LEADER)])
    rules: ClassVar = [d.Under("programme")]
    basis: ClassVar = [d.Cites("01/2026/QĐ-THỬ", "Điều 4")]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Kế hoạch mẫu"


class Said(d.Row):
    """What a unit answers."""

    words = d.Text("Ý kiến", blank=False)


def _answered(opens: d.Role) -> d.Process:
    """Two states; the unit answers, the one above it may open the question again."""
    return d.Process(
        opens=opens,
        states=[d.State("open", "Chờ trả lời", d.RUNS), d.State("answered", "Đã trả lời", d.ENDS)],
        transitions=[
            d.Move("answer", "Trả lời", "open", "answered", d.Role.DEPARTMENT_HEAD, form=Said),
            d.Move("again", "Hỏi lại", "answered", "open", d.Role.ISO_SECRETARY, at=d.PARENT),
        ],
    )


class Question(d.Case):
    """What a unit is asked about a draft; nobody outside ever sees it."""

    programme = d.Reference("Chương trình", d.INTERNAL, to="sample_artefacts.Programme", blank=True)
    row = d.Line("Dòng", d.INTERNAL, blank=True)
    text = d.Line("Nội dung", d.INTERNAL, column=True, blank=True)

    reach = d.WITHIN
    lifecycle = _answered(d.Role.DEPARTMENT_HEAD)
    basis: ClassVar = [d.Cites("01/2026/QĐ-THỬ", "Điều 5")]

    class Meta(d.Case.Meta):
        verbose_name = verbose_name_plural = "Lấy ý kiến mẫu"

    def time_limit(self) -> d.TimeLimit:
        return d.TimeLimit(3, d.Unit.WORKING_DAY)


class Order(d.Case):
    """What a unit is told to do by a published programme."""

    programme = d.Pinned("Chương trình", d.INTERNAL, of="programme", blank=True)
    row = d.Line("Dòng", d.INTERNAL, blank=True)
    text = d.Line("Nội dung", d.INTERNAL, column=True, blank=True)
    due_on = d.Date("Hạn", d.INTERNAL, blank=True)

    reach = d.WITHIN
    lifecycle = _answered(d.Role.DEPARTMENT_HEAD)
    basis: ClassVar = [d.Cites("01/2026/QĐ-THỬ", "Điều 6")]

    class Meta(d.Case.Meta):
        verbose_name = verbose_name_plural = "Việc giao mẫu"

    def manual_due(self) -> Any:
        return self.due_on and max(self.due_on, day_of(self.received_at))


DECLARED = (KitchenSink, Errand, Programme, Plan, Question, Order)
