"""The board of units (C-19): what it counts, whom it shows, who may remind, and what comes of a reminder."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from content_models.actions.falling_behind import behind
from content_models.actions.refusal import Refused
from content_models.actions.urging import answer_urging, conclude_urging, urge
from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.ledger.models import Event
from content_models.moderation.duty import waiting_for
from content_models.moderation.models import Duty, Notice, Urging
from content_models.organisation.models import Agency, StandIn
from content_models.quality.models import QualityPolicy
from tests.factories.people import START, agency, holder_of, stranger
from tests.factories.texts import drafted, published, submitted
from tests.integration.cms.browsing import browser

pytestmark = pytest.mark.django_db
BOARD = reverse("cms_units")
JUSTICE, HOME, PLACE = "H99.02", "H99.03", "H99.100"


@pytest.fixture
def chief():
    for code in (JUSTICE, HOME, PLACE):
        agency(code)
    return holder_of(Role.AGENCY_LEADER, "H99")


def counts(code):
    return next(row.counts for row in behind([agency(code)], timezone.now()))


def test_each_count_counts_what_it_says(chief):
    assert counts(JUSTICE)["quiet"] == 1
    published(QualityPolicy, year=timezone.localdate().year)
    drafted(Procedure)  # and the decision it names
    submitted(drafted(QualityPolicy, year=2031))
    before = counts(JUSTICE)
    assert "quiet" not in before and before["unpublished"] == 2 and "duties" not in before and "drafts" not in before
    Duty.objects.filter(closed_at=None).update(due_at=timezone.now() - datetime.timedelta(days=9), late_at=None)
    Procedure.objects.get().latest_revision.__class__.objects.update(
        created_at=timezone.now() - datetime.timedelta(days=40)
    )
    after = counts(JUSTICE)
    assert (after["duties"], after["drafts"]) == (1, 2)
    assert counts(HOME)["missing"] == after["missing"] + 1


def test_the_worst_stand_first_and_a_count_of_units_is_flat(chief, django_assert_max_num_queries):
    client = browser(chief)
    client.get(BOARD)
    with django_assert_max_num_queries(40) as asked:
        rows = client.get(BOARD).context["rows"]
    few = len(asked)
    totals = [row.total for row, *_ in rows]
    assert totals == sorted(totals, reverse=True) and len(totals) == 3
    for number in range(30):
        Agency.objects.create(code=f"H99.2{number:02}", name=f"Phường {number}", parent=agency("H99"), starts_on=START)
    with django_assert_max_num_queries(few):
        client.get(BOARD)


def test_the_chosen_units_are_reminded_by_the_screen(chief):
    answer = browser(chief).post(
        BOARD, {"units": [agency(HOME).pk], "words": "Nộp chính sách năm nay", "working_days": "5"}, follow=True
    )
    assert "Đã nhắc 1 đơn vị" in answer.content.decode()
    one = Urging.objects.get()
    assert one.agency.code == HOME and one.counted["missing"] >= 1 and one.due_at
    leader = holder_of(Role.AGENCY_LEADER, HOME)
    assert waiting_for(leader).get().object_id == one.pk
    assert "Nộp chính sách năm nay" in browser(leader).get(reverse("cms_desk")).content.decode()


def test_the_unit_reports_and_the_superior_concludes(chief):
    leader = holder_of(Role.AGENCY_LEADER, HOME)
    one = urge([agency(HOME)], chief, "Báo cáo hồ sơ trễ")[0]
    assert Notice.objects.get().account == leader
    page = reverse("cms_urging", args=[one.pk])
    assert "Báo cáo của đơn vị" in browser(leader).get(page).content.decode()
    browser(leader).post(page, {"answer": "Đã giải quyết 3 hồ sơ"})
    assert not waiting_for(leader).exists()
    browser(chief).post(page, {"recommendation": "", "remedy": "Phân công người trực thay"})
    one.refresh_from_db()
    assert (one.state, one.remedy) == ("closed", "Phân công người trực thay")
    told = Event.objects.filter(type="urging").exclude(action="minhbach.remind").order_by("id")
    assert [event.action for event in told] == [
        "minhbach.urge",
        "minhbach.answer_urging",
        "minhbach.conclude_urging",
    ]
    shown = browser(leader).get(page).content.decode()
    assert "Phân công người trực thay" in shown and "Ghi kết luận" not in shown


def test_peers_units_themselves_and_strangers_follow_nobody(chief):
    one = urge([agency(HOME)], chief, "Báo cáo")[0]
    for wrong in (holder_of(Role.AGENCY_LEADER, JUSTICE), holder_of(Role.CATALOGUE_EDITOR, "H99"), stranger()):
        assert browser(wrong).get(BOARD).status_code in (302, 403)
        assert browser(wrong).get(reverse("cms_unit", args=[agency(HOME).pk])).status_code in (302, 403, 404)
        assert browser(wrong).get(reverse("cms_urging", args=[one.pk])).status_code in (302, 403, 404)
        with pytest.raises(Refused):
            urge([agency(HOME)], wrong, "Tự ý")
        with pytest.raises(Refused):
            answer_urging(one, wrong, "Tự ý")
        with pytest.raises(Refused):
            conclude_urging(one, wrong, "Tự ý", "")
    with pytest.raises(Refused):
        urge([agency("H99")], chief, "Nhắc chính mình")
    assert Urging.objects.count() == 1 and Urging.objects.get().state == "sent"


@pytest.mark.parametrize("wrong", [{"words": ""}, {"working_days": "0"}, {"working_days": "x"}, {"units": []}])
def test_what_is_missing_is_said_and_nothing_is_lost(chief, wrong):
    sent = {"units": [agency(HOME).pk], "words": "Nội dung đã gõ", "working_days": "5"} | wrong
    shown = browser(chief).post(BOARD, sent).content.decode()
    assert "Chưa ghi được" in shown and not Urging.objects.exists()
    assert "words" in wrong or "Nội dung đã gõ" in shown


def test_the_page_of_a_unit_names_only_what_the_account_may_read(chief):
    submitted(drafted(QualityPolicy, at=HOME, title="Chính sách kín"))
    Duty.objects.update(due_at=timezone.now() - datetime.timedelta(days=9), late_at=None)
    place = reverse("cms_unit", args=[agency(HOME).pk])
    assert "Chính sách kín" in browser(chief).get(place).content.decode()
    controller = holder_of(Role.PROCEDURE_CONTROLLER, "H99")
    shown = browser(controller).get(place).content.decode()
    assert "Chính sách kín" not in shown and "không thuộc phạm vi xem" in shown


def test_a_stand_in_reminds_in_the_place_of_its_principal(chief):
    deputy = stranger("pho-chu-tich")
    facts = {"role": Role.AGENCY_LEADER, "agency": agency("H99"), "starts_on": START}
    StandIn.objects.create(account=deputy, on_behalf_of=chief, **facts)
    assert urge([agency(HOME)], deputy, "Báo cáo")[0].on_behalf_of_id == chief.pk
