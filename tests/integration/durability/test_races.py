"""Two people at the same thing at the same time: one of them is told, nothing is doubled."""

import re
import threading

import pytest
from django.db import connection, transaction

from content_models.actions.deciding import Verdict, decide
from content_models.actions.drafting import draft
from content_models.actions.overtaking import Overtaken
from content_models.actions.refusal import Refused
from content_models.declaration.roles import Role
from content_models.ledger.models import FeedEntry, PublicRecord
from content_models.ledger.sequencer import sequence
from content_models.ledger.verification import faults
from content_models.organisation.number_book import NumberBook, take
from content_models.quality.models import QualityPolicy
from tests.factories.people import agency, holder_of
from tests.factories.texts import approved, drafted, published, redraft, submitted
from tests.integration.cms.doors import entered

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS = 8


def at_once(*verbs):
    """Run the verbs in threads that start together; return what each gave or raised."""
    start, told = threading.Barrier(len(verbs)), [None] * len(verbs)

    def run(place, verb):
        start.wait()
        try:
            told[place] = verb()
        except Exception as error:
            told[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(verbs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told


def test_two_approvals_at_once_publish_once():
    submission = submitted(drafted(QualityPolicy))
    leaders = [holder_of(Role.AGENCY_LEADER, name=name) for name in ("leader-1", "leader-2")]
    told = at_once(*(lambda who=who: decide([submission], who, Verdict.APPROVED) for who in leaders))
    assert sum(isinstance(one, Refused) for one in told) == 1
    assert PublicRecord.objects.count() == 1


def test_a_number_book_has_no_gap_and_no_double():
    book = agency().pk

    def number(fails: bool):
        with transaction.atomic():
            (got,) = take("test", book, "2026")
            if fails:
                raise RuntimeError("given back")
        return got

    told = []
    for _ in range(10):
        told += at_once(*(lambda fails=n % 3 == 0: number(fails) for n in range(WRITERS)))
    got = sorted(one for one in told if isinstance(one, int))
    assert got == list(range(1, len(got) + 1))
    assert NumberBook.objects.get().last == len(got)


def test_a_reader_by_position_misses_no_late_commit():
    """Eight writers, two sequencers, one reader that follows the feed while they write."""
    read: list[int] = []
    done = threading.Event()

    def write(writer: int):
        for year in range(2000, 2005):
            with transaction.atomic():
                approved(submitted(drafted(QualityPolicy, at="H99.02", year=year + 10 * writer)))

    def follow():
        while not done.is_set() or sequence():
            sequence()
            read.extend(_after(read[-1] if read else 0))
        read.extend(_after(read[-1] if read else 0))

    published(QualityPolicy, year=1990)
    readers = [threading.Thread(target=lambda: (follow(), connection.close())) for _ in range(1)]
    readers[0].start()
    told = at_once(*(lambda writer=n: write(writer) for n in range(WRITERS)))
    done.set()
    readers[0].join()
    assert told == [None] * WRITERS
    while sequence():
        pass
    assert read == list(range(1, len(read) + 1))
    assert FeedEntry.objects.count() == len(read)
    assert list(faults()) == []


def _after(position: int) -> list[int]:
    return list(FeedEntry.objects.filter(position__gt=position).order_by("position").values_list("position", flat=True))


def test_two_drafts_upon_one_text_are_never_one_over_the_other():
    record = drafted(QualityPolicy, title="Bản đầu")
    people = [holder_of(Role.ISO_SECRETARY, name=name) for name in ("thu-ky-1", "thu-ky-2")]
    texts = [QualityPolicy._base_manager.get(pk=record.pk).get_latest_revision_as_object() for _ in people]
    for number, own in enumerate(texts, 1):
        own.title = f"Bản của người {number}"
    told = at_once(*(lambda own=own, who=who: draft([own], who) for own, who in zip(texts, people, strict=True)))
    assert sum(isinstance(one, Overtaken) for one in told) == 1
    assert record.revisions.count() == 2


def test_a_text_stands_upon_the_draft_it_was_read_from():
    """Somebody saves between the reading of the row and of its draft: ten editors lost one line so in an hour."""
    row = QualityPolicy._base_manager.get(pk=drafted(QualityPolicy, title="Bản đầu").pk)
    redraft(row, title="Bản của người khác")
    text = row.get_latest_revision_as_object()
    assert (text.title, text.latest_revision_id) == ("Bản đầu", row.latest_revision_id)
    text.title = "Bản của tôi"
    with pytest.raises(Overtaken):
        draft([text], holder_of(Role.ISO_SECRETARY))


def test_a_form_opened_while_another_saves_says_upon_which_draft_it_stands():
    record, saved, saving = drafted(QualityPolicy, title="Bản đầu"), [], threading.Lock()

    def save_meanwhile(execute, sql, params, many, context):
        if 'FROM "wagtailcore_revision"' in sql and saving.acquire(blocking=False):
            saved.append(redraft(record, title=f"Bản thứ {len(saved) + 2}"))
            saving.release()
        return execute(sql, params, many, context)

    visitor = entered(holder_of(Role.ISO_SECRETARY))
    with connection.execute_wrapper(save_meanwhile):
        page = visitor.get(f"/quan-tri/snippets/quality/qualitypolicy/edit/{record.pk}/").content.decode()
    based_on = int(re.search(r'name="mb-based-on" value="(\d+)"', page)[1])
    typed = re.search(r'name="title"[^>]* value="([^"]+)"|<textarea name="title"[^>]*>\s*([^<]+)<', page)
    assert saved and record.revisions.get(pk=based_on).content["title"] in typed.groups()


def test_a_draft_never_lands_under_a_submission_made_meanwhile():
    record = drafted(QualityPolicy, title="Bản trình")
    late = QualityPolicy._base_manager.get(pk=record.pk).get_latest_revision_as_object()
    submission = submitted(record)
    with pytest.raises(Refused, match="đang chờ duyệt"):
        draft([late], holder_of(Role.ISO_SECRETARY))
    assert submission.members.get().revision_id == QualityPolicy._base_manager.get(pk=record.pk).latest_revision_id
