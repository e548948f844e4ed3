"""The doctor shows every variable and no secret, and says the cure of what is missing."""

import pytest
from cryptography.fernet import Fernet

from cms.management.examination import findings, variables
from cms.relay import lease
from cms.shell.settings.variables import env
from tests.integration.commands.running import run

pytestmark = pytest.mark.django_db


def test_every_variable_is_listed_with_its_source_and_secrets_are_masked(monkeypatch):
    key = Fernet.generate_key().decode()
    monkeypatch.delenv("ELASTICSEARCH_URL", raising=False)
    monkeypatch.setenv("SECRET_KEY", "never-show-this-" * 3)
    monkeypatch.setenv("PERSONAL_DATA_KEYS", key)
    monkeypatch.setenv("REDIS_URL", "redis://:hush@cache:6379/1")
    found = {one.name: one for one in variables()}
    assert list(found) == list(env.scheme)
    told = " ".join(one.shown for one in found.values())
    assert not any(secret in told for secret in ("never-show", key, "hush"))
    assert found["REDIS_URL"].source == "biến môi trường"
    assert found["ELASTICSEARCH_URL"].source == "mặc định"


def test_what_is_missing_has_a_cure_and_an_exit_status(monkeypatch):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.delenv("PERSONAL_DATA_KEYS", raising=False)
    assert all(one.cure for one in findings() if not one.well)
    with pytest.raises(SystemExit) as ended:
        run("doctor")
    assert ended.value.code == 1


def found(part: str):
    return next(one for one in findings() if one.part == part)


def test_a_relay_that_nobody_runs_is_told():
    assert not found("Tiếp sức").well and "chưa từng chạy" in found("Tiếp sức").says
    assert lease.take("feed", "a")
    assert found("Tiếp sức").well
    lease.give_back("feed", "a")
    assert not found("Tiếp sức").well and "feed" in found("Tiếp sức").says


def test_redis_that_is_gone_is_told_although_pages_do_without(settings):
    gone = {"BACKEND": "cms.shell.shared_cache.SharedCache", "LOCATION": "redis://127.0.0.1:1/0"}
    settings.CACHES = {"default": gone}
    assert not found("Bộ nhớ đệm").well and "ConnectionError" in found("Bộ nhớ đệm").says


@pytest.mark.parametrize(("variable", "part"), [("MEDIA_ROOT", "Tệp đính kèm"), ("DUMPS", "Tệp kết xuất")])
def test_a_folder_that_cannot_be_written_is_told(settings, tmp_path, variable, part):
    setattr(settings, variable, str(tmp_path / "chua-co" / "sau-nua"))
    assert found(part).well
    (tmp_path / "tep").write_text("")
    setattr(settings, variable, str(tmp_path / "tep" / "trong"))
    assert not found(part).well and str(tmp_path / "tep") in found(part).says


def test_pages_whose_files_were_not_gathered_are_told(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    assert found("Tệp giao diện").cure == "manage.py collectstatic"


def test_a_well_place_is_found_well(monkeypatch):
    lease.take("feed", "a")
    monkeypatch.setenv("SECRET_KEY", "x" * 60)
    monkeypatch.setenv("DIGEST_KEY", "x" * 60)
    monkeypatch.setenv("PERSONAL_DATA_KEYS", Fernet.generate_key().decode())
    unwell = [one.part for one in findings() if not one.well and one.part != "Bảng dữ liệu"]
    assert unwell == []


def test_a_key_that_is_none_is_named(monkeypatch):
    monkeypatch.setenv("PERSONAL_DATA_KEYS", "abc")
    found = next(one for one in findings() if one.part == "Khóa dữ liệu cá nhân")
    assert not found.well
