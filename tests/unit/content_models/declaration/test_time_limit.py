"""A time limit: its words, its stored form, and what cannot be computed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from content_models.declaration.time_limit import TimeLimit, Unit


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (3, Unit.WORKING_DAY, "3 ngày làm việc"),
        (Decimal("0.5"), Unit.WORKING_DAY, "0,5 ngày làm việc"),
        (8, Unit.HOUR, "8 giờ làm việc"),
        (1200, Unit.DAY, "1.200 ngày"),
        (2, Unit.MONTH, "2 tháng"),
        (1, Unit.YEAR, "1 năm"),
        (Decimal("5.00"), Unit.DAY, "5 ngày"),
        (Decimal("20"), Unit.DAY, "20 ngày"),
    ],
)
def test_what_can_be_computed_is_said_by_number_and_unit(value, unit, words):
    limit = TimeLimit(value, unit, text="nguyên văn")
    assert limit.computable
    assert limit.words == words


@pytest.mark.parametrize(
    ("value", "unit"),
    [(None, Unit.DAY), (3, Unit.UNKNOWN), (0, Unit.DAY), (-1, Unit.DAY), ("1.5", Unit.MONTH), ("0.5", Unit.DAY)],
)
def test_the_rest_keeps_its_own_words(value, unit):
    limit = TimeLimit(value, unit, text="Theo Luật Đất đai")
    assert not limit.computable
    assert limit.words == "Theo Luật Đất đai"


@given(
    value=some.none() | some.integers(0, 4000) | some.decimals(0, 4000, places=2),
    unit=some.sampled_from(Unit),
    case=some.text(max_size=20),
    text=some.text(max_size=20),
)
def test_the_stored_form_gives_the_limit_back(value, unit, case, text):
    limit = TimeLimit(value, unit, case, text)
    assert TimeLimit.from_json(limit.as_json()) == limit


def test_missing_parts_are_empty():
    nothing = TimeLimit(None, Unit.UNKNOWN)
    assert TimeLimit.from_json(None) == TimeLimit.from_json({}) == nothing
    assert TimeLimit.from_json({"value": "", "unit": "", "case": None, "text": None}) == nothing


@pytest.mark.parametrize("value", ["ba", float("nan"), float("inf")])
def test_a_value_that_is_no_number_is_refused(value):
    with pytest.raises(ValueError, match="phải là một số"):
        TimeLimit.from_json({"value": value, "unit": "day"})


def test_every_unit_has_words():
    assert [unit.label for unit in Unit] == ["giờ làm việc", "ngày làm việc", "ngày", "tháng", "năm", "chưa xác định"]
