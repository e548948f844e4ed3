"""Căn cứ hết hiệu lực: when a legal document ends, what cites it becomes a duty of its owner, once a record."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from content_models.citations.citation import Citation
from content_models.citations.law import ComingLaw, Law
from content_models.citations.learning import learn
from content_models.citations.legal_text import LegalText
from content_models.citations.validity import ended_by
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.declaration.time_limit import TimeLimit, Unit
from content_models.ledger.public_record import PublicRecord
from content_models.moderation.duty import Duty
from content_models.organisation.clock.day_table import DayTable
from content_models.organisation.clock.reckon import reckon
from content_models.organisation.clock.zone import midnight_after
from content_models.organisation.instant import day_of

#: Working days in which an owner brings a record up to the law.
REVIEW_DAYS = 10
#: So many documents are told of in one transaction.
A_ROUND = 50
LABEL = "Căn cứ hết hiệu lực"


def count_in(texts: Sequence[LegalText], at: datetime.datetime) -> None:
    """Take published documents into the graph, those that may say nothing yet when their instant comes.

    Runs in the transaction that publishes them; owners of what cites an ended one get their duties with it.
    """
    later = [text for text in texts if counts_from(text.record) > at]
    if later:
        coming = [ComingLaw(record=text.record, counts_from=counts_from(text.record)) for text in later]
        ComingLaw.objects.bulk_create(coming, ignore_conflicts=True)
    learn([text for text in texts if counts_from(text.record) <= at])
    while tell_ends(at):
        pass


def await_no_more(records: Sequence[PublicRecord]) -> None:
    """Forget documents that were to count from an instant to come."""
    ComingLaw.objects.filter(record__in=[record.pk for record in records]).delete()


def counts_from(record: PublicRecord) -> datetime.datetime:
    """The instant from which a version is both on show and in force."""
    day = record.in_force_from
    begins = midnight_after(day - datetime.timedelta(days=1)) if day else record.shown_from
    return max(record.shown_from, begins)


@transaction.atomic(savepoint=False)
def take_in_coming(at: datetime.datetime) -> int:
    """Take in the documents whose instant has come; return how many."""
    rows = ComingLaw.objects.select_for_update(skip_locked=True, of=("self",)).filter(counts_from__lte=at)
    due = list(rows.select_related("record").order_by("counts_from")[:A_ROUND])
    if due:
        learn([law_reader(row.record.type)(row.record) for row in due])
        ComingLaw.objects.filter(pk__in=[row.pk for row in due]).delete()
    return len(due)


def law_reader(type_name: str) -> Callable[[PublicRecord], LegalText]:
    """The declared hook by which a type of legal documents tells the graph what a version says."""
    model: Any = registry.of_type(type_name)
    return model.as_law


@transaction.atomic(savepoint=False)
def tell_ends(at: datetime.datetime) -> int:
    """Open the duties for documents that have ended and were not told of; return how many documents.

    Safe to run twice and by two at once: a document is told of under its row's lock.
    """
    waiting = Law.objects.select_for_update(skip_locked=True, of=("self",)).filter(end_told=False)
    laws = list(waiting.filter(ended_by(day_of(at))).order_by("pk")[:A_ROUND])
    if not laws:
        return 0
    Law.objects.filter(pk__in=[law.pk for law in laws]).update(end_told=True)
    by_type: dict[str, set[int]] = {}
    for type_name, pk in lapsed_citations(at).filter(law__in=laws).values_list("type", "object_id").distinct():
        by_type.setdefault(type_name, set()).add(pk)
    for type_name, ids in by_type.items():
        _open(type_name, ids, at)
    return len(laws)


def lapsed_citations(at: datetime.datetime) -> Any:
    """What published texts cite that is no longer in force."""
    return Citation.objects.filter(ended_by(day_of(at), "law__"), public=True)


def renew_basis_duties(model: type[Artefact], ids: Iterable[int], at: datetime.datetime) -> None:
    """Bring the duties of records just published or withdrawn up to what they cite now."""
    own = set(ids)
    lapsed = lapsed_citations(at).filter(type=model.type_name(), object_id__in=own)
    still = set(lapsed.values_list("object_id", flat=True))
    _duties(model, own - still).update(closed_at=at)
    _open(model.type_name(), still, at)


def _duties(model: type[Artefact], ids: Iterable[int]) -> Any:
    content_type = ContentType.objects.get_for_model(model)
    return Duty.objects.filter(kind=Duty.Kind.BASIS, content_type=content_type, object_id__in=list(ids), closed_at=None)


def _open(type_name: str, ids: set[int], at: datetime.datetime) -> None:
    """One duty a record, however many documents it cites have ended."""
    if not ids:
        return
    model: Any = registry.of_type(type_name)
    missing = ids - set(_duties(model, ids).values_list("object_id", flat=True))
    due = reckon(at, TimeLimit(REVIEW_DAYS, Unit.WORKING_DAY), [], DayTable.load(day_of(at))).due_at
    content_type = ContentType.objects.get_for_model(model)
    facts = {"kind": Duty.Kind.BASIS, "label": LABEL, "role": model.lifecycle.draft, "opened_at": at, "due_at": due}
    Duty.objects.bulk_create(
        (
            Duty(
                **facts,
                title=row.title_text(),
                agency_id=row.agency_id,
                content_type=content_type,
                object_id=row.pk,
                key=row.key or "",
            )
            for row in model._base_manager.filter(pk__in=missing)
        ),
        batch_size=500,
    )
