"""Ai được xem và làm gì với mục này, vì sao: each act with its declared line, the people and their reasons."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from cms.projection.words import all_said, said
from cms.review.crumbs import trail
from cms.screens.rights.access import record_told
from cms.screens.rights.words import Way, worded
from content_models.actions.duties import deciding_agency_id
from content_models.declaration.case import Case
from content_models.declaration.record import Record
from content_models.declaration.rights_table import PLACES, VERBS, rights_table
from content_models.organisation.held import Held
from content_models.organisation.models import Account, Agency
from content_models.organisation.rights import may
from content_models.organisation.who_may import who_holds, who_may


@dataclass(frozen=True)
class Group:
    """People who may do one thing for the same reason."""

    way: Way
    people: list[str]


@dataclass(frozen=True)
class Act:
    """One thing that can be done with a record, and who may."""

    label: str
    total: int
    groups: list[Group]


def record_rights(request: HttpRequest, type_name: str, pk: int) -> HttpResponse:
    """Show the answer; who may not read the record is not told its title."""
    record = record_told(request.user, type_name, pk)
    name = str(record) if may(request.user, "view", record) else record.key or gettext("chưa có mã")
    acts = [_act(VERBS[verb], who_may(verb, record)) for verb in _verbs(record)]
    context = {
        "crumbs": trail(gettext("Ai được làm gì")),
        "label": said(type(record)._meta.verbose_name),
        "name": name,
        "agency": record.agency,
        "acts": [*acts, *_named_acts(record)],
        "lines": [(said(line.role.label), all_said(line.lines)) for line in rights_table(type(record))],
    }
    return render(request, "cms/rights/record.html", context)


def _verbs(record: Record) -> list[str]:
    """A case is never edited: it moves."""
    return ["view"] if isinstance(record, Case) else ["view", "change"]


def _named_acts(record: Record) -> list[Act]:
    """Steps and moves belong to who holds the role exactly at the deciding agency."""
    life: Any = type(record).lifecycle
    found = []
    for one in life.transitions if isinstance(record, Case) else life.steps:
        place = Agency.objects.get(pk=deciding_agency_id(record.agency, one.at))
        found.append(_act(f"{said(one.label)} ({said(PLACES[one.at])})", who_holds(str(one.role), place)))
    return found


def _act(label: str, found: list[tuple[Account, list[Held]]]) -> Act:
    pairs = [(held, str(person)) for person, reasons in found for held in reasons]
    worded_pairs = list(zip(worded(held for held, _ in pairs), (name for _, name in pairs), strict=True))
    order = sorted(worded_pairs, key=lambda pair: (pair[0].role, pair[0].agency, pair[0].came, pair[0].until))
    groups = [Group(way, [name for _, name in rows]) for way, rows in groupby(order, key=lambda pair: pair[0])]
    return Act(label, len(found), groups)
