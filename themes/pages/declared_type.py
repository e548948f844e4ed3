"""From the first part of an address to the declared type that lives there."""

from django.http import Http404

from content_models.declaration import registry
from content_models.declaration.artefact import Artefact


def artefact_at(slug: str) -> type[Artefact]:
    """Return the artefact of a public address; Http404 when none is declared under it."""
    model = registry.of_slug(slug)
    if model is None or not issubclass(model, Artefact):
        raise Http404("Không có loại văn bản nào ở địa chỉ này.")
    return model
