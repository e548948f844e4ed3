"""How a deadline stands, in the language of the reader: the clock speaks Vietnamese, its words are taken apart here.

Pages of the public, the API and the kiosk show the very sentences of `clock.standing`; so nothing is asked of it here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import get_language

from cms.projection.words import said
from content_models.organisation.clock.words import SPACE

#: What the clock says; a pair of braces stands for whatever is between two commas. Longer ones come first.
SAID = (
    "{} này đã trễ từ {}",
    "{} này đã trễ {}",
    "dự kiến hẹn trả {}",
    "Dự kiến hẹn trả {}",
    "chưa có ngày hẹn trả",
    "hẹn trả {}",
    "Hẹn trả {}",
    "tạm dừng từ {}",
    "Tạm dừng từ {}",
    "Trễ từ {}",
    "Trễ {}",
    "trễ {}",
    "Hết hạn hôm nay",
    "hôm nay",
    "Hẹn {}",
    "Còn {}",
    "Chưa có hạn",
    "dưới {}",
    "1 giờ làm việc",
    "1 ngày làm việc",
    "1 giờ",
    "1 phút",
    "1 ngày",
    "giờ làm việc",
    "ngày làm việc",
    "giờ",
    "phút",
    "ngày",
    "tháng",
    "thứ Hai",
    "thứ Ba",
    "thứ Tư",
    "thứ Năm",
    "thứ Sáu",
    "thứ Bảy",
    "Chủ nhật",
    "Việc",
    "Bước",
)


def clock_said(words: str, states: Iterable[Any] = ()) -> str:
    """Return what the clock says in the language of the reader; it may begin with the label of one of the states."""
    if get_language() == HOUSE:
        return words
    told = words.replace(SPACE, " ")
    for state in states:
        told = told.replace(state.label, said(state.label))
    for pattern, one in PATTERNS:
        told = pattern.sub(_in_english(one), told)
    return told


def _in_english(one: str) -> Callable[[re.Match[str]], str]:
    return lambda found: said(one).format(*(said(part) for part in found.groups()))


def _pattern(one: str) -> re.Pattern[str]:
    parts = (re.escape(part) for part in one.split("{}"))
    return re.compile(rf"(?<!\w){'([^,]+)'.join(parts)}(?!\w)")


HOUSE = "vi"
PATTERNS = [(_pattern(one), one) for one in SAID]
