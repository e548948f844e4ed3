"""Thành lập: new agencies, from a day on, each with its public version and its event."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from content_models.actions.agencies.ground import Ground, admit_ground, leads_to
from content_models.actions.agencies.making_public import Turn, make_public
from content_models.actions.agencies.paths import hold_tree, settle_paths
from content_models.actions.refusal import refuse_unless
from content_models.declaration.fold import sort_key
from content_models.declaration.kinds import ASCII_CODE
from content_models.organisation.agency import Agency, Tier
from content_models.organisation.instant import day_of, now


@dataclass(frozen=True)
class Founding:
    """A new agency; `under` is the code of its superior, which may be founded with it. Empty: a root."""

    code: str
    name: str
    under: str = ""
    short_name: str = ""
    kind: str = ""
    tier: str = Tier.PROVINCE
    #: The day it began, that of the ground unless said; `since_ever`: before our books. Said by the operator only.
    starts_on: datetime.date | None = None
    since_ever: bool = False

    def first_day(self, ground: Ground) -> datetime.date | None:
        """The day from which it stands, None when that was before our books."""
        return None if self.since_ever else self.starts_on or ground.on


@transaction.atomic
def found(wanted: Sequence[Founding], ground: Ground, account: Any) -> list[Agency]:
    """Found agencies and return them in the order asked. All or none.

    Refused for a code that is taken, under an agency that is not one's own or does not stand on the day;
    ValidationError for a code or a name that is none. A root is founded by the operator's command only.
    """
    at = now()
    admit_ground(ground, account, day_of(at))
    hold_tree()
    _refuse_taken(wanted)
    told = any(one.since_ever or one.starts_on for one in wanted)
    refuse_unless(account is None or not told, "Cơ quan mới bắt đầu từ ngày của quyết định.")
    codes = {one.under for one in wanted if one.under}
    above = {agency.code: agency for agency in Agency.objects.select_for_update().filter(code__in=codes).order_by("pk")}
    for agency in above.values():
        refuse_unless(leads_to(account, agency), f"Bạn không có quyền lập cơ quan dưới {agency}.")
        stands = agency.ends_on is None and (agency.starts_on is None or agency.starts_on <= ground.on)
        refuse_unless(stands, f"{agency} không hoạt động vào ngày {ground.on:%d/%m/%Y}.")
    made = Agency.objects.bulk_create([_row(one, one.first_day(ground)) for one in wanted], batch_size=1000)
    known = above | {agency.code: agency for agency in made}
    for one, agency in zip(wanted, made, strict=True):
        refuse_unless(one.under or account is None, "Cơ quan mới phải có cơ quan cấp trên.")
        refuse_unless(not one.under or one.under in known, f"Không có cơ quan nào mang mã {one.under}.")
        agency.parent = known.get(one.under)
    _place(made)
    settle_paths()
    _read_paths(made)
    refuse_unless(all(agency.path for agency in made), "Các cơ quan mới nằm vòng tròn dưới nhau.")
    make_public([Turn(agency, {}, agency.starts_on) for agency in made], "found_agency", ground, account, at)
    return made


def _place(made: Sequence[Agency]) -> None:
    """Superiors may be founded together with those below them, so places follow when all have their ids."""
    Agency.objects.bulk_create(
        made, batch_size=1000, update_conflicts=True, unique_fields=["code"], update_fields=["parent"]
    )


def _row(one: Founding, on: datetime.date | None) -> Agency:
    row = Agency(code=one.code, name=one.name, short_name=one.short_name, kind=one.kind, tier=one.tier)
    row.starts_on, row.sort_key = on, sort_key(one.name)
    if not ASCII_CODE.regex.match(one.code):
        raise ValidationError({"code": [str(ASCII_CODE.message)]})
    row.clean_fields(exclude=["parent"])
    return row


def _refuse_taken(wanted: Sequence[Founding]) -> None:
    codes = [one.code for one in wanted]
    doubled = sorted({code for code in codes if codes.count(code) > 1}) if len(set(codes)) < len(codes) else []
    refuse_unless(not doubled, f"Mã {', '.join(doubled)} ghi hai lần.")
    taken = sorted(Agency.objects.filter(code__in=codes).values_list("code", flat=True))
    refuse_unless(not taken, f"Mã {', '.join(taken[:5])} đã có: mã của một cơ quan không bao giờ dùng lại.")


def _read_paths(made: Sequence[Agency]) -> None:
    paths = dict(Agency.objects.filter(pk__in=[agency.pk for agency in made]).values_list("pk", "path"))
    for agency in made:
        agency.path = paths[agency.pk]
