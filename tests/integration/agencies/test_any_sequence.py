"""Whatever is done to agencies in whatever order: no circle, one living owner for each record, old codes lead on."""

from __future__ import annotations

import itertools
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from content_models.actions.agencies.cancelling import cancel
from content_models.actions.agencies.ending import Ending, end
from content_models.actions.agencies.founding import Founding, found
from content_models.actions.agencies.merging import Merger, merge
from content_models.actions.agencies.planned import HandOver
from content_models.actions.agencies.relocating import Relocation, relocate
from content_models.actions.agencies.renaming import Renaming, rename
from content_models.actions.agencies.splitting import Part, Split, split
from content_models.actions.agencies.transferring import transfer
from content_models.declaration.roles import Role
from content_models.ledger.agency_versions import latest_versions
from content_models.ledger.verification import faults
from content_models.organisation.models import Account, Agency, AgencyChange, RoleGrant, Succession
from content_models.organisation.rights import visible
from content_models.organisation.succession import continued_by
from tests.factories.agencies import BEGAN, ground, known, today
from tests.factories.texts import text
from tests.sample_artefacts.models import KitchenSink

VERBS = ("found", "rename", "move", "merge", "split", "end", "end_for_good", "transfer", "plan", "cancel")
STEP = st.tuples(st.sampled_from(VERBS), st.integers(0, 30), st.integers(0, 30))


class AnySequence(TestCase):
    """Twelve agencies with a record each, then anything at all."""

    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(STEP, max_size=9))
    def test_whatever_is_done(self, steps: list[tuple[str, int, int]]) -> None:
        province = _province()
        for number, (verb, first, second) in enumerate(steps):
            rows = list(Agency.objects.order_by("pk"))
            one, other = rows[first % len(rows)], rows[second % len(rows)]
            try:
                with transaction.atomic():
                    _do(verb, one, other, number)
            except PermissionDenied:
                continue
        _no_circle()
        _one_owner_each(province)
        _old_codes_lead_on()
        assert not list(faults())


def _province() -> Agency:
    wanted = [Founding("P", "Tỉnh"), *(Founding(f"A{n}", f"Cơ quan {n}", "P") for n in range(6))]
    wanted += [Founding(f"B{n}", f"Đơn vị {n}", f"A{n % 3}") for n in range(5)]
    made = found(wanted, ground(on=BEGAN), None)
    for number, agency in enumerate(made):
        record = text(KitchenSink, code=f"r{agency.pk}", title=f"Văn bản {number}")
        record.agency = agency
        record.save()
    known(*Agency.objects.exclude(pk__in=[agency.pk for agency in made]))
    return made[0]


def _do(verb: str, one: Agency, other: Agency, number: int) -> Any:
    """One step; most random ones are refused, which is as good."""
    on = ground()
    ways = {
        "found": lambda: found([Founding(f"N{number}", f"Mới {number}", one.code)], on, None),
        "rename": lambda: rename([Renaming(one, {"name": f"Tên {number}"})], on, None),
        "move": lambda: relocate([Relocation(one, other)], on, None),
        "merge": lambda: merge([Merger([one], other)], on, None),
        "split": lambda: split([Split(one, [Part(other, ["kitchensink"])], heir=number % 2 and 0)], on, None),
        "end": lambda: end([Ending(one, other)], on, None),
        "end_for_good": lambda: end([Ending(one, None)], on, None),
        "transfer": lambda: transfer([HandOver(one, other, ["kitchensink"])], on, None),
        "plan": lambda: merge([Merger([one], other)], ground(30), None),
        "cancel": lambda: cancel(list(AgencyChange.waiting())[:1], None, "Thôi"),
    }
    return ways[verb]()


def _no_circle() -> None:
    above = dict(Agency.objects.values_list("pk", "parent_id"))
    for agency in Agency.objects.all():
        chain = list(itertools.takewhile(lambda pk: pk is not None, _up(agency.pk, above)))
        assert agency.path == "".join(f"{pk}." for pk in reversed(chain))


def _up(pk: int | None, above: dict[int, int | None]) -> Any:
    for _ in range(len(above) + 1):
        yield pk
        pk = above[pk] if pk is not None else None


def _one_owner_each(province: Agency) -> None:
    """A record belongs to a living agency, or to an old one whose line of whole successors ends in one or in nobody."""
    heirs = dict(Succession.objects.filter(whole=True, on__lte=today()).values_list("from_agency", "to_agency"))
    for record in KitchenSink.objects.select_related("agency"):
        owner = record.agency_id
        while owner in heirs:
            owner = heirs[owner]
        last = Agency.objects.get(pk=owner)
        ended = last.has_ended(today())
        assert not ended or owner not in heirs
        staff = _holder(last)
        assert visible(staff, KitchenSink).filter(pk=record.pk).exists() == (not ended)
        peers = Agency.objects.filter(Agency.exists_on(today()), parent=last.parent_id).exclude(pk=last.pk)
        for peer in peers[:2]:
            assert not visible(_holder(peer), KitchenSink).filter(pk=record.pk).exists()
    if not province.has_ended(today()):
        assert visible(_holder(province), KitchenSink).count() <= KitchenSink.objects.count()


def _holder(agency: Agency) -> Account:
    account = Account.objects.get_or_create(username=f"bt-{agency.pk}")[0]
    RoleGrant.objects.get_or_create(
        account=account, role=Role.CATALOGUE_EDITOR, agency=agency, defaults={"starts_on": BEGAN}
    )
    account.__dict__.pop("_held", None)
    return account


def _old_codes_lead_on() -> None:
    rows = list(Agency.objects.all())
    told = latest_versions([agency.code for agency in rows])
    assert set(told) == {agency.code for agency in rows}
    for pair in Succession.objects.filter(on__lte=today(), whole=True).select_related("from_agency"):
        line = continued_by(pair.from_agency.code, today())
        assert all(heir.stands_on(today()) for heir in line)
        assert told[pair.from_agency.code].withdrawn
