"""The demonstration province holds together: nothing in it points at something that is not there."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from cms.management.demonstration import files
from content_models.declaration.roles import Role
from content_models.organisation.agency import Tier

SAMPLE = Path(__file__).parents[2] / "data" / "procedures_sample.jsonl"
PROCEDURES = files.procedures()
AGENCIES = {row["code"]: row for row in files.agencies()}
ACCOUNTS = files.accounts()
POSTS = {(row["role"], row["agency_code"]) for row in ACCOUNTS}


def sample():
    """Return the dirty procedures kept for import tests."""
    return [json.loads(line) for line in SAMPLE.read_text(encoding="utf-8").splitlines()]


def repeated(values):
    """Return the values that occur more than once."""
    return [value for value, count in Counter(values).items() if count > 1]


def test_codes_and_names_are_unique():
    assert not repeated(row["code"] for row in PROCEDURES)
    assert not repeated(row["code"] for row in sample())
    assert not repeated(row["code"] for row in files.agencies())
    assert not repeated(row["name"] for row in files.agencies())
    assert not repeated(row["username"] for row in ACCOUNTS)
    assert not repeated((row["agency_code"], row["year"]) for row in files.policies())


def test_procedures_are_enough_and_varied():
    announced = Counter(row["decision_no"] for row in PROCEDURES)
    units = {method["duration_unit"] for row in PROCEDURES for method in row["methods"]}
    assert len(PROCEDURES) >= 45
    assert len(announced) >= 8
    assert sum(count >= 5 for count in announced.values()) >= 3
    assert units == {"WORKING_DAY", "ngày", "HOUR", "MONTH", "OTHER"}
    assert {"Cấp Xã", "Cấp Tỉnh"} <= {row["level"] for row in PROCEDURES}
    assert any(len({paper["case"] for paper in row["papers"]}) > 1 for row in PROCEDURES)


def test_steps_are_cut_but_never_away():
    assert all(0 < len(row["steps_raw"]) <= 2_500 for row in PROCEDURES)


@pytest.mark.parametrize(("path", "most"), [(files.PROCEDURES, 400), (SAMPLE, 300)], ids=("shown", "sample"))
def test_files_stay_small(path, most):
    assert path.stat().st_size <= most * 1024


def test_the_sample_has_the_form_and_none_of_the_codes_of_what_is_shown():
    dirty = sample()
    assert len(dirty) == 25
    assert {frozenset(row) for row in dirty} == {frozenset(row) for row in PROCEDURES}
    assert not {row["code"] for row in dirty} & {row["code"] for row in PROCEDURES}


def test_every_agency_stands_below_one_named_before_it():
    seen = {""}
    for row in files.agencies():
        assert row["parent_code"] in seen, row["code"]
        assert row["tier"] in Tier.values
        seen.add(row["code"])


def test_an_ended_agency_has_a_successor_that_goes_on():
    ended = {code for code, row in AGENCIES.items() if row["ends_on"]}
    assert ended == {row["from_code"] for row in files.successions()}
    for row in files.successions():
        assert not AGENCIES[row["to_code"]]["ends_on"]
        assert AGENCIES[row["from_code"]]["ends_on"] < row["on"]


def test_every_procedure_has_an_owner_with_an_editor_and_a_controller():
    owners = files.owners()
    assert set(owners) == {row["code"] for row in PROCEDURES}
    for agency in set(owners.values()):
        assert {("CATALOGUE_EDITOR", agency), ("PROCEDURE_CONTROLLER", agency)} <= POSTS
    assert ("AGENCY_LEADER", "H99") in POSTS


def test_every_policy_has_a_secretary_and_a_leader():
    for policy in files.policies():
        agency = policy["agency_code"]
        assert {("ISO_SECRETARY", agency), ("AGENCY_LEADER", agency)} <= POSTS
        assert set(re.findall(r"</?(\w+)>", policy["statement"])) <= {"p", "ul", "li"}


def test_accounts_are_posts_and_cover_every_role():
    assert {row["role"] for row in ACCOUNTS} == set(Role.names)
    assert {row["agency_code"] for row in ACCOUNTS} <= set(AGENCIES)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)?", row["username"]) for row in ACCOUNTS)
    titles = (*Role.labels, "Lãnh đạo")
    assert all(row["full_name_or_post"].startswith(titles) for row in ACCOUNTS)
