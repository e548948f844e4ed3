"""Bối cảnh tổ chức: TCVN ISO 9001:2015, 4.1 và 4.2; 1875/QĐ-UBND, Điều 2.2 và Điều 4.2.a."""

from typing import ClassVar

from content_models.declaration import language as d
from content_models.quality.approval import OF_THE_SECRETARY, REGULATION
from content_models.quality.guidance import direction as told


class Point(d.Row):
    """One strength, weakness, opportunity or threat."""

    text = d.Text("Nội dung", blank=False)


class Party(d.Row):
    """Somebody who has a stake in what the agency does, and what they need of it."""

    name = d.Line("Bên quan tâm")
    needs = d.Text("Nhu cầu, mong đợi", blank=False)


class IsoContext(d.Artefact):
    """Where an agency stands in one year, and what it takes from that; objectives name the context they follow."""

    year = d.Year("Năm", d.PUBLIC, column=True, filter=True, facet=True, **told.CONTEXT_YEAR)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5, **told.CONTEXT_TITLE)
    situation = d.RichText("Tình hình hiện tại", d.PUBLIC, search=1, blank=False, **told.SITUATION)
    strengths = d.Rows("Điểm mạnh", d.PUBLIC, Point, blank=False, **told.STRENGTHS)
    weaknesses = d.Rows("Điểm yếu", d.PUBLIC, Point, blank=False, **told.WEAKNESSES)
    opportunities = d.Rows("Cơ hội", d.PUBLIC, Point, blank=False, **told.OPPORTUNITIES)
    threats = d.Rows("Thách thức", d.PUBLIC, Point, blank=False, **told.THREATS)
    parties = d.Rows("Các bên quan tâm", d.PUBLIC, Party, **told.PARTIES)
    goals = d.Rows("Mục tiêu và hướng phát triển", d.PUBLIC, Point, help="Rút ra từ bốn mục trên.")
    files = d.Attachments("Tệp kèm theo", d.PUBLIC)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = OF_THE_SECRETARY
    rules: ClassVar = [d.WholeRows(name) for name in ("strengths", "weaknesses", "opportunities", "threats")]
    basis: ClassVar = [d.Cites(REGULATION, "Điều 2.2, Điều 4.2.a, Điều 4.3.a"), told.ISSUES, told.PARTIES_LAW]
    one_per: ClassVar = ["agency", "year"]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Bối cảnh tổ chức"
