"""A system gets its key from a command: shown once, of one agency, ended by its name."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from content_models.organisation.models import ApiClient
from tests.factories.people import agency, stranger

pytestmark = pytest.mark.django_db


def test_a_key_is_shown_once_works_and_ends(capsys) -> None:
    agency("H99.02"), stranger("phan-mem")
    asked = ["--agency", "H99.02", "--scope", "dossiers:read", "--account", "phan-mem", "--expires", "2099-12-31"]
    call_command("issue_key", "Phần mềm một cửa", *asked)
    key = capsys.readouterr().out.split()[-1]
    caller = Client(headers={"authorization": f"Bearer {key}"})
    assert caller.get("/api/v1/dossiers/").status_code == 200
    made = ApiClient.objects.get()
    assert (made.agency.code, made.account.username) == ("H99.02", "phan-mem")
    call_command("issue_key", "Phần mềm một cửa", "--revoke")
    assert caller.get("/api/v1/dossiers/").status_code == 401


WRONG = [[], ["--agency", "X"], ["--agency", "H99", "--scope", "all"], ["--agency", "H99", "--account", "x"]]


@pytest.mark.parametrize("asked", [*WRONG, ["--agency", "H99", "--expires", "mai"]], ids=str)
def test_what_is_wrong_makes_no_key(asked: list[str]) -> None:
    agency("H99")
    with pytest.raises(CommandError):
        call_command("issue_key", "Phần mềm", *asked)
    assert not ApiClient.objects.exists()
