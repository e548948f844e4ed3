"""The page of a procedure: four answers, papers by case, steps out of one text."""

import pytest

from themes.projection.procedure.page import procedure_page
from themes.projection.procedure.steps import steps


def channel(value="DIRECT", number=3, fee="", amounts="", **more):
    limit = {"value": number, "unit": "working_day" if number else "unknown", "case": "", "text": "tùy trường hợp"}
    return {"channel": {"value": value, "label": value}, "limit": limit, "fee": fee, "amounts": amounts} | more


def answers_of(**body):
    return [answer.answer for answer in procedure_page(body).keys]


def test_an_empty_record_says_what_is_missing():
    assert answers_of() == [
        "Chưa nêu trong danh mục",
        "Danh mục không nêu",
        "Bộ phận Một cửa",
        "Chưa nêu trong danh mục",
    ]


def test_one_limit_and_one_amount_answer_at_once():
    body = {
        "channels": [channel(amounts="20000"), channel("ONLINE", amounts="10000")],
        "agencies": [{"part": {"value": "receives"}, "name": "UBND cấp xã"}],
        "results": [{"name": "Giấy xác nhận"}, {"name": "Trích lục"}],
    }
    assert answers_of(**body) == ["3 ngày làm việc", "10.000 đến 20.000\u00a0đồng", "UBND cấp xã", "Giấy xác nhận"]
    assert procedure_page(body).keys[3].more == "và 1 kết quả khác"


def test_different_limits_are_not_made_one():
    assert answers_of(channels=[channel(number=3), channel("ONLINE", number=5)])[0] == (
        "3 ngày làm việc hoặc 5 ngày làm việc"
    )


def test_nought_dong_is_not_free_of_charge():
    assert answers_of(channels=[channel(fee="0 VNĐ (theo Nghị quyết)", amounts="0")])[1] == "Theo quy định"


def test_channels_come_counter_first_and_a_shared_fee_once():
    page = procedure_page({"channels": [channel("POSTAL", fee="Miễn"), channel("DIRECT", fee="Miễn")]})
    assert [way.name for way in page.channels] == ["Tại quầy", "Qua bưu chính"]
    assert [(fee.name, fee.words) for fee in page.fees] == [("Mọi cách nộp", "Miễn")]


def test_papers_say_how_many_and_remarks_say_nothing():
    rows = [{"name": "- Tờ khai", "originals": 1, "copies": 2}, {"name": "Lưu ý", "originals": 0, "copies": 0}]
    case = procedure_page({"cases": [{"label": "", "papers": rows}]}).papers[0]
    assert case.label == ""
    assert [(paper.name, paper.count) for paper in case.papers] == [
        ("Tờ khai", "1\u00a0bản chính, 2\u00a0bản sao"),
        ("Lưu ý", ""),
    ]


def test_cases_without_a_label_stand_beside_others_as_everybody():
    paper = [{"name": "Tờ khai"}]
    page = procedure_page({"cases": [{"label": None, "papers": paper}, {"label": "Cấp lại:", "papers": paper}]})
    assert [case.label for case in page.papers] == ["Ai cũng nộp", "Cấp lại"]


@pytest.mark.parametrize("mark", ["Bước 1:", "- Bước 1.", "bước 1 -", "* BƯỚC 1)"])
def test_steps_are_found_however_they_are_marked(mark):
    opening, found = steps(f"Lời dẫn\n{mark} Nộp hồ sơ.\nTại quầy\nBước 2: Nhận kết quả")
    assert opening == ["Lời dẫn"]
    assert [(step.head, step.parts) for step in found] == [("Nộp hồ sơ", ["Tại quầy"]), ("Nhận kết quả", [])]


def test_a_text_without_steps_stays_a_text():
    assert steps("Một\n\nHai") == (["Một", "Hai"], [])
    assert steps(None) == ([], [])


def test_an_empty_remark_on_a_fee_is_dropped():
    assert procedure_page({"channels": [channel(fee="0 VNĐ ()")]}).fees[0].words == "0 VNĐ"
