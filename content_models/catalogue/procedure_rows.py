"""The parts of a procedure that repeat: papers for each case, channels with their own limits and fees, and more.

Headings and keys are those of the national database (domain facts: time limit and fee belong to channel × case).
"""

from content_models.catalogue.vocabularies import LIFE_EVENTS, PARTS
from content_models.declaration import language as d
from content_models.declaration.vocabularies import CHANNELS


class Paper(d.Row):
    """One paper to hand in; some entries of the national list are notes, with no original and no copy."""

    name = d.Text("Tên giấy tờ", blank=False)
    originals = d.Integer("Bản chính", default=0)
    copies = d.Integer("Bản sao", default=0)
    note = d.Text("Ghi chú")


class Situation(d.Row):
    """The papers of one applicant's case; an empty label means everybody."""

    label = d.Text("Trường hợp")
    papers = d.Rows("Giấy tờ", of=Paper)


class Channel(d.Row):
    """One way to hand in, with its own time limit and fee."""

    channel = d.Choice("Hình thức", of=CHANNELS)
    case = d.Text("Trường hợp")
    limit = d.Limit("Thời hạn", help="Ghi nguyên văn khi thời hạn không tính ra số được.")
    fee = d.Text("Phí, lệ phí")
    amounts = d.Line("Mức thu (đồng)", blank=True, help="Chỉ ghi số, nhiều mức cách nhau bằng dấu phẩy.")
    note = d.Text("Ghi chú")


class Applicant(d.Row):
    """Who may apply."""

    name = d.Word("Đối tượng", shared="doi-tuong")


class ActingAgency(d.Row):
    """An agency and its part in the procedure; the code when it is one of the province's."""

    part = d.Choice("Vai trò", of=PARTS)
    name = d.Text("Tên cơ quan", blank=False)
    agency_code = d.Code("Mã cơ quan", blank=True, help="Mã định danh, khi là cơ quan của tỉnh.")


class Result(d.Row):
    """What the applicant receives."""

    name = d.Text("Kết quả", blank=False)


class LegalBasis(d.Row):
    """One legal document the procedure rests on; a few have no symbol."""

    symbol = d.Symbol("Số, ký hiệu", blank=True, help="Ví dụ 60/2014/QH13.")
    title = d.Text("Tên văn bản")


class Form(d.Row):
    """A form to fill in."""

    name = d.Text("Tên mẫu", blank=False)
    url = d.Web("Địa chỉ tải")


class LifeEvent(d.Row):
    """A situation in life in which people need this procedure."""

    name = d.Choice("Việc trong đời", of=LIFE_EVENTS, shared="viec-trong-doi")
