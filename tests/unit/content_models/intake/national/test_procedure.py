"""A row becomes the values of a procedure: papers by case, agencies by name, and no word of it lost."""

import pytest

from content_models.intake.national.decision import decision_of
from content_models.intake.national.procedure import procedure_of
from content_models.intake.national.shape import problems

ROW = {"code": "1.1", "name": "Cấp  giấy", "field": "Đất đai", "decision_no": "12/QĐ-UBND"}


def read(**parts):
    return procedure_of(ROW | parts, {"ubnd xa song trong": "H99.101"}, ["hoc_tap"])


def test_papers_stand_by_case_in_the_order_of_the_source():
    papers = [
        {"case": "Cá nhân", "name": "Đơn", "originals": 1, "copies": 0},
        {"case": None, "name": "Ảnh", "originals": 0, "copies": 2},
        {"case": "Cá nhân", "name": "", "originals": 0, "copies": 0},
    ]
    values, kept = read(papers=papers)
    told = [(case["label"], [paper["name"] for paper in case["papers"]]) for case in values["cases"]]
    assert told == [("Cá nhân", ["Đơn", "(không ghi tên giấy tờ)"]), ("", ["Ảnh"])]
    assert [one.field for one in kept] == ["papers.name"]


def test_an_agency_of_the_province_gets_its_code_and_any_other_stays_text():
    values, _ = read(executing_agency="UBND xã Sông Trong.", competent_agency="Bộ Tài chính")
    assert values["agencies"] == [
        {"part": "receives", "name": "UBND xã Sông Trong.", "agency_code": "H99.101"},
        {"part": "decides", "name": "Bộ Tài chính", "agency_code": ""},
    ]


def test_several_rows_of_one_channel_stay_several_with_their_fees():
    method = {"channel": "DIRECT", "duration_raw": "3 ngày", "duration_value": 3, "duration_unit": "ngày"}
    fees = {"fee_raw": "0 VNĐ ()", "fee_amounts_vnd": [0, 20000]}
    values, _ = read(methods=[method | fees, method | {"note": "từ xa"}])
    assert [(c["fee"], c["amounts"], c["note"]) for c in values["channels"]] == [
        ("0 VNĐ", "0, 20000", ""),
        ("", "", "từ xa"),
    ]


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ({"level": "Cấp Vùng"}, "level: Cấp Vùng"),
        ({"type": "NEW"}, "type: NEW"),
        ({"life_events": ["du_lich"]}, "life_events: du_lich"),
        ({"source_url": "javascript:x"}, "source_url: javascript:x"),
        ({"hotline": "1900"}, "hotline: 1900"),
        ({"papers": [{"name": "Đơn", "originals": "một"}]}, "papers.originals: một"),
        ({"papers": [{"name": "Đơn", "form": "Mẫu 1"}]}, "papers[1].form: Mẫu 1"),
        ({"methods": [{"channel": "FAX"}]}, "methods.channel: FAX"),
    ],
)
def test_what_is_not_understood_stays_in_the_note_and_is_told(parts, line):
    values, kept = read(**parts)
    assert line in values["note"].split("\n")
    assert kept


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"code": ""}, "code"),
        ({"code": "mã 1"}, "code"),
        ({"code": 1.004873}, "code"),
        ({"name": None}, "name"),
        ({"decision_no": ""}, "decision_no"),
        ({"methods": "không"}, "methods"),
        ({"papers": ["Đơn"]}, "papers"),
        ({"applicants": [1]}, "applicants"),
    ],
)
def test_a_row_that_cannot_be_taken_names_its_field(parts, field):
    assert next(problems(7, ROW | parts)).field == field
    assert next(problems(7, ROW | parts)).row == 7


def test_a_whole_row_has_no_problem():
    assert list(problems(1, ROW)) == []


@pytest.mark.parametrize(
    ("symbol", "year"),
    [("44/2026/QĐ-UBND", 2026), ("2072/QĐ-BYT", None), ("13", None), ("1122/QĐ-UBND-2026-SXD", None)],
)
def test_a_year_is_read_only_where_it_stands_for_one(symbol, year):
    assert decision_of({"decision_no": symbol}).year == year


def test_spellings_of_one_decision_are_one():
    groups = {
        decision_of({"decision_no": s, "issuing_agency": i}).group
        for s, i in [("3713/QD-BTP", "Bộ Tư pháp"), ("3713/QĐ-BTP.", "Bộ Tư Pháp")]
    }
    assert len(groups) == 1
