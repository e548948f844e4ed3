"""Who may open the page of a submission; for everybody else it does not exist."""

from typing import Any

from django.http import Http404

from content_models.actions.deciding import deciding_role
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.rights import roles_for
from content_models.moderation.submission import Submission
from content_models.organisation.held import Held
from content_models.organisation.rights import reaches, visible


def reachable_submission(pk: int, account: Any) -> Submission:
    """Return a submission the account decides or may read; Http404 otherwise, also for who submitted it once."""
    rows = Submission.objects.select_related("agency", "submitted_by")
    submission = rows.filter(pk=pk).first()
    if submission is None or not _may_open(submission, account):
        raise Http404
    return submission


def _may_open(submission: Submission, account: Any) -> bool:
    readers = roles_for(submission.lead_model, "view")
    return bool(role_to_decide(submission, account)) or reaches(account, readers, submission.agency)


def role_to_decide(submission: Submission, account: Any) -> Held | None:
    """The role by which the account decides the present step; None for its own text, also in another's place."""
    if submission.state != submission.State.OPEN:
        return None
    held = deciding_role(submission, account)
    own = held and {account.pk, held.stands_for} & set(submission.authors)
    return None if own else held


def draft_to_change(type_name: str, pk: int, account: Any) -> Artefact:
    """Return an artefact the account may change; Http404 for an unknown type and for what is out of reach."""
    return _within(type_name, pk, account, "change")


def record_to_read(type_name: str, pk: int, account: Any) -> Artefact:
    """Return an artefact the account may view; Http404 for an unknown type and for what is out of reach."""
    return _within(type_name, pk, account, "view")


def _within(type_name: str, pk: int, account: Any, verb: str) -> Artefact:
    try:
        model = registry.of_type(type_name)
    except LookupError as error:
        raise Http404 from error
    if not issubclass(model, Artefact):
        raise Http404
    rows = visible(account, model, verb).select_related("agency", "latest_revision")
    record = rows.filter(pk=pk).first()
    if record is None:
        raise Http404
    return record
