"""What stands against a change of agencies: no ground, a day that is over, another's agency, a circle, a second."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from content_models.actions.agencies.ending import Ending, end
from content_models.actions.agencies.founding import Founding, found
from content_models.actions.agencies.ground import Ground
from content_models.actions.agencies.merging import Merger, merge
from content_models.actions.agencies.planned import HandOver
from content_models.actions.agencies.relocating import Relocation, relocate
from content_models.actions.agencies.renaming import Renaming, rename
from content_models.actions.agencies.splitting import Part, Split, split
from content_models.actions.agencies.transferring import transfer
from content_models.actions.refusal import Refused
from content_models.declaration.roles import Role
from content_models.organisation.models import Agency, AgencyChange
from tests.factories.agencies import founded, ground, today
from tests.factories.journeys import opened
from tests.factories.people import agency, holder_of
from tests.sample_artefacts.models import Errand

pytestmark = pytest.mark.django_db
ORGANISER = Role.ORGANISATION_ADMIN


@pytest.fixture
def organiser():
    return holder_of(ORGANISER, "H99")


def every_verb(one, other, on, account):
    """Each verb once, done to `one`, with `other` as its neighbour."""
    yield lambda: rename([Renaming(one, {"name": "Tên khác"})], on, account)
    yield lambda: relocate([Relocation(one, other)], on, account)
    yield lambda: merge([Merger([one], other)], on, account)
    yield lambda: split([Split(one, [Part(other, ["errand"])])], on, account)
    yield lambda: end([Ending(one, other)], on, account)
    yield lambda: end([Ending(one, None)], on, account)
    yield lambda: transfer([HandOver(one, other, ["errand"])], on, account)
    yield lambda: found([Founding("X1", "Cơ quan mới", one.code)], on, account)


def refused(tries):
    told = []
    for attempt in tries:
        with pytest.raises(Refused) as why:
            attempt()
        told.append(str(why.value))
    assert not AgencyChange.objects.exists()
    assert not Agency.objects.exclude(ends_on=None).exists()
    return told


@pytest.mark.parametrize("role", [role for role in Role if role is not ORGANISER])
def test_no_other_role_changes_agencies(role):
    refused(every_verb(agency("H99.02"), agency("H99.03"), ground(1), holder_of(role, "H99")))


def test_a_peer_and_one_in_the_agency_itself_change_nothing():
    for account in (holder_of(ORGANISER, "H99.03"), holder_of(ORGANISER, "H99.02")):
        tries = list(every_verb(agency("H99.02"), agency("H99.03"), ground(1), account))
        refused(tries[:-1])  # below one's own agency one may found


def test_one_part_of_the_province_takes_nothing_from_another():
    north, south = founded(under=founded(code="R").code, code="N"), founded(under="R", code="S")
    theirs, mine = founded(under="S", code="S1"), founded(under="N", code="N1")
    account = holder_of(ORGANISER, "H99")
    account.grants.update(agency=north)
    refused(list(every_verb(theirs, mine, ground(1), account)))
    refused(list(every_verb(mine, theirs, ground(1), account))[1:3])
    rename([Renaming(mine, {"name": "Của tôi"})], ground(), account)
    assert south.stands_on(today())


def test_a_ground_is_a_day_to_come_with_basis_and_reason(organiser):
    one, other = agency("H99.02"), agency("H99.03")
    past = refused(every_verb(one, other, ground(-1), organiser))
    assert all("đã qua" in words for words in past)
    refused(every_verb(one, other, Ground(today(), " ", "Lý do"), organiser))
    refused(every_verb(one, other, Ground(today(), "Căn cứ", " "), organiser))
    refused(every_verb(one, other, Ground(today(), "c" * 301, "Lý do"), organiser))


def test_only_the_operators_command_enters_what_was_long_ago():
    merge([Merger([agency("H99.02")], agency("H99.03"))], ground(on=datetime.date(2025, 9, 1)), None)
    assert agency("H99.02").has_ended(datetime.date(2025, 9, 1))


def test_an_agency_that_ends_is_not_changed_again(organiser):
    one, other = agency("H99.02"), agency("H99.03")
    merge([Merger([one], other)], ground(3), organiser)
    for attempt in every_verb(one, other, ground(5), organiser):
        with pytest.raises(Refused):
            attempt()
    for attempt in list(every_verb(other, one, ground(5), organiser))[:-2]:
        with pytest.raises(Refused):
            attempt()


def test_no_agency_stands_below_itself(organiser):
    one = agency("H99.02")
    below = founded(under=one.code)
    with pytest.raises(Refused, match="dưới chính nó"):
        relocate([Relocation(one, below)], ground(), organiser)
    with pytest.raises(Refused, match="dưới chính nó"):
        relocate([Relocation(one, one)], ground(), organiser)


def test_two_moves_that_make_a_circle_only_together(organiser):
    first, second = founded(under=organiser.grants.get().agency.code), founded(under="H99")
    moves = [Relocation(first, second), Relocation(second, first)]
    with pytest.raises(Refused):
        relocate(moves, ground(2), organiser)
    relocate(moves[:1], ground(2), organiser)
    with pytest.raises(Refused, match="đang có thay đổi"):
        relocate(moves[1:], ground(2), organiser)


def test_days_do_not_overlap():
    one = founded()
    rename([Renaming(one, {"name": "Tên 2"})], ground(on=datetime.date(2026, 1, 1)), None)
    with pytest.raises(Refused, match="sau ngày này"):
        rename([Renaming(one, {"name": "Tên 3"})], ground(on=datetime.date(2025, 9, 1)), None)


def test_nobody_ends_with_work_open_unless_somebody_goes_on_with_it(organiser):
    case = opened(Errand, "H99.02")
    with pytest.raises(Refused, match="chưa xong"):
        end([Ending(case.agency, None)], ground(), organiser)
    end([Ending(case.agency, agency("H99.03"))], ground(), organiser)
    above = agency("H99.03")
    founded(under=above.code)
    with pytest.raises(Refused, match="còn nằm dưới"):
        end([Ending(above, None)], ground(), organiser)


def test_codes_and_names_have_limits(organiser):
    agency("H99")
    for wrong in (Founding("mã", "Tên", "H99"), Founding("C", "", "H99"), Founding("C", "t" * 301, "H99")):
        with pytest.raises(ValidationError):
            found([wrong], ground(), organiser)
    with pytest.raises(Refused, match="ghi hai lần"):
        found([Founding("C", "a", "H99"), Founding("C", "b", "H99")], ground(), organiser)
    with pytest.raises(Refused, match="cấp trên"):
        found([Founding("C", "a")], ground(), organiser)


def test_an_heir_from_below_comes_where_the_old_one_stood():
    old = founded(under=founded(code="ROOT").code)
    heir = founded(under=old.code)
    end([Ending(old, heir)], ground(), None)
    old.refresh_from_db()
    heir.refresh_from_db()
    assert old.parent == heir.parent == Agency.objects.get(code="ROOT")
