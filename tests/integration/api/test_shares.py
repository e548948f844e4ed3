"""What is said to be left is left: the headers agree with who is refused, at the door and behind it (R-86)."""

import re

import pytest
from django.test import Client

from tests.integration.api.calling import dossier, keyed

pytestmark = pytest.mark.django_db
HERE = "/api/v1/problems/"


def left(answer, name: str = "calls") -> int:
    return int(re.search(rf'"{name}";r=(\d+);t=\d+', answer["RateLimit"])[1])


def test_who_obeys_the_header_is_never_refused_and_who_does_not_is(caller: Client, settings) -> None:
    settings.API_CALLS_A_MINUTE = 5
    first = caller.get(HERE)
    assert first["RateLimit-Policy"] == '"calls";q=5;w=60'
    minute = [caller.get(HERE) for _ in range(left(first))]
    if 429 not in {answer.status_code for answer in minute}:  # else the minute went by meanwhile
        assert [left(answer) for answer in minute] == [3, 2, 1, 0]
    refused = caller.get(HERE)
    assert (refused.status_code, left(refused)) == (429, 0)
    wait = int(re.search(r"t=(\d+)", refused["RateLimit"])[1])
    assert abs(wait - int(refused["Retry-After"])) <= 1 and 1 <= wait <= 60


def test_a_key_has_its_own_share_and_no_limit_is_not_announced(caller: Client, settings) -> None:
    settings.API_CALLS_A_MINUTE = 0
    assert "RateLimit" not in caller.get(HERE) and "RateLimit-Policy" not in caller.get(HERE)
    assert keyed()[0].get(HERE)["RateLimit-Policy"] == '"calls";q=6000;w=60'


def test_each_limit_of_an_address_is_told(caller: Client) -> None:
    answer = caller.get(f"/api/v1/dossiers/{dossier().case.code}/")
    assert answer["RateLimit-Policy"] == '"calls";q=600;w=60, "lookups";q=120;w=60'
    assert (left(answer), left(answer, "lookups")) == (599, 119)


def test_what_was_not_changed_or_not_found_says_it_too(caller: Client) -> None:
    tag = caller.get(HERE)["ETag"]
    assert left(caller.get(HERE, headers={"if-none-match": tag})) == 598
    assert left(caller.get("/api/v1/nowhere/")) == 597
    assert left(caller.get(HERE, {"x": 1})) == 596


def test_wrong_keys_are_not_tried_without_end(caller: Client, settings) -> None:
    settings.API_CALLS_A_MINUTE = 2
    tried = [caller.get(HERE, headers={"authorization": f"Bearer mb_{n}"}) for n in range(6)]
    assert [tried[0].status_code, tried[-1].status_code] == [401, 429]


def test_pages_of_other_sites_may_read_the_headers(caller: Client) -> None:
    told = caller.get(HERE)["Access-Control-Expose-Headers"]
    assert {"ETag", "RateLimit", "RateLimit-Policy"} <= set(told.split(", "))
