"""The path of the procedure catalogue: editor, controller of the own agency, leader of the province."""

from content_models.declaration import language as d

BY_THE_PROVINCE = d.Approval(
    draft=d.Role.CATALOGUE_EDITOR,
    steps=[
        d.Step("Kiểm soát", d.Role.PROCEDURE_CONTROLLER, working_days=2),
        d.Step("Công bố", d.Role.AGENCY_LEADER, working_days=3, at=d.PROVINCE),
    ],
)
CONTROL_OF_PROCEDURES = [
    d.Cites("63/2010/NĐ-CP", "Điều 13 đến Điều 16"),
    d.Cites("118/2025/NĐ-CP", "Điều 5"),
    d.Cites("2167/QĐ-UBND", "Điều 4"),
]
