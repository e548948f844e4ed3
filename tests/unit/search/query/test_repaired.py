"""The repaired question differs from the typed one in the repaired words alone."""

from search.language.reading import Word, literal
from search.language.syllables import normal, syllables
from search.query.repaired import repaired


def test_only_what_was_repaired_changes():
    typed = "Xin  cấp: thẻ CĂNN cước!"
    words = literal(syllables(typed))
    words[3] = Word("can", "căn", True, repaired=True)
    assert repaired(typed, normal(typed), words) == "xin  cấp: thẻ căn cước!"


def test_nothing_repaired_is_nothing_said():
    typed = "thẻ căn cước"
    assert repaired(typed, typed, literal(syllables(typed))) == ""


def test_what_was_parted_is_told():
    assert repaired("theCancuoc", "the can cuoc", literal(syllables("the can cuoc"))) == "the can cuoc"
