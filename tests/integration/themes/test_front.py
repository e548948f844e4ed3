"""What stands in front follows the declarations: switched off it leaves nothing behind, and codes find their type."""

import pytest

from content_models.declaration import registry
from content_models.declaration.registry import of_type
from content_models.ledger.models import PublicCard
from content_models.onestop.models import Dossier
from tests.factories.journeys import opened

pytestmark = pytest.mark.django_db


def numbered(case, code: str) -> None:
    """Give the card of a case another code."""
    PublicCard.objects.filter(type=case.type_name(), code=case.code).update(code=code)


def test_without_any_case_the_first_page_asks_for_no_code(visitor, monkeypatch):
    left = {name: model for name, model in registry._TYPES.items() if model in registry.artefacts()}
    monkeypatch.setattr(registry, "_TYPES", left)
    html = visitor.get("/").content.decode()
    assert "của bạn đến đâu" not in html and "Tra cứu" not in html
    for address in ("/ho-so/", "/ho-so/H99.100-260101-0001/", f"/ho-so/ma/{'0' * 32}/"):
        assert visitor.get(address).status_code == 404
    assert visitor.get("/tim-kiem/", {"q": "H99.100-260101-0001"}).status_code == 200


def test_without_dossiers_the_first_page_asks_for_the_code_of_another_case(visitor, monkeypatch):
    monkeypatch.setattr(registry, "_TYPES", {"errand": of_type("errand")})
    html = visitor.get("/").content.decode()
    assert "Việc vặt của bạn đến đâu?" in html and "Tra cứu hồ sơ" not in html


def test_a_code_typed_anywhere_finds_the_only_case_that_bears_it(visitor):
    errand = opened(of_type("errand"))
    numbered(errand, "H99.100-370101-0007")
    for address, name in (("/ho-so/", "ma"), ("/tim-kiem/", "q")):
        found = visitor.get(address, {name: "h99.100-370101-0007"})
        assert found["Location"] == f"/{errand.public_slug()}/H99.100-370101-0007/"


def test_of_two_cases_with_one_code_the_one_asked_for_is_shown(visitor):
    dossier, errand = opened(Dossier), opened(of_type("errand"))
    assert errand.code == dossier.code
    assert visitor.get("/ho-so/", {"ma": dossier.code})["Location"] == f"/ho-so/{dossier.code}/"
    asked = visitor.get(f"/{errand.public_slug()}/", {"ma": dossier.code})
    assert asked["Location"] == f"/{errand.public_slug()}/{dossier.code}/"
