"""What a text sets going at other units: one case for each of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from content_models.declaration import registry
from content_models.declaration.case import Case


@dataclass(frozen=True)
class Opens:
    """One case of type `case` for each row of `each`, at the agency that the row names in `agency`.

    `copies` fills fields of the case from parts of the row. In the case, `back` is the field that points at the
    text (`Pinned`: its published version; `Reference`: the record), `row` a line that keeps the id of the row: a
    row opens one case at an agency, however often the text is published.
    """

    case: str
    each: str
    agency: str
    back: str
    row: str
    copies: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def row_fields(case: type[Case]) -> set[str]:
        """The fields of a case type that only keep the id of a row: nothing for a person to read."""
        asked = (one for text in registry.artefacts() for one in [*text.opens, *([text.asks] if text.asks else [])])
        return {one.row for one in asked if one.case == case.type_name()}

    @property
    def model(self) -> type[Case]:
        """The type of the cases; LookupError when its domain is switched off."""
        model: Any = registry.of_type(self.case)
        return model
