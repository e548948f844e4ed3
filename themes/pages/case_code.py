"""The code of a case as people type it: from paper, from a message, from a scanner (S002-13)."""

import re

from content_models.ledger.reading import clean_code

#: What phones and word processors put in place of a hyphen.
DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212_"), "-")
STRAY = re.compile(r"[^A-Z0-9.-]")
WHOLE = re.compile(r"^[A-Z0-9][A-Z0-9.]*-\d{6}-\d{3,8}$")


def tidy_code(typed: str) -> str:
    """Return the code as the ledger keeps it: no spaces, large letters, plain hyphens, stray signs dropped."""
    return STRAY.sub("", clean_code(typed[:200].translate(DASHES))).strip(".-")


def is_case_code(text: str) -> bool:
    """Whether a text can only be a whole code of a case: agency, day of reception, number."""
    return WHOLE.match(tidy_code(text)) is not None
