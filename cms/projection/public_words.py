"""What of a record out of reach may be searched for: its title on show and its key, folded by the database.

The folded column beside a record holds the words of its latest draft: who found a record by them would learn, word by
word, what another agency is about to say.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from django.db.models import F, Func, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce, Concat, Lower

from content_models.declaration.fold import fold, words_of

TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_LOWER = [unicodedata.normalize("NFC", letter + tone) for letter in "aăâeêioôơuưy" for tone in TONES] + ["đ"]
MARKED = "".join(letter + letter.upper() for letter in _LOWER if not letter.isascii())
PLAIN = "".join(fold(letter) for letter in MARKED)


def with_public_words(rows: QuerySet[Any], title: str, typed: str) -> tuple[QuerySet[Any], Q]:
    """Return the rows with what the condition needs, and the condition: title on show and key hold every word typed.

    `title` names the column or the annotation with the title on show.
    """
    text = TextField()
    shown = Coalesce(Cast(F(title), text), Value(""), output_field=text)
    words = Lower(Concat(shown, Value(" "), Cast(F("key"), text), output_field=text))
    told = rows.alias(public_words=Func(words, Value(MARKED), Value(PLAIN), function="translate", output_field=text))
    condition = Q()
    for word in words_of(typed):
        condition &= Q(public_words__regex=rf"\m{re.escape(word)}")
    return told, condition
