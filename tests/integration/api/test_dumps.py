"""Dumps: the feed replayed from zero, the same bytes whenever written, served whole and nothing beside them."""

import csv
import datetime
import hashlib
import json
import tracemalloc

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from api.dumps.writing import UNFINISHED, write_dump
from content_models.catalogue.models import Procedure
from content_models.ledger.dumps.folder import dumps_in
from content_models.ledger.models import FeedEntry
from content_models.moderation.member import Act
from content_models.quality.models import QualityPolicy
from tests.factories.taking_down import taken_down
from tests.factories.texts import approved, drafted, published, redraft, submitted
from tests.integration.api.calling import CODE, dossier, fits

pytestmark = pytest.mark.django_db
HERE = "/api/v1/dumps/"


@pytest.fixture
def folder(tmp_path, settings):
    settings.DUMPS = str(tmp_path / "dumps")
    return tmp_path / "dumps"


@pytest.fixture
def province() -> None:
    """Amended, withdrawn, announced for later, of two types; a draft and a case besides."""
    dossier()
    record = Procedure.objects.get(key=CODE)
    approved(submitted(redraft(record, title="Bản sau")))
    ended = published(Procedure, code="9.000018")
    approved(submitted(ended, act=Act.WITHDRAW, reason="Hết hiệu lực"))
    published(Procedure, code="9.000019", title="Mai sau", in_force_from=datetime.date(2100, 1, 1))
    published(Procedure, code="9.000020", title="@SUM(1)")
    published(QualityPolicy)
    drafted(Procedure, code="9.000099", title="Bản nháp kín")


def written(folder, *options: str):
    call_command("write_dump", str(folder), *options)
    return folder / dumps_in(folder)[0]["name"]


def replayed(caller: Client) -> dict[str, list[tuple]]:
    """Follow the feed from zero and fetch each text: what a reader has who never saw a dump."""
    address, told = "/api/v1/changes/?after=0&limit=3", {}
    while address:
        page = caller.get(address).json()
        for change in page["results"]:
            if change["type"] != "agency":
                text = caller.get(change["self"]).content.decode()
                told.setdefault(change["type"], []).append((change["position"], change["digest"], text))
        address = page["next"]
    return told


def test_it_equals_the_feed_replayed_from_zero(caller: Client, province, folder) -> None:
    dump = written(folder)
    told = replayed(caller)
    for type_name, plural in (("procedure", "procedures"), ("qualitypolicy", "quality-policies")):
        lines = (dump / f"{plural}.jsonl").read_text(encoding="utf-8").splitlines()
        whole = [json.loads(line) for line in lines]
        own = [
            (w["position"], w["digest"], line[line.index('"record":') + 9 : -1])
            for w, line in zip(whole, lines, strict=True)
        ]
        assert sorted(own) == sorted(told[type_name])
    assert [w["withdrawn"] for w in whole] == [False]
    assert "Bản nháp kín" not in "".join(path.read_text(encoding="utf-8") for path in dump.iterdir())
    assert "dossier" not in {path.stem for path in dump.iterdir()}


