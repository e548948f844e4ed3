"""Lists: what is in force, in Vietnamese order, by declared filters and a key that never shifts."""

import re

import pytest

from tests.factories.texts import published
from tests.integration.themes.publishing import procedure
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
SINKS = f"/{KitchenSink.public_slug()}/"


def titles(response) -> list[str]:
    return re.findall(r'<h3><a class="v" href="[^"]+">([^<]+)</a>', response.content.decode())


def test_the_order_is_that_of_a_vietnamese_dictionary(visitor):
    for title in ("Đo đạc", "Dạy nghề", "Ăn uống", "An toàn"):
        published(KitchenSink, title=title)
    assert titles(visitor.get(SINKS)) == ["An toàn", "Ăn uống", "Dạy nghề", "Đo đạc"]


def test_a_filter_narrows_and_an_unknown_value_finds_nothing(visitor):
    published(KitchenSink, title="Đỏ", colour="red", year=2025)
    published(KitchenSink, title="Xanh", colour="blue", year=2026)
    assert titles(visitor.get(SINKS, {"colour": "red"})) == ["Đỏ"]
    assert titles(visitor.get(SINKS, {"year": "2026"})) == ["Xanh"]
    assert titles(visitor.get(SINKS, {"year": "²"})) == []
    assert titles(visitor.get(SINKS, {"colour": "x" * 5000})) == []


def test_the_next_page_begins_after_the_last_row(visitor, django_assert_max_num_queries):
    for number in range(27):
        published(KitchenSink, title=f"Mục {number:02d}")
    with django_assert_max_num_queries(2):
        first = visitor.get(SINKS)
    following = re.search(r'href="(\?sau=[^"]+)"', first.content.decode())[1]
    second = visitor.get(SINKS + following)
    assert titles(first) + titles(second) == [f"Mục {number:02d}" for number in range(27)]
    assert "Trang đầu" in second.content.decode()


@pytest.mark.parametrize("mark", ["x", "bnVsbA==", "WyJhIl0=", "A" * 2000, "WzEsMl0=", "\u2603"])
def test_a_forged_mark_is_told_politely(visitor, mark):
    assert visitor.get(SINKS, {"sau": mark}).status_code == 400


def test_life_events_of_the_first_page_lead_to_their_list(visitor):
    # A sample's own life event goes by how many samples were made before: here and there it would be this one.
    kind = type(procedure(life_events=[])).kind("life_events")
    rows = kind.to_python(kind.stored([{"name": {"value": "viec_lam"}}]))
    procedure(code="9.000020", title="Hưởng chế độ ốm đau", life_events=rows)
    html = visitor.get("/").content.decode()
    assert 'href="/thu-tuc/?life_events=viec_lam">Việc làm</a> <span class="n">1 thủ tục' in html
    assert titles(visitor.get("/thu-tuc/", {"life_events": "viec_lam"})) == ["Hưởng chế độ ốm đau"]
