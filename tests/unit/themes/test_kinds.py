"""Every kind has a look, and every look has its template."""

from django.template.loader import get_template

from content_models.declaration import registry
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.rows import Rows
from tests.sample_artefacts.models import KitchenSink
from themes.projection.kinds import LOOKS, look_of, words_of
from themes.projection.shown import Shown


def kinds_in_use() -> list[Kind]:
    top = [kind for model in registry.types() for kind in model.kinds()]
    return top + [k for kind in top if isinstance(kind, Rows) for k in kinds_of(kind.of).values()]


def test_every_declared_kind_has_a_look():
    assert {type(kind) for kind in kinds_in_use() if not look_of(kind)} == set()


def test_every_look_has_a_template():
    for look in LOOKS.values():
        assert get_template(f"themes/kinds/{look.template}.html")


def test_words_are_vietnamese():
    said = {
        "day": ("2026-02-03", "03/02/2026"),
        "price": (1234567, "1.234.567\u00a0đồng"),
        "count": (1200, "1.200"),
        "yes": (False, "Không"),
        "year": (2026, "2026"),
        "colour": ({"value": "red", "label": "Đỏ"}, "Đỏ"),
        "keeper": ({"code": "H99", "name": "Sở Tư pháp"}, "Sở Tư pháp"),
        "limit": ({"value": 3, "unit": "working_day", "case": "", "text": ""}, "3 ngày làm việc"),
    }
    assert {name: words_of(KitchenSink.kind(name), plain) for name, (plain, _) in said.items()} == {
        name: words for name, (_, words) in said.items()
    }


def test_rows_show_only_columns_that_hold_something():
    shown = Shown(
        "parts", KitchenSink.kind("parts"), [{"id": "1", "name": "Một"}, {"id": "2", "name": "Hai", "count": 4}]
    )
    assert shown.heads == ["Tên phần", "Số"]
    assert [[cell.words for cell in row] for row in shown.rows] == [["Một", ""], ["Hai", "4"]]
