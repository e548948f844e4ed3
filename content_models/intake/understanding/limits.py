"""Time limits as departments write them. Only a number with a unit, and nothing else said, becomes a limit."""

from __future__ import annotations

import re
from typing import Any

from content_models.declaration.fold import fold
from content_models.declaration.time_limit import Unit

#: "24 giờ" by the clock is not 24 working hours: it stays words.
UNITS = {
    "ngay lam viec": Unit.WORKING_DAY,
    "ngay": Unit.DAY,
    "gio lam viec": Unit.HOUR,
    "thang": Unit.MONTH,
    "nam": Unit.YEAR,
}
#: Words around the number that change nothing: counting begins with complete papers by law anyway.
BEFORE = r"(?:trong thoi han|thoi han|trong|khong qua|toi da)?\s*(?:khong qua|toi da)?"
AFTER = r"(?:,?\s*(?:ke\s+)?tu (?:khi|ngay) nhan (?:du |duoc )*ho so(?: day du)?(?: va|,)?(?: hop le)?)?"
WHOLE = re.compile(rf"{BEFORE}\s*(\d{{1,4}}(?:[.,]5)?)\s*({'|'.join(UNITS)}){AFTER}\s*\.?")
LONGEST = 3660


def limit_of(text: str) -> tuple[dict[str, Any], str]:
    """Return a limit with its original words, and why it cannot be computed; nothing when it can."""
    found = WHOLE.fullmatch(fold(text))
    value = float(found[1].replace(",", ".")) if found else 0
    if not found or not 0 < value <= LONGEST:
        bare = text.strip().isdecimal()
        number = int(text) if bare and int(text) <= LONGEST else None
        why = "số không có đơn vị" if bare else "không phải một số kèm đơn vị"
        return {"value": number, "unit": str(Unit.UNKNOWN), "text": text}, why
    return {"value": int(value) if value.is_integer() else value, "unit": str(UNITS[found[2]]), "text": text}, ""
