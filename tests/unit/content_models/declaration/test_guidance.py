"""Help and law of a field: told wherever it is filled in, never part of a migration."""

import datetime

import pytest

from content_models.catalogue.models import Procedure
from content_models.declaration import language as d
from content_models.declaration.blocks import block_of
from content_models.declaration.explain import explain
from content_models.declaration.type_checks import expired_basis

LAW = d.Cites("63/2010/NĐ-CP", "Điều 8")


class Line(d.Row):
    """A row whose fields are explained."""

    name = d.Line("Tên", help="Ghi đủ chữ.", law=LAW)
    limit = d.Limit("Hạn", help="Nguyên văn.")
    inner = d.Rows("Con", of=d.Row, help="Mỗi dòng một con.")


def test_help_comes_before_its_law():
    assert d.Line("Tên", d.PUBLIC, help="Ghi đủ chữ.", law=LAW).guidance == "Ghi đủ chữ. Căn cứ: 63/2010/NĐ-CP, Điều 8."
    assert d.Line("Tên", d.PUBLIC, law=LAW).guidance == "Căn cứ: 63/2010/NĐ-CP, Điều 8."
    assert d.Line("Tên", d.PUBLIC).guidance == ""


def test_a_migration_holds_neither():
    assert d.Line("Tên", d.PUBLIC, help="Ghi đủ chữ.", law=LAW).deconstruct()[3] == {"max_length": 500}


@pytest.mark.parametrize("name", ["name", "limit", "inner"])
def test_fields_of_rows_are_explained_too(name):
    kind = vars(Line)[name]
    block = block_of(Line, "Dòng").child_blocks[name]
    assert getattr(block, "field", block.meta).help_text == kind.guidance != ""


def test_what_a_type_says_of_itself_names_the_law_of_its_fields():
    fields = {field["name"]: field for field in explain(Procedure)["fields"]}
    assert fields["title"]["law"] == "2167/QĐ-UBND, Điều 4.3" and "giấy tờ" in fields["cases"]["help"]
    assert not expired_basis(Procedure, datetime.date(2026, 1, 1))
