"""What a dump tells of: every declared artefact, and the agencies. Cases are never in it: their codes name people."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from api.dumps.forms import Columns, cell_of
from api.projection.bodies import public_kinds
from api.projection.json_schema import address_of_schema
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact
from content_models.ledger.agency_versions import AGENCY_TYPE, TOLD


@dataclass(frozen=True)
class Subject:
    """One type: its name in the ledger and over REST, what it is, and the columns of its table."""

    type: str
    plural: str
    label: str
    says: str
    page: str
    schema: str
    columns: Columns


def _codes(plain: Any) -> Any:
    """An agency within another's text is told by its code."""
    named = [plain] if isinstance(plain, dict) else plain
    return " ".join(one["code"] for one in named) if isinstance(named, list) else plain


AGENCIES = Subject(
    AGENCY_TYPE,
    "agencies",
    "Cơ quan",
    "Cơ quan của tỉnh, theo từng ngày.",
    "/co-quan/",
    address_of_schema("agencies"),
    {name: _codes for name in TOLD},
)


def subjects() -> list[Subject]:
    """Return everything a dump tells of, in the order of the table of contents."""
    return [*map(_subject, registry.artefacts()), AGENCIES]


def _subject(model: type[Artefact]) -> Subject:
    label, says = str(model._meta.verbose_name), (model.__doc__ or "").partition("\n")[0]
    columns: Columns = {name: partial(cell_of, kind) for name, kind in public_kinds(model).items()}
    return Subject(
        model.type_name(),
        model.public_plural(),
        label,
        says,
        f"/{model.public_slug()}/",
        address_of_schema(model.public_plural()),
        columns,
    )
