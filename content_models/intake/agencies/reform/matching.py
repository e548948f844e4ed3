"""Which agencies a row means; what cannot be told for sure is refused with its reason, never guessed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from content_models.declaration.fold import fold
from content_models.intake.agencies.reform.gazetteer import Gazetteer, Unit, nearest
from content_models.intake.agencies.reform.rows import OldUnit, ReformRow


@dataclass
class Matched:
    """A row with its agencies: the code of the new commune, the old ones it continues, those it takes a part of."""

    row: ReformRow
    code: str = ""
    whole: list[str] = field(default_factory=list)
    partly: list[str] = field(default_factory=list)
    rests: dict[str, str] = field(default_factory=dict)


def match(rows: Sequence[ReformRow], known: Gazetteer, provinces: Mapping[str, str]) -> list[Matched]:
    """Match rows with agencies of the day before; a row that cannot be has its `why`."""
    matched = []
    for row in rows:
        one = Matched(row)
        if not row.why:
            _match_units(one, known, provinces)
        if not row.why:
            _match_code(one, known)
        matched.append(one)
    _part(matched)
    _refuse_taken_codes(matched, known)
    return matched


def _match_units(one: Matched, known: Gazetteer, provinces: Mapping[str, str]) -> None:
    row = one.row
    if not row.units:
        _match_unmerged(one, known)
        return
    found = [(old, _candidates(old, row, known, provinces)) for old in row.units]
    sure = Counter(units[0].above for _, units in found if len(units) == 1)
    for old, units in found:
        near = [unit for unit in units if sure[unit.above] == max(sure[u.above] for u in units)] if units else []
        if len(near) != 1:
            said = "không có trong tỉnh" if not units else f"có {len(units)} đơn vị cùng tên, chưa rõ huyện nào"
            row.why = f"“{old.name}” {said}"
            return
        one.whole.append(near[0].code)
        if old.rest:
            one.rests[near[0].code] = old.rest


def _candidates(old: OldUnit, row: ReformRow, known: Gazetteer, provinces: Mapping[str, str]) -> list[Unit]:
    here = [unit for unit in known.named(old.name) if provinces.get(known.province(unit)) == row.province]
    told = [unit for unit in here if known.is_in(unit, old)] if old.district else here
    return nearest(old.name, told or here)


def _match_unmerged(one: Matched, known: Gazetteer) -> None:
    """A commune that stayed keeps its code and its bare name."""
    units = [known.units[code] for code in one.row.codes if code in known.units]
    same = [unit for unit in units if fold(unit.name).endswith(fold(one.row.name))]
    if len(same) != 1:
        one.row.why = "không sáp nhập, nhưng không có xã cũ nào mang mã và tên này"
    else:
        one.whole = [same[0].code]


def _match_code(one: Matched, known: Gazetteer) -> None:
    """Of several codes that of an old unit of the row; a new commune often goes on under one of them."""
    own = [code for code in one.row.codes if code in one.whole] or one.row.codes
    if len(own) != 1:
        one.row.why = f"có {len(one.row.codes)} mã, chưa rõ mã nào"
    else:
        one.code = own[0]


def _part(matched: Sequence[Matched]) -> None:
    """An old unit in several rows has one that continues it, the others take parts."""
    places: dict[str, list[Matched]] = defaultdict(list)
    for one in matched:
        if not one.row.why:
            for code in dict.fromkeys(one.whole):
                places[code].append(one)
    for code, ones in places.items():
        heir = _heir(code, ones)
        for one in ones:
            if one is heir:
                continue
            one.whole.remove(code)
            one.partly.append(code)
            if heir is None:
                one.row.why = f"đơn vị cũ mã {code} ghi ở nhiều dòng, chưa rõ dòng nào nhận phần còn lại"


def _heir(code: str, ones: Sequence[Matched]) -> Matched | None:
    """The row that goes on under the unit's own code, else the one that takes what is left last."""
    own = [one for one in ones if one.code == code]
    longest = max(len(one.rests.get(code, "")) for one in ones)
    heirs = own or [one for one in ones if len(one.rests.get(code, "")) == longest]
    return heirs[0] if len(heirs) == 1 else None


def _refuse_taken_codes(matched: Sequence[Matched], known: Gazetteer) -> None:
    """The code of an old unit is not given to a commune that does not continue it."""
    seen: dict[str, int] = {}
    for one in matched:
        if one.row.why:
            continue
        if one.code in known.units and one.code not in one.whole:
            one.row.why = f"mã {one.code} là của {known.units[one.code].name}, không nằm trong các đơn vị cũ của dòng"
        elif one.code in seen:
            one.row.why = f"mã {one.code} đã dùng ở dòng {seen[one.code]}"
        seen.setdefault(one.code, one.row.number)
