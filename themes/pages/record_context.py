"""What every template of a published record is given, in one place for page, version and withdrawal."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from content_models.declaration.artefact import Artefact
from content_models.declaration.attachments import Attachments
from content_models.declaration.kinds import Line
from content_models.ledger.models import PublicRecord
from content_models.ledger.reading import Moment, is_in_force
from themes.front import here_of
from themes.pages.history import History
from themes.projection.announced import announced_with
from themes.projection.changes import changes
from themes.projection.own_pages import OWN_PAGES
from themes.projection.record import record_page

MOST_CHANGES = 6


def record_context(model: type[Artefact], found: History) -> dict[str, Any]:
    """Arrange a version and its neighbours for a template."""
    record, body = found.record, found.record.data()
    own = OWN_PAGES.get(model.type_name())
    slug = model.public_slug()
    return {
        "here": here_of(model),
        "record": record,
        "body": body,
        "type_label": str(model._meta.verbose_name),
        "slug": slug,
        "basis": model.basis,
        "agency_name": (body.get("agency") or {}).get("name") or str(record.agency),
        "page": record_page(model, body, skip=_left_out(model, record)),
        "own": own(body) if own else None,
        "canonical": reverse("themes:record", args=[slug, record.key]),
        "crumbs": _crumbs(model, body),
        "change": change_of(model, found),
        "coming": _coming(slug, found),
        "announced": announced_with(model, record),
        "gone": found.gone,
        "older": [{"number": n, "address": version_address(slug, record.key, n)} for n in found.older],
    }


def _left_out(model: type[Artefact], record: PublicRecord) -> frozenset[str]:
    """What stands elsewhere on the page, and files that may not be fetched any more."""
    stale = not model.keeps_old_files and not is_in_force(record, Moment.present())
    files = {kind.name for kind in model.kinds() if isinstance(kind, Attachments)} if stale else set()
    return frozenset({"in_force_from", model.title_field(), *files})


def change_of(model: type[Artefact], found: History) -> dict[str, Any] | None:
    """The notice "what is different", None for a first version or one that changed no public field."""
    if found.before is None:
        return None
    record = found.record
    fields = changes(model, found.before.data(), record.data())
    return {
        "fields": fields[:MOST_CHANGES],
        "every": fields,
        "since": record.in_force_from or record.shown_from,
        "previous": found.before.version,
        "reason": record.reason,
        "address": version_address(model.public_slug(), record.key, record.version),
    }


def version_address(slug: str, key: str, number: int) -> str:
    """The address of one version."""
    return reverse("themes:version", args=[slug, key, number])


def _crumbs(model: type[Artefact], body: dict[str, Any]) -> list[dict[str, str]]:
    """The list of the type, then the list of the first line it is sorted by: a procedure's field."""
    address = reverse("themes:list", args=[model.public_slug()])
    crumbs = [{"label": str(model._meta.verbose_name), "address": address}]
    kind = next((k for k in model.kinds() if isinstance(k, Line) and k.is_public and k.facts.facet), None)
    if kind and body.get(kind.name):
        asked = urlencode({kind.name: body[kind.name]})
        crumbs.append({"label": body[kind.name], "address": f"{address}?{asked}"})
    return crumbs


def _coming(slug: str, found: History) -> dict[str, Any] | None:
    coming = found.coming
    if coming is None or coming.in_force_from is None:
        return None
    return {
        "version": coming.version,
        "in_force_from": coming.in_force_from,
        "withdrawn": coming.withdrawn,
        "address": version_address(slug, coming.key, coming.version),
    }
