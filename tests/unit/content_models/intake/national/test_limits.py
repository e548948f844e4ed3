"""A limit is read when it says number and unit; anything else keeps its words."""

import pytest

from content_models.intake.national.keeping import Keeping
from content_models.intake.national.limits import limit_of


def limit(raw, value, unit):
    keeping = Keeping()
    return limit_of({"duration_raw": raw, "duration_value": value, "duration_unit": unit}, keeping), keeping


@pytest.mark.parametrize(
    ("raw", "value", "unit", "ours", "words"),
    [
        ("3 WORKING_DAY", 3, "WORKING_DAY", "working_day", "3 ngày làm việc"),
        ("3.5 WORKING_DAY", 3.5, "WORKING_DAY", "working_day", "3.5 ngày làm việc"),
        ("30 ngày", 30, "ngày", "day", "30 ngày"),
        ("8 HOUR", 8, "HOUR", "hour", "8 giờ làm việc"),
        ("12 MONTH", 12, "MONTH", "month", "12 tháng"),
        ("1 YEAR", 1, "YEAR", "year", "1 năm"),
    ],
)
def test_what_is_stated_is_taken(raw, value, unit, ours, words):
    found, keeping = limit(raw, value, unit)
    assert found == {"value": value, "unit": ours, "text": words}
    assert not keeping.kept


@pytest.mark.parametrize(
    ("raw", "value", "words"),
    [
        ("1 OTHER", 1, "1 (không ghi đơn vị)"),
        ("OTHER", None, "Không ghi thời hạn, xem ghi chú"),
        ("Không phải trả kết quả OTHER", None, "Không phải trả kết quả"),
        ("Chậm nhất ngày 20 tháng sau", None, "Chậm nhất ngày 20 tháng sau"),
    ],
)
def test_what_is_not_stated_is_never_guessed(raw, value, words):
    found, keeping = limit(raw, value, "OTHER")
    assert found == {"value": value, "unit": "unknown", "text": words}
    assert [kept.field for kept in keeping.kept] == ["methods.duration"]


def test_a_value_that_is_no_number_stays_in_the_note():
    found, keeping = limit("ba ngày", "ba", "ngày")
    assert found["value"] is None
    assert keeping.lines == ["methods.duration_value: ba"]


def test_nothing_said_is_no_limit():
    assert limit(None, None, "WORKING_DAY")[0] is None
