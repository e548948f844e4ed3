"""Whatever a staff screen says has English, with the same places to fill."""

import re

from tests.words import messages
from tests.words_asked import ENGLISH, asked, without_english

PLACE = re.compile(r"%\(\w+\)s|\{[^{}]*\}")


def test_every_text_that_a_screen_says_has_english():
    assert without_english() == [], "điền vào locale/en: python -m tests.words_asked"


def test_english_fills_the_same_places():
    pairs = messages(ENGLISH.read_text(encoding="utf-8"))
    pairs.pop("")
    assert len(pairs) > 1000
    differ = {text: said for text, said in pairs.items() if sorted(PLACE.findall(text)) != sorted(PLACE.findall(said))}
    assert differ == {}


def test_english_holds_nothing_that_no_screen_asks_for():
    assert set(messages(ENGLISH.read_text(encoding="utf-8"))) - {""} <= set(asked())
