"""Góp ý mục tiêu: departments say what they think of an objective before it is submitted (1875/QĐ-UBND, Điều 4.2.c)."""

from typing import ClassVar

from content_models.declaration import language as d
from content_models.quality.approval import REGULATION, STANDARD
from content_models.quality.guidance import reviews as told


class Opinion(d.Row):
    """What a department answers."""

    opinion = d.Text("Ý kiến", blank=False)


class ObjectiveConsultation(d.Case):
    """One objective put to the department that is to answer for it; it holds the words as they were when asked."""

    objective = d.Reference("Dự thảo mục tiêu", d.INTERNAL, to="quality.QualityObjective", blank=True)
    target_row = d.Line("Dòng", d.INTERNAL, max_length=60, blank=True)
    statement = d.Line("Mục tiêu", d.INTERNAL, max_length=1000, column=True, **told.CONSULTED)
    target = d.Line("Chỉ tiêu", d.INTERNAL, blank=True)
    measure = d.Line("Cách đo", d.INTERNAL, max_length=1000, blank=True)
    due_on = d.Date("Hạn hoàn thành", d.INTERNAL, blank=True)

    reach = d.WITHIN
    lifecycle = d.Process(
        opens=d.Role.ISO_SECRETARY,
        states=[
            d.State("asked", "Chờ góp ý", d.RUNS),
            d.State("answered", "Đã góp ý", d.ENDS),
        ],
        transitions=[
            d.Move("answer", "Góp ý", "asked", "answered", d.Role.DEPARTMENT_HEAD, form=Opinion, tells=d.INTERNAL),
            d.Move("ask_again", "Hỏi lại", "answered", "asked", d.Role.ISO_SECRETARY, at=d.PARENT),
        ],
    )
    basis: ClassVar = [d.Cites(REGULATION, "Điều 4.2.c"), d.Cites(STANDARD, "6.2")]
    titled_by = "statement"

    class Meta(d.Case.Meta):
        verbose_name = verbose_name_plural = "Góp ý mục tiêu"

    def public_title(self) -> str:
        return self.statement

    def time_limit(self) -> d.TimeLimit:
        """Three working days; who lets them pass holds the text back no longer."""
        return d.TimeLimit(3, d.Unit.WORKING_DAY)
