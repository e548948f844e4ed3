"""What can be done to an agency on these screens, in the order people look for it."""

from __future__ import annotations

from dataclasses import dataclass

from cms.projection.words import lazily


@dataclass(frozen=True)
class Verb:
    """One way to change an agency: its address, its words, and whether it starts from above or from the agency."""

    slug: str
    label: str
    says: str
    below: bool = False
    past: bool = False


VERBS = (
    Verb("lap", lazily("Lập cơ quan trực thuộc"), lazily("Cơ quan mới, trực thuộc cơ quan này."), below=True),
    Verb("doi-ten", lazily("Đổi tên"), lazily("Văn bản của ngày trước giữ tên cũ.")),
    Verb("chuyen", lazily("Chuyển cơ quan cấp trên"), lazily("Mọi đơn vị trực thuộc đi cùng.")),
    Verb(
        "sap-nhap",
        lazily("Sáp nhập, hợp nhất"),
        lazily("Nhiều cơ quan thành một; việc dở dang do cơ quan kế thừa quyết định."),
    ),
    Verb("chia-tach", lazily("Chia, tách"), lazily("Một phần hồ sơ, văn bản sang cơ quan khác.")),
    Verb("ket-thuc", lazily("Kết thúc hoạt động"), lazily("Có cơ quan kế thừa, hoặc nói rõ là không.")),
    Verb("chuyen-giao", lazily("Chuyển giao hồ sơ, văn bản"), lazily("Hai cơ quan vẫn hoạt động."), past=True),
)


def offered(mine: bool, ends: bool) -> list[Verb]:
    """The verbs for an agency: `mine` where one organises it from above, `ends` when its last day is known."""
    return [verb for verb in VERBS if (verb.past and mine) or (not ends and (mine or verb.below))]


def of_slug(slug: str) -> Verb | None:
    """The verb at an address."""
    return next((verb for verb in VERBS if verb.slug == slug), None)
