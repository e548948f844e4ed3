"""Every declared case on the public site: bare by its code, in steps with its secret, never a person without it."""

import datetime

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from content_models.actions.opening import open_cases
from content_models.declaration import registry
from content_models.declaration.exposure import HOLDER, Mask
from content_models.ledger import holder_key
from content_models.ledger.models import PublicCard
from tests.factories.journeys import brought_to, opened, unopened, ways
from tests.factories.people import holder_of
from themes.pages.holder_cookie import NAME

pytestmark = pytest.mark.django_db
PERSON, MASKED = "Lữ Công Dân", "L. C. D."


@pytest.fixture(autouse=True)
def _no_tries_from_other_tests():
    cache.clear()


@pytest.fixture
def visitor() -> Client:
    return Client()


def every_case(function):
    return pytest.mark.parametrize("model", registry.shown_cases(), ids=lambda m: m.__name__)(function)


def every_state(function):
    found = [
        pytest.param(model, state.name, id=f"{model.__name__}-{state.name}")
        for model in registry.shown_cases()
        for state in model.lifecycle.states
    ]
    return pytest.mark.parametrize(("model", "state"), found)(function)


def person(model) -> dict[str, str]:
    """A person in every personal field that holds so long a name."""
    kinds = (kind for kind in model.kinds() if kind.facts.personal)
    return {kind.name: PERSON[: kind.max_length or None] for kind in kinds}


def received(model):
    """Return a case just received, and what its receipt prints."""
    case = unopened(model, **person(model))
    return open_cases([case], holder_of(model.lifecycle.opens, "H99.100"))[0]


def page_of(case, *more: str) -> str:
    return "/" + "/".join((case.public_slug(), *(more or (case.code,)))) + "/"


def words_of(response) -> str:
    return response.content.decode().replace("\xa0", " ")


def card_of(case) -> dict:
    return Client().get(f"/api/v1/{case.public_plural()}/{case.code}/").json()


@every_case
def test_a_code_typed_as_people_type_leads_to_the_bare_page(model, visitor):
    case = opened(model)
    typed = f" {case.code.lower().replace('-', ' – ')} "
    found = visitor.get(f"/{model.public_slug()}/", {"ma": typed})
    assert (found.status_code, found["Location"]) == (302, page_of(case))


@every_case
def test_the_look_up_speaks_of_this_case(model, visitor):
    noun = str(model._meta.verbose_name)
    html = words_of(visitor.get(f"/{model.public_slug()}/"))
    assert f"{noun} của bạn đến đâu?" in html and f"Mã {noun[0].lower()}{noun[1:]}" in html
    assert "Nhập mã" in words_of(visitor.get(f"/{model.public_slug()}/", {"ma": " "}))
    assert f'href="/{model.public_slug()}/"' in words_of(visitor.get("/danh-muc/"))


@every_state
def test_the_bare_page_says_what_the_interface_says_and_names_nobody(model, state, visitor):
    case = brought_to(opened(model, **person(model)), state)
    response = visitor.get(page_of(case))
    html, card = words_of(response), card_of(case)
    assert response.status_code == 200 and not response.cookies
    assert case.code in html and case.agency.name in html
    assert case.present_state.label in html and card["state"]["label"] == case.present_state.label
    assert card["standing"]["words"].replace("\xa0", " ") in html
    assert not any(name in html for name in (PERSON, MASKED, *person(model).values()))


@every_case
def test_a_late_case_is_called_by_its_name(model, visitor):
    case = opened(model)
    if case.due_at is None:
        return
    with time_machine.travel(case.due_at + datetime.timedelta(days=8), tick=False):
        html = words_of(visitor.get(page_of(case)))
    assert f"{model._meta.verbose_name} này đã trễ" in html and "Trễ hạn" in html


@every_case
def test_codes_that_no_case_bears_get_one_answer(model, visitor):
    unknown, malformed = (visitor.get(page_of(model, code)) for code in ("H99.100-260101-9999", "KHONG-PHAI-MA"))
    assert (unknown.status_code, malformed.status_code) == (404, 404)
    assert words_of(unknown).replace("H99.100-260101-9999", "KHONG-PHAI-MA") == words_of(malformed)
    assert "Không có" in words_of(unknown) and not unknown.cookies


@every_case
def test_the_secret_opens_the_steps_with_the_name_masked(model, visitor):
    case, receipt = (opening := received(model)).case, opening.shown
    details = page_of(case, case.code, "chi-tiet")
    assert visitor.get(details)["Location"] == page_of(case)
    wrong = "2222" if receipt.secret != "2222" else "3333"
    assert visitor.post(details, {"bm": wrong}).status_code == 422
    proved = visitor.post(details, {"bm": receipt.secret.lower()})
    assert (proved.status_code, proved.cookies[NAME]["path"]) == (302, f"/{model.public_slug()}/")
    shown = visitor.get(details)
    assert "no-store" in shown["Cache-Control"] and shown["Referrer-Policy"] == "no-referrer"
    assert model.lifecycle.start.label in words_of(shown) and PERSON not in words_of(shown)
    named = [k for k in model.kinds() if k.facts.exposure is HOLDER and k.facts.mask is Mask.NAME]
    assert (MASKED in words_of(shown)) == bool(named)


@every_case
@pytest.mark.parametrize("under", ["ho-so", ""])
def test_a_token_opens_the_steps_and_leaves_the_address(model, under, visitor):
    case, receipt = (opening := received(model)).case, opening.shown
    scanned = f"/{under or model.public_slug()}/ma/{receipt.token}/"
    answer = visitor.get(scanned)
    assert (answer.status_code, answer["Location"]) == (302, page_of(case, case.code, "chi-tiet"))
    assert "no-store" in answer["Cache-Control"] and answer["Referrer-Policy"] == "no-referrer"
    shown = visitor.get(answer["Location"])
    assert shown.status_code == 200 and receipt.token not in words_of(shown)
    holder_key.issue(model.type_name(), [case.code])
    replaced = Client().get(scanned)
    assert replaced.status_code == 404 and not replaced.cookies


@every_case
def test_a_proof_opens_no_case_of_another_type_with_the_same_code(model, visitor):
    """Each type numbers by itself, so two cases may bear one code."""
    own = received(model)
    visitor.get(page_of(model, "ma", own.shown.token))
    for other in (other for other in registry.shown_cases() if other is not model):
        twin = opened(other)
        other._base_manager.filter(pk=twin.pk).update(code=own.case.code)
        PublicCard.objects.filter(type=other.type_name(), code=twin.code).update(code=own.case.code)
        answer = visitor.get(page_of(other, own.case.code, "chi-tiet"))
        assert answer.status_code == 302 and answer["Location"] == page_of(other, own.case.code)


@every_case
def test_every_way_to_a_state_is_told_to_the_holder(model, visitor):
    opening = received(model)
    visitor.get(f"/ho-so/ma/{opening.shown.token}/")
    last = list(ways(model.lifecycle))[-1]
    case = brought_to(opening.case, last)
    html = words_of(visitor.get(page_of(case, case.code, "chi-tiet")))
    for step in ways(model.lifecycle)[last]:
        assert step.label in html
