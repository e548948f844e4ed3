"""The third tier of overriding: types whose template needs more than the declaration derives, by type name.

The template itself is found by name (`themes/<type>.html`); this table only feeds it.
"""

from collections.abc import Callable
from typing import Any

from themes.projection.legal.page import legal_page
from themes.projection.procedure.page import procedure_page

OWN_PAGES: dict[str, Callable[[dict[str, Any]], Any]] = {"procedure": procedure_page, "legaldocument": legal_page}
