"""Edit page and last decision for submissions of one member and of many: queries must not grow with them."""

from __future__ import annotations

import time
from collections.abc import Iterator

from django.test import Client
from django.urls import reverse

from benchmarks.figure import Figure, timed
from benchmarks.intake import taken_in
from benchmarks.province import Province, opened, signed_in
from benchmarks.sample import rows
from benchmarks.timing import in_turn, spread, statements, statements_of
from content_models.actions.deciding import Verdict, decide
from content_models.actions.drafting import draft
from content_models.catalogue.models import Procedure
from content_models.moderation.submission import Submission

EDIT_QUERIES, DECIDE_QUERIES, ROUNDS, SUBMISSIONS = 40, 35, 15, 4


def measure(place: Province) -> Iterator[Figure]:
    """Measure one procedure with its decision, then forty."""
    yield _edited("edit page, a draft", place, _draft(place))
    for members in (1, 40):
        words = f"{members} procedure{'s' * (members > 1)}"
        waiting = [_submitted(place, members) for _ in range(SUBMISSIONS)]
        member = Procedure._base_manager.get(pk=waiting[0].members.latest("position").object_id)
        yield _edited(f"edit page, member of a submission of {members + 1}", place, member)
        yield _reviewed(f"review page: {words} + decision", place, waiting[0])
        yield _decided(f"decide last step, action: {words} + decision", place, waiting[:2], by_page=False)
        yield _decided(f"decide last step, page: {words} + decision", place, waiting[2:], by_page=True)


def _submitted(place: Province, members: int) -> Submission:
    taken_in(rows(members, members), place.people(approving=False))
    submission = Submission.objects.latest("pk")
    return decide([submission], place.controller, Verdict.APPROVED)[0]


def _draft(place: Province) -> Procedure:
    record = Procedure._base_manager.filter(version=1, agency=place.department, submitted=False).first()
    record.note = "Bản nháp"
    return draft([record], place.editor)[0]


def _edited(what: str, place: Province, record: Procedure) -> Figure:
    client, address = signed_in(place.editor), reverse("wagtailsnippets_catalogue_procedure:edit", args=[record.pk])
    sent = statements_of(lambda: opened(client, address))
    own = in_turn({"own": lambda _: opened(client, address)}, ROUNDS)["own"]
    kept = len(sent) <= EDIT_QUERIES
    return timed(what, own, queries=len(sent), budget=f"≤ {EDIT_QUERIES} queries, flat in members", kept=kept)


def _reviewed(what: str, place: Province, submission: Submission) -> Figure:
    client, address = signed_in(place.leader), reverse("cms_review", args=[submission.pk])
    sent = statements_of(lambda: opened(client, address))
    return timed(what, in_turn({"own": lambda _: opened(client, address)}, ROUNDS)["own"], queries=len(sent))


def _decided(what: str, place: Province, submissions: list[Submission], by_page: bool) -> Figure:
    taken, counted = [], 0
    for submission in submissions:
        client = signed_in(place.leader)
        began = time.perf_counter()
        with statements() as sent:
            _approve_by_page(client, submission) if by_page else decide([submission], place.leader, Verdict.APPROVED)
        taken.append((time.perf_counter() - began) * 1000)
        counted = len(sent)
        _must_be_public(submission)
    budget = f"≤ {DECIDE_QUERIES} queries, flat in members"
    return timed(what, spread(taken), queries=counted, budget=budget, kept=counted <= DECIDE_QUERIES)


def _approve_by_page(client: Client, submission: Submission) -> None:
    answer = {"verdict": Verdict.APPROVED.value, "reason": "", "position": submission.position}
    client.post(reverse("cms_review", args=[submission.pk]), answer)


def _must_be_public(submission: Submission) -> None:
    submission.refresh_from_db()
    if submission.state != Submission.State.APPROVED:
        raise RuntimeError(f"{submission.title}: {submission.state}")
