"""Đối chiếu: words that are in no list of ours, each with the likeliest entries; a person says what they mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from cms.screens.imports.access import crumbs, reachable_batch
from content_models.intake.batch import Batch, State
from content_models.intake.mapping.matching import Unmatched, entries_of, unmatched
from content_models.intake.mapping.targets import Target
from content_models.intake.staging.checking import begin_check


def matching(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what matches nothing; a POST keeps the answers and has every row checked anew."""
    batch = reachable_batch(request.user, pk)
    if batch.state != State.CHOOSING or batch.of_objects:
        return redirect("cms_import", pk)
    found = list(unmatched(batch, request.user))
    groups = [
        (t, entries_of(batch, t, request.user), list(those)) for t, those in groupby(found, lambda one: one.target)
    ]
    if request.method == "POST":
        if strange := _strange(groups, request.POST):
            messages.error(
                request, gettext("Không có trong danh mục: {names}. Chưa ghi gì.").format(names="; ".join(strange[:5]))
            )
            return redirect("cms_import_matching", pk)
        batch.answers = _answers(batch, groups, request.POST)
        batch.save(update_fields=["answers"])
        begin_check(batch)
        return redirect("cms_import", pk)
    shown = {"batch": batch, "groups": _numbered(groups), "crumbs": crumbs(batch, gettext("Đối chiếu"))}
    return render(request, "cms/imports/matching.html", shown)


Group = tuple[Target, list[str], list[Unmatched]]


def _numbered(groups: list[Group]) -> list[Any]:
    return [
        (target, entries, place, [(f"{place}-{number}", one) for number, one in enumerate(those)])
        for place, (target, entries, those) in enumerate(groups)
    ]


def _strange(groups: list[Group], posted: Mapping[str, str]) -> list[str]:
    """What a person typed that is no entry of the list."""
    said = [
        (posted.get(f"tu-{place}-{number}", "").strip(), entries)
        for place, (_, entries, those) in enumerate(groups)
        for number in range(len(those))
    ]
    return [words[:80] for words, entries in said if words and words not in entries]


def _answers(batch: Batch, groups: list[Group], posted: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Only entries of the list are taken; words left as they are have no answer."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for place, (target, entries, those) in enumerate(groups):
        for number, one in enumerate(those):
            said = posted.get(f"tu-{place}-{number}", "")
            if said in entries:
                found[target.path][one.words] = said
    return {**batch.answers, **{target.path: found.get(target.path, {}) for target, _, _ in groups}}
