"""Examples that somebody wrote: a text as a clerk would write it, for whoever reads the contract before the data."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from django.db.models import Model


def curated(model: type[Model]) -> dict[str, Any] | None:
    """Return what `examples/<type>.json` beside a type's domain says, as it would be published; None without one.

    It holds the agency, the key and every public field; rows stand without identifiers.
    """
    domain = model.__module__.rpartition(".")[0]
    file = resources.files(domain) / "examples" / f"{model._meta.model_name}.json"
    return json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None
