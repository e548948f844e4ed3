"""Which cases are judged by a published text: those that pin a version of it."""

from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.case import WITHIN, Case
from content_models.declaration.references import Pinned


def judged_by(model: type[Artefact]) -> list[type[Case]]:
    """Return the cases the public knows that pin a version of this type, none for most."""
    return [case for case in _public_cases() if pin_of(case, model) is not None]


def _public_cases() -> list[type[Case]]:
    return [case for case in registry.cases() if case.reach is not WITHIN]


def said_of(model: type[Artefact]) -> str:
    """Return what people call this type: the label under which their cases pin it, else its declared name."""
    pins = (pin_of(case, model) for case in _public_cases())
    return next((pin.label for pin in pins if pin is not None), str(model._meta.verbose_name))


def pin_of(case: type[Case], model: type[Artefact]) -> Pinned | None:
    """Return the field by which a case pins this type."""
    pins = (kind for kind in case.kinds() if isinstance(kind, Pinned))
    return next((kind for kind in pins if kind.of == model.type_name()), None)
