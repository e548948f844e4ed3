"""What the site puts in front: the types its navigation names, and the case it asks for on the first page."""

from django.conf import settings
from django.urls import reverse

from content_models.declaration import registry
from content_models.declaration.case import Case
from content_models.declaration.record import Record

#: By slug, with the words of the navigation; `MINH_BACH["front"]` in the settings replaces it.
FRONT = {"thu-tuc": "Thủ tục", "ho-so": "Tra cứu hồ sơ"}
#: Where all that is not in front is found.
REST = "danh-muc"


def front() -> dict[str, type[Record]]:
    """Return the words and types in front; a domain that is switched off leaves no entry behind."""
    declared = {words: registry.of_slug(slug) for slug, words in _named().items()}
    return {words: model for words, model in declared.items() if model is not None}


def front_case() -> type[Case] | None:
    """Return the case whose code the first page asks for: the first in front, else the first declared."""
    named = (model for model in front().values() if issubclass(model, Case))
    return next(named, next(iter(registry.shown_cases()), None))


def here_of(model: type[Record]) -> str:
    """Return the entry of the navigation under which the pages of a type stand."""
    slug = model.public_slug()
    return slug if slug in _named() else REST


def address_of(model: type[Record]) -> str:
    """Return where a type begins: the list of an artefact, the look-up of a case."""
    return reverse("themes:lookup" if issubclass(model, Case) else "themes:list", args=[model.public_slug()])


def _named() -> dict[str, str]:
    return getattr(settings, "MINH_BACH", {}).get("front", FRONT)
