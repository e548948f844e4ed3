"""The staff house as a person meets it: signed in, at any address, filling in a form."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from content_models.declaration.artefact import Artefact
from content_models.organisation.models import Account

ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")


def entered(account: Account | None) -> Client:
    """Return a client signed in as an account; without one, a stranger's."""
    client = Client()
    if account:
        client.force_login(account)
    return client


def place(model: type[Artefact], name: str, *args: Any) -> str:
    """Return the address of one of a type's screens."""
    return reverse(model.snippet_viewset.get_url_name(name), args=args)


def chooser_place(model: type[Artefact], name: str, *args: Any) -> str:
    """Return an address of the window in which a reference is chosen."""
    return reverse(model.snippet_viewset.chooser_viewset.get_url_name(name), args=args)


def words_of(response: HttpResponse) -> str:
    """Return all that a response says, streamed or not, escapes of JSON undone."""
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), content.decode(errors="replace"))


SHUT = ("delete", "usage", "unpublish", "lock", "unlock", "copy", "preview")
EVERYWHERE = ("", "reports/site-history/", "reports/site-history/?export=csv", "snippets/")


def every_address(record: Artefact) -> list[str]:
    """Return each address that a record could be seen at, those this house has shut included."""
    model, pk = type(record), record.pk
    whole = f"{model._meta.app_label}/{model._meta.model_name}"
    return [
        *(place(model, "list") + asked for asked in ("", "?export=csv", "?q=mat", "?standing=draft")),
        place(model, "list_results"),
        *(place(model, one, pk) for one in ("edit", "history", "history_results", "inspect")),
        *(f"/quan-tri/snippets/{whole}/{one}/{pk}/" for one in SHUT),
        *addresses_of_revisions(record, f"/quan-tri/snippets/{whole}/history/{pk}/revisions"),
        *(chooser_place(model, "choose") + asked for asked in ("", "?q=mat")),
        chooser_place(model, "choose_results"),
        chooser_place(model, "chosen", pk),
        chooser_place(model, "chosen_multiple") + f"?id={pk}",
        *(f"/quan-tri/bulk/{whole}/delete/?id={one}" for one in (pk, "all")),
        *(f"/quan-tri/{one}" for one in EVERYWHERE),
    ]


def addresses_of_revisions(record: Artefact, base: str) -> list[str]:
    """Return where single revisions of a record are seen, compared, taken up again or were scheduled."""
    revisions = list(record.revisions.order_by("pk").values_list("pk", flat=True))
    first, last = revisions[0], revisions[-1]
    return [
        place(type(record), "revisions_revert", record.pk, first),
        place(type(record), "revisions_compare", record.pk, first, last),
        place(type(record), "revisions_compare", record.pk, "earliest", "latest"),
        f"{base}/{first}/view/",
        f"{base}/{first}/unschedule/",
    ]


def filled(**values: Any) -> dict[str, Any]:
    """Return what a browser posts for a `KitchenSink`; `values` replace single fields."""
    form = {
        "agency": "",
        "code": "9.100001",
        "title": "Tên thử",
        "text": "Đoạn",
        "rich": rich_text("<p>Văn bản</p>"),
        "count": "",
        "price": "",
        "year": "2026",
        "day": "",
        "colour": "red",
        "parent": "",
        "keeper": "",
        "link": "",
        "limit_value": "3",
        "limit_unit": "working_day",
        "limit_text": "",
        "parts": streamfield([]),
        "note": "",
        "in_force_from": "",
    }
    return nested_form_data(form | values)
