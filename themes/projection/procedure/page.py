"""Everything the template of a procedure needs beyond the stored body."""

from dataclasses import dataclass
from typing import Any

from themes.projection.procedure.answers import Answer, answers
from themes.projection.procedure.channels import Channel, channels
from themes.projection.procedure.papers import PapersOfCase, papers
from themes.projection.procedure.places import Fee, fees, places
from themes.projection.procedure.steps import Step, steps

#: The nine sections, on page, print and API alike: anchor and heading.
SECTIONS = (
    ("ai", "Ai được làm"),
    ("giay-to", "Giấy tờ cần có"),
    ("noi-nop", "Nộp ở đâu"),
    ("thoi-han", "Bao lâu có kết quả"),
    ("phi", "Phí, lệ phí"),
    ("ket-qua", "Nhận được gì"),
    ("cac-buoc", "Các bước"),
    ("can-cu", "Căn cứ pháp lý"),
    ("mau-don", "Mẫu đơn, tờ khai"),
)

BASES_AT_ONCE = 6


@dataclass(frozen=True)
class ProcedurePage:
    """A procedure as its page shows it."""

    sections: tuple[tuple[str, str], ...]
    keys: list[Answer]
    channels: list[Channel]
    places: list[str]
    fees: list[Fee]
    papers: list[PapersOfCase]
    opening: list[str]
    steps: list[Step]
    more_bases: list[dict[str, Any]]
    has_cases: bool


def procedure_page(body: dict[str, Any]) -> ProcedurePage:
    """Arrange a stored procedure for reading."""
    ways = channels(body)
    opening, found = steps(body.get("steps"))
    return ProcedurePage(
        sections=SECTIONS,
        keys=answers(body, ways),
        channels=ways,
        places=places(ways),
        fees=fees(ways),
        papers=papers(body),
        opening=opening,
        steps=found,
        more_bases=(body.get("bases") or [])[BASES_AT_ONCE:],
        has_cases=any(way.case for way in ways),
    )
