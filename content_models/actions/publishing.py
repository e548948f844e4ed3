"""Công bố: the only way to go live. Called by the last decision, inside its transaction."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import prefetch_related_objects

from content_models.actions.lapsing import renew_basis_duties
from content_models.actions.public_version import (
    Published,
    Signature,
    record_files,
    shown_from,
    supersede,
    text_version,
    withheld_version,
)
from content_models.actions.recording import event_of
from content_models.actions.refusal import refuse_unless
from content_models.actions.setting_going import open_after_publication
from content_models.actions.submission_rules import frozen_text
from content_models.citations.cited import cites
from content_models.citations.noting import forget_citations, note_citations
from content_models.declaration.artefact import Artefact
from content_models.declaration.body import digest_of
from content_models.declaration.references import Reference
from content_models.ledger.event import events
from content_models.ledger.public_record import PublicRecord
from content_models.ledger.shown_titles import Titles, titles_shown
from content_models.ledger.take_down import hide_with
from content_models.moderation.member import Act, Member
from content_models.organisation.held import Held

Pair = tuple[Member, Artefact]


def publish(pairs: Sequence[Pair], account: Any, at: datetime.datetime, held: Mapping[int, Held]) -> list[PublicRecord]:
    """Publish exactly the frozen revisions of members; the caller holds the locks and the transaction.

    `held` is the role behind the last decision of each submission, by its id. Refused when a revision is not byte
    for byte what was submitted.
    """
    signatures = {one: Signature(account, one, at) for one in set(held.values())}
    by_type: dict[type[Artefact], list[Pair]] = defaultdict(list)
    for member, row in pairs:
        same = digest_of(member.revision.content) == member.digest
        refuse_unless(same, f"Nội dung của {member.title} đã bị thay đổi sau khi trình.")
        by_type[type(row)].append((member, row))
    texts = {model: _texts(model, own) for model, own in by_type.items()}
    titles = _titles([text for own in texts.values() for text in own], at)
    published, withheld = [], []
    for model, own in by_type.items():
        shown, kept = _publish_type(model, own, texts[model], titles, at)
        published, withheld = published + shown, withheld + kept
    for one in published:
        one.signed(signatures[held[one.member.submission_id]])
    records = PublicRecord.objects.bulk_create([p.record for p in published], batch_size=200)
    hide_with([(p.record, p.previous) for p in published if p.record.withdrawn])
    supersede(published)
    record_files(published)
    events([_event(p, account, at, held[p.member.submission_id]) for p in published])
    events([_kept_event(m, row, account, at, held[m.submission_id]) for m, row in withheld])
    for model in by_type:
        _note_citations(model, [(p.member, p.row) for p in published] + withheld, at)
        own_versions = [p for p in published if p.record.type == model.type_name()]
        model.after_publication([p.record for p in own_versions])
        open_after_publication(own_versions, account, at)
    return records


def _note_citations(model: type[Artefact], pairs: Sequence[Pair], at: datetime.datetime) -> None:
    """What the texts cite now, and the duties that follow; nothing is asked for a type that cites nothing."""
    if not cites(model):
        return
    own = [(member, row) for member, row in pairs if type(row) is model]
    note_citations([row for member, row in own if not Act(member.act).ends], public=True)
    forget_citations(model, [row.pk for member, row in own if Act(member.act).ends])
    renew_basis_duties(model, [row.pk for _, row in own], at)


def _texts(model: type[Artefact], pairs: list[Pair]) -> list[Pair]:
    changing = [(m, frozen_text(row, m.revision.content)) for m, row in pairs if not Act(m.act).ends]
    _fill_references(model, [record for _, record in changing])
    return changing


def _titles(texts: list[Pair], at: datetime.datetime) -> dict[datetime.datetime, Titles]:
    """By the instant from which texts are shown: the titles on show then, with those that go public by then."""
    shown = [(shown_from(member, at), record) for member, record in texts]
    return {
        instant: titles_shown(
            [record for own, record in shown if own == instant],
            instant,
            {(r.type_name(), r.key): r.title_text() for own, r in shown if own <= instant},
        )
        for instant in {own for own, _ in shown}
    }


def _publish_type(
    model: type[Artefact],
    pairs: list[Pair],
    changing: list[Pair],
    titles: Mapping[datetime.datetime, Titles],
    at: datetime.datetime,
) -> tuple[list[Published], list[Pair]]:
    """Return the versions that the public is told, and the approved texts that it is not told of."""
    ending = [(m, row) for m, row in pairs if Act(m.act).ends]
    previous = _previous(model, [row for _, row in [*changing, *ending]])
    for member, record in changing:
        _make_live(record, member, at)
    if changing:
        names = [field.name for field in model._meta.concrete_fields if not field.primary_key]
        model._base_manager.bulk_create(
            [record for _, record in changing],
            update_conflicts=True,
            unique_fields=["pk"],
            update_fields=names,
            batch_size=100,
        )
    _end(model, ending)
    told = [_version(m, record, previous.get(record.key), titles, at) for m, record in changing]
    told += [withheld_version(m, row, previous.get(row.key), at) for m, row in ending]
    kept = [pair for pair, one in zip([*changing, *ending], told, strict=True) if one is None]
    return [one for one in told if one], kept


def _version(
    member: Member,
    record: Artefact,
    previous: PublicRecord | None,
    titles: Mapping[datetime.datetime, Titles],
    at: datetime.datetime,
) -> Published | None:
    if record.is_for_the_public():
        return text_version(member, record, previous, titles, at)
    return withheld_version(member, record, previous, at)


def _fill_references(model: type[Artefact], records: list[Artefact]) -> None:
    """Load what the texts point at: one query a field, however many records."""
    names = [kind.name for kind in model.kinds() if isinstance(kind, Reference)]
    if names and records:
        prefetch_related_objects(records, *names)


def _previous(model: type[Artefact], rows: Sequence[Artefact]) -> dict[str, PublicRecord]:
    keys = [row.key for row in rows if row.version]
    if not keys:
        return {}
    found = PublicRecord.objects.filter(type=model.type_name(), key__in=keys).order_by("key", "-version")
    return {record.key: record for record in found.distinct("key")}


def _make_live(record: Artefact, member: Member, at: datetime.datetime) -> None:
    if record.latest_revision_id != member.revision_id:
        record.refresh_folded()
    record.live, record.submitted, record.withdrawn, record.has_unpublished_changes = True, False, False, False
    record.version += 1
    record.live_revision_id = record.latest_revision_id = member.revision_id
    record.first_published_at, record.last_published_at = record.first_published_at or at, at


def _end(model: type[Artefact], ending: list[Pair]) -> None:
    for _, row in ending:
        row.version, row.withdrawn, row.live, row.submitted = row.version + 1, True, False, False
    if ending:
        names = ["version", "withdrawn", "live", "submitted"]
        model._base_manager.bulk_update([row for _, row in ending], names)


def _kept_event(member: Member, row: Artefact, account: Any, at: datetime.datetime, held: Held) -> Any:
    """What happened to a text that the public is not told of."""
    verb = "withdraw" if Act(member.act).ends else "publish"
    facts = {"revision": member.revision, "version": row.version, "digest": member.digest, "reason": member.reason}
    return event_of(row, verb, account, at, on_behalf_of_id=held.stands_for, data={"act": member.act}, **facts)


def _event(published: Published, account: Any, at: datetime.datetime, held: Held) -> Any:
    record, member = published.record, published.member
    return event_of(
        published.row,
        "withdraw" if record.withdrawn else "publish",
        account,
        at,
        revision=member.revision,
        version=record.version,
        before=published.previous.digest if published.previous else "",
        digest=record.digest,
        reason=member.reason,
        on_behalf_of_id=held.stands_for,
        public=True,
        visible_from=record.shown_from if record.shown_from > at else None,
        data={"act": member.act},
    )
