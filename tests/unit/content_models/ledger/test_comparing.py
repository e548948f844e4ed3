"""Only what changed is shown: words inside paragraphs, rows by their ids, and what words cannot show is said."""

import pytest

from content_models.declaration import registry
from content_models.ledger.comparing.changes import changes_of
from content_models.ledger.comparing.row_changes import ADDED, EDITED, REMOVED, reordered, row_changes
from content_models.ledger.comparing.word_changes import TOO_LONG, pair_of, pieces
from content_models.ledger.comparing.words import line, paragraphs
from tests.sample_artefacts.models import KitchenSink


def side(found):
    return [(piece.text, piece.mark) for piece in found]


def test_changed_words_are_marked_and_the_rest_is_not():
    old, new = pieces("nộp trong 5 ngày", "nộp trong 5 ngày làm việc")
    assert side(old) == [("nộp trong 5 ngày", "")]
    assert side(new) == [("nộp trong 5 ngày", ""), (" ", ""), ("làm việc", "ins")]


@pytest.mark.parametrize(
    ("old", "new"), [("", ""), ("một", ""), ("", "hai"), ("một  hai ba", "một hai bốn"), ("a b", "b a")]
)
def test_each_side_reads_as_its_own_text(old, new):
    for text, found in zip((old, new), pieces(old, new), strict=True):
        assert "".join(piece.text for piece in found).split() == text.split()


def test_unchanged_paragraphs_are_counted_not_shown():
    pair = pair_of(["một", "hai", "ba"], ["một", "hai sửa", "ba"])
    assert pair.same == 2
    assert len(pair.old) == len(pair.new) == 1


def test_a_paragraph_too_long_to_compare_is_shown_as_replaced():
    long = "từ " * int(TOO_LONG**0.5 + 1)
    old, new = pieces(long, long + "nữa")
    assert [piece.mark for piece in old] == ["del"] and [piece.mark for piece in new] == ["ins"]


def rows(*names):
    return [{"id": name, "name": f"Phần {name}", "count": 0} for name in names]


def test_rows_are_known_by_their_ids():
    kind = KitchenSink.kind("parts")
    old, new = rows("a", "b", "c"), rows("b", "a", "d")
    new[0]["count"] = 3
    assert [(one.what, one.name) for one in row_changes(kind, old, new)] == [
        (EDITED, "Phần b"),
        (ADDED, "Phần d"),
        (REMOVED, "Phần c"),
    ]
    assert reordered(old, new)
    assert not reordered(old, old)


def test_no_and_nought_are_answers_not_gaps():
    kinds = [KitchenSink.kind("yes"), KitchenSink.kind("count")]
    changes, same = changes_of(kinds, {"yes": True, "count": None}, {"yes": False, "count": 0})
    assert [change.label for change in changes] == ["Bắt buộc", "Số lượng"]
    assert same == []
    assert line(kinds[0], False) == "Không" and line(kinds[1], 0) == "0"


def test_a_changed_address_behind_the_same_words_is_seen():
    rich = KitchenSink.kind("rich")
    old, new = ('<p><a href="https://a.vn/">Mẫu</a></p>', '<p><a href="https://b.vn/">Mẫu</a></p>')
    assert "https://b.vn/" in paragraphs(rich, new)[0]
    change = changes_of([rich], {"rich": old}, {"rich": new})[0][0]
    assert change.pair.new and not change.notes


def test_a_change_of_form_alone_is_said():
    rich = KitchenSink.kind("rich")
    change = changes_of([rich], {"rich": "<p>Một</p>"}, {"rich": "<p><b>Một</b></p>"})[0][0]
    assert change.notes == ["Chỉ đổi cách trình bày, không đổi chữ nào."]


def test_markup_in_a_text_stays_text():
    assert paragraphs(KitchenSink.kind("rich"), "<p>5 &lt; 6 &amp; 7</p>") == ["5 < 6 & 7"]


@pytest.mark.parametrize("model", registry.types(), ids=lambda model: model.__name__)
def test_every_declared_field_has_its_words(model):
    for kind in model.kinds():
        assert isinstance(line(kind, kind.sample_plain(1)), str)