def test_the_table_is_what_the_list_shows(caller: Client, province, folder) -> None:
    dump = written(folder)
    with (dump / "procedures.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    listed = caller.get("/api/v1/procedures/").json()["results"]
    assert {(row["key"], row["digest"]) for row in rows} == {(line["key"], line["digest"]) for line in listed}
    later = written(folder, "--day", "2100-01-01")
    listed = caller.get("/api/v1/procedures/", {"at": "2100-01-01"}).json()["results"]
    text = (later / "procedures.csv").read_text(encoding="utf-8-sig")
    assert all(line["key"] in text for line in listed) and len(listed) == len(rows) + 1


def test_no_cell_is_a_formula(province, folder) -> None:
    text = (written(folder) / "procedures.csv").read_text(encoding="utf-8-sig")
    assert ",'@SUM(1)," in text and ",@SUM(1)" not in text


def test_the_same_position_gives_the_same_bytes(province, folder, tmp_path) -> None:
    day = datetime.date(2026, 11, 1)
    call_command("write_dump", str(folder), "--day", str(day))
    until = dumps_in(folder)[0]["position"]
    approved(submitted(redraft(Procedure.objects.get(key=CODE), title="Bản sau nữa")))
    published(Procedure, code="9.000030")
    again, now = write_dump(tmp_path / "again", until, day)
    assert now
    for path in (folder / again.name).iterdir():
        assert path.read_bytes() == (again / path.name).read_bytes(), path.name


def test_the_catalogue_leads_to_schemas_and_pages_that_are_there(caller: Client, province, folder) -> None:
    catalogue = json.loads((written(folder) / "catalogue.jsonld").read_text(encoding="utf-8"))
    for data_set in catalogue["dcat:dataset"]:
        for led in ("dct:conformsTo", "dcat:landingPage"):
            assert caller.get(data_set[led]["@id"]).status_code == 200, data_set[led]
        assert all(one["dct:license"]["@id"].startswith("https://") for one in data_set["dcat:distribution"])


def test_it_says_what_it_holds(province, folder) -> None:
    dump = written(folder)
    manifest = json.loads((dump / "dump.json").read_text(encoding="utf-8"))
    assert manifest["feed_digest"] == FeedEntry.objects.get(position=manifest["position"]).digest
    for file in manifest["files"]:
        data = (dump / file["name"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    named = {file["name"] for file in manifest["files"]} | {"dump.json"}
    assert named == {path.name for path in dump.iterdir()}
    catalogue = json.loads((dump / "catalogue.jsonld").read_text(encoding="utf-8"))
    found = {one["@id"]: one for data_set in catalogue["dcat:dataset"] for one in data_set["dcat:distribution"]}
    assert {"procedures.csv", "procedures.jsonl", "agencies.csv"} <= found.keys()
    sums = {one["@id"]: one["spdx:checksum"]["spdx:checksumValue"]["@value"] for one in found.values()}
    assert sums.items() <= {file["name"]: file["sha256"] for file in manifest["files"]}.items()


def test_a_dump_that_broke_off_is_nowhere_and_in_nobodys_way(province, folder, caller: Client) -> None:
    (folder / UNFINISHED).mkdir(parents=True)
    (folder / UNFINISHED / "procedures.jsonl").write_text("nửa chừng")
    assert caller.get(HERE).json() == {"results": []}
    assert not (written(folder).parent / UNFINISHED).exists()


def test_only_the_latest_are_kept(folder) -> None:
    for day in range(1, 5):
        call_command("write_dump", str(folder), "--day", f"2026-11-0{day}", "--keep", "2")
    assert [manifest["day"] for manifest in dumps_in(folder)] == ["2026-11-04", "2026-11-03"]


@pytest.mark.parametrize("options", [["--until", "999999"], ["--until", "-1"], ["--day", "hôm nay"], ["--keep", "0"]])
def test_what_cannot_be_written_is_said(folder, options: list[str], db) -> None:
    with pytest.raises(CommandError):
        call_command("write_dump", str(folder), *options)
    assert dumps_in(folder) == []


def test_anybody_fetches_the_files(caller: Client, province, folder) -> None:
    assert caller.get(HERE).json() == {"results": []}
    dump = written(folder)
    listed = caller.get(HERE)
    fits(listed.json(), "Dumps")
    for file in listed.json()["results"][0]["files"]:
        answer = caller.get(file["self"])
        assert b"".join(answer.streaming_content) == (dump / file["name"]).read_bytes()
        assert (answer["ETag"], answer["Content-Type"]) == (f'"{file["sha256"]}"', file["media_type"])
        assert int(answer["Content-Length"]) == file["bytes"]
        assert caller.get(file["self"], headers={"if-none-match": answer["ETag"]}).status_code == 304


def test_what_is_taken_down_is_in_no_dump_that_can_be_read(caller: Client, folder) -> None:
    record = published(QualityPolicy, title="Tên phải quên")
    published(QualityPolicy)
    before = written(folder, "--day", "2026-11-01")
    address = f"{HERE}{before.name}/quality-policies.jsonl"
    assert status(caller, address) == 200
    taken_down(record)
    assert status(caller, address) == 404
    assert caller.get(HERE).json() == {"results": []}
    again = written(folder, "--until", before.name.rpartition("-")[2], "--day", "2026-11-01")
    assert again == before
    text = (again / "quality-policies.jsonl").read_text(encoding="utf-8")
    assert "Tên phải quên" not in text and '"record":null' in text
    assert "Tên phải quên" not in (again / "quality-policies.csv").read_text(encoding="utf-8")
    assert status(caller, address) == 200


def status(caller: Client, address: str) -> int:
    """Fetch a file to its end."""
    answer = caller.get(address)
    return answer.status_code if b"".join(answer) else 0


HOSTILE = ["../dump.json", "%2e%2e/%2e%2e/etc/passwd", "dump.json", ".khoa", "procedures.jsonl/..", "x.csv", "%00.csv"]


@pytest.mark.parametrize("file", HOSTILE)
def test_nothing_else_is_served(caller: Client, folder, file: str) -> None:
    published(QualityPolicy)
    (folder.parent / "x.csv").write_text("bí mật")
    name = written(folder).name
    for place in (name, "..", "2026-01-01-1", f"{name}/..", ".dang-ghi"):
        answer = caller.get(f"{HERE}{place}/{file}", follow=True)
        assert answer.status_code == 404, (place, file)


def test_memory_stays_flat(folder, monkeypatch: pytest.MonkeyPatch) -> None:
    """Versions are read and written one by one: twenty of 90 kB take what a few take."""
    monkeypatch.setattr("api.dumps.told.CHUNK", 1)
    for year in range(2000, 2020):
        published(QualityPolicy, year=year, statement="a" * 90_000)
    written(folder, "--day", "2026-11-01")
    tracemalloc.start()
    dump = written(folder, "--day", "2026-11-02")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (dump / "quality-policies.jsonl").stat().st_size > 1_800_000
    assert peak < 1_600_000
