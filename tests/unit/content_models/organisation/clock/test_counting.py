"""The calendar and the sum, cell by cell, as the two reference pages draw them."""

from datetime import date

from content_models.declaration.time_limit import TimeLimit, Unit
from content_models.organisation.clock.counting import counting
from content_models.organisation.clock.pause import Pause
from tests.unit.content_models.organisation.clock.year_2026 import DAYS, on, plain, working_days

NOW = on(9, 28, 8, 45)
LATE_LIMIT = TimeLimit(7, Unit.WORKING_DAY, "nhà ở riêng lẻ")
WAITED = Pause(on(9, 8), on(9, 16), "Chờ bạn bổ sung")


def drawn(found):
    """Return each week as its cells' classes, number and label, joined."""
    return [" | ".join(" ".join(filter(None, (c.classes, c.number, c.label))) for c in week) for week in found.weeks]


def lines(found):
    return [(plain(line.text), plain(line.value)) for line in found.lines]


def test_a_case_in_time():
    """The reference page of a dossier in time."""
    found = counting(on(9, 25, 9, 10), working_days(3), [], DAYS, NOW)
    assert drawn(found) == [
        "none | none | none | none | cnt nhận hồ sơ | off nghỉ | off nghỉ",
        "cnt now 1 hôm nay | cnt 2 | cnt due 3 hạn trả | cnt | cnt | off nghỉ | off nghỉ",
    ]
    assert [cell.short for cell in found.weeks[1]] == ["28/9", "29/9", "30/9", "1/10", "2/10", "3/10", "4/10"]
    assert found.weeks[1][0].spoken == "ngày làm việc thứ "


def test_a_late_case_with_a_swapped_day_holidays_a_pause_and_a_new_date():
    """The reference page of a late dossier, but that holidays are labelled "nghỉ lễ" (the page: "lễ 2/9")."""
    found = counting(on(8, 27, 10, 5), LATE_LIMIT, [WAITED], DAYS, NOW, again=date(2026, 9, 30))
    stop = "stop tạm dừng"
    assert drawn(found) == [
        "none | none | none | cnt nhận hồ sơ | cnt 1 | off nghỉ | off nghỉ",
        "off hoán đổi | off nghỉ lễ | off nghỉ lễ | cnt 2 | cnt 3 | off nghỉ | off nghỉ",
        f"cnt 4 | {stop} | {stop} | {stop} | {stop} | off nghỉ | off nghỉ",
        f"{stop} | {stop} | cnt 5 | cnt 6 | cnt due 7 hạn trả | off nghỉ | off nghỉ",
        "over +1 trễ | over +2 trễ | over +3 trễ | over +4 trễ | over +5 trễ | off nghỉ | off nghỉ",
        "over now hôm nay | cnt | cnt due hẹn lại | cnt | cnt | off nghỉ | off nghỉ",
    ]


def test_its_sum_in_words():
    found = counting(on(8, 27, 10, 5), LATE_LIMIT, [WAITED], DAYS, NOW)
    assert lines(found) == [
        ("Nhận thứ Năm 27/8, đếm từ 28/8", ""),
        ("Thời hạn nhà ở riêng lẻ", "7 ngày làm việc"),
        ("Cuối tuần 29 và 30/8, 5 và 6/9, 12 và 13/9", "không tính"),
        ("31/8 nghỉ hoán đổi (làm bù 22/8)", "không tính"),
        ("1 và 2/9 Quốc khánh", "không tính"),
        ("8/9 đến 15/9 chờ bạn bổ sung", "không tính"),
        ("Ngày làm việc thứ 7 = hạn trả", "18/9/2026"),
        ("Trễ tính đến hết 25/9", "5 ngày làm việc"),
    ]
    assert [line.total for line in found.lines].index(True) == 6


def test_calendar_days_number_days_off_and_say_why_the_date_moved():
    found = counting(on(8, 27, 10), TimeLimit(10, Unit.DAY), [], DAYS, on(8, 27, 11))
    assert drawn(found)[1] == "cnt 4 | cnt 5 | cnt 6 | cnt 7 | cnt 8 | cnt 9 | cnt 10"
    assert drawn(found)[2].startswith("cnt due hạn trả | cnt")
    moved = "Ngày thứ 10 là Chủ nhật 6/9, chuyển sang ngày làm việc kế tiếp = hạn trả"
    assert lines(found)[-1] == (moved, "07/9/2026")


def test_hours_show_the_minute_they_are_due():
    found = counting(on(8, 27, 10, 5), TimeLimit(8, Unit.HOUR), [], DAYS, on(8, 27, 11))
    assert drawn(found) == [
        "none | none | none | cnt now nhận hồ sơ | cnt due hạn trả 10:35 | off nghỉ | off nghỉ",
    ]
    assert lines(found)[-1] == ("Hết 8 giờ làm việc = hạn trả", "10:35 28/8/2026")


def test_an_open_pause_has_no_due_cell_and_the_sum_says_so():
    found = counting(on(9, 25, 9), TimeLimit(9, Unit.DAY), [Pause(on(9, 26, 9))], DAYS, NOW)
    assert drawn(found)[0].endswith("cnt nhận hồ sơ | stop tạm dừng | stop tạm dừng")
    assert drawn(found)[1].startswith("stop now hôm nay | cnt | cnt")
    assert lines(found)[-1] == ("Hạn trả", "chưa tính được, đồng hồ đang tạm dừng")


def test_lateness_stops_growing_when_the_case_ends():
    found = counting(on(9, 14, 9), working_days(3), [], DAYS, NOW, ended=on(9, 22, 10))
    assert lines(found)[-1] == ("Trễ tính đến hết 21/9", "2 ngày làm việc")
    assert drawn(found)[1] == "over +2 trễ | over kết thúc | cnt | cnt | cnt | off nghỉ | off nghỉ"
    assert len(found.weeks) == 2


def test_compensation_and_make_up_days_are_named():
    found = counting(on(4, 24, 9), working_days(2), [], DAYS, on(4, 24, 10))
    assert drawn(found)[1].startswith("off nghỉ bù | cnt 1 | cnt due 2 hạn trả | off nghỉ lễ | off nghỉ lễ")
    made_up = counting(on(8, 20, 9), working_days(4), [], DAYS, on(8, 20, 10))
    assert drawn(made_up)[0].endswith("cnt 1 | cnt 2 làm bù | off nghỉ")


def test_a_provisional_due_date_says_so():
    found = counting(on(12, 30, 9, year=2027), working_days(3), [], DAYS, on(12, 30, 10, year=2027))
    assert lines(found)[-1][1] == "04/01/2028 (dự kiến)"


def test_a_long_calendar_can_be_shown_by_its_ends():
    found = counting(on(1, 5, 9), TimeLimit(1, Unit.YEAR), [], DAYS, NOW)
    first, left_out, last = found.ends()
    assert len(first) + left_out + len(last) == len(found.weeks)
    assert first[0] == found.weeks[0]
    assert last[-1] == found.weeks[-1]
    short = counting(on(9, 25, 9), working_days(3), [], DAYS, NOW)
    assert short.ends() == (short.weeks, 0, [])
