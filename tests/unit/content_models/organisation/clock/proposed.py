"""A whole year as the library proposes it."""

from collections.abc import Sequence

from content_models.organisation.clock.day import Day
from content_models.organisation.clock.seed import proposed_holidays, proposed_swaps
from content_models.organisation.clock.year import Swap, whole_year


def proposed_year(year: int, swaps: Sequence[Swap] | None = None) -> list[Day]:
    """Return every day of a year; `swaps` replaces the swapped days the library knows of."""
    return whole_year(year, proposed_holidays(year), proposed_swaps(year) if swaps is None else swaps)
