"""Codes as they are compared: squeezed, so that signs, spaces, case and marks do not matter.

"1.004873" and "1004873" are one code; "1875/QĐ-UBND" and "1875-qd-ubnd" are one symbol.
"""

from search.language.syllables import syllables

#: Shorter runs are numbers of a sentence ("lần 2", "14 tuổi"), not codes.
LEAST = 4
#: Syllables of the longest code, and readings that one question is asked by: what holds more is no code, and asking for
#: hundreds has the database read its whole index.
LONGEST, MOST = 24, 32


def squeezed(code: str) -> str:
    """Return a code without its signs."""
    return "".join(part.folded for part in syllables(code))


def is_code(text: str) -> bool:
    """True for one word that holds a digit: a decision titled by its symbol is found by it."""
    return len(text.split()) == 1 and any(sign.isdigit() for sign in text)


def without_codes(text: str) -> str:
    """Return a sentence without the words that may be codes: nothing left means that only a code was asked for."""
    return " ".join(word for word in text.split() if not _beginnings(word))


def codes_in(text: str) -> list[str]:
    """Return the squeezed codes a sentence may hold, the longest reading of each first, at most MOST.

    A suffixed code (1.004873.000.00.00.H48) is also read as each of its beginnings, because the part after the
    national code names a province or an agency. A reading holds a digit.
    """
    found = [reading for word in text.split() for reading in _beginnings(word)]
    return list(dict.fromkeys(found))[:MOST]


def _beginnings(word: str) -> list[str]:
    parts = [part.folded for part in syllables(word)]
    if len(parts) > LONGEST:
        return []
    whole = ["".join(parts[:end]) for end in range(len(parts), 1, -1)] or parts
    return [code for code in whole if len(code) >= LEAST and any(sign.isdigit() for sign in code)]
