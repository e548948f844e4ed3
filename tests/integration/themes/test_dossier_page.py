"""The dossier: bare by its code, in steps with the secret or the scanned token; never a person without them."""

import pytest

from content_models.ledger import holder_key
from content_models.onestop.models import Dossier
from tests.factories.journeys import brought_to, opened

pytestmark = pytest.mark.django_db
PERSON = {"applicant": "Lữ Công Dân", "phone": "0900000041", "identity_number": "025000000012"}


@pytest.fixture
def case():
    """A dossier that waits for papers."""
    return brought_to(opened(Dossier, **PERSON), "waiting")


@pytest.fixture
def receipt(case):
    """What the receipt printed."""
    return holder_key.issue("dossier", [case.code])[0]


def details(case) -> str:
    return f"/ho-so/{case.code}/chi-tiet/"


def test_a_typed_code_leads_to_its_page(visitor, case):
    response = visitor.get("/ho-so/", {"ma": f" {case.code.lower().replace('-', ' - ')} "})
    assert (response.status_code, response["Location"]) == (302, f"/ho-so/{case.code}/")


def test_the_bare_page_holds_no_person(visitor, case, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        response = visitor.get(f"/ho-so/{case.code}/")
    html = response.content.decode()
    assert "Yêu cầu bổ sung giấy tờ" in html and case.code in html and 'class="cal"' in html
    assert not any(secret in html for secret in PERSON.values())
    assert "L. C. D." not in html and "Cơ quan" not in html.split("<h1>")[1].split("</h1>")[0]
    assert not response.cookies


def test_unknown_and_malformed_codes_get_one_answer(visitor):
    answers = [visitor.get(f"/ho-so/{code}/") for code in ("H99.100-260101-9999", "KHONG-PHAI-MA")]
    assert [answer.status_code for answer in answers] == [404, 404]
    first, second = (answer.content.decode() for answer in answers)
    assert first.replace("H99.100-260101-9999", "KHONG-PHAI-MA") == second


def test_the_token_opens_the_details_and_leaves_the_address(visitor, case, receipt):
    response = visitor.get(f"/ho-so/ma/{receipt.token}/")
    assert (response.status_code, response["Location"]) == (302, details(case))
    assert "no-store" in response["Cache-Control"] and response["Referrer-Policy"] == "no-referrer"
    shown = visitor.get(details(case))
    html = shown.content.decode()
    assert "no-store" in shown["Cache-Control"] and shown["Referrer-Policy"] == "no-referrer"
    assert "L. C. D." in html and "Giấy tờ cần bổ sung và lý do" in html
    assert not any(secret in html for secret in PERSON.values())


def test_the_secret_opens_the_same_page_in_any_case(visitor, case, receipt):
    secret = " ".join(receipt.secret.lower())
    assert visitor.post(details(case), {"bm": secret}).status_code == 302
    assert visitor.get(details(case)).status_code == 200


def test_without_proof_the_details_are_the_bare_page(visitor, case):
    assert visitor.get(details(case))["Location"] == f"/ho-so/{case.code}/"
    visitor.cookies["giay_tiep_nhan"] = case.code
    assert visitor.get(details(case)).status_code == 302


def test_a_proof_opens_one_dossier_only(visitor, case, receipt):
    other = opened(Dossier, **PERSON)
    visitor.get(f"/ho-so/ma/{receipt.token}/")
    assert visitor.get(details(other)).status_code == 302


def test_five_wrong_secrets_and_no_more(visitor, case, receipt):
    wrong = "2222" if receipt.secret != "2222" else "3333"
    tries = [visitor.post(details(case), {"bm": wrong}).status_code for _ in range(6)]
    assert tries == [422] * 5 + [429]
    assert visitor.post(details(case), {"bm": receipt.secret}).status_code == 429


def test_a_short_secret_costs_no_try(visitor, case, receipt):
    response = visitor.post(details(case), {"bm": "abc"})
    assert "Mã bí mật gồm 4 ký tự, bạn đã nhập 3" in response.content.decode()


def test_a_replaced_token_opens_nothing(visitor, case, receipt):
    holder_key.issue("dossier", [case.code])
    response = visitor.get(f"/ho-so/ma/{receipt.token}/")
    assert response.status_code == 404 and not response.cookies
