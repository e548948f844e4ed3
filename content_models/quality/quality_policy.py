"""Chính sách chất lượng: TCVN ISO 9001:2015, 5.2."""

from content_models.declaration import language as d
from content_models.quality.guidance import direction as told


class QualityPolicy(d.Artefact):
    """The quality policy of an agency for one year."""

    year = d.Year("Năm", d.PUBLIC, column=True, filter=True, facet=True, **told.POLICY_YEAR)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5, **told.POLICY_TITLE)
    statement = d.RichText("Nội dung", d.PUBLIC, search=2, blank=False, **told.STATEMENT)
    files = d.Attachments("Tệp kèm theo", d.PUBLIC)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = d.Approval(d.Role.ISO_SECRETARY, [d.Step("Phê duyệt", d.Role.AGENCY_LEADER, working_days=3)])
    basis = [d.Cites("1875/QĐ-UBND", "Điều 4.2.b"), d.Cites("TCVN ISO 9001:2015", "5.2")]
    one_per = ["agency", "year"]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Chính sách chất lượng"
