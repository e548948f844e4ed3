"""Opens the office, lets everybody work at once, closes it, and hands over to the report."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

from benchmarks.database import settle
from benchmarks.intake import taken_in
from benchmarks.making.records import drafts as copied_drafts
from benchmarks.making.records import note_sources
from benchmarks.office.editor import Editor
from benchmarks.office.moderator import Moderator
from benchmarks.office.organiser import Organiser
from benchmarks.office.person import Person, until
from benchmarks.office.reader import Reader
from benchmarks.office.report import report
from benchmarks.office.server import served
from benchmarks.office.staff import PASSWORD, code_of, editors, moderators, organiser
from benchmarks.office.visitor import Visitor
from benchmarks.office.watching import watched
from benchmarks.province import START, Province, province
from benchmarks.sample import rows
from content_models.catalogue.models import Procedure
from content_models.ledger.models import PublicRecord
from content_models.organisation.models import Agency

#: So few records that editors meet on them.
EDITORS, MODERATORS, POOL, OWN = 10, 3, 12, 6


def run(minutes: float, drafts: int, readers: int) -> int:
    """Work for some minutes over `drafts` rows beside `readers`; returns how many faults people would have met."""
    place = province()
    taken_in(rows(POOL + EDITORS * OWN, 4), place.people())
    note_sources()
    copied_drafts(drafts, place.department.pk, place.small.pk)
    settle()
    names, secrets, chief = editors(place, EDITORS), moderators(place, MODERATORS), organiser(place)
    with served() as house, watched(house.processes) as watch:
        site = house.site
        writing = _editors(site, names, place)
        judging = [Moderator(Visitor(site), name) for name in secrets]
        changing = [_organiser(site, name, place) for name in chief]
        staff = [*writing, *judging, *changing]
        _sign_in(staff, secrets | chief)
        everybody = [*staff, *_readers(site, readers)]
        _work(everybody, minutes)
    return report(everybody, minutes, watch)


def _editors(site: str, names: list[str], place: Province) -> list[Editor]:
    """Everybody shares a pool; six records more are each one's own."""
    found = Procedure._base_manager.filter(version=1).order_by("pk").values_list("pk", "code")
    codes = dict(found[: POOL + EDITORS * OWN])
    pool, rest = list(codes)[:POOL], list(codes)[POOL:]
    shares = [{pk: codes[pk] for pk in rest[number::EDITORS]} for number in range(EDITORS)]
    agency = place.department.pk
    return [Editor(Visitor(site), name, pool, own, agency) for name, own in zip(names, shares, strict=True)]


def _organiser(site: str, name: str, place: Province) -> Organiser:
    unit = Agency.objects.create(code="H99.90", name="Chi cục không còn việc", parent=place.top, starts_on=START)
    return Organiser(Visitor(site), name, unit.pk, place.department.code)


def _readers(site: str, count: int) -> list[Reader]:
    keys = list(PublicRecord.objects.filter(type="procedure").values_list("key", flat=True))
    return [Reader(Visitor(site), f"ban-doc-{number + 1:02}", keys) for number in range(count)]


def _sign_in(staff: list[Person], secrets: dict[str, str]) -> None:
    for person in staff:
        secret = secrets.get(person.name)
        person.visitor.sign_in(person.name, PASSWORD, code_of(secret) if secret else "")


def _work(people: list[Person], minutes: float) -> None:
    end = time.monotonic() + minutes * 60
    with ThreadPoolExecutor(len(people)) as office:
        for person in people:
            if isinstance(person, Organiser):
                person.at = end - minutes * 30
        for done in [office.submit(until, end, person.work) for person in people]:
            done.result()
