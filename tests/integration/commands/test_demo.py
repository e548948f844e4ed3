"""The demonstration province loads through its own people, once, and leaves every kind of work open."""

import pytest
from django.conf import settings
from django.test import override_settings

from cms.management.demonstration import files
from cms.management.demonstration.loading import is_loaded, load
from cms.management.demonstration.people import password
from content_models.catalogue.models import Procedure
from content_models.ledger.models import Event
from content_models.ledger.reading import current, listed
from content_models.ledger.verification import faults
from content_models.moderation.duty import waiting_for
from content_models.moderation.models import Submission
from content_models.onestop.models import Dossier
from content_models.organisation.models import Account, CalendarDay
from search.index import lag
from tests.integration.commands.running import run

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def province(transaction_of_the_module, tmp_path_factory):
    """The folder beside which it was loaded; each test's own changes are rolled back."""
    with override_settings(ROOT=tmp_path_factory.mktemp("province")):
        load([].append)
        yield settings.ROOT


def test_everything_stands_as_the_files_say(province):
    assert Procedure.objects.filter(version__gt=0).count() == len(files.procedures())
    assert CalendarDay.objects.filter(calendar_year__in=(2026, 2027)).count() == 730
    script = files.dossiers()["dossiers"]
    states = {case.applicant: case.state for case in Dossier.objects.all()}
    assert states == {row["applicant"]: row["state"] for row in script}
    owners = files.owners()
    assert {p.code: p.agency.code for p in Procedure.objects.select_related("agency")} == owners
    assert list(faults()) == []
    assert lag() == 0


def test_work_is_left_open_for_each_to_find(province):
    waiting = {
        name: [duty.title for duty in waiting_for(Account.objects.get(username=name)) if duty.kind == "decide"]
        for name in ("kiemsoat", "lanhdao")
    }
    assert any("tình trạng hôn nhân" in title for title in waiting["kiemsoat"])
    assert waiting["lanhdao"] == ["1187/2026/QĐ-UBND"]
    assert Submission.objects.get(title="1187/2026/QĐ-UBND").members.count() == 4
    assert current("procedure", "2.000927").successor_key == "2.000913"
    later = current("procedure", "2.001687")
    assert not later.withdrawn
    assert later.superseded_on is not None
    assert "2.000927" not in set(listed("procedure").values_list("key", flat=True))
    assert Procedure.objects.filter(has_unpublished_changes=True, submitted=False, version__gt=0).exists()


def test_a_second_load_changes_nothing(province, monkeypatch):
    # The tables of a test are made without migrations.
    monkeypatch.setattr("cms.management.commands.demo.call_command", lambda *_, **__: None)
    assert is_loaded()
    events = Event.objects.count()
    again = run("demo", load_only=True)
    assert "giữ nguyên" in again
    assert Event.objects.count() == events


def test_people_sign_in_with_the_one_password(province):
    kept = province / ".local" / "demo-password"
    assert kept.stat().st_mode & 0o077 == 0
    assert Account.objects.get(username="bientap").check_password(password())
    assert len({account.password for account in Account.objects.all()}) == 1


def test_data_of_another_folder_opens_with_this_one_s_password(province, tmp_path, monkeypatch):
    monkeypatch.setattr("cms.management.commands.demo.call_command", lambda *_, **__: None)
    before = Account.objects.get(username="bientap").password
    with override_settings(ROOT=tmp_path):
        told = run("demo", load_only=True)
        assert password() in told
        assert Account.objects.get(username="bientap").check_password(password())
    assert Account.objects.get(username="bientap").password != before


def test_dossiers_in_numbers_are_opened_by_clerks(province):
    before = Dossier.objects.count()
    assert "Đã tạo 7 hồ sơ" in run("make_dossiers", count=7)
    assert Dossier.objects.count() == before + 7
    assert Dossier.objects.latest("pk").applicant.startswith("Công dân")
