"""The pages for those who use the interface: every call in them is made, and answers what the page says."""

from __future__ import annotations

import itertools
import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.ledger.reading import current
from content_models.ledger.sequencer import sequence
from content_models.moderation.member import Act
from content_models.organisation.models import Agency, ApiClient
from search.index import catch_up
from tests.factories import agencies
from tests.factories.people import agency, holder_of
from tests.factories.texts import approved, published, submitted
from tests.integration.api.calling import CODE, dossier

PAGES = sorted((Path(__file__).resolve().parents[3] / "docs" / "consume").glob("*.md"))
BLOCK = re.compile(r"^```(sh|json)\n(.*?)^```", re.MULTILINE | re.DOTALL)
CALL = re.compile(r"^curl (.*?)\s+# (\d{3})$")


@pytest.fixture
def known(db) -> dict[str, str]:
    """What the pages speak of, and the values of their variables."""
    opened = dossier()
    record = published(Procedure, code="9.000018")
    successor = Procedure._base_manager.get(key=CODE)
    approved(submitted(record, act=Act.REPLACE, successor=successor, reason="Gộp thủ tục"))
    sequence()
    catch_up()
    agencies.known(*Agency.objects.all())
    scopes = ["dossiers:read", "dossiers:move"]
    key = ApiClient.issue("Cổng tỉnh", scopes, agency=agency("H99"), account=holder_of(Role.CLERK))[1]
    state = Client().get(f"/api/v1/dossiers/{opened.case.code}/")["ETag"]
    tag = f'"{current("procedure", CODE).digest}"'
    return {"HOST": "", "KEY": key, "CODE": opened.case.code, "SECRET": opened.shown.secret, "TAG": tag, "STATE": state}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_call_answers_what_the_page_says(page: Path, known: dict[str, str]) -> None:
    answer: Any = None
    calls = 0
    for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
        if block[1] == "json":
            assert agrees(answer.json(), json.loads(block[2])), f"{page.name}: {answer.content.decode()}"
            continue
        for line in filter(lambda line: line.startswith("curl"), block[2].splitlines()):
            found = CALL.match(line)
            assert found, f"{page.name}: no status beside {line}"
            answer = call(found[1], known)
            assert answer.status_code == int(found[2]), f"{line}: {answer.content.decode()}"
            calls += 1
    assert calls


def call(typed: str, known: dict[str, str]) -> Any:
    """Make the call that a line of curl makes."""
    words = [word for word in shlex.split(typed) if word != "-i"]
    filled = [re.sub(r"\$([A-Z]+)", lambda name: known[name[1]], word) for word in words]
    headers = dict(pair.split(": ", 1) for word, pair in itertools.pairwise(filled) if word == "-H")
    given = dict(itertools.pairwise(filled))
    if given.get("-X") == "POST":
        return Client().post(filled[-1], given["-d"], headers.pop("Content-Type"), headers=headers)
    return Client().get(filled[-1], headers=headers)


def agrees(whole: Any, part: Any) -> bool:
    """Whether an example is a part of the answer; a list is compared as far as the example goes."""
    if isinstance(part, dict):
        return all(name in whole and agrees(whole[name], value) for name, value in part.items())
    if isinstance(part, list):
        return len(part) <= len(whole) and all(map(agrees, whole, part))
    return whole == part


def test_there_is_a_page_for_each_topic() -> None:
    linked = re.findall(r"\]\((\w+\.md)\)", PAGES[0].read_text(encoding="utf-8"))
    assert PAGES[0].name == "README.md"
    assert sorted(linked) == sorted(page.name for page in PAGES[1:])
