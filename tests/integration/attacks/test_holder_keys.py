"""With a code but without the secret, with an old receipt, with the proof of another case."""

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.signing import TimestampSigner
from django.test import Client

from content_models.actions.opening import Opened, open_cases
from content_models.declaration import registry
from content_models.ledger import holder_key
from content_models.ledger.holder_key import SECRET_LETTERS, HolderKey, Verdict, check_secret
from tests.factories.journeys import opened as plain_opened
from tests.factories.journeys import unopened
from tests.factories.people import holder_of

pytestmark = pytest.mark.django_db
every_case = pytest.mark.parametrize("model", registry.shown_cases(), ids=lambda m: m.__name__)


@pytest.fixture(autouse=True)
def _nothing_kept_from_other_tests():
    cache.clear()


def received(model) -> Opened:
    return open_cases([unopened(model)], holder_of(model.lifecycle.opens, "H99.100"))[0]


def wrong_of(secret: str) -> list[str]:
    """Secrets that are not this one."""
    return [s for s in (letter * 4 for letter in SECRET_LETTERS) if s != secret]


def page_of(one: Opened) -> str:
    return f"/{one.case.public_slug()}/{one.case.code}/chi-tiet/"


@every_case
def test_five_tries_a_code_whoever_types_wherever(model):
    """From several addresses, by page and interface, with the counters of every process forgotten."""
    one = received(model)
    api = f"/api/v1/{model.public_plural()}/{one.case.code}/"
    for number, guess in enumerate(wrong_of(one.shown.secret)[:5]):
        visitor = Client(REMOTE_ADDR=f"10.0.0.{number}", headers={"x-forwarded-for": f"10.1.0.{number}"})
        if number % 2:
            assert visitor.get(api, headers={"dossier-secret": guess}).status_code == 403
        else:
            assert visitor.post(page_of(one), {"bm": guess}).status_code == 422
        cache.clear()
    assert Client().post(page_of(one), {"bm": one.shown.secret}).status_code == 429
    assert Client().get(api, headers={"dossier-secret": one.shown.secret}).status_code == 429


@every_case
def test_after_an_hour_the_holder_is_let_in_again(model):
    one = received(model)
    for guess in wrong_of(one.shown.secret)[:6]:
        check_secret(model.type_name(), one.case.code, guess, "10.0.0.1")
    assert check_secret(model.type_name(), one.case.code, one.shown.secret, "10.0.0.1") is Verdict.TOO_MANY
    key = HolderKey.objects.get(code=one.case.code, type=model.type_name())
    HolderKey.objects.filter(pk=key.pk).update(tried_from=key.tried_from - timedelta(minutes=61))
    assert check_secret(model.type_name(), one.case.code, one.shown.secret.lower(), "10.0.0.1") is Verdict.RIGHT


@every_case
def test_an_old_receipt_opens_nothing_and_ends_what_it_opened(model):
    one = received(model)
    thief = Client()
    thief.get(f"/ho-so/ma/{one.shown.token}/")
    assert thief.get(page_of(one)).status_code == 200
    holder_key.issue(model.type_name(), [one.case.code])
    assert thief.get(page_of(one)).status_code == 302
    assert Client().get(f"/ho-so/ma/{one.shown.token}/").status_code == 404
    assert Client().post(page_of(one), {"bm": one.shown.secret}).status_code == 422


@every_case
def test_the_proof_of_one_case_opens_no_other(model):
    own, other = received(model), received(model)
    visitor = Client()
    visitor.post(page_of(own), {"bm": own.shown.secret})
    assert visitor.get(page_of(own)).status_code == 200
    assert visitor.get(page_of(other)).status_code == 302


@every_case
def test_a_proof_written_by_hand_opens_nothing(model):
    one = received(model)
    guesses = (one.case.code, f"{model.type_name()}/{one.case.code}", "")
    forged = [*guesses, *(TimestampSigner(key="x", salt="themes.holder").sign(text) for text in guesses)]
    for text in forged:
        visitor = Client()
        visitor.cookies["giay_tiep_nhan"] = text
        assert visitor.get(page_of(one)).status_code == 302


def test_what_is_sent_as_a_secret_is_bounded():
    one = received(registry.shown_cases()[0])
    for guess in ("", "\0\0\0\0", "x" * 100_000, "%%%%", "' OR", "ＡＡＡＡ", one.shown.secret + "X"):
        assert Client().post(page_of(one), {"bm": guess}).status_code in (400, 422)
    for token in ("0" * 32, "\0" * 32, "ffff", "x" * 32, one.shown.secret):
        assert Client().get("/ho-so/ma/" + token.replace("\0", "%00") + "/").status_code == 404


def test_nothing_says_how_near_a_guess_came():
    """A wrong secret of a case, of no case and of another type read alike but for the code."""
    one = received(registry.shown_cases()[0])
    first, second = (
        Client().post(page_of(one), {"bm": guess}).content for guess in (wrong_of(one.shown.secret)[0], "2222")
    )
    assert first == second or one.shown.secret == "2222"
    assert one.shown.token not in first.decode() and plain_opened
