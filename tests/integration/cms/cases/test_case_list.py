"""The list of a case type: filters, folded search, pages, and a number of queries that does not grow."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from content_models.actions.moving import move
from content_models.actions.opening import open_cases
from content_models.declaration.roles import Role
from tests.factories.people import agency, holder_of
from tests.integration.cms.browsing import browser
from tests.sample_artefacts.models import Errand

pytestmark = pytest.mark.django_db
LIST = "/quan-tri/vu-viec/errand/"
LONG_AGO = timezone.now() - datetime.timedelta(days=60)


def errands(subjects, code="H99.02", received=None):
    found = [Errand(agency=agency(code), subject=subject, asker="Công dân 017") for subject in subjects]
    return [one.case for one in open_cases(found, holder_of(Role.CLERK, code), received)]


def codes(shown):
    return [row["case"].code for row in shown.context["rows"]]


def test_words_are_found_with_and_without_marks_and_by_the_beginning():
    wanted, _ = errands(["Sửa đường Đồng Sáng", "Trồng cây"])
    client = browser(holder_of(Role.SPECIALIST))
    assert reverse("cms_cases", args=["errand"]) == LIST
    for typed in ("sua duong", "Đồng Sáng", "dong sa", wanted.code):
        assert codes(client.get(LIST, {"q": typed})) == [wanted.code]


def test_state_and_deadline_narrow_the_list():
    late, waiting, fresh = errands(["a"], received=LONG_AGO)[0], *errands(["b", "c"])
    specialist = holder_of(Role.SPECIALIST)
    move([waiting], "start", specialist)
    move([waiting], "wait", specialist)
    client = browser(specialist)
    assert codes(client.get(LIST, {"han": "tre"})) == [late.code]
    assert codes(client.get(LIST, {"han": "cho"})) == [waiting.code]
    assert codes(client.get(LIST, {"buoc": "new"})) == [fresh.code, late.code]
    assert client.get(LIST, {"buoc": "nowhere"}).status_code == 200


def test_an_agency_is_a_filter_and_reach_is_the_limit():
    own, other = errands(["a"])[0], errands(["b"], "H99.100")[0]
    above = browser(holder_of(Role.SPECIALIST, "H99"))
    assert codes(above.get(LIST)) == [other.code, own.code]
    assert codes(above.get(LIST, {"co_quan": "H99.100"})) == [other.code]
    assert codes(browser(holder_of(Role.SPECIALIST)).get(LIST)) == [own.code]


def test_pages_go_on_without_loss_and_queries_stay_flat(django_assert_max_num_queries):
    errands([f"Việc {n}" for n in range(60)])
    client, seen, page = browser(holder_of(Role.SPECIALIST)), [], LIST
    client.get(LIST)
    while page:
        with django_assert_max_num_queries(15):
            shown = client.get(page)
        seen += codes(shown)
        page = shown.context["next_page"] and LIST + shown.context["next_page"]
    assert len(seen) == len(set(seen)) == 60


def test_nobody_personal_stands_in_a_list():
    errands(["a"])
    assert "Công dân 017" not in browser(holder_of(Role.SPECIALIST)).get(LIST).content.decode()
