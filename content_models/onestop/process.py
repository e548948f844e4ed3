"""How a dossier moves: receive, transfer, resolve, return (S002-08); the names are those of TT 03/2025/TT-VPCP."""

from content_models.declaration import language as d


class AskForPapers(d.Row):
    """What the supplement request says (Mẫu 02): reason and papers in one go."""

    reason = d.Text("Giấy tờ cần bổ sung và lý do", blank=False)


class Finish(d.Row):
    """What came of it."""

    result = d.Text("Kết quả giải quyết", blank=False)


class Refuse(d.Row):
    """The refusal (Mẫu 03): a real reason, never a technical one."""

    reason = d.Text("Lý do từ chối", blank=False)


CLERK, SPECIALIST = d.Role.CLERK, d.Role.SPECIALIST

ONE_STOP = d.Process(
    opens=CLERK,
    states=[
        d.State("received", "Được tiếp nhận", d.RUNS, "Cơ quan đã nhận đủ giấy tờ của bạn."),
        d.State("working", "Đang xử lý", d.RUNS, "Bạn chưa phải làm gì thêm."),
        d.State("waiting", "Yêu cầu bổ sung giấy tờ", d.STOPS, "Bạn cần bổ sung giấy tờ."),
        d.State("done", "Đã xử lý xong", d.ENDS, "Đã có kết quả, mời bạn đến nhận."),
        d.State("handed_over", "Đã trả kết quả", d.ENDS, "Bạn đã nhận kết quả."),
        d.State("refused", "Không được tiếp nhận", d.ENDS, "Hồ sơ bị từ chối, xem lý do trong chi tiết."),
    ],
    transitions=[
        d.Move("assign", "Chuyển giải quyết", "received", "working", CLERK),
        d.Move("ask", "Yêu cầu bổ sung", "working", "waiting", SPECIALIST, form=AskForPapers),
        d.Move("supplement", "Nhận bổ sung", "waiting", "working", CLERK),
        d.Move("finish", "Ghi kết quả", "working", "done", SPECIALIST, form=Finish),
        d.Move("hand_over", "Trả kết quả", "done", "handed_over", CLERK),
        d.Move("refuse", "Từ chối", ("received", "working"), "refused", SPECIALIST, form=Refuse),
    ],
)
