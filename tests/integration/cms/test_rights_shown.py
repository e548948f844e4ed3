"""Rights shown: the answer on the page is the answer of the code that decides; who may not ask is told nothing."""

import datetime
import random

import pytest

from cms.screens.rights.words import ways_of
from content_models.catalogue.models import Procedure
from content_models.declaration import registry
from content_models.declaration.rights import roles_for
from content_models.declaration.rights_table import VERBS, declared_lines, rights_table
from content_models.declaration.roles import Role
from content_models.onestop.models import Dossier
from content_models.organisation.held import held_by, held_by_each
from content_models.organisation.models import Account, Agency, RoleGrant, StandIn, Succession
from content_models.organisation.rights import holds_at, may
from content_models.organisation.who_may import who_holds, who_may
from content_models.quality.models import QualityPolicy
from tests.factories.journeys import opened
from tests.factories.people import START, agency, grant, holder_of
from tests.factories.texts import drafted
from tests.integration.cms.doors import entered, words_of

pytestmark = pytest.mark.django_db
SEEDS = range(4)


def random_world(chance: random.Random) -> tuple[list[Account], list[Agency]]:
    """A tree with mergers of mergers and ends, people with grants, ended ones and stand-ins, some locked."""
    places = [agency("H99")]
    for number in range(9):
        parent = chance.choice(places)
        places.append(Agency.objects.create(code=f"R{number}", name=f"Cơ quan {number}", parent=parent))
    day = datetime.date.today()
    olds = chance.sample(places[1:], 4)
    for old in olds:
        new = chance.choice([one for one in places if one != old])
        on = chance.choice([START, day, day + datetime.timedelta(days=9)])
        Succession.objects.create(from_agency=old, to_agency=new, on=on, whole=chance.random() > 0.2)
        Agency.objects.filter(pk=old.pk).update(ends_on=chance.choice([None, START, day]))
    people = [Account.objects.create(username=f"n{n}", is_active=chance.random() > 0.15) for n in range(14)]
    ends = [None, START, day, day - datetime.timedelta(days=1)]
    for _ in range(30):
        place = {"account": chance.choice(people), "role": chance.choice(list(Role)), "agency": chance.choice(places)}
        RoleGrant.objects.get_or_create(**place, defaults={"starts_on": START, "ends_on": chance.choice(ends)})
    for row in chance.sample(list(RoleGrant.objects.all()), 8):
        standing_in(chance.choice(people), row.account, row.role, row.agency, chance.choice(ends))
    return people, list(Agency.objects.order_by("pk"))


def standing_in(account, on_behalf_of, role, place, until) -> StandIn:
    whose = {"account": account, "on_behalf_of": on_behalf_of}
    return StandIn.objects.create(**whose, role=role, agency=place, starts_on=START, ends_on=until)


@pytest.mark.parametrize("seed", SEEDS)
def test_who_is_shown_is_who_may(seed):
    _, places = random_world(random.Random(seed))
    everybody = list(Account.objects.order_by("pk"))
    for place in places:
        for model in (Procedure, QualityPolicy, Dossier):
            record = model(agency=place)
            for verb in VERBS:
                shown = {one.pk for one, _ in who_may(verb, record)}
                assert shown == {one.pk for one in everybody if may(one, verb, record)}
        shown = {one.pk for one, _ in who_holds(Role.AGENCY_LEADER, place)}
        assert shown == {one.pk for one in everybody if holds_at(one, Role.AGENCY_LEADER, place.pk)}


@pytest.mark.parametrize("seed", SEEDS)
def test_all_at_once_hold_what_each_holds(seed, django_assert_max_num_queries):
    people, _ = random_world(random.Random(100 + seed))
    active = [one for one in people if one.is_active]
    with django_assert_max_num_queries(4):
        together = held_by_each([one.pk for one in active])
    for one in active:
        assert set(together[one.pk]) == set(held_by(Account.objects.get(pk=one.pk)))


@pytest.mark.parametrize("model", registry.types(), ids=lambda m: m.__name__)
def test_the_table_of_a_declaration_is_what_decides(model):
    table = {line.role: line.may for line in rights_table(model)}
    for role in Role:
        for verb in VERBS:
            assert (verb in table.get(role, set())) == (role in roles_for(model, verb))
    assert all(declared_lines(model, role) for role in table)


