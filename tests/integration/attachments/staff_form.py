"""What the browser sends from the form of the sample type, and the people who send it."""

from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from content_models.declaration.roles import Role
from tests.factories.people import agency, holder_of
from tests.sample_artefacts.models import KitchenSink

EDITOR = Role.CATALOGUE_EDITOR


def signed_in(role: Role = EDITOR, code: str = "H99.02") -> Client:
    """Return a browser in which a holder of the role has signed in."""
    client = Client()
    client.force_login(holder_of(role, code), backend="content_models.organisation.rights_backend.RightsBackend")
    return client


def typed(**fields: Any) -> dict[str, Any]:
    """Return the form as filled in, with further or other fields."""
    filled = {
        "agency": agency().pk,
        "code": "KS-TEP",
        "title": "Mẫu có tệp",
        "text": "Đoạn",
        "rich": rich_text("<p>Đoạn</p>"),
        "link": "https://vi-du.example/",
        "parts": streamfield([]),
        "limit_value": "3",
        "limit_unit": "working_day",
        "note": "x",
    }
    return nested_form_data(filled) | fields


def chosen(*files: tuple[str, bytes]) -> list[SimpleUploadedFile]:
    """Return files as a browser sends them."""
    return [SimpleUploadedFile(name, content) for name, content in files]


def saved(client: Client, record: KitchenSink | None = None, **fields: Any) -> Any:
    """Send the form of a new or a present record and return the answer."""
    name = KitchenSink.snippet_viewset.get_url_name("edit" if record else "add")
    address = reverse(name, args=[record.pk] if record else [])
    return client.post(address, typed(**fields))


def draft_files(record: KitchenSink) -> list[dict[str, Any]]:
    """Return the entries that the latest draft lists."""
    return KitchenSink._base_manager.get(pk=record.pk).get_latest_revision_as_object().files
