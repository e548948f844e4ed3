"""The repaired question differs from the typed one in the repaired words alone."""

from search.language.reading import Word, literal
from search.language.syllables import syllables
from search.query.repaired import repaired


def test_only_what_was_repaired_changes():
    typed = "Xin  cấp: thẻ CĂNN cước!"
    words = literal(syllables(typed))
    words[3] = Word("can", "căn", True, repaired=True)
    assert repaired(typed, words) == "xin  cấp: thẻ căn cước!"


def test_nothing_repaired_is_nothing_said():
    assert repaired("thẻ căn cước", literal(syllables("thẻ căn cước"))) == ""
