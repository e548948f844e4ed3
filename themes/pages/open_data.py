"""The nightly files of everything that is published, for whoever wants all of it: with size, digest, day, licence."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from content_models.declaration import registry
from content_models.ledger.dumps.fresh import readable
from themes.front import REST
from themes.pages.answering import public_page

#: Names of files after the plural of a type, as the interface serves them.
LINES, TABLE, CATALOGUE = ".jsonl", ".csv", "catalogue.jsonld"
SERVED = "/api/v1/dumps/{}/{}"


def open_data(request: HttpRequest) -> HttpResponse:
    """Show the latest dump, or the one named by `ban`, and which others there are. One query."""
    dumps = readable(Path(settings.DUMPS))
    wanted = request.GET.get("ban")
    chosen = next((dump for dump in dumps if wanted in (None, dump["name"])), None)
    if wanted is not None and chosen is None:
        raise Http404("Không còn bản dữ liệu này.")
    context = {"here": REST, "dumps": [_headed(dump) for dump in dumps], "chosen": chosen and _shown(chosen)}
    return public_page(request, "themes/open_data.html", context)


def _headed(dump: dict[str, Any]) -> dict[str, Any]:
    day = dump["day"]
    return {"name": dump["name"], "day": "/".join(reversed(day.split("-"))), "position": dump["position"]}


def _shown(dump: dict[str, Any]) -> dict[str, Any]:
    """The files of a dump, type by type; types of which nothing was published yet are left out."""
    files = {file["name"]: file | {"address": SERVED.format(dump["name"], file["name"])} for file in dump["files"]}
    sets = [
        {"label": label, "lines": lines, "table": table}
        for plural, label in _labels()
        if (lines := files.get(plural + LINES)) and (table := files.get(plural + TABLE)) and lines["rows"]
    ]
    return _headed(dump) | {"sets": sets, "catalogue": files.get(CATALOGUE)}


def _labels() -> Iterable[tuple[str, str]]:
    yield from ((model.public_plural(), str(model._meta.verbose_name)) for model in registry.artefacts())
    yield "agencies", "Cơ quan"
