"""Every type that is published here, so that nothing public has to be guessed at."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from content_models.declaration import registry
from content_models.declaration.fold import sort_key
from themes.pages.answering import public_page


def catalogue(request: HttpRequest) -> HttpResponse:
    """List the declared artefacts with the address of their list. No query."""
    kinds = [
        {
            "label": str(model._meta.verbose_name),
            "address": reverse("themes:list", args=[model.public_slug()]),
            "basis": ", ".join(dict.fromkeys(cited.symbol for cited in model.basis)),
        }
        for model in registry.artefacts()
    ]
    kinds.sort(key=lambda kind: sort_key(kind["label"]))
    return public_page(request, "themes/catalogue.html", {"here": "danh-muc", "kinds": kinds})
