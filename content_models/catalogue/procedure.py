"""Thủ tục hành chính: the full record of the national procedure database (TT 02/2017/TT-VPCP, domain facts 2.1)."""

import re
from typing import ClassVar

from content_models.catalogue import procedure_guidance as told
from content_models.catalogue import procedure_rows as rows
from content_models.catalogue.approval import BY_THE_PROVINCE, CONTROL_OF_PROCEDURES
from content_models.catalogue.vocabularies import LEVELS, LEVELS_AS_SAID, ONLINE_LEVELS, SCOPES
from content_models.declaration import language as d

#: A national code that still carries the suffix of an agency: 1.004873.000.00.00.H48.
SUFFIXED = re.compile(r"(\d\.\d{6})\.[0-9A-Za-z.]+")


class Procedure(d.Artefact):
    """One administrative procedure, in the version a decision announced."""

    code = d.Code("Mã thủ tục", d.PUBLIC, column=True, search=10, **told.CODE)
    title = d.Line("Tên thủ tục", d.PUBLIC, column=True, search=6, max_length=2000, **told.TITLE)
    sector = d.Word(
        "Lĩnh vực", d.PUBLIC, shared="linh-vuc", column=True, filter=True, facet=True, search=1, **told.SECTOR
    )
    level = d.Choice("Cấp thực hiện", d.PUBLIC, of=LEVELS, filter=True, facet=True, blank=True, **told.LEVEL)
    scope_kind = d.Choice("Loại thủ tục", d.PUBLIC, of=SCOPES, blank=True)
    decision = d.Reference(
        "Quyết định công bố", d.PUBLIC, to="catalogue.AnnouncingDecision", column=True, filter=True, **told.DECISION
    )

    applicants = d.Rows("Ai được làm", d.PUBLIC, rows.Applicant, **told.APPLICANTS)
    cases = d.Rows("Giấy tờ cần có", d.PUBLIC, rows.Situation, search=1, **told.PAPERS)
    agencies = d.Rows("Cơ quan thực hiện", d.PUBLIC, rows.ActingAgency, **told.AGENCIES)
    reception = d.Text("Địa chỉ tiếp nhận", d.PUBLIC, **told.RECEPTION)
    channels = d.Rows("Cách nộp, thời hạn và phí", d.PUBLIC, rows.Channel, **told.CHANNELS)
    results = d.Rows("Kết quả", d.PUBLIC, rows.Result, search=1, **told.RESULTS)
    steps = d.Text("Trình tự thực hiện", d.PUBLIC, **told.STEPS)
    requirements = d.Text("Yêu cầu, điều kiện", d.PUBLIC, **told.REQUIREMENTS)
    bases = d.Rows("Căn cứ pháp lý", d.PUBLIC, rows.LegalBasis, **told.BASES)
    forms = d.Rows("Mẫu đơn, tờ khai", d.PUBLIC, rows.Form, **told.FORMS)
    form_files = d.Attachments("Tệp mẫu đơn", d.PUBLIC, **told.FORM_FILES)

    online_level = d.Choice(
        "Mức độ trực tuyến", d.PUBLIC, of=ONLINE_LEVELS, facet=True, blank=True, **told.ONLINE_LEVEL
    )
    filing_link = d.Web("Địa chỉ nộp trực tuyến", d.PUBLIC)
    keywords = d.Line("Từ khóa", d.PUBLIC, search=1, max_length=2000, blank=True, **told.KEYWORDS)
    life_events = d.Rows("Việc trong đời", d.PUBLIC, rows.LifeEvent, facet=True, search=1)
    source_url = d.Web("Nguồn", d.PUBLIC)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL, **told.NOTE)

    lifecycle = BY_THE_PROVINCE
    basis = CONTROL_OF_PROCEDURES
    search_priors: ClassVar = {"level": {"commune": 1.25}}
    search_named: ClassVar = {"level": LEVELS_AS_SAID}
    search_later: ClassVar = ("cấp lại", "cấp đổi", "đổi", "gia hạn", "chấm dứt", "thu hồi", "sửa đổi", "điều chỉnh")
    search_cut: ClassVar = ("thủ tục",)
    titled_by = "title"
    slug = "thu-tuc"

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Thủ tục hành chính"

    @classmethod
    def canonical_key(cls, key: str) -> str:
        """The root of a suffixed code: one record answers for every agency's form of it."""
        suffixed = SUFFIXED.fullmatch(key)
        return suffixed[1] if suffixed else key
