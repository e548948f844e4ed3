"""Where a typed code leads: each type numbers by itself, so two cases of different types may bear one code."""

from django.http import HttpResponse
from django.shortcuts import redirect

from content_models.declaration import registry
from content_models.declaration.case import Case
from content_models.ledger.models import PublicCard


def to_case(code: str, asked: type[Case]) -> HttpResponse:
    """Send a tidy code to the page of the case that bears it."""
    return redirect("themes:case", bearer(code, asked).public_slug(), code)


def bearer(code: str, asked: type[Case]) -> type[Case]:
    """Return the type whose case bears a code: the asked one, unless only another does. One query at most."""
    others = [model for model in registry.shown_cases() if model is not asked]
    if not others:
        return asked
    names = [model.type_name() for model in (asked, *others)]
    bearing = set(PublicCard.objects.filter(code=code, type__in=names).values_list("type", flat=True))
    return next((model for model in (asked, *others) if model.type_name() in bearing), asked)
