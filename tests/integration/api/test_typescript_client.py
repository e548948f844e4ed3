"""The TypeScript client of docs/consume/clients.md: made from the agreed OpenAPI, compiled strictly, run by node."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from django.utils import timezone

from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.ledger.sequencer import sequence
from content_models.moderation.member import Act
from content_models.organisation.models import ApiClient
from search.index import catch_up
from tests.clients import node
from tests.contract import SNAPSHOT
from tests.factories.people import agency, holder_of
from tests.factories.texts import approved, published, redraft, submitted
from tests.integration.api.calling import CODE, dossier

PAGE = Path(__file__).resolve().parents[3] / "docs" / "consume" / "clients.md"
BLOCK = re.compile(r"^```typescript\n(.*?)^```", re.MULTILINE | re.DOTALL)

FEED = [("publish", CODE), ("publish", CODE), ("publish", "9.000018"), ("withdraw", "9.000018")]
PROBLEMS = "/api/v1/problems/"
TOLD = {
    "title": "Đăng ký khai sinh",
    "version": 2,
    "agency": "H99.02",
    "earlier": "Cấp bản sao trích lục",
    "later": 2,
    "changed": [False, True],
    "listed": [CODE],
    "many": [CODE, ["9.999999"]],
    "found": [CODE],
    "unknown": [404, f"{PROBLEMS}not-found/", True],
    "withdrawn": [410, f"{PROBLEMS}withdrawn/", True],
    "keyless": [401, f"{PROBLEMS}key-needed/", True],
    "moved": "working",
    "again": [409, f"{PROBLEMS}move-refused/", True],
}


@pytest.fixture(scope="module")
def program(tmp_path_factory) -> Path:
    """The program of the page beside types made from the contract, and what tries it; it compiles."""
    folder: Path = tmp_path_factory.mktemp("typescript")
    (folder / "node_modules").symlink_to(node.packages())
    (folder / "client.ts").write_text("\n".join(BLOCK.findall(PAGE.read_text(encoding="utf-8"))), encoding="utf-8")
    for name in ("trial.ts", "tsconfig.json", "package.json"):
        shutil.copy(node.HERE / name, folder / name)
    types = folder / "schema.d.ts"
    node.run("node_modules/openapi-typescript/bin/cli.js", SNAPSHOT, "-o", types, folder=folder)
    node.run("node_modules/typescript/bin/tsc", "-p", ".", folder=folder)
    return folder / "trial.ts"


def test_it_reads_refuses_and_moves(program: Path, live_server) -> None:
    case = dossier().case
    record = Procedure._base_manager.get(key=CODE)
    before = timezone.now().isoformat()
    approved(submitted(redraft(record, level="commune", title="Đăng ký khai sinh"), act=Act.AMEND))
    gone = published(Procedure, code="9.000018")
    approved(submitted(gone, act=Act.WITHDRAW))
    sequence()
    catch_up()
    _, key = ApiClient.issue("Phần mềm", ["dossiers:move"], agency=agency("H99.02"), account=holder_of(Role.CLERK))
    said = json.loads(node.run(program, live_server.url, key, CODE, case.code, before, folder=program.parent))
    assert said.pop("feed")["told"] == [f"{verb} procedure {number}" for verb, number in FEED]
    assert said == TOLD


def test_without_a_network_the_failure_says_what_to_do(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(node, "KEPT", tmp_path / "kept")
    nowhere = {"REGISTRY": "http://127.0.0.1:9", "CACHE": str(tmp_path / "cache"), "FETCH_RETRIES": "0"}
    for name, value in nowhere.items():
        monkeypatch.setenv(f"NPM_CONFIG_{name}", value)
    with pytest.raises(node.NotThere, match=r"package-lock.json are not on this machine.*\n.*needs the network"):
        node.packages()


def test_the_lock_names_no_registry_and_nothing_that_runs_when_installed() -> None:
    packages = json.loads((node.HERE / "package-lock.json").read_text(encoding="utf-8"))["packages"].values()
    assert all("resolved" not in one and "hasInstallScript" not in one for one in packages)
    assert all("integrity" in one for one in list(packages)[1:])
