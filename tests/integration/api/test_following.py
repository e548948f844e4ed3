"""Who follows the feed while others publish and withdraw rebuilds what is public; replayed, it is the dump (R-88)."""

import json
from collections import Counter
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from api.dumps.writing import write_dump
from content_models.ledger.models import PublicRecord
from content_models.ledger.verification import faults
from tests.integration.api.writers import SECONDS, WRITERS, beside_writers

SINKS = "/api/v1/kitchen-sinks/"
FACTS = ("key", "version", "digest", "withdrawn")


class Reader:
    """Follows the feed and keeps what it was told: every version once, and of each key the text in force."""

    def __init__(self) -> None:
        self.caller, self.position = Client(), 0
        self.told: Counter[tuple[str, int, str, bool]] = Counter()
        self.kept: dict[str, str] = {}

    def read(self) -> bool:
        """Read a page and fetch the texts it names; tell whether there was anything."""
        page = self.caller.get("/api/v1/changes/", {"after": self.position, "limit": 7}).json()
        self.position = page["position"]
        for change in page["results"]:
            if change["type"] == "kitchensink":
                self._take(change)
        return bool(page["results"])

    def _take(self, change: dict) -> None:
        key, ended = change["key"], change["verb"] == "withdraw"
        self.told[key, change["version"], change["digest"], ended] += 1
        text = self.caller.get(change["self"])
        assert text["ETag"] == f'"{change["digest"]}"'
        self.kept[key] = text.content.decode()
        if ended:
            del self.kept[key]


@pytest.mark.django_db(transaction=True)
def test_a_reader_beside_eight_writers_rebuilds_what_is_public(settings, tmp_path, record_property) -> None:
    settings.API_CALLS_A_MINUTE = 0
    reader = Reader()
    beside_writers(reader.read)
    while reader.read():
        pass
    versions = list(PublicRecord.objects.filter(type="kitchensink").values_list(*FACTS))
    assert len(versions) > 5 * WRITERS
    assert reader.told == Counter(versions)
    assert reader.kept == _public(reader.caller)
    again = Reader()
    while again.read():
        pass
    assert (again.told, again.kept, again.position) == (reader.told, reader.kept, reader.position)
    assert _dumped(tmp_path, reader.position) == reader.told
    assert list(faults()) == []
    record_property(
        "figure", f"{len(versions)} versions by {WRITERS} writers in {SECONDS:.0f} s, followed and replayed"
    )


def _public(caller: Client) -> dict[str, str]:
    """Return what the list shows, page by page, each text as its address tells it."""
    address, found = f"{SINKS}?limit=100", {}
    while address:
        page = caller.get(address).json()
        found |= {line["key"]: caller.get(line["self"]).content.decode() for line in page["results"]}
        address = page["next"]
    return found


def _dumped(folder: Path, position: int) -> Counter[tuple[str, int, str, bool]]:
    dump, _ = write_dump(folder, position, timezone.localdate())
    lines = [json.loads(line) for line in (dump / "kitchen-sinks.jsonl").read_text(encoding="utf-8").splitlines()]
    return Counter((one["key"], one["version"], one["digest"], one["withdrawn"]) for one in lines)
