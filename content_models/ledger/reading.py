"""The one way to be read without account or secret: what was in force on a day, as shown at an instant.

The answer for (`at`, `seen`) is one flat condition: shown at `seen`, in force on `at`, and not superseded on
`at` by something known at `seen`. What was taken down since is told as of no instant: asking for yesterday must
not give the text.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import Case, F, Q, QuerySet, When
from django.utils import timezone

from content_models.declaration.word import Word
from content_models.ledger.public_card import PublicCard
from content_models.ledger.public_record import PublicRecord
from content_models.organisation.instant import VIETNAM, day_of


@dataclass(frozen=True)
class Moment:
    """Two clocks: the day whose law is asked, and the instant at which the question is put."""

    at: datetime.date
    seen: datetime.datetime

    @classmethod
    def present(cls) -> Moment:
        return cls.of()

    @classmethod
    def of(cls, at: datetime.date | None = None, seen: datetime.datetime | None = None) -> Moment:
        """Fill in what was not asked: `seen` is now, `at` is the day of `seen`."""
        seen = seen or timezone.now()
        return cls(at or day_of(seen), seen)

    @classmethod
    def parse(cls, at: str = "", seen: str = "") -> Moment:
        """Read `2026-05-01` and `2026-05-01T10:00`; ValueError in Vietnamese when they are not such.

        `seen` never reaches past now: what is scheduled stays unknown until it is shown.
        """
        try:
            day = datetime.date.fromisoformat(at) if at else None
            instant = _instant(seen) if seen else None
        except (ValueError, OverflowError) as error:
            raise ValueError("Ngày phải có dạng 2026-05-01, thời điểm có dạng 2026-05-01T10:00.") from error
        now = timezone.now()
        return cls.of(day, min(instant, now) if instant else now)


def _instant(text: str) -> datetime.datetime:
    """Read an instant, Vietnam's where it names no zone; in UTC, because no database knows an offset of 22:33."""
    read = datetime.datetime.fromisoformat(text)
    return (read if read.tzinfo else read.replace(tzinfo=VIETNAM)).astimezone(datetime.UTC)


def announced(moment: Moment) -> Q:
    """The condition that a version had been made public by then, taken down since or not."""
    return Q(shown_from__lte=moment.seen)


def shown(moment: Moment) -> Q:
    """The condition that a version was on show and may still be shown."""
    return announced(moment) & Q(shown_until=None)


def stands(moment: Moment) -> Q:
    """The condition that a version was public, in force and not superseded; taking its text down does not end it."""
    begun = Q(in_force_from=None) | Q(in_force_from__lte=moment.at)
    open_still = Q(superseded_on=None) | Q(superseded_on__gt=moment.at) | Q(superseded_known__gt=moment.seen)
    return announced(moment) & begun & open_still


def in_force(moment: Moment) -> Q:
    """The condition that a version stands and may be shown; a withdrawal is such a version."""
    return stands(moment) & Q(shown_until=None)


def current(type_name: str, key: str, moment: Moment | None = None) -> PublicRecord | None:
    """Return the version that answers for a key: the one in force, else the next one announced, else None.

    One query. The caller sees from `withdrawn` and `in_force_from` what kind of answer it is; one that was taken
    down answers nothing.
    """
    found = standing(type_name, key, moment)
    return None if found is None or found.taken_down else found


def standing(type_name: str, key: str, moment: Moment | None = None) -> PublicRecord | None:
    """Return the same version with its text even where that was taken down: for work inside, never for a reader."""
    moment = moment or Moment.present()
    sql, places = _look_up()
    given = {"type": type_name, "key": key, "at": moment.at, "seen": moment.seen}
    return next(iter(PublicRecord.objects.raw(sql, [given.get(place, place) for place in places])), None)


def current_of(type_name: str, keys: Collection[str], moment: Moment) -> list[PublicRecord]:
    """Return what `current` answers for each of many keys; those that no key answers for are left out. One query."""
    rows = _ranked(PublicRecord.objects.filter(announced(moment), type=type_name, key__in=keys), moment)
    return [row for row in rows.order_by("key", "-rank").distinct("key") if not row.taken_down]


def _ranked(rows: QuerySet[PublicRecord], moment: Moment) -> QuerySet[PublicRecord]:
    """The newest of those in force; where none is, the first of those to come."""
    return rows.annotate(rank=Case(When(stands(moment), then=F("version")), default=-F("version")))


