"""Every declared artefact over REST: its stored bodies fit its schema, and nothing internal is anywhere."""

import pytest
from django.test import Client

from content_models.declaration import registry
from content_models.declaration.kinds import Line, RichText, Text
from content_models.declaration.references import Reference
from content_models.ledger.models import PublicRecord
from content_models.ledger.sequencer import sequence
from content_models.moderation.member import Act
from search.index import catch_up
from tests.factories.texts import approved, published, redraft, submitted
from tests.integration.api.calling import fits

pytestmark = pytest.mark.django_db
CANARY = "chim hoàng yến"


def every_artefact(function):
    return pytest.mark.parametrize("model", registry.artefacts(), ids=lambda m: m.__name__)(function)


def hidden(model) -> dict[str, str]:
    kinds = [k for k in model.kinds() if not k.is_public and isinstance(k, Line | Text | RichText)]
    return {kind.name: CANARY for kind in kinds}


@every_artefact
def test_every_stored_body_fits(model, caller: Client) -> None:
    record = published(model, **hidden(model))
    approved(submitted(redraft(record)))
    record.refresh_from_db()
    approved(submitted(record, act=Act.WITHDRAW, reason="Hết hiệu lực"))
    rows = PublicRecord.objects.filter(type=model.type_name(), key=record.key)
    assert rows.count() == 3
    for row in rows:
        fits(row.data(), model.__name__)


@every_artefact
def test_an_empty_text_fits_too(model) -> None:
    """A declaration's optional fields may all be left out."""
    wanted = {k.name for k in model.kinds() if k.required and not k.blank} | set(model.one_per)
    wanted |= {model.public_when[0]} if model.public_when else set()  # else nothing of it is public
    empty = {
        k.name: k.get_default()
        for k in model.kinds()
        if k.name not in wanted and not isinstance(k, Reference) and k.name not in ("code", model.title_field())
    }
    record = published(model, **empty)
    fits(PublicRecord.objects.get(type=model.type_name(), key=record.key).data(), model.__name__)


@every_artefact
def test_list_record_and_search_agree_and_tell_nothing_internal(model, caller: Client) -> None:
    record = published(model, **hidden(model))
    sequence()
    catch_up()
    root = f"/api/v1/{model.public_plural()}/"
    lines = caller.get(root).json()
    fits(lines, f"{model.__name__}Page")
    line = next(line for line in lines["results"] if line["key"] == record.key)
    own = caller.get(line["self"])
    assert own["ETag"] == f'"{line["digest"]}"'
    assert (own.json()["version"], own.json()["key"]) == (line["version"], record.key)
    found = caller.get("/api/v1/search/", {"q": line["title"], "type": model.type_name()}).json()["results"]
    is_found = (record.key, line["version"]) in [(hit["key"], hit["version"]) for hit in found]
    assert is_found is (model.search_explains is None)
    for address in (root, line["self"], f"{line['self']}versions/", "/api/v1/changes/", "/api/v1/search/?q=hoang yen"):
        assert CANARY not in caller.get(address).content.decode()
