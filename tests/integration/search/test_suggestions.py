"""Titles suggested while one types, and what was meant by a slip; the same on both engines."""

import pytest

from content_models.moderation.member import Act
from search.query import suggest
from tests.integration.search.conftest import EVERY_WAY
from tests.integration.search.feeding import ask, ended, read_feed, sink

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine"), EVERY_WAY]


@pytest.fixture(autouse=True)
def catalogue(engine):
    for title in ("Đăng ký kết hôn", "Đăng ký khai sinh", "Đăng ký khai tử", "Chứng thực di chúc"):
        sink(title)
    read_feed()


def suggested(typed):
    return [hit.title for hit in suggest(typed)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("đăng ký kế", "Đăng ký kết hôn"),
        ("dang ky ke", "Đăng ký kết hôn"),
        ("dang ky khai si", "Đăng ký khai sinh"),
        ("chứng th", "Chứng thực di chúc"),
        ("di ch", "Chứng thực di chúc"),
        ("kết hôn ", "Đăng ký kết hôn"),
    ],
)
def test_an_unfinished_word_finds_its_title(typed, first):
    assert suggested(typed)[0] == first


def test_what_could_go_on_in_several_ways_suggests_them_all():
    assert set(suggested("đăng ký kha")[:2]) == {"Đăng ký khai sinh", "Đăng ký khai tử"}


@pytest.mark.parametrize("typed", ["", "đ", " ", "\x00\x00", "%%%", "qwertzui", "x" * 3000])
def test_nothing_to_go_by_suggests_nothing(typed):
    assert suggested(typed) == []


def test_drafts_and_withdrawn_records_are_not_suggested():
    record = sink("Đăng ký thuyền buồm")
    read_feed()
    assert suggested("thuyền buồ") == ["Đăng ký thuyền buồm"]
    ended(record, act=Act.WITHDRAW)
    read_feed()
    assert "Đăng ký thuyền buồm" not in suggested("thuyền buồ")


def test_a_repaired_word_is_told():
    assert ask("chứng thựcc di chúc").meant == "chứng thực di chúc"
    assert ask("chứng thực di chucs").meant == "chứng thực di chúc"
    assert ask("chung thuc di chuc").meant == ""
    assert ask("chứng thựcc di chúc", literal=True).meant == ""
