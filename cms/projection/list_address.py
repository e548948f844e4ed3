"""The address of a list holds all that is asked of it; here it is taken apart and put together again."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict
from django.urls import reverse

#: What is asked of one answer only, not of the list.
PASSING = ("p", "export", "_w_filter_fragment", "csrfmiddlewaretoken")
COLUMNS, ORDER = "cot", "ordering"
#: Nobody shows more columns beside the name.
MOST_COLUMNS = 12


def lasting(asked: QueryDict, **changed: Any) -> str:
    """Return the query that asks the same again: empty answers and the page left out, parts replaced by `changed`."""
    kept = QueryDict(mutable=True)
    for name, values in asked.lists():
        if name not in PASSING and any(values):
            kept.setlist(name, [value for value in values if value])
    for name, value in changed.items():
        kept.setlist(name, value if isinstance(value, list) else [value] if value else [])
    return kept.urlencode(safe=",")


def list_of(model: Any, query: str = "") -> str:
    """Return the address of a type's list."""
    own = getattr(model, "snippet_viewset", None)
    address = reverse(own.get_url_name("list")) if own else reverse("cms_cases", args=[model.type_name()])
    return f"{address}?{query}" if query else str(address)
