"""Việc chờ tôi: each count opens a list with as many rows, in few queries whatever the number."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from content_models.actions.moving import move
from content_models.actions.opening import open_cases
from content_models.declaration.roles import Role
from content_models.moderation.models import Duty
from content_models.quality.models import QualityPolicy
from tests.factories.people import agency, grant, holder_of
from tests.factories.texts import decider, drafted, submitted
from tests.integration.cms.browsing import browser
from tests.sample_artefacts.models import Errand

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def errands(count, received=None):
    clerk = holder_of(Role.CLERK)
    found = [Errand(agency=agency(), subject=f"Việc {n}", asker=f"Công dân {n:03}") for n in range(count)]
    return [opened.case for opened in open_cases(found, clerk, received)]


def counts(shown):
    return {one.slug: one.total for one in shown.context["lists"]}


def test_counts_equal_the_rows_of_the_list_each_opens():
    late, soon = timezone.now() - 40 * DAY, timezone.now()
    errands(3, late)
    errands(2, soon)
    leader = decider(submitted(drafted(QualityPolicy)))
    grant(leader, Role.SPECIALIST, "H99.02")
    client = browser(leader)

    found = counts(client.get(reverse("cms_desk")))
    assert found == {"tre": 3, "hom-nay": 0, "duyet": 1, "tra": 0, "can-cu": 0, "con-han": 2}
    for slug, total in found.items():
        opened = client.get(reverse("cms_desk"), {"danh-sach": slug})
        assert counts(opened) == found
        assert sum(len(rows) for _, rows in opened.context["sections"]) == total


def test_due_today_is_a_list_of_its_own():
    case = errands(1)[0]
    Duty.objects.filter(object_id=case.pk).update(due_at=timezone.localtime().replace(hour=23, minute=0))
    assert counts(browser(holder_of(Role.SPECIALIST)).get(reverse("cms_desk")))["hom-nay"] == 1


def test_a_case_that_waits_for_two_of_my_roles_stands_once():
    errands(1)
    both = holder_of(Role.SPECIALIST)
    Duty.objects.create(**duty_like(Duty.objects.get(), role=Role.CLERK))
    grant(both, Role.CLERK, "H99.02")
    assert sum(counts(browser(both).get(reverse("cms_desk"))).values()) == 1


def duty_like(duty, **changes):
    kept = {f.attname: getattr(duty, f.attname) for f in Duty._meta.concrete_fields if f.name != "id"}
    return kept | changes


def test_long_lists_go_on_by_pages_with_nothing_lost_or_twice():
    errands(60)
    client, seen = browser(holder_of(Role.SPECIALIST)), []
    for page in (1, 2, 3):
        shown = client.get(reverse("cms_desk"), {"danh-sach": "con-han", "trang": page})
        seen += [row.duty.pk for _, rows in shown.context["sections"] for row in rows]
    assert len(seen) == len(set(seen)) == 60
    assert shown.context["next_page"] is None


def test_thirteen_queries_at_most_whatever_the_number(django_assert_max_num_queries):
    errands(40, timezone.now() - 40 * DAY)
    errands(40)
    client = browser(holder_of(Role.SPECIALIST))
    client.get(reverse("cms_desk"))
    with django_assert_max_num_queries(13):
        client.get(reverse("cms_desk"))


def test_an_unknown_list_is_not_found_and_a_wild_page_is_the_first():
    client = browser(holder_of(Role.SPECIALIST))
    assert client.get(reverse("cms_desk"), {"danh-sach": "khac"}).status_code == 404
    assert client.get(reverse("cms_desk"), {"danh-sach": "tre", "trang": "-1"}).status_code == 200


def test_what_is_paused_or_answered_is_never_late():
    waiting, done = errands(2, timezone.now() - 40 * DAY)
    specialist = holder_of(Role.SPECIALIST)
    for case, last in ((waiting, "wait"), (done, "finish")):
        move([case], "start", specialist)
        move([case], last, specialist)
    assert counts(browser(specialist).get(reverse("cms_desk"))) == {
        "tre": 0, "hom-nay": 0, "duyet": 0, "tra": 0, "can-cu": 0, "con-han": 1,
    }  # fmt: skip
