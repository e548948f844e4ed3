"""What will be gone says so in every answer, a year before at least."""

import dataclasses
import datetime

import pytest
from rest_framework.test import APIRequestFactory

from api.parameters import WORD, Parameter, word
from api.retirement import Retirement
from api.v1.contents import Contents
from api.v1.description import openapi

pytestmark = pytest.mark.django_db
GOING = Retirement(datetime.date(2027, 1, 1), datetime.date(2028, 1, 1), "/api/v1/new/")


def answer(query: str = "", **changes):
    """Return the answer of an address that is declared otherwise."""

    class Retiring(Contents):
        """The contents, on their way out."""

        def operation(self):
            return dataclasses.replace(super().operation(), **changes)

    return Retiring.as_view()(APIRequestFactory().get(f"/api/v1/{query}"))


def test_an_address_that_will_be_gone_warns() -> None:
    told = answer(retires=GOING)
    assert told["Deprecation"] == "@1798761600"
    assert told["Sunset"] == "Sat, 01 Jan 2028 00:00:00 GMT"
    assert told["Link"] == '</api/v1/new/>; rel="successor-version"'
    assert "Deprecation" in told["Access-Control-Expose-Headers"]


def test_a_parameter_that_will_be_gone_warns_who_uses_it() -> None:
    old = Parameter("old", WORD, "Gone soon", word, retires=GOING)
    assert "Sunset" in answer("?old=x", parameters=[old])
    assert "Sunset" not in answer(parameters=[old])
    assert old.described()["deprecated"] is True


def test_nobody_is_warned_for_less_than_a_year() -> None:
    with pytest.raises(ValueError, match="365"):
        Retirement(datetime.date(2027, 1, 1), datetime.date(2027, 12, 31), "/api/v1/")


def test_what_stays_warns_nobody(caller) -> None:
    assert "Deprecation" not in caller.get("/api/v1/")
    going = [path for path, ways in openapi()["paths"].items() if any(way.get("deprecated") for way in ways.values())]
    assert all(caller.get(path)["Sunset"] for path in going)
