"""Small rules of the generated screens: words, cells, differences, the compiled catalogue."""

import gettext
import re
from pathlib import Path

import pytest

from cms.projection.fields import LongLine
from cms.projection.showing import shown_plain
from cms.projection.standing import standing_of
from cms.projection.verbs import WORDS
from content_models.declaration.inert import inert
from tests.sample_artefacts.models import KitchenSink
from tests.words import LOCALE, compiled


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, ["Bản nháp"]),
        ({"submitted": True}, ["Chờ duyệt"]),
        ({"version": 2}, ["Đang công khai bản 2"]),
        ({"version": 2, "has_unpublished_changes": True}, ["Đang công khai bản 2", "Có bản nháp mới"]),
        ({"version": 2, "submitted": True}, ["Đang công khai bản 2", "Chờ duyệt"]),
        ({"version": 3, "withdrawn": True}, ["Đã bãi bỏ"]),
    ],
)
def test_standing_says_what_the_public_sees_first(facts, words):
    assert [one.words for one in standing_of(KitchenSink(**facts))] == words


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_never_computes(start):
    assert inert(f"{start}1+1") == f"'{start}1+1"
    assert inert("1+1") == "1+1" and inert(None) == ""


def test_values_are_shown_escaped_and_in_words():
    kind = KitchenSink.kind
    assert "&lt;script&gt;" in shown_plain(kind("text"), "<script>")
    assert shown_plain(kind("colour"), {"value": "red", "label": "Đỏ"}) == "Đỏ"
    assert shown_plain(kind("day"), "2026-05-01") == "01/05/2026"
    assert shown_plain(kind("yes"), False) == "Không"
    assert shown_plain(kind("count"), None) == ""
    rows = shown_plain(kind("parts"), [{"id": "1", "name": "<b>A</b>", "inner": [{"id": "2", "name": "B"}]}])
    assert "&lt;b&gt;A" in rows and "Tên con" in rows


def test_a_long_line_stays_one_line():
    assert LongLine().value_from_datadict({"title": "a\r\n b  c"}, {}, "title") == "a b c"


@pytest.mark.parametrize("source", sorted(LOCALE.rglob("*.po")), ids=lambda path: path.name)
def test_the_compiled_catalogue_is_in_step(source):
    made = source.with_suffix(".mo")
    assert made.read_bytes() == compiled(source.read_text(encoding="utf-8")), "chạy: python -m tests.words"
    with made.open("rb") as file:
        assert len(gettext.GNUTranslations(file)._catalog) > 20


def test_verbs_of_the_ledger_have_words():
    source = "\n".join(path.read_text() for path in Path("content_models/actions").glob("*.py"))
    named = set(re.findall(r'(?:event_of|account_event|_grant_event)\(\s*[\w.]+,\s*"([a-z_]+)"', source))
    assert named and named <= WORDS.keys() | {"grant", "revoke"}
