"""Telex keys left in the text are read as the syllable they write; ordinary words are left alone."""

import pytest

from search.language.syllables import syllable
from search.language.telex import read


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ddawng", "đăng"),
        ("kys", "ký"),
        ("thuwowngf", "thường"),
        ("truongwf", None),
        ("hoon", "hôn"),
        ("nhaanj", "nhận"),
        ("nhajan", "nhận"),
        ("vawngs", "vắng"),
        ("giaays", "giấy"),
        ("chuwngs", "chứng"),
    ],
)
def test_keys_are_read(typed, meant):
    written = read(typed)
    assert (written and syllable(written)) == (meant and syllable(meant))


@pytest.mark.parametrize("word", ["khai", "irc", "tatx", "sinh", "cccd", "123", "xx", "đăng", "aaaaaaaa", "ubnd", ""])
def test_what_holds_no_keys_or_gives_no_syllable_is_left(word):
    assert read(word) is None
