"""The words for a case at an instant: long for pages, short for lists, and the tag."""

import pytest

from content_models.organisation.clock.pause import Pause
from content_models.organisation.clock.standing import standing
from tests.unit.content_models.organisation.clock.year_2026 import DAYS, on, plain

NOW = on(9, 28, 8, 45)


def stands(due_at, now=NOW, state="Đang xử lý", **facts):
    found = standing(state=state, due_at=due_at, now=now, days=DAYS, **facts)
    return plain(found.words), plain(found.short), found.tag


@pytest.mark.parametrize(
    ("due_at", "words", "short", "tag"),
    [
        (on(9, 30, 17), "Còn 3 ngày làm việc, hẹn trả thứ Tư 30/9/2026", "Còn 3 ngày", "ok"),
        (on(9, 29, 17), "Còn 2 ngày làm việc, hẹn trả thứ Ba 29/9/2026", "Còn 2 ngày", "soon"),
        (on(9, 28, 17), "Còn 8 giờ, hẹn trả hôm nay, thứ Hai 28/9/2026", "Còn 8 giờ", "soon"),
        (on(9, 28, 9, 30), "Còn 45 phút, hẹn trả hôm nay, thứ Hai 28/9/2026", "Còn 45 phút", "soon"),
        (on(9, 18, 17), "Hồ sơ này đã trễ 5 ngày làm việc", "Trễ 5 ngày", "late"),
        (on(9, 16, 17), "Hồ sơ này đã trễ 7 ngày làm việc", "Trễ 7 ngày", "late"),
        (on(9, 24, 17), "Hồ sơ này đã trễ 1 ngày làm việc", "Trễ 1 ngày", "late"),
        (on(9, 25, 17), "Hồ sơ này đã trễ từ thứ Sáu 25/9/2026", "Trễ từ 25/9", "late"),
    ],
)
def test_limits_in_days(due_at, words, short, tag):
    assert stands(due_at) == (words, short, tag)


def test_a_limit_in_days_is_late_from_midnight_not_from_closing():
    words = "Hẹn trả hôm nay, thứ Hai 28/9/2026"
    assert stands(on(9, 28, 17), now=on(9, 28, 23, 59)) == (words, "Hết hạn hôm nay", "soon")
    assert stands(on(9, 28, 17), now=on(9, 29))[1:] == ("Trễ từ 28/9", "late")


def test_a_limit_in_hours_is_late_at_the_minute_and_counts_working_hours():
    def at(now):
        return stands(on(9, 29, 10), late_at=on(9, 29, 10), now=now)

    assert at(NOW) == ("Còn 8 giờ làm việc, hẹn trả 10:00 thứ Ba 29/9/2026", "Còn 8 giờ", "soon")
    assert at(on(9, 29, 9, 59))[1:] == ("Còn 1 phút", "soon")
    assert at(on(9, 29, 10))[1:] == ("Trễ từ 29/9", "late")
    assert at(on(9, 29, 16)) == ("Hồ sơ này đã trễ 4 giờ làm việc", "Trễ 4 giờ", "late")
    assert at(on(10, 1, 8))[1:] == ("Trễ 2 ngày", "late")


def test_paused_is_never_late():
    waits = stands(on(9, 18, 17), state="Chờ bổ sung", pauses=[Pause(on(9, 10, 9))])
    assert waits == ("Chờ bổ sung, tạm dừng từ thứ Năm 10/9/2026", "Tạm dừng từ 10/9", "wait")


def test_days_of_a_past_pause_are_no_lateness():
    assert stands(on(9, 18, 17), pauses=[Pause(on(9, 21, 9), on(9, 24, 9))])[1] == "Trễ 2 ngày"


@pytest.mark.parametrize(
    ("ended_at", "words"),
    [
        (on(9, 17, 9), "Đã trả kết quả thứ Năm 17/9/2026"),
        (on(9, 18, 20), "Đã trả kết quả thứ Sáu 18/9/2026"),
        (on(9, 21, 9), "Đã trả kết quả thứ Hai 21/9/2026, trễ dưới 1 ngày làm việc"),
        (on(9, 22, 18), "Đã trả kết quả thứ Ba 22/9/2026, trễ 2 ngày làm việc"),
    ],
)
def test_ended_is_never_late_but_says_whether_it_was(ended_at, words):
    assert stands(on(9, 18, 17), state="Đã trả kết quả", ended_at=ended_at) == (words, "Đã trả kết quả", "done")


def test_a_result_that_waited_to_be_fetched_was_not_late():
    ready_in_time = [Pause(on(9, 18, 15))]
    found = stands(on(9, 18, 17), state="Đã trả kết quả", ended_at=on(9, 25, 9), pauses=ready_in_time)
    assert found[0] == "Đã trả kết quả thứ Sáu 25/9/2026"


def test_no_due_date_yet_and_a_provisional_one():
    assert stands(None, state="Mới đăng ký") == ("Mới đăng ký, chưa có ngày hẹn trả", "Chưa có hạn", "wait")
    provisional = stands(on(10, 5, 17), provisional=True)
    assert provisional[0] == "Còn 6 ngày làm việc, dự kiến hẹn trả thứ Hai 05/10/2026"


def test_a_date_set_by_hand_on_a_day_off_is_said_as_it_is():
    assert stands(on(9, 26, 17), now=on(9, 25, 18)) == ("Hẹn trả thứ Bảy 26/9/2026", "Hẹn 26/9", "soon")


def test_other_cases_have_their_own_noun_and_lists_a_number_to_sort_by():
    found = standing(state="Đang xử lý", due_at=on(9, 18, 17), now=NOW, days=DAYS, noun="Văn bản này")
    assert plain(found.words).startswith("Văn bản này đã trễ")
    assert found.working_days == -5


def test_numbers_are_held_to_their_units():
    words = standing(state="", due_at=on(9, 30, 17), now=NOW, days=DAYS).words
    assert "3\u00a0ngày" in words
    assert "thứ\u00a0Tư" in words
