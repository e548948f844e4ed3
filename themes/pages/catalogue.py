"""Every type that is published or looked up here, so that nothing public has to be guessed at."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse

from content_models.declaration import registry
from content_models.declaration.fold import sort_key
from content_models.declaration.record import Record
from themes.front import REST, address_of
from themes.pages.answering import public_page


def catalogue(request: HttpRequest) -> HttpResponse:
    """List the artefacts with the address of their list, the cases with that of their look-up. No query."""
    context = {"here": REST, "kinds": _entries(registry.artefacts()), "cases": _entries(registry.shown_cases())}
    return public_page(request, "themes/catalogue.html", context)


def _entries(models: Sequence[type[Record]]) -> list[dict[str, Any]]:
    entries = [
        {
            "label": str(model._meta.verbose_name),
            "address": address_of(model),
            "basis": ", ".join(dict.fromkeys(cited.symbol for cited in model.basis)),
        }
        for model in models
    ]
    return sorted(entries, key=lambda entry: sort_key(entry["label"]))
