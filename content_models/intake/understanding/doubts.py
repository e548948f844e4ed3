"""Rows that look like no record: tests somebody left behind, titles of groups, numbers of columns, closing words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from content_models.intake.staged_row import Flag, StagedRow

#: "Thử nghiệm thuốc" is a real name; a title that is nothing but a test, or holds such a word, is not.
TEST_WORD = re.compile(r"(?<!\w)(test\w*|abc+|asdf\w*|qwerty|xxx+|aaa+|demo)(?!\w)", re.IGNORECASE)
ONLY_TEST = re.compile(
    r"(?:(?:chạy |nhập |dòng |dữ liệu |tthc |thủ tục |kiểm )?thử(?: nghiệm)?|123\d*|x|\.+)[\s\d.,!-]*", re.IGNORECASE
)
COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?")


def doubts_of(row: StagedRow, title: str, code: str) -> list[Flag]:
    """Return the flags a row gets by its looks alone; `title` and `code` are its own words."""
    found = [Flag.HIDDEN] if row.hidden else []
    if looks_like_test(title) or looks_like_test(code):
        found.append(Flag.TEST)
    if is_no_record(row.cells, title, code):
        found.append(Flag.HEADING)
    return found


def looks_like_test(words: str) -> bool:
    """Whether a title or a code looks like somebody's test."""
    return bool(TEST_WORD.search(words) or ONLY_TEST.fullmatch(words.strip()))


def is_no_record(cells: Sequence[str], title: str, code: str) -> bool:
    """Whether a row only names a group, counts the columns or closes the list."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) > 2 and all(COLUMN_NUMBER.fullmatch(cell) for cell in filled):
        return True
    return len(filled) <= 2 and len(cells) > 0 and not (title and code)
