"""The pieces of a title are the title again when joined, and hold no markup of ours."""

import unicodedata

import pytest

from search.query.answer import Segment
from search.query.highlight import segments


def test_matched_words_are_pieces():
    found = segments("Thủ tục đăng ký kết hôn", {"ket", "hon"})
    assert found == [Segment("Thủ tục đăng ký ", False), Segment("kết hôn", True)]


@pytest.mark.parametrize(
    "title",
    ["", "Kết-hôn; kết hôn", "<b>kết</b> hôn", "KẾT HÔN", unicodedata.normalize("NFD", "kết hôn"), "ẞ kết", "  kết  "],
)
def test_joined_they_are_the_title(title):
    found = segments(title, {"ket", "hon"})
    assert "".join(piece.text for piece in found) == title
