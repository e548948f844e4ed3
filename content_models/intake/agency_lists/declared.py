"""What a list of agencies may say, declared like a type, so that the screens of lists read it like any other."""

from __future__ import annotations

from typing import Any, ClassVar

from content_models.declaration.choice import Choice
from content_models.declaration.exposure import PUBLIC
from content_models.declaration.kinds import Code, Date, Line
from content_models.declaration.lifecycle import Approval
from content_models.declaration.record import Record
from content_models.declaration.roles import Role
from content_models.organisation.agency import Agency, Tier


class AgencyList(Record):
    """No table and no registered type: agencies change by decisions for a day, never by drafts."""

    code = Code("Mã cơ quan", PUBLIC, max_length=40)
    name = Line("Tên cơ quan", PUBLIC, max_length=300)
    short_name = Line("Tên gọn", PUBLIC, max_length=120, blank=True)
    agency_kind = Line("Loại cơ quan", PUBLIC, max_length=60, blank=True)
    tier = Choice("Cấp", PUBLIC, of=tuple((str(value), str(label)) for value, label in Tier.choices))
    parent_code = Code("Mã cơ quan cấp trên", PUBLIC, max_length=40)
    starts_on = Date("Ngày thành lập", PUBLIC, blank=True)
    ends_on = Date("Ngày kết thúc", PUBLIC, blank=True)

    lifecycle = Approval(draft=Role.ORGANISATION_ADMIN, steps=[])
    one_per: ClassVar[list[str]] = []

    class Meta:
        abstract = True
        verbose_name = "Cơ quan"

    @classmethod
    def canonical_key(cls, key: str) -> str:
        """Codes of agencies have no other form."""
        return key


#: Fields of a list that are words of an agency, with the names they have there.
WORDS = {"name": "name", "short_name": "short_name", "agency_kind": "kind", "tier": "tier"}


def words_in(plain: dict[str, Any]) -> dict[str, str]:
    """Return the words that a row says, by their names on an agency."""
    said = {WORDS[name]: value for name, value in plain.items() if name in WORDS}
    return {name: value["value"] if isinstance(value, dict) else value for name, value in said.items()}


def standing_text(agency: Agency) -> dict[str, Any]:
    """Return what stands in the form of a row; the superior must be loaded with the agency."""
    days = {name: (day := getattr(agency, name)) and day.isoformat() for name in ("starts_on", "ends_on")}
    words = {name: getattr(agency, own) for name, own in WORDS.items()}
    words["tier"] = AgencyList.kind("tier").plain(agency.tier)
    return {"code": agency.code, "parent_code": agency.parent.code if agency.parent else "", **words, **days}
