"""Filler is cut out of a question; a single syllable only when its marks say so."""

from search.language.phrases import Phrases, phrases
from search.language.syllables import syllables


def left(text):
    return [part.folded for part in phrases("filler").without(syllables(text))]


def test_words_of_asking_are_cut_out():
    assert left("Cho em hỏi đăng ký kết hôn ở đâu ạ") == ["dang", "ki", "ket", "hon"]
    assert left("cho em hoi dang ky ket hon o dau") == ["dang", "ki", "ket", "hon"]


def test_what_could_be_the_subject_stays():
    assert left("trẻ em") == ["tre", "em"]
    assert left("đa dạng") == ["da", "dang"]
    assert left("thuế đất phi nông nghiệp") == ["thue", "dat", "phi", "nong", "nghiep"]


def test_a_question_of_filler_alone_keeps_its_words():
    assert left("thủ tục") == ["thu", "tuc"]


def test_the_longest_phrase_wins():
    found = Phrases(["bao nhiêu", "bao nhiêu tiền"])
    assert found.length_at(syllables("bao nhieu tien dien"), 0) == 3


def test_later_acts_are_heard():
    later = phrases("later")
    assert later.among(syllables("bị mất thẻ"))
    assert later.among(syllables("xin cap lai the"))
    assert not later.among(syllables("bí mật"))
