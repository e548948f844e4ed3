"""Dates, numbers, links and rich text as a page writes them."""

import pytest

from content_models.declaration.web_address import safe_link
from themes.wording import dates, numbers
from themes.wording.list_marks import unmarked
from themes.wording.rich_text import cleaned


@pytest.mark.parametrize(
    ("value", "words"),
    [("2026-09-30", "30/9/2026"), ("2026-01-05", "05/01/2026"), (None, ""), ("hôm qua", ""), ("", "")],
)
def test_a_day(value, words):
    assert dates.day(value) == words


def test_an_instant_is_put_on_the_clock_of_vietnam():
    assert dates.moment("2026-09-25T02:10:00+00:00") == "thứ\u00a0Sáu 25/9/2026, 09:10"


def test_numbers():
    assert numbers.grouped(1234.5, 1) == "1.234,5"
    assert numbers.percent(1, 0) == ""
    assert numbers.percent(69234, 597918, 2) == "11,58%"
    assert [numbers.file_size(size) for size in (12, 88_000, 1_240_000)] == ["1\u00a0KB", "88\u00a0KB", "1,2\u00a0MB"]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//nơi.khác", "http://", "ftp://a/b", "http://[", None]
)
def test_an_unsafe_link_is_no_link(address):
    assert safe_link(address) == ""


def test_a_web_link_stays():
    assert safe_link(" https://dichvucong.gov.vn/x ") == "https://dichvucong.gov.vn/x"


def test_rich_text_keeps_nothing_that_runs():
    html = cleaned('<p onclick="x()">Chữ <script>x()</script><a href="javascript:x()">đây</a></p><style>p{}</style>')
    assert html == '<p>Chữ <a rel="noopener noreferrer">đây</a></p>'


def test_list_signs_go_and_hyphens_inside_stay():
    assert unmarked(" * - Tờ khai hộ tịch - bản chính ") == "Tờ khai hộ tịch - bản chính"