def test_a_reason_names_grant_succession_and_stand_in():
    old = Agency.objects.create(code="X1", name="Xã Cũ", parent=agency("H99"), ends_on=START)
    Succession.objects.create(from_agency=old, to_agency=agency("H99.100"), on=START)
    boss, deputy = holder_of(Role.AGENCY_LEADER, "H99.100"), holder_of(Role.CLERK, "H99.100")
    until = datetime.date(2099, 12, 31)
    standing_in(deputy, boss, Role.AGENCY_LEADER, agency("H99.100"), until)
    told = {(way.role, way.agency, way.came, way.until) for way in ways_of(deputy)}
    ward = agency("H99.100").name
    assert ("Lãnh đạo cơ quan", ward, f"làm thay {boss}", "31/12/2099") in told
    assert ("Cán bộ một cửa", "Xã Cũ", f"do {ward} kế thừa", "không thời hạn") in told
    assert ("Lãnh đạo cơ quan", "Xã Cũ", f"làm thay {boss}, do {ward} kế thừa", "31/12/2099") in told


def test_the_page_of_a_record_names_people_and_reasons_within_its_budget(django_assert_max_num_queries):
    record = drafted(QualityPolicy)
    for number in range(12):
        person = Account.objects.create(username=f"t{number}", full_name=f"Công dân {number:03d}")
        grant(person, Role.ISO_SECRETARY, "H99.02")
    client = entered(holder_of(Role.AUDITOR, "H99"))
    with django_assert_max_num_queries(60):
        page = words_of(client.get(f"/quan-tri/quyen/muc/qualitypolicy/{record.pk}/"))
    assert "Công dân 011" in page and "soạn thảo và trình" in page and "Sở Tư pháp" in page


def test_the_page_of_a_case_names_its_moves():
    case = opened(Dossier, "H99.100")
    clerk = entered(holder_of(Role.CLERK, "H99.100"))
    page = words_of(clerk.get(f"/quan-tri/quyen/muc/dossier/{case.pk}/"))
    assert all(move.label in page for move in Dossier.lifecycle.transitions)
    assert "Ai được xem và làm gì" in words_of(clerk.get(f"/quan-tri/vu-viec/dossier/{case.code}/"))


def test_who_may_not_ask_finds_no_page():
    record = drafted(QualityPolicy)
    place = f"/quan-tri/quyen/muc/qualitypolicy/{record.pk}/"
    for other in (None, holder_of(Role.ISO_SECRETARY, "H99.03"), holder_of(Role.AUDITOR, "H99.03")):
        answer = entered(other).get(place)
        assert answer.status_code in (302, 404) and record.title not in words_of(answer)
    told = entered(holder_of(Role.ACCOUNT_ADMIN, "H99.02")).get(place)
    assert told.status_code == 200 and record.title not in words_of(told)
    assert entered(holder_of(Role.AUDITOR, "H99")).get("/quan-tri/quyen/muc/khong-co/1/").status_code == 404


def test_rights_of_a_person_are_shown_within_reach_only():
    person = holder_of(Role.CLERK, "H99.100")
    grant(person, Role.AGENCY_LEADER, "H99.02")
    place = f"/quan-tri/quyen/tai-khoan/{person.pk}/"
    page = words_of(entered(holder_of(Role.ACCOUNT_ADMIN, "H99.100")).get(place))
    assert '<a href="/quan-tri/quyen/">Quyền</a>' in page
    assert "Cán bộ một cửa" in page and "1 vai trò ở cơ quan ngoài" in page and "Sở Tư pháp" not in page
    for role, code in ((Role.ACCOUNT_ADMIN, "H99.03"), (Role.SPECIALIST, "H99.100")):
        assert entered(holder_of(role, code)).get(place).status_code == 404


def test_tables_of_types_are_for_those_who_work_with_them_or_watch():
    assert entered(holder_of(Role.AUDITOR, "H99")).get("/quan-tri/quyen/").status_code == 200
    assert entered(holder_of(Role.ISO_SECRETARY)).get("/quan-tri/quyen/loai/qualitypolicy/").status_code == 200
    assert entered(holder_of(Role.CLERK, "H99.100")).get("/quan-tri/quyen/loai/qualitypolicy/").status_code == 302
    assert entered(holder_of(Role.CLERK, "H99.100")).get("/quan-tri/quyen/").status_code == 302
