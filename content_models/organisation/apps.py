"""The organisation as an app."""

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    """Holds the account model, so it stands before everything that points at it."""

    name = "content_models.organisation"
    label = "organisation"
    verbose_name = "Tổ chức"
