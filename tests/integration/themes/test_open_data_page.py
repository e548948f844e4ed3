"""The page of the nightly files: each with size, digest and day, under a licence; nothing that may not be read."""

import re

import pytest
from django.core.management import call_command
from django.test import Client

from content_models.catalogue.models import Procedure
from content_models.ledger.dumps.folder import dumps_in
from tests.factories.taking_down import taken_down
from tests.factories.texts import drafted, published

pytestmark = pytest.mark.django_db
HERE = "/du-lieu-mo/"


@pytest.fixture
def folder(tmp_path, settings):
    settings.DUMPS = str(tmp_path / "dumps")
    return tmp_path / "dumps"


def test_before_the_first_night_it_says_so(visitor: Client, folder) -> None:
    html = visitor.get(HERE).content.decode()
    assert "Chưa có tệp nào" in html and HERE in visitor.get("/").content.decode()


def test_every_file_that_it_links_is_there_with_its_facts(visitor: Client, folder, django_assert_num_queries) -> None:
    published(Procedure, title="Đăng ký khai sinh")
    drafted(Procedure, title="Bản nháp kín")
    call_command("write_dump", str(folder), "--day", "2026-11-22")
    with django_assert_num_queries(1):
        html = visitor.get(HERE).content.decode()
    (dump,) = dumps_in(folder)
    shown = [file for file in dump["files"] if file["rows"] and file["name"].startswith(("procedures.", "catalogue."))]
    linked = dict(re.findall(r'<a href="(/api/v1/dumps/[^"]+/[^"]+)" download>.*?class="hash">([0-9a-f]{64})<', html))
    assert linked == {f"/api/v1/dumps/{dump['name']}/{one['name']}": one["sha256"] for one in shown}
    for address in linked:
        assert "Bản nháp kín" not in b"".join(visitor.get(address).streaming_content).decode()
    assert "Bản ngày 22/11/2026" in html and f"từ vị trí {dump['position']}" in html
    assert 'rel="license">Ghi công 4.0 (CC BY 4.0)</a>' in html


def test_older_ones_are_kept_apart_and_a_wrong_name_is_no_page(visitor: Client, folder) -> None:
    published(Procedure)
    for day in ("2026-11-21", "2026-11-22"):
        call_command("write_dump", str(folder), "--day", day)
    older = dumps_in(folder)[1]["name"]
    assert f'href="?ban={older}">21/11/2026' in visitor.get(HERE).content.decode()
    assert "Bản ngày 21/11/2026" in visitor.get(f"{HERE}?ban={older}").content.decode()
    for wrong in ("", "../etc", "2026-11-20-1", "%00", "a" * 5000):
        assert visitor.get(f"{HERE}?ban={wrong}").status_code == 404


def test_a_dump_with_a_text_that_was_taken_down_is_not_offered(visitor: Client, folder) -> None:
    record = published(Procedure)
    call_command("write_dump", str(folder))
    taken_down(record)
    assert "Chưa có tệp nào" in visitor.get(HERE).content.decode()
