"""Which record comes first: by how much matches, marks above folded, codes above all, never all or nothing."""

import pytest

from tests.integration.search.conftest import EVERY_WAY
from tests.integration.search.feeding import ask, read_feed, sink, titles

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("engine"), EVERY_WAY]


@pytest.fixture(autouse=True)
def catalogue(engine):
    sink("Đăng ký kết hôn", code="1.000894")
    sink("Cấp giấy xác nhận tình trạng hôn nhân", code="1.004873")
    sink("Chứng thực di chúc", code="2.001019", colour="blue")
    sink("Hòa giải tranh chấp đất đai", code="1.012812")
    sink("Đăng ký giám hộ", code="1.004837")
    read_feed()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("đăng ký kết hôn", "Đăng ký kết hôn"),
        ("cho em hỏi đăng ký kết hôn với bạn gái thì cần giấy tờ gì ạ", "Đăng ký kết hôn"),
        ("DANG KY KET HON", "Đăng ký kết hôn"),
        ("ddawng kys keets hoon", "Đăng ký kết hôn"),
        ("đăng kí kết hôn", "Đăng ký kết hôn"),
        ("hoà giải", "Hòa giải tranh chấp đất đai"),
        ("1.004873", "Cấp giấy xác nhận tình trạng hôn nhân"),
        ("1.004873.000.00.00.H48", "Cấp giấy xác nhận tình trạng hôn nhân"),
        ("1004873 đăng ký kết hôn", "Cấp giấy xác nhận tình trạng hôn nhân"),
    ],
)
def test_the_right_one_comes_first(typed, first):
    assert titles(typed)[0] == first


def test_marks_count_above_letters():
    sink("Ma trận")
    sink("Mã trân")
    read_feed()
    assert titles("ma trận")[0] == "Ma trận"
    assert titles("mã trân")[0] == "Mã trân"


def test_more_words_in_common_come_first_and_unknown_words_do_no_harm():
    assert titles("đăng ký giám hộ qwertz")[0] == "Đăng ký giám hộ"
    assert titles("qwertz") == []


def test_a_code_alone_is_the_whole_answer():
    assert titles("1.004873") == ["Cấp giấy xác nhận tình trạng hôn nhân"]
    assert ask("1.004873").hits[0].exact


def test_hits_say_where_they_lead_and_why():
    hit = ask("di chúc").hits[0]
    assert hit.url == "/mau-du-loai/2.001019/"
    assert [piece.text for piece in hit.segments if piece.matched] == ["di chúc"]
    assert hit.agency["code"] == "H99.02"
    assert hit.summary["colour"] == ["Xanh"]


def test_facets_are_counted_over_all_matches_and_filter():
    answer = ask("đăng ký chứng thực di chúc", limit=1)
    colours = {one.value: one.count for one in answer.facets["colour"]}
    assert answer.total == sum(colours.values()) > len(answer.hits) == 1
    assert titles("chứng thực di chúc đăng ký", filters={"colour": "blue"}) == ["Chứng thực di chúc"]
    assert titles("đăng ký", filters={"colour": ["blue"]}) == []


def test_pages_follow_one_another():
    whole = titles("đăng ký")
    assert [*titles("đăng ký", limit=1), *titles("đăng ký", limit=1, offset=1)] == whole[:2]


@pytest.mark.parametrize("typed", ["", "   ", "%';--", "\x00", "\\", "a" * 3000, "1." * 1500, "😀", "%(codes)s {0}"])
def test_nothing_typed_breaks_it(typed):
    assert ask(typed).total >= 0
