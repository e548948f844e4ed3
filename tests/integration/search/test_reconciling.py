"""Whatever an index lost, kept too long or holds wrongly is found and put right; the answer says what it was."""

import datetime

import pytest

from content_models.ledger.public_record import PublicRecord
from content_models.ledger.sequencer import sequence
from content_models.moderation.member import Act
from search import index
from search.engines import engines
from search.index import cursor, reconciling
from search.index.ledger_side import marks
from search.index.reconciling import reconcile
from search.index.versions import indexable
from search.models import IndexCursor, Reconciliation
from search.projection.mark import HEAPS, heap_of, mark_of
from tests.integration.commands.running import run
from tests.integration.search.feeding import amended, ended, read_feed, sink, titles

pytestmark = pytest.mark.django_db
SHIP = "Đăng ký tàu cá"


@pytest.fixture
def written(engine):
    """The engine under test, with some records in all their states."""
    record = sink(SHIP)
    amended(record, title="Đăng ký thuyền")
    ended(sink("Đăng ký đò"), act=Act.WITHDRAW)
    for number in range(3):
        sink(f"Đăng ký bè số {number}")
    read_feed()
    return next(one for one in engines() if one.name == engine)


def counts(told):
    return told.missing, told.stale, told.extra, told.left


def names(written):
    kept = [one for heap in range(HEAPS) for one in written.marks("kitchensink", heap)]
    return sorted(kept)


def test_what_is_whole_is_left_alone(written):
    told = reconcile(written)
    assert counts(told) == (0, 0, 0, 0)
    assert told.versions == PublicRecord.objects.count() > 5


def test_what_is_missing_stale_or_extra_is_put_right(written, caplog):
    first, second, third, *_ = names(written)
    written.remove([first, second])
    position = cursor.position(written.name)
    row = PublicRecord.objects.get(type=third[0], key=third[1], version=third[2])
    row.shown_from -= datetime.timedelta(days=1)
    written.put(indexable([row]), position)
    row.key = "9.999999"
    written.put(indexable([row]), position)
    written.arrive()
    told = reconcile(written)
    assert counts(told) == (2, 1, 1, 0)
    assert ":".join(map(str, first)) in told.names
    assert "thiếu 2, cũ 1, thừa 1" in caplog.text
    assert counts(reconcile(written)) == (0, 0, 0, 0)


def test_what_the_feed_will_tell_is_no_difference(written):
    sink("Đăng ký phà")
    assert counts(reconcile(written)) == (0, 0, 0, 0)
    sequence()
    assert counts(reconcile(written)) == (0, 0, 0, 0)
    read_feed()
    assert titles("phà") == ["Đăng ký phà"]


def test_much_is_repaired_in_several_goes(written, monkeypatch):
    monkeypatch.setattr(reconciling, "MOST", 2)
    written.remove(names(written))
    written.arrive()
    goes = 0
    while reconcile(written).left:
        goes += 1
    assert goes > 1 and titles("đăng ký thuyền")[0] == "Đăng ký thuyền"


def test_it_is_done_when_due_and_when_in_doubt(written, settings):
    index.keep_true()
    done = Reconciliation.objects.count()
    index.keep_true()
    assert Reconciliation.objects.count() == done
    cursor.doubt(written.name)
    index.keep_true()
    assert Reconciliation.objects.filter(engine=written.name).count() == 2
    Reconciliation.objects.update(at=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
    index.keep_true(written.name)
    assert Reconciliation.objects.filter(engine=written.name).count() == 3
    assert not IndexCursor.objects.filter(doubted=True).exists()


def test_the_command_says_what_it_repaired(written):
    gone = names(written)[0]
    written.remove([gone])
    written.arrive()
    told = run("reconcile")
    assert "Thiếu 1, cũ 0, thừa 0; còn lệch 0." in told and ":".join(map(str, gone)) in told
    assert "Thiếu" not in run("reconcile")


def test_sql_and_python_make_the_same_marks():
    record = sink(SHIP)
    amended(record, title="Đăng ký thuyền", in_force_from=datetime.date(2030, 1, 2))
    ended(sink("Đăng ký đò"), act=Act.WITHDRAW)
    for row in PublicRecord.objects.all():
        assert marks(row.type, heap_of(row.key))[row.type, row.key, row.version] == mark_of(row)
