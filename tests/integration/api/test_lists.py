"""Lists: what is in force, in Vietnamese order, walked without gap or double while rows are added."""

import datetime

import pytest
from django.test import Client

from content_models.actions.agencies.merging import Merger, merge
from content_models.catalogue.models import Procedure
from content_models.moderation.member import Act
from content_models.organisation.models import Succession
from content_models.quality.models import QualityPolicy
from tests.factories.agencies import founded, ground
from tests.factories.people import agency
from tests.factories.texts import approved, published, submitted
from tests.integration.api.calling import fits
from tests.sample_artefacts.models import KitchenSink

pytestmark = pytest.mark.django_db
HERE = "/api/v1/procedures/"
TITLES = ["Ăn mày", "An toàn", "Ân xá", "Đăng ký", "Dấu", "Đo đạc"]
IN_ORDER = ["An toàn", "Ăn mày", "Ân xá", "Dấu", "Đăng ký", "Đo đạc"]


@pytest.fixture
def six() -> list[Procedure]:
    return [published(Procedure, code=f"9.00010{n}", title=title) for n, title in enumerate(TITLES)]


def titles(answer) -> list[str]:
    return [line["title"] for line in answer.json()["results"]]


def walk(caller: Client, address: str, meanwhile=lambda: None) -> list[str]:
    found = []
    while address:
        answer = caller.get(address)
        found += titles(answer)
        address = answer.json()["next"]
        meanwhile()
    return found


def test_the_order_is_that_of_the_dictionary(caller: Client, six) -> None:
    answer = caller.get(HERE)
    assert titles(answer) == IN_ORDER
    fits(answer.json(), "ProcedurePage")


def test_a_walk_meets_each_once_while_rows_are_added(caller: Client, six) -> None:
    new = iter(range(200, 300))
    seen = walk(caller, f"{HERE}?limit=2", lambda: published(Procedure, code=f"9.000{next(new)}", title="Aa"))
    assert seen == IN_ORDER


def test_equal_titles_are_told_apart_by_key(caller: Client) -> None:
    for number in range(5):
        published(Procedure, code=f"9.00030{number}", title="Giống nhau")
    assert walk(caller, f"{HERE}?limit=2") == ["Giống nhau"] * 5


def test_one_query_lists_and_two_narrow_to_an_agency(caller: Client, six, django_assert_num_queries) -> None:
    published(Procedure, code="9.000500", title="Cấp xã", level="commune")
    with django_assert_num_queries(1):
        caller.get(HERE, {"limit": 3, "level": "commune", "sector": "x"})
    with django_assert_num_queries(2):
        caller.get(HERE, {"agency": "H99.02"})
    with django_assert_num_queries(2):
        assert titles(caller.get(HERE, {"agency": "H99.02", "level": "commune"}))
    with django_assert_num_queries(1):
        assert titles(caller.get(HERE, {"level": "commune"}))


def test_what_is_not_in_force_is_not_listed(caller: Client, six) -> None:
    approved(submitted(six[0], act=Act.WITHDRAW, reason="Hết hiệu lực"))
    published(Procedure, code="9.000400", title="Mai sau", in_force_from=datetime.date(2100, 1, 1))
    assert titles(caller.get(HERE)) == [title for title in IN_ORDER if title != "Ăn mày"]
    assert "Mai sau" in titles(caller.get(HERE, {"at": "2100-01-01"}))
    assert titles(caller.get(HERE, {"seen": "2020-01-01T00:00:00+07:00"})) == []


def test_declared_filters_narrow(caller: Client) -> None:
    published(KitchenSink, code="a", colour="red", year=2026)
    published(KitchenSink, code="b", colour="blue", year=2026)
    found = caller.get("/api/v1/kitchen-sinks/", {"colour": "red", "year": 2026}).json()["results"]
    assert [line["key"] for line in found] == ["a"]


def test_rows_are_filtered_by_their_first_value(caller: Client, six) -> None:
    first = six[0].life_events[0].value["name"]
    assert caller.get(HERE, {"life_events": first}).json()["results"]


def test_an_agency_answers_for_what_it_took_over(caller: Client) -> None:
    published(Procedure, at="H99.02", code="9.000500", title="Của cơ quan cũ")
    for old, new in (("H99.02", "H99.03"), ("H99.03", "H99.100")):
        Succession.objects.create(from_agency=agency(old), to_agency=agency(new), on="2026-01-01")
    assert titles(caller.get(HERE, {"agency": "H99.100"})) == ["Của cơ quan cũ"]
    assert titles(caller.get(HERE, {"agency": "H99.100", "at": "2025-12-31"})) == []
    assert titles(caller.get(HERE, {"agency": "H99"})) == []


@pytest.mark.parametrize(
    "mark", ["x", "", "W10=", "WzEsMl0=", "WyJhIl0=", "WyJcdWQ4MDAiLCJhIl0=", "é", "W1s", "bnVsbA=="]
)
def test_a_mark_that_is_not_ours_is_refused(caller: Client, mark: str) -> None:
    answer = caller.get(HERE, {"after": mark})
    assert (answer.status_code, answer.json()["parameter"]) == (400, "after")


def test_a_parameter_that_does_not_exist_is_refused(caller: Client) -> None:
    answer = caller.get(HERE, {"secter": "x"}, headers={"accept-language": "en"})
    assert answer.status_code == 400
    assert "sector" in answer.json()["detail"]


def test_agencies_are_listed_with_their_days(caller: Client) -> None:
    founded(code="P", name="Tỉnh")
    old, new = founded("P", "P1", name="Sở Nội vụ"), founded("P", "P2", name="Sở Tư pháp")
    merge([Merger([old], new)], ground(on=datetime.date(2026, 1, 1)), None)
    listed = caller.get("/api/v1/agencies/", {"parent": "P"})
    fits(listed.json(), "AgencyPage")
    assert [line["code"] for line in listed.json()["results"]] == ["P2"]
    then = caller.get("/api/v1/agencies/", {"parent": "P", "at": "2025-08-01"}).json()
    assert [line["code"] for line in then["results"]] == ["P1", "P2"]
    ended = caller.get("/api/v1/agencies/P1/").json()
    fits(ended, "Agency")
    assert ended["successors"] == [{"code": "P2", "name": "Sở Tư pháp", "on": "2026-01-01"}]
    assert ended["continued_by"] == [{"code": "P2", "name": "Sở Tư pháp"}]
    assert caller.get("/api/v1/agencies/P1/", {"at": "2025-08-01"}).json()["ends_on"] is None
    assert caller.get("/api/v1/agencies/X1/").status_code == 404


def test_a_number_beyond_any_that_is_kept_finds_nothing(caller: Client) -> None:
    published(QualityPolicy)
    answer = caller.get("/api/v1/quality-policies/", {"year": "7158829284916927135744"})
    assert (answer.status_code, answer.json()["results"]) == (200, [])
