"""Addresses of the first version: some fixed ones, and those of every declared type."""

from __future__ import annotations

from django.urls import URLPattern, path, re_path

from api.v1 import (
    agencies,
    bulk,
    cases,
    changes,
    comparing,
    contents,
    description,
    dumps,
    moves,
    records,
    schemas,
    search,
    suggestions,
    versions,
)
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.case import Case

#: Keys and codes are ASCII; anything else is no address of ours and never reaches the database.
KEY = r"(?P<key>[0-9A-Za-z][0-9A-Za-z._-]{0,119})"
NUMBER, OTHER = r"(?P<number>[0-9]{1,9})", r"(?P<other>[0-9]{1,9})"
CODE = r"(?P<code>[0-9A-Za-z][0-9A-Za-z._-]{0,119})"


def artefact_paths(model: type[Artefact]) -> list[URLPattern]:
    """Return the addresses of an artefact."""
    own = model.public_plural()
    return [
        path(f"{own}/", records.Records.as_view(model=model)),
        path(f"schemas/{own}/", schemas.OneSchema.as_view(model=model)),
        path(f"bulk/{own}/", bulk.Bulk.as_view(model=model)),
        re_path(rf"^{own}/{KEY}/$", records.Record.as_view(model=model)),
        re_path(rf"^{own}/{KEY}/versions/$", versions.Versions.as_view(model=model)),
        re_path(rf"^{own}/{KEY}/versions/{NUMBER}/$", versions.Version.as_view(model=model)),
        re_path(rf"^{own}/{KEY}/versions/{NUMBER}/compare/{OTHER}/$", comparing.Comparison.as_view(model=model)),
    ]


def case_paths(model: type[Case]) -> list[URLPattern]:
    """Return the addresses of a case; the code is taken as it was typed."""
    own = model.public_plural()
    return [
        path(f"{own}/", cases.Cases.as_view(model=model)),
        path(f"schemas/{own}/", schemas.OneSchema.as_view(model=model)),
        path(f"{own}/<str:code>/", cases.CaseCard.as_view(model=model)),
        path(f"{own}/<str:code>/moves/", moves.MoveCase.as_view(model=model)),
    ]


urlpatterns = [
    path("", contents.Contents.as_view()),
    path("openapi.json", description.OpenApi.as_view(), name="openapi"),
    path("docs/", description.Docs.as_view(), name="docs"),
    path("problems/", contents.Problems.as_view()),
    path("problems/<slug:name>/", contents.OneProblem.as_view()),
    path("schemas/", schemas.Schemas.as_view()),
    path("schemas/agencies/", schemas.AgencySchema.as_view()),
    path("changes/", changes.Changes.as_view()),
    path("dumps/", dumps.Dumps.as_view()),
    # Any name: the view looks for those that a dump lists; nothing here is led on to a slash.
    re_path(r"^dumps/(?P<name>[^/]+)/(?P<file>[\s\S]+)\Z", dumps.DumpFile.as_view()),
    path("search/", search.Search.as_view()),
    path("suggestions/", suggestions.Suggestions.as_view(), name="suggestions"),
    path("agencies/", agencies.Agencies.as_view()),
    re_path(rf"^agencies/{CODE}/$", agencies.OneAgency.as_view()),
    *(found for model in registry.artefacts() for found in artefact_paths(model)),
    *(found for model in registry.shown_cases() for found in case_paths(model)),
]
