"""A Python client made from the OpenAPI alone talks to the running platform: look-up, list, search, feed, move."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.ledger.sequencer import sequence
from content_models.organisation.models import ApiClient
from search.index import catch_up
from tests.contract import SNAPSHOT
from tests.factories.people import agency, holder_of
from tests.factories.texts import published
from tests.integration.api.calling import dossier

NAME = "minh_bach_client"


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Any:
    """The generated package; a warning of the generator is a fault of the contract."""
    folder: Path = tmp_path_factory.mktemp("client")
    (folder / "plain.yml").write_text("post_hooks: []\n")
    told = ["--path", str(SNAPSHOT), "--output-path", str(folder / NAME), "--config", str(folder / "plain.yml")]
    command = [sys.executable, "-m", "openapi_python_client", "generate", *told, "--meta", "none", "--fail-on-warning"]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"NO_COLOR": "1"}, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    sys.path.insert(0, str(folder))
    yield importlib.import_module(NAME)
    sys.path.remove(str(folder))
    for module in [name for name in sys.modules if name.split(".")[0] == NAME]:
        del sys.modules[module]


@pytest.fixture
def ask(made, live_server) -> Callable[..., Any]:
    """Call an operation by its group and name."""

    def call(group: str, operation: str, *place: str, key: str = "", **asked: Any) -> Any:
        url = live_server.url
        with made.AuthenticatedClient(url, token=key) if key else made.Client(url) as client:
            return importlib.import_module(f"{NAME}.api.{group}.{operation}").sync(*place, client=client, **asked)

    return call


def test_it_reads_everything_public(ask) -> None:
    record = published(Procedure, title="Đăng ký khai sinh")
    sequence()
    catch_up()
    read = ask("procedures", "read_procedures", record.key)
    assert (read.title, read.version, read.agency.code) == ("Đăng ký khai sinh", 1, "H99.02")
    (line,) = ask("procedures", "list_procedures", limit=5).results
    assert (line.key, line.title) == (record.key, read.title)
    assert ask("search", "search", q="khai sinh").results[0].key == record.key
    assert [(one.key, one.verb) for one in ask("changes", "list_changes", after=0).results] == [(record.key, "publish")]
    many = ask("procedures", "read_many_procedures", keys=[record.key, "9.999999"])
    assert (many.results[0].record.title, many.missing) == (read.title, ["9.999999"])
    refused = ask("procedures", "read_procedures", "9.999999")
    assert (refused.status, refused.type_) == (404, "/api/v1/problems/not-found/")


def test_it_moves_a_dossier(ask, live_server, client) -> None:
    case = dossier().case
    account = holder_of(Role.CLERK)
    _, key = ApiClient.issue("Phần mềm", ["dossiers:move"], agency=agency("H99.02"), account=account)
    seen = client.get(f"/api/v1/dossiers/{case.code}/")["ETag"]
    assign = importlib.import_module(f"{NAME}.models.dossier_move_assign").DossierMoveAssign(move="assign")
    told = {"body": assign, "key": key, "if_match": seen, "idempotency_key": "1"}
    assert ask("dossiers", "move_dossiers", case.code, **told).state.value == "working"
