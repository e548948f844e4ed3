"""Pages written by hand for a case type, beside the generated one: what each is called and its address by code."""

from django.urls import reverse

from cms.projection.words import lazily
from content_models.declaration.case import Case

FURTHER = {"accountrequest": (lazily("Soát từng dòng"), "cms_request")}


def further_page(case: Case) -> dict[str, str] | None:
    """Return label and address of the page for this case, None where its type has none."""
    words, name = FURTHER.get(case.type_name(), ("", ""))
    return {"label": words, "url": reverse(name, args=[case.code])} if name else None
