"""What may be asked in an address is read strictly: a typing mistake is answered, never passed over."""

import pytest
from rest_framework.request import Request
from rest_framework.test import APIRequestFactory

from api.parameters import AGENCY, AT, SEEN, asked, between, day, instant, limit, moment_of, word
from api.problems import Problem

OFFERED = [AT, SEEN, AGENCY, limit()]


def read(query: str) -> dict:
    return asked(Request(APIRequestFactory().get(f"/?{query}")), OFFERED)


def test_what_is_right_is_read() -> None:
    assert read("at=2026-05-01&limit=3&agency=H99.02") == {"at": "2026-05-01", "limit": 3, "agency": "H99.02"}


WRONG = ["att=2026-05-01", "at=1/5/2026", "at=2026-13-01", "at=", "limit=0", "limit=101", "limit=1&limit=2"]
WRONG += ["limit=-1", "seen=yesterday", "agency=%00", "agency=a%20b", "at=20260501"]


@pytest.mark.parametrize("query", WRONG)
def test_what_is_wrong_names_the_parameter(query: str) -> None:
    with pytest.raises(Problem) as refused:
        read(query)
    assert refused.value.facts["parameter"] == query.split("=")[0]
    assert refused.value.status_code == 400


def test_a_plus_that_became_a_space_is_put_back() -> None:
    assert instant("2026-05-01T10:00 07:00") == "2026-05-01T10:00+07:00"


@pytest.mark.parametrize("typed", ["0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])
def test_the_ends_of_time_are_answered(typed: str) -> None:
    try:
        assert moment_of({"seen": typed}).seen
    except Problem as refused:
        assert refused.status_code == 400


def test_readers_refuse_what_a_database_cannot_keep() -> None:
    for read_one, typed in ((word, "a\0"), (word, ""), (word, "x" * 501), (day, "2026-05-01\n"), (between(1, 9), "٣")):
        with pytest.raises(ValueError):
            read_one(typed)
