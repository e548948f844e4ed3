"""The reform of 2025 replayed: a small table in full detail, and the whole real one at full size."""

import datetime
import resource
import time
from pathlib import Path

import pytest

from content_models.intake.agencies.intake import take_in
from content_models.intake.agencies.reform.replaying import replay
from content_models.intake.report import Outcome
from content_models.ledger.agency_versions import AGENCY_TYPE, name_on
from content_models.ledger.reading import Moment, listed
from content_models.organisation.models import Agency, AgencyChange, Succession
from content_models.organisation.succession import continued_by
from tests.factories.agencies import ground, today
from tests.integration.commands.running import run
from tests.shared import shared_file

pytestmark = pytest.mark.django_db
DAY = datetime.date(2025, 7, 1)
SAMPLE = Path(__file__).resolve().parents[2] / "data" / "reform_sample.csv"
UNITS = """level,code,full_name,parent_code
province,P1,Tỉnh Minh,
province,P2,Tỉnh Bạch,
district,D1,Huyện Nam,P1
district,D2,Huyện Bắc,P2
commune,10001,Xã Đồng,D1
commune,10002,Xã Sáng,D1
commune,10003,Phường Hồ,D1
commune,10004,Phường Hồ,D2
commune,10005,Xã Gương,D1
commune,10006,Xã Suối,D1
commune,10007,Xã Núi Trong,D2
commune,10008,Xã Vườn,D2
commune,10009,Xã Bãi,D2
commune,10010,Xã Chợ,D2
"""


@pytest.fixture
def units(tmp_path):
    path = tmp_path / "units.csv"
    path.write_text(UNITS, encoding="utf-8")
    take_in([path])


def by(code):
    return Agency.objects.select_related("parent").get(code=code)


def test_communes_merge_districts_end_and_provinces_merge(units):
    told = replay(SAMPLE, ground(on=DAY), {"10001": "Phường Đồng Sáng", "P1": "Tỉnh Minh Bạch"})
    assert set(told.refused) == {6, 7, 8}
    assert "Chưa Từng Có" in told.refused[6]
    assert by("10001").name == "Ủy ban nhân dân phường Đồng Sáng"
    assert name_on(by("10001"), DAY - datetime.timedelta(days=1)) == "Ủy ban nhân dân xã Đồng"
    assert [one.code for one in continued_by("10002", today())] == ["10001"]
    assert set(Succession.objects.filter(from_agency__code="10005").values_list("to_agency__code", "whole")) == {
        ("10003", True),
        ("10099", False),
    }
    assert by("10007").parent.code == by("10001").parent.code == by("10099").parent.code == "P1"
    assert by("D1").has_ended(DAY) and by("P2").has_ended(DAY)
    assert [one.code for one in continued_by("D2", today())] == ["P1"]
    # What no clear row named stays as it was, below the new province.
    assert by("10008").ends_on is None and by("10008").path.startswith(by("P1").path)


def test_a_second_run_adds_nothing_and_a_try_writes_nothing(units):
    assert replay(SAMPLE, ground(on=DAY), {}, try_only=True).counts[Outcome.NEW] == 5
    assert not AgencyChange.objects.exists()
    replay(SAMPLE, ground(on=DAY), {})
    counts = AgencyChange.objects.count(), Succession.objects.count(), Agency.objects.count()
    again = replay(SAMPLE, ground(on=DAY), {})
    assert again.counts[Outcome.NEW] == 0 and not any(again.ended.values())
    assert counts == (AgencyChange.objects.count(), Succession.objects.count(), Agency.objects.count())


def test_the_command_names_each_refused_row(units):
    told = run("replay_reform", SAMPLE, on=DAY)
    assert "Dòng 6: “Xã Chưa Từng Có”" in told and "từ chối" in told


def test_another_table_is_refused(tmp_path):
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(ValueError, match="province_code"):
        replay(path, ground(on=DAY), {})


@pytest.mark.long
@pytest.mark.shared
def test_the_whole_country_is_replayed(record_property):
    table, before = shared_file("data/commune_merge_map_2025.csv"), shared_file("data/admin_units_3level_202503.csv")
    take_in([before])
    began = time.monotonic()
    told = replay(table, ground(on=DAY), {})
    speed = sum(told.counts.values()) / (time.monotonic() - began)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    record_property("figure", f"reform: 3321 rows, {speed:.0f} a second, at most {memory} MB, {told.counts}")
    assert sum(told.counts.values()) == 3321
    assert told.counts[Outcome.NEW] > 3000
    standing = Agency.objects.filter(ends_on=None)
    assert standing.filter(tier="province").count() == 34
    assert not standing.filter(tier="district").exists()
    assert listed(AGENCY_TYPE, Moment.of(at=DAY - datetime.timedelta(days=1))).count() == 10794
    assert listed(AGENCY_TYPE).count() == standing.count()
    assert [one.name for one in continued_by("89", today())] == ["Ủy ban nhân dân tỉnh An Giang"]
