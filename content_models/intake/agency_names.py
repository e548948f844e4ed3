"""Finds an agency by the name a document gives it; a name that two agencies bear finds none."""

from __future__ import annotations

from content_models.declaration.fold import fold
from content_models.organisation.agency import Agency


def codes_by_name() -> dict[str, str]:
    """Return the codes of the agencies that have not ended, by folded full or short name."""
    found: dict[str, set[str]] = {}
    for code, *names in Agency.objects.filter(ends_on=None).values_list("code", "name", "short_name"):
        for name in filter(None, names):
            found.setdefault(fold(name), set()).add(code)
    return {name: codes.pop() for name, codes in found.items() if len(codes) == 1}