@cache
def in_force_statement() -> str:
    """Return SQL for the version in force of a type (`$1`) and key (`$2`) on a day (`$3`), seen at an instant (`$4`).

    Its columns: body, digest, version, in_force_from, withdrawn. Made from the same conditions as everything here.
    """
    places = {"type": "$1", "key": "$2", _MARK.at: "$3", _MARK.seen: "$4"}
    columns = ("body", "digest", "version", "in_force_from", "withdrawn")
    rows = PublicRecord.objects.filter(in_force(_MARK), type="type", key="key").order_by("-version")
    sql, values = rows.values_list(*columns)[:1].query.sql_with_params()
    return sql % tuple(places[value] for value in values)


#: Stands where a caller's moment will stand.
_MARK = Moment(datetime.date.min, datetime.datetime.min.replace(tzinfo=datetime.UTC))


@cache
def _look_up() -> tuple[str, tuple[Any, ...]]:
    """The statement of `current` and what belongs in each of its places: a name, or a value that never changes.

    The ORM builds it once. Building it anew for each look-up took longer than everything else together.
    """
    ranked = _ranked(PublicRecord.objects.filter(announced(_MARK), type="type", key="key"), _MARK)
    sql, values = ranked.order_by("-rank")[:1].query.sql_with_params()
    names: dict[Any, str] = {_MARK.at: "at", _MARK.seen: "seen"}
    return sql, tuple(names.get(value, value) for value in values)


def is_in_force(record: PublicRecord, moment: Moment) -> bool:
    """The same condition as `in_force`, asked of a row in hand."""
    begun = record.in_force_from is None or record.in_force_from <= moment.at
    over = record.superseded_on and record.superseded_on <= moment.at
    known = record.superseded_known and record.superseded_known <= moment.seen
    return bool(begun and not (over and known))


def versions(type_name: str, key: str, moment: Moment | None = None) -> QuerySet[PublicRecord]:
    """Every version of a key that is on show, newest first."""
    seen = shown(moment or Moment.present())
    return PublicRecord.objects.filter(seen, type=type_name, key=key).order_by("-version")


def listed(type_name: str, moment: Moment | None = None) -> QuerySet[PublicRecord]:
    """Versions in force and not withdrawn, in Vietnamese order of title: what lists and counts show."""
    asked = moment or Moment.present()
    rows = PublicRecord.objects.filter(in_force(asked), type=type_name, withdrawn=False)
    return rows.order_by("sort_key", "key")


def card(type_name: str, code: str) -> PublicCard | None:
    """Return the bare public card of a case, None when nothing bears the code."""
    return PublicCard.objects.filter(type=type_name, code=code).select_related("agency").first()


def clean_code(typed: str, limit: int = 60) -> str:
    """Return a typed code as it is stored: spaces ignored, letters large (S002-13)."""
    return "".join(typed.split()).upper()[:limit]


def facets_of(model: Any, body: dict[str, Any]) -> dict[str, Any]:
    """Return what lists filter and count by: the declared filters and facets of a public body."""
    kinds = [kind for kind in model.kinds() if kind.is_public and (kind.facts.filter or kind.facts.facet)]
    return {kind.name: _facet(body.get(kind.name)) for kind in kinds} | {"agency": body["agency"]["code"]}


def facets_met(model: Any, chosen: Mapping[str, Any]) -> Q:
    """The condition that facets hold what was chosen; a word of a shared category stands for all it ever was called."""
    spelt = {kind.name: kind for kind in model.kinds() if isinstance(kind, Word) and kind.name in chosen}
    rest = {name: value for name, value in chosen.items() if name not in spelt}
    met = Q(facets__contains=rest) if rest else Q()
    for name, kind in spelt.items():
        alike = Q()
        for words in kind.spellings(chosen[name]):
            alike |= Q(facets__contains={name: words})
        met &= alike
    return met


def _facet(value: Any) -> Any:
    """Scalars stay; a choice gives its value, a reference its key, rows the first text of each row."""
    if isinstance(value, dict):
        return value.get("value") or value.get("key") or value.get("code")
    if isinstance(value, list):
        return sorted({str(_facet(next((v for k, v in row.items() if k != "id" and v), ""))) for row in value})
    return value
