"""Registers the staff screens of every artefact: policies first, for Wagtail makes up missing ones for good."""

from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from cms.projection.panels import register_form_fields
from cms.projection.policy import RecordPolicy
from cms.projection.row_words import say_rows
from cms.projection.viewset import ArtefactViewSet
from content_models.declaration import registry


def register_artefacts() -> None:
    """One policy and one viewset for each declared artefact."""
    register_form_fields()
    for model in registry.types():
        say_rows(model)
    for model in registry.artefacts():
        register_permission_policy(model, RecordPolicy(model), exact_class=True)
    for model in registry.artefacts():
        register_snippet(ArtefactViewSet(model=model))
