"""Every declared type has its staff screens: open for its own people, absent for everybody else, within budget."""

from urllib.parse import urlencode

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.projection import ordering
from content_models.declaration import registry
from content_models.declaration.roles import Role
from content_models.declaration.rows import Rows
from tests.factories.journeys import opened
from tests.factories.people import holder_of
from tests.factories.texts import decider, drafted, published, redraft, submitted
from tests.integration.cms.browsing import browser

pytestmark = pytest.mark.django_db
LIST, EDIT, DECIDE, COMPARE = 15, 40, 35, 20
#: What a list is asked at once, at the worst: words that stand nowhere together, a filter and an order.
ASKED = [
    {},
    {"q": "khong co dau"},
    {"standing": "draft", "ordering": "-edited_at"},
    {"standing": "draft", "q": "khong co dau", "ordering": "agency"},
    {"standing": ["draft", "public"], "edited_by": "me", "edited_at_from": "2020-01-01", "ordering": "-edited_by"},
]
AROUND_A_DRAFT = ["cms_submit", "cms_compare", "cms_preview"]


def every(models):
    return pytest.mark.parametrize("model", models, ids=lambda m: m.__name__)


def screen(model, name, *args):
    return reverse(model.snippet_viewset.get_url_name(name), args=args)


def queries(client, address, data=None):
    with CaptureQueriesContext(connection) as asked:
        answer = client.post(address, data) if data else client.get(address)
    assert answer.status_code in (200, 302), (address, answer.status_code)
    return len(asked)


@every(registry.artefacts())
def test_screens_open_for_the_own_editor_and_exist_for_nobody_else(model):
    record = redraft(published(model))
    own = [screen(model, name, record.pk) for name in ("edit", "history", "inspect")]
    own += [reverse(name, args=[model.type_name(), record.pk]) for name in AROUND_A_DRAFT]
    editor = browser(holder_of(model.lifecycle.draft))
    for address in [screen(model, "list"), screen(model, "add"), *own]:
        assert editor.get(address).status_code == 200, address
    for role in (model.lifecycle.draft, *(step.role for step in model.lifecycle.steps), Role.AUDITOR):
        peer = browser(holder_of(role, "H99.03"))
        assert {peer.get(address).status_code for address in own} == {404}, role
        assert record.title_text() not in peer.get(screen(model, "list"), follow=True).content.decode()
    assert {Client().get(address).status_code for address in own} == {302}


@every(registry.artefacts())
def test_screens_stay_within_their_budget_of_queries(model, record_property):
    record = published(model)
    for _ in range(4):
        drafted(model)
    editor = browser(holder_of(model.lifecycle.draft))
    listed = queries(editor, screen(model, "list"))
    edited = queries(editor, screen(model, "edit", record.pk))
    changed = redraft(record)
    compared = queries(editor, reverse("cms_compare", args=[model.type_name(), record.pk]))
    submission = submitted(changed)
    answer = {"verdict": "approved", "reason": "", "position": 0}
    decided = queries(browser(decider(submission)), reverse("cms_review", args=[submission.pk]), answer)
    told = {"list": (listed, LIST), "edit": (edited, EDIT), "decide": (decided, DECIDE), "compare": (compared, COMPARE)}
    words = ", ".join(f"{name} {count}" for name, (count, _) in told.items())
    record_property("figure", f"queries of {model.__name__}: {words}")
    assert all(count <= most for count, most in told.values()), told


@every(registry.artefacts())
@pytest.mark.parametrize("sorted_rows", [0, 5000], ids=["long", "short"])
def test_lists_stay_within_their_budget_however_they_are_asked(model, sorted_rows, monkeypatch, record_property):
    """Also one too long to be sorted, and with the values of its filters read for the first time."""
    monkeypatch.setattr(ordering, "SORTED", sorted_rows)
    monkeypatch.setattr(ordering, "MANY", 0)
    for _ in range(3):
        drafted(model)
    editor, told = holder_of(model.lifecycle.draft), []
    queries(browser(editor), screen(model, "list"))  # a person's first page writes their settings
    agency = {"agency": model._base_manager.values_list("agency", flat=True)[0]}
    for asked in ASKED:
        cache.clear()
        told.append(queries(browser(editor), f"{screen(model, 'list')}?{urlencode(asked | agency, doseq=True)}"))
    record_property("figure", f"queries of a list of {model.__name__}: {told}")
    assert max(told) <= LIST, told


@every(registry.cases())
def test_case_screens_open_for_the_own_agency_and_exist_for_nobody_else(model):
    case = opened(model)
    name = model.type_name()
    own = [reverse("cms_case", args=[name, case.code])]
    moves = model.lifecycle.moves_from(case.state)
    own += [reverse("cms_case_move", args=[name, case.code, step.name]) for step in moves]
    clerk = browser(holder_of(model.lifecycle.opens, "H99.100"))
    for address in (reverse("cms_cases", args=[name]), reverse("cms_case_open", args=[name]), own[0]):
        assert clerk.get(address).status_code == 200, address
    peer = browser(holder_of(model.lifecycle.opens, "H99.03"))
    assert {peer.get(address).status_code for address in own} == {404}
    assert case.code not in peer.get(reverse("cms_cases", args=[name])).content.decode()
    assert queries(clerk, reverse("cms_cases", args=[name])) <= LIST


@every(registry.artefacts())
def test_a_form_sent_empty_is_asked_for_its_owner(model):
    """No key can be made without one: the field says so, not a fault."""
    none = {f"{kind.name}-count": "0" for kind in model.kinds() if isinstance(kind, Rows)}
    answer = browser(holder_of(model.lifecycle.draft, "H99")).post(screen(model, "add"), none)
    assert answer.status_code == 200
    assert "agency" in answer.context["form"].errors
