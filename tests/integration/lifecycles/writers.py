"""Two writers of the same verbs: a person at the screens, and code that calls the actions."""

from __future__ import annotations

from django.urls import reverse

from content_models.actions.deciding import decide
from content_models.actions.drafting import draft
from content_models.actions.submitting import Entry, Proposal, submit
from content_models.actions.taking_back import take_back
from content_models.moderation.models import Submission
from content_models.organisation.models import Account
from tests.factories.texts import text
from tests.integration.attachments.staff_form import typed
from tests.integration.cms.browsing import browser
from tests.sample_artefacts.models import KitchenSink


class ByAction:
    """Calls the verbs."""

    def draft(self, account: Account, code: str, title: str, pk: int | None = None) -> None:
        if pk is None:
            draft([text(KitchenSink, code=code, title=title)], account)
            return
        record = KitchenSink._base_manager.get(pk=pk).get_latest_revision_as_object()
        record.title = title
        draft([record], account)

    def submit(self, account: Account, record: KitchenSink) -> None:
        submit([Proposal(record, [Entry(record)])], account)

    def decide(self, account: Account, submission: Submission, verdict: str, reason: str) -> None:
        decide([submission], account, verdict, reason)

    def take_back(self, account: Account, submission: Submission) -> None:
        take_back([submission], account)


class ByScreen:
    """Sends what a browser sends; whether it was accepted shows in the tables."""

    def draft(self, account: Account, code: str, title: str, pk: int | None = None) -> None:
        name = KitchenSink.snippet_viewset.get_url_name("edit" if pk else "add")
        browser(account).post(reverse(name, args=[pk] if pk else []), typed(code=code, title=title))

    def submit(self, account: Account, record: KitchenSink) -> None:
        browser(account).post(reverse("cms_submit", args=["kitchensink", record.pk]), {"note": "trình"})

    def decide(self, account: Account, submission: Submission, verdict: str, reason: str) -> None:
        answer = {"verdict": verdict, "reason": reason, "position": submission.position}
        browser(account).post(reverse("cms_review", args=[submission.pk]), answer)

    def take_back(self, account: Account, submission: Submission) -> None:
        browser(account).post(reverse("cms_take_back", args=[submission.pk]))
