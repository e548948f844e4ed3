"""The sum on the page of a procedure: what its limits mean for whoever files now."""

import datetime

import pytest
import time_machine

from content_models.catalogue.models import Procedure
from content_models.declaration.time_limit import TimeLimit, Unit
from content_models.organisation.clock.zone import ZONE
from tests.integration.themes.publishing import CODE, procedure

pytestmark = pytest.mark.django_db
PAGE = f"/thu-tuc/{CODE}/"
THREE = TimeLimit(3, Unit.WORKING_DAY, text="3 ngày làm việc")


def stating(*limits: TimeLimit):
    """Return a published procedure with a channel for each limit."""
    kind = Procedure.kind("channels")
    rows = [{"channel": {"value": "DIRECT"}, "limit": limit.as_json()} for limit in limits]
    return procedure(channels=kind.to_python(kind.stored(rows)))


def at(day: int, hour: int = 9) -> time_machine.travel:
    """A moment after these records were made; the 28th of September 2037 is a Monday."""
    return time_machine.travel(datetime.datetime(2037, 9, day, hour, tzinfo=ZONE), tick=False)


def shown(visitor, **asked) -> str:
    return visitor.get(PAGE, asked).content.decode().replace("\xa0", " ")


def test_who_files_today_is_told_the_day(visitor, django_assert_num_queries):
    stating(THREE, THREE)
    with at(28), django_assert_num_queries(1):
        html = shown(visitor)
    assert "Nộp hôm nay, thứ Hai 28/9/2037: hẹn trả <b>thứ Năm 01/10/2037</b> (dự kiến)" in html
    assert html.count('class="cal"') == 1 and "Ngày làm việc thứ 3 = hạn trả" in html


@pytest.mark.parametrize(("day", "hour"), [(25, 18), (26, 9), (27, 23)])
def test_after_hours_and_on_days_off_the_next_reception_counts(visitor, day, hour):
    stating(THREE)
    with at(day, hour):
        assert "Nộp thứ Hai 28/9/2037: hẹn trả <b>thứ Năm 01/10/2037</b>" in shown(visitor)


def test_each_limit_has_its_own_sum_and_what_cannot_be_counted_has_none(visitor):
    stating(THREE, TimeLimit(8, Unit.HOUR), TimeLimit(None, Unit.UNKNOWN, text="Ngay khi đủ giấy tờ"))
    with at(28):
        html = shown(visitor)
    assert "hạn 8 giờ làm việc: hẹn trả <b>09:30 thứ Ba 29/9/2037</b>" in html
    assert "hạn 3 ngày làm việc: hẹn trả <b>thứ Năm 01/10/2037</b>" in html and html.count('class="cal"') == 2


def test_without_a_limit_that_counts_nothing_is_promised(visitor):
    stating(TimeLimit(None, Unit.UNKNOWN, text="Ngay khi đủ giấy tờ"))
    with at(28):
        assert "hẹn trả" not in shown(visitor)


def test_another_day_is_told_nothing_about_today(visitor):
    stating(THREE)
    with at(28):
        assert "Nộp hôm nay" not in shown(visitor, at="2037-09-25")
        assert "Nộp hôm nay" not in visitor.get(f"{PAGE}phien-ban/1/").content.decode()


def test_a_kept_page_is_old_when_the_day_turns(visitor):
    stating(THREE)
    with at(28):
        kept = visitor.get(PAGE)["ETag"]
    with at(28, 10):
        assert visitor.get(PAGE, headers={"if-none-match": kept}).status_code == 304
    with at(29):
        assert visitor.get(PAGE, headers={"if-none-match": kept}).status_code == 200
