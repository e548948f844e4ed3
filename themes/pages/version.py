"""The page of one published version, with everything that changed against the version before."""

from django.http import Http404, HttpRequest, HttpResponse

from content_models.ledger.reading import Moment
from themes.pages.answering import etag_of, public_page
from themes.pages.declared_type import artefact_at
from themes.pages.history import history
from themes.pages.record import templates_of
from themes.pages.record_context import record_context
from themes.pages.taken_down import taken_down_page
from themes.pages.withdrawn import withdrawn_page


def version(request: HttpRequest, slug: str, key: str, number: int) -> HttpResponse:
    """Show version `number`: present, past, or announced and to come."""
    model, moment = artefact_at(slug), Moment.present()
    found = history(model.type_name(), key, moment, version=number)
    if found is None:
        raise Http404("Không có bản nào mang số này.")
    row = found.record
    if row.taken_down:
        return taken_down_page(request, model, found, moment)
    if row.withdrawn:
        return withdrawn_page(request, model, found, moment)
    to_come = row.in_force_from is not None and row.in_force_from > moment.at
    return public_page(
        request,
        templates_of(model),
        lambda: (
            record_context(model, found)
            | {"not_yet": to_come, "is_old": not found.in_force and not to_come, "compared": True}
        ),
        etag=etag_of(row.digest, found.in_force, to_come, [gone.version for gone in found.gone]),
    )
