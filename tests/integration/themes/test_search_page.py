"""The results page: matches marked, filters, limits, and a code that goes straight to its dossier."""

import pytest

from tests.integration.search.feeding import read_feed, sink
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db


def found(visitor, **asked) -> str:
    response = visitor.get("/tim-kiem/", asked)
    assert response.status_code == 200
    return response.content.decode()


def test_the_match_is_marked_and_what_came_from_outside_is_text(visitor):
    sink("Đăng ký <b>tàu cá</b>")
    read_feed()
    html = found(visitor, q="tau ca")
    assert "<mark>tàu cá</mark>" in html and "&lt;b&gt;" in html
    assert f'href="/{KitchenSink.public_slug()}/' in html


def test_a_filter_is_a_box_that_stays_ticked(visitor):
    sink("Tàu đỏ", colour="red")
    sink("Tàu xanh", colour="blue")
    read_feed()
    html = found(visitor, q="tàu", colour="red")
    assert 'value="red" checked' in html and "Tàu đỏ" in html.replace("<mark>", "").replace("</mark>", "")
    assert "1 kết quả khớp" in html


def test_nothing_found_says_what_to_try(visitor):
    read_feed()
    assert "0 kết quả khớp" in found(visitor, q="<script>alert(1)</script>")


def test_a_long_question_is_cut_with_a_notice(visitor):
    assert "chỉ tìm theo 400 ký tự đầu" in found(visitor, q="xin " * 200)


def test_a_dossier_code_goes_to_its_page(visitor):
    response = visitor.get("/tim-kiem/", {"q": "h99.100-260925-0014"})
    assert response["Location"] == "/ho-so/H99.100-260925-0014/"


@pytest.mark.parametrize("asked", [{"trang": "0"}, {"trang": "²"}, {"trang": "9999"}, {"la": "x"}, {"at": "x"}])
def test_a_wrong_address_is_told_politely(visitor, asked):
    assert visitor.get("/tim-kiem/", {"q": "tàu"} | asked).status_code == 400


def test_what_a_slip_was_taken_for_is_told_with_a_way_back(visitor):
    sink("Chứng thực di chúc")
    read_feed()
    html = found(visitor, q="chứng thựcc di chúc")
    assert "Đang tìm theo “chứng thực di chúc”" in html and "nguyen-van=1" in html
    literally = found(visitor, q="chứng thựcc di chúc", **{"nguyen-van": "1"})
    assert "Đang tìm đúng như đã gõ" in literally and 'name="nguyen-van"' in literally
    assert "Đang tìm" not in found(visitor, q="chung thuc di chuc")
