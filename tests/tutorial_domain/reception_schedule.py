"""Lịch tiếp công dân: Luật Tiếp công dân, Điều 24."""

from content_models.declaration import language as d


class ReceptionSchedule(d.Artefact):
    """Where and when the leader of an agency receives citizens in one year."""

    year = d.Year("Năm", d.PUBLIC, column=True, filter=True, facet=True)
    title = d.Line("Tên lịch", d.PUBLIC, column=True, search=5)
    place = d.Line("Nơi tiếp", d.PUBLIC, column=True, search=2)
    times = d.Text("Ngày và giờ tiếp", d.PUBLIC, search=1, blank=False)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = d.Approval(d.Role.CATALOGUE_EDITOR, [d.Step("Phê duyệt", d.Role.AGENCY_LEADER, working_days=2)])
    basis = [d.Cites("42/2013/QH13", "Điều 24")]
    one_per = ["agency", "year"]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "Lịch tiếp công dân"
