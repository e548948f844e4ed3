"""A backup brings everything back into another database; a damaged one, or a database in use, is refused untouched."""

import io
import json
import re
import subprocess
from contextlib import contextmanager

import pytest
from cryptography.fernet import Fernet
from django.contrib.contenttypes.models import ContentType
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection
from django.test import Client

from cms.backup import programs, schemas
from cms.backup.refusal import BackupRefused
from content_models.declaration.roles import Role
from content_models.ledger.models import PublicRecord
from content_models.onestop.models import Dossier
from content_models.organisation import file_store
from content_models.organisation.models import Agency
from content_models.organisation.uploads.keeping import checked_all, keep
from content_models.quality.models import ControlledDocument
from tests.factories.files import pdf
from tests.factories.journeys import opened
from tests.factories.people import agency, holder_of
from tests.factories.texts import published
from tests.integration.commands.running import run

pytestmark = pytest.mark.django_db(transaction=True)

#: One migration that a later one stands for, and that one.
GATHERED = ["ledger.0001_initial", "ledger.0001_first_release"]


@pytest.fixture(autouse=True)
def _store_of_its_own(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "store"


@pytest.fixture
def other():
    """A database with nothing in it."""
    name = f"{connection.settings_dict['NAME']}_restored"
    for statement in (f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', f'CREATE DATABASE "{name}"'):
        _outside(statement)
    yield name
    _outside(f'DROP DATABASE "{name}" WITH (FORCE)')


def _outside(statement: str) -> None:
    with connection._nodb_cursor() as cursor:
        cursor.execute(statement)


@contextmanager
def open_in(name: str):
    """The platform, pointed at another database."""
    here = connection.settings_dict["NAME"]
    _point(name)
    try:
        yield
    finally:
        _point(here)


def _point(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    ContentType.objects.clear_cache()


def attached() -> dict:
    checked = checked_all([SimpleUploadedFile("quy-trinh.pdf", pdf(b"quy trinh"))])
    return keep(checked, holder_of(Role.DOCUMENT_CONTROLLER), agency())[0].entry()


def asked(address: str) -> bytes:
    answer = Client().get(address)
    assert answer.status_code == 200
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_all_comes_back_in_another_database(other, tmp_path, settings):
    entry = attached()
    record, case = published(ControlledDocument, files=[entry]), opened(Dossier, applicant="Công dân 017")
    public = [f"/api/v1/controlled-documents/{record.key}/", f"/tep/{entry['digest']}/{entry['name']}"]
    before = [asked(one) for one in public]
    said = run("backup", tmp_path / "backup")
    assert "1 tệp" in said and settings.DIGEST_KEY not in said
    assert (tmp_path / "backup").stat().st_mode & 0o077 == 0
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path / "backup", check=True)

    settings.MEDIA_ROOT = tmp_path / "elsewhere"
    with open_in(other):
        said = run("restore", tmp_path / "backup")
        assert "Sổ cái toàn vẹn" in said and "reindex" in said and "THIẾU KHÓA" not in said
        assert [asked(one) for one in public] == before
        assert "Sổ cái toàn vẹn" in run("verify_ledger")
        assert Dossier._base_manager.get(pk=case.pk).applicant == "Công dân 017"
        with pytest.raises(IntegrityError, match="chỉ được ghi thêm"):
            PublicRecord.objects.update(body="{}")
        written_again(tmp_path, settings)


def written_again(tmp_path, settings) -> None:
    """In a database that holds something: refused, then put in its place; the keys are told that are not here."""
    with pytest.raises(CommandError, match="--over"):
        run("restore", tmp_path / "backup")
    Agency.objects.filter(code="H99.02").update(name="Tên đã đổi")
    told = json.loads((tmp_path / "backup" / "manifest.json").read_text())
    refused(tmp_path / "backup", "không khớp", told | {"ledger": {}, "migrations": GATHERED}, over=True)
    assert Agency.objects.filter(name="Tên đã đổi").exists()
    (tmp_path / "backup" / "manifest.json").write_text(json.dumps(told))
    settings.PERSONAL_DATA_KEYS = [Fernet.generate_key().decode()]
    said = run("restore", tmp_path / "backup", over=True)
    assert re.search(r"THIẾU KHÓA PERSONAL_DATA_KEYS [0-9a-f]{12}:", said)
    assert not Agency.objects.filter(name="Tên đã đổi").exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_namespace WHERE nspname = 'before_restore'")
        assert cursor.fetchone() == (0,)


def test_what_is_damaged_or_unsound_leaves_all_as_it_was(other, tmp_path):
    attached()
    published(ControlledDocument)
    folder = tmp_path / "backup"
    run("backup", folder)
    with pytest.raises(CommandError, match="không bao giờ ghi đè"):
        run("backup", folder)
    told = json.loads((folder / "manifest.json").read_text())
    with open_in(other):
        refused(folder, "không khớp", told | {"ledger": told["ledger"] | {"events": 1}})
        refused(folder, "chưa có ledger.9999_later", told | {"migrations": ["ledger.9999_later"]})
        refused(folder, "PostgreSQL từ phiên bản 99", told | {"postgresql": 99})
        refused(folder, "mới hơn", told | {"format": 2})
        kept = next((folder / "files").glob("??/??/*"))
        kept.write_bytes(kept.read_bytes() + b" ")
        refused(folder, rf"(?s)1 tệp .*{kept.name}", told)
        with (folder / "SHA256SUMS").open("a") as sums:
            sums.write(f"{'0' * 64}  files/00/00/{'0' * 64}\n")
        refused(folder, "SHA256SUMS", told)
        assert not schemas.tables()


def refused(folder, words, told, **options) -> None:
    (folder / "manifest.json").write_text(json.dumps(told))
    with pytest.raises(CommandError, match=words):
        run("restore", folder, **options)


def test_a_file_that_the_store_lost_is_named_and_the_rest_is_kept(tmp_path):
    digest = attached()["digest"]
    file_store.place_of(digest).unlink()
    out = io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("backup", tmp_path / "backup", stdout=out)
    assert ended.value.code == 1
    assert digest in out.getvalue()
    assert (tmp_path / "backup" / "database.dump").stat().st_size


def test_a_database_in_use_is_left_alone(other, tmp_path):
    run("backup", tmp_path / "backup")
    with open_in(other):
        reader = connection.copy()
        reader.ensure_connection()
        try:
            with pytest.raises(CommandError, match="1 kết nối khác"):
                run("restore", tmp_path / "backup")
        finally:
            reader.close()


@pytest.mark.parametrize(
    ("least", "server", "chosen"),
    [(15, 15, 15), (16, 15, 16), (16, 16, 16), (17, 17, 18), (18, 18, 18), (19, 19, 0), (17, 16, 0)],
)
def test_the_nearest_program_that_the_server_understands(tmp_path, monkeypatch, least, server, chosen):
    there = [tmp_path / str(version) for version in (18, 16, 15, 0)]
    for path in there[:-1]:
        path.write_text(f"#!/bin/sh\necho 'pg_dump (PostgreSQL) {path.name}.4'\n")
        path.chmod(0o700)
    monkeypatch.setattr(programs, "_all", lambda name: there)
    if chosen:
        assert programs.program_for("pg_dump", least, server) == tmp_path / str(chosen)
    else:
        with pytest.raises(BackupRefused, match=rf"pg_dump .* từ phiên bản {least}.*15, 16, 18.*client-{least}"):
            programs.program_for("pg_dump", least, server)


def test_a_machine_without_the_programs_is_told_so():
    with pytest.raises(BackupRefused, match="không có trên máy này"):
        programs.program_for("pg_dump_that_nobody_has", 15, 15)
