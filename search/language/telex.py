"""Keys of the Telex input method left in the text when its typist forgot to switch the method on.

"ddawng kys" is "đăng ký". The reading is only a proposal: the question takes it where the index does not know
the run as typed.
"""

import re

_TONE_KEYS = {"f": "\u0300", "r": "\u0309", "x": "\u0303", "s": "\u0301", "j": "\u0323"}
_LETTERS = (
    ("dd", "đ"),
    ("uow", "ươ"),
    ("uwow", "ươ"),
    ("aa", "â"),
    ("ee", "ê"),
    ("oo", "ô"),
    ("aw", "ă"),
    ("ow", "ơ"),
    ("uw", "ư"),
    ("w", "ư"),
)
_TONE = re.compile(r"^([a-z]*[aeiouyw][a-z]*?)([fsrxj])([a-z]*)$")
_SYLLABLE = re.compile(
    r"^(?:b|ch?|d|đ|gi?|gh|h|kh?|l|m|n|ngh?|nh|p|ph|qu|r|s|t|th|tr|v|x)?"
    r"[aăâeêioôơuưy]{1,3}(?:ch?|m|ng?|nh|p|t)?$"
)
#: Such a syllable is said high or low and no other way: "irc" is no "ỉc".
_STOPPED, _STOPPED_KEYS = re.compile(r"(?:c|ch|p|t)$"), ("", "\u0301", "\u0323")


def read(run: str) -> str | None:
    """Return the run read as Telex keys, or None when it holds none or gives no syllable.

    `run` is one run of letters in lower case.
    """
    if not (run.isascii() and run.isalpha()):
        return None
    body, tone = _take_tone(run)
    for keys, letter in _LETTERS:
        body = body.replace(keys, letter)
    if not _SYLLABLE.match(body) or (_STOPPED.search(body) and tone not in _STOPPED_KEYS):
        return None
    word = _put_tone(body, tone)
    return word if word != run else None


def _take_tone(run: str) -> tuple[str, str]:
    found = _TONE.match(run)
    if not found:
        return run, ""
    before, key, after = found.groups()
    return before + after, _TONE_KEYS[key]


def _put_tone(body: str, tone: str) -> str:
    """Put the tone after the first vowel: its place does not matter, both forms are blind to it."""
    return re.sub(r"([aăâeêioôơuưy])", r"\1" + tone, body, count=1) if tone else body
