"""A signed-in browser for tests of staff screens."""

from __future__ import annotations

from django.test import Client

from content_models.organisation.models import Account

BACKEND = "content_models.organisation.rights_backend.RightsBackend"


def browser(account: Account) -> Client:
    """Return a client signed in as an account."""
    client = Client()
    client.force_login(account, backend=BACKEND)
    return client


def messages_of(answer: object) -> str:
    """The messages shown on a page that was followed to its end, as one text."""
    return " ".join(str(message) for message in answer.context["messages"])
