"""The OpenAPI is valid, complete, without a warning, and the one that was agreed; its page obeys our policy."""

import json
import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import get_resolver
from openapi_spec_validator import OpenAPIV31SpecValidator

from api.v1.description import openapi
from content_models.declaration import registry
from tests.contract import SNAPSHOT, breaks

pytestmark = pytest.mark.django_db


def test_the_generator_has_nothing_to_warn_of(tmp_path: Path) -> None:
    call_command("spectacular", "--fail-on-warn", "--validate", "--format=openapi-json", f"--file={tmp_path / 'o'}")


def test_it_is_valid_and_says_its_version(caller: Client) -> None:
    served = caller.get("/api/v1/openapi.json")
    assert served.json()["openapi"] == "3.1.0"
    OpenAPIV31SpecValidator(served.json()).validate()
    assert caller.get("/api/v1/openapi.json", headers={"if-none-match": served["ETag"]}).status_code == 304


def test_it_is_the_one_that_was_agreed() -> None:
    """A change of the contract is seen here first; `make openapi` writes the snapshot anew."""
    agreed, present = json.loads(SNAPSHOT.read_text(encoding="utf-8")), openapi()
    changed = [
        f"{part}: {name}"
        for part, old, new in (
            ("address", agreed["paths"], present["paths"]),
            ("schema", agreed["components"]["schemas"], present["components"]["schemas"]),
        )
        for name in sorted({*old, *new})
        if old.get(name) != new.get(name)
    ]
    forbidden = breaks(agreed, present)
    assert not forbidden, "v1 forbids this; add beside what is there:\n" + "\n".join(forbidden)
    assert not changed, "renew with `make openapi` once the change is meant:\n" + "\n".join(changed)


def test_every_declared_type_has_its_addresses_and_schemas() -> None:
    for model in registry.shown_types():
        assert f"/api/v1/{model.public_plural()}/" in openapi()["paths"]
        assert model.__name__ in openapi()["components"]["schemas"]


def test_every_pointer_points_at_something() -> None:
    text = json.dumps(openapi())
    pointed = set(re.findall(r'"#/components/schemas/([^"]+)"', text))
    assert pointed <= set(openapi()["components"]["schemas"])


def test_names_of_operations_are_unique() -> None:
    names = [way["operationId"] for place in openapi()["paths"].values() for way in place.values()]
    assert len(names) == len(set(names))


def test_the_page_is_served_from_here_under_a_policy_of_its_own(caller: Client) -> None:
    page = caller.get("/api/v1/docs/")
    assert page.status_code == 200
    policy = page["Content-Security-Policy"]
    assert "style-src 'self' 'unsafe-inline'" in policy and "script-src" not in policy
    scripts = re.findall(r'<script[^>]*src="([^"]+)"|(<script>)', page.content.decode())
    assert scripts and all(address.startswith("/") and not inline for address, inline in scripts)
    assert "'unsafe-inline'" not in caller.get("/api/v1/")["Content-Security-Policy"]


def test_the_contents_lead_everywhere(caller: Client) -> None:
    contents = caller.get("/api/v1/").json()
    for name in ("agencies", "changes", "dumps", "schemas", "openapi", "docs", "problems"):
        assert caller.get(contents[name]).status_code == 200
    for entry in contents["types"]:
        assert caller.get(entry["self"]).status_code == (401 if entry["key_needed"] else 200)


def test_each_kind_of_problem_is_explained(caller: Client) -> None:
    for told in caller.get("/api/v1/problems/").json()["results"]:
        assert caller.get(f"/api/v1/problems/{told['name']}/").json() == told
    assert caller.get("/api/v1/problems/none/").status_code == 404


def test_reversing_gives_the_published_addresses() -> None:
    assert get_resolver().reverse("openapi") == "api/v1/openapi.json"
