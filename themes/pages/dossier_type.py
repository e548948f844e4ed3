"""The declared case that lives at /ho-so/: a province may switch its domain off, then nothing is there."""

from django.http import Http404

from content_models.declaration import registry

SLUG = "ho-so"


def dossier_type() -> str:
    """Return the type name of dossiers; Http404 when no such case is declared."""
    model = registry.of_slug(SLUG)
    if model is None:
        raise Http404("Trang này không nhận tra cứu hồ sơ.")
    return model.type_name()
