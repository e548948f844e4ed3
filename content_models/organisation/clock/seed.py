"""A year's calendar proposed to the editor of a WorkCalendar: never a rule by itself.

The Tết block and swapped days are announced year by year, so an editor checks every line against
the announcement before it is approved.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from holidays.countries.vietnam import Vietnam

from content_models.organisation.clock.year import Swap

#: How the library names a working day given off in exchange for another.
_EXCHANGED = re.compile(r"thay cho ngày (\d\d/\d\d/\d{4})")


def proposed_holidays(year: int) -> dict[date, str]:
    """Return the public holidays of a year by date, with compensations ("… (nghỉ bù)"), named in Vietnamese."""
    return {on: name for on, name in _library(year) if not _EXCHANGED.search(name)}


def proposed_swaps(year: int) -> list[Swap]:
    """Return the swapped days the library knows of; announced ones it lacks are the editor's to add."""
    exchanged = ((on, _EXCHANGED.search(name)) for on, name in _library(year))
    return [Swap(on, datetime.strptime(found[1], "%d/%m/%Y").date()) for on, found in exchanged if found]


def _library(year: int) -> list[tuple[date, str]]:
    return sorted(Vietnam(years=year, language="vi", expand=False).items())
