"""Yêu cầu cung cấp thông tin: Luật Tiếp cận thông tin, Điều 24 đến Điều 29."""

from content_models.declaration import language as d


class Reply(d.Row):
    """What the citizen is told."""

    text = d.Text("Nội dung trả lời", blank=False)


class InformationRequest(d.Case):
    """One citizen's request for information that an agency keeps."""

    wanted = d.Text("Thông tin cần có", d.HOLDER, blank=False)
    citizen = d.Line("Người yêu cầu", d.HOLDER, personal=True, mask=d.Mask.NAME)

    lifecycle = d.Process(
        opens=d.Role.CLERK,
        states=[
            d.State("received", "Đã tiếp nhận", d.RUNS, "Cơ quan đang chuẩn bị thông tin cho bạn."),
            d.State("unclear", "Chờ làm rõ", d.STOPS, "Bạn cần nói rõ thông tin muốn có."),
            d.State("provided", "Đã cung cấp", d.ENDS, "Bạn đã được cung cấp thông tin."),
            d.State("refused", "Bị từ chối", d.ENDS, "Lý do từ chối ở phần chi tiết."),
        ],
        transitions=[
            d.Move("ask", "Đề nghị làm rõ", "received", "unclear", d.Role.SPECIALIST, form=Reply),
            d.Move("clarify", "Ghi nội dung làm rõ", "unclear", "received", d.Role.CLERK, form=Reply),
            d.Move("provide", "Cung cấp", "received", "provided", d.Role.SPECIALIST, form=Reply),
            d.Move("refuse", "Từ chối", "received", "refused", d.Role.SPECIALIST, form=Reply),
        ],
    )
    basis = [d.Cites("104/2016/QH13", "Điều 24 đến Điều 29")]

    class Meta(d.Case.Meta):
        verbose_name = verbose_name_plural = "Yêu cầu cung cấp thông tin"

    def time_limit(self) -> d.TimeLimit:
        return d.TimeLimit(10, d.Unit.WORKING_DAY)
