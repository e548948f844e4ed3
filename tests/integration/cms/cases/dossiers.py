"""A published procedure and what a clerk enters to open a dossier under it."""

from __future__ import annotations

from typing import Any

from django.test import Client
from django.urls import reverse

from content_models.catalogue.models import Procedure
from content_models.onestop.models import Dossier
from content_models.organisation.models import Agency
from tests.factories.people import agency
from tests.factories.texts import published

NAME, NUMBER = "Công dân Mười Bảy", "025000000012"


def procedure(**values: Any) -> Procedure:
    """Return a published procedure with one limit of three working days for handing in directly."""
    limit = {"value": 3, "unit": "working_day", "case": "", "text": "3 ngày làm việc"}
    channel = {"channel": {"value": "DIRECT", "label": ""}, "case": "", "limit": limit, "fee": "", "note": ""}
    rows = Procedure.kind("channels").stored([channel])
    return published(Procedure, channels=rows, title="Cấp Giấy xác nhận tình trạng hôn nhân", **values)


def entered(place: Agency | None = None, **values: Any) -> dict[str, Any]:
    """Return what the opening form sends."""
    facts = {"agency": (place or agency()).pk, "channel": "DIRECT", "applicant": NAME, "identity_number": NUMBER}
    return facts | values


def opening_page(of: Procedure) -> str:
    """Return the address of the form with the procedure chosen."""
    return f"{reverse('cms_case_open', args=['dossier'])}?procedure={of.key}"


def opened(client: Client, of: Procedure, **values: Any) -> Dossier:
    """Open a dossier by the screen and return it."""
    client.post(opening_page(of), entered(**values))
    return Dossier.objects.latest("pk")
