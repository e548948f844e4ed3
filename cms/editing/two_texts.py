"""Two people's texts upon one draft, field by field: who changed what, and what is left for a person to choose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from cms.projection.words import lazily
from content_models.declaration.artefact import Artefact
from content_models.declaration.body import fields_of
from content_models.declaration.exposure import HOLDER, INTERNAL, PUBLIC
from content_models.ledger.comparing.changes import Change, changes_of
from content_models.ledger.comparing.words import present

MINE, THEIRS = "toi", "kia"


@dataclass(frozen=True)
class Difference:
    """One field in which the two texts differ; `chosen` is empty where both changed it and nobody chose yet."""

    name: str
    change: Change
    by: str
    chosen: str = ""
    old_label = lazily("Bản đang có")
    new_label = lazily("Bản của bạn")

    @property
    def changes(self) -> list[Change]:
        return [self.change]


def differences(
    base: Artefact | None, theirs: Artefact, mine: Artefact, choices: Mapping[str, str]
) -> list[Difference]:
    """Return the fields in which `mine` differs from `theirs`; a choice made before stays."""
    old, kept, typed = ({} if one is None else fields_of(one, PUBLIC, HOLDER, INTERNAL) for one in (base, theirs, mine))
    found = []
    for kind in theirs.kinds():
        changed, _ = changes_of([kind], kept, typed)
        if changed:
            name = kind.name
            by, proposed = _whose(present(old.get(name)), present(kept.get(name)), present(typed.get(name)), base)
            chosen = choices.get(name, "") if choices.get(name) in (MINE, THEIRS) else proposed
            found.append(Difference(name, changed[0], by, chosen))
    return found


def _whose(old: Any, kept: Any, typed: Any, base: Artefact | None) -> tuple[str, str]:
    """Who changed a field since the text both began with, and which side that speaks for."""
    if base is not None and typed == old:
        return gettext("Chỉ bên kia sửa mục này."), THEIRS
    if base is not None and kept == old:
        return gettext("Chỉ bạn sửa mục này."), MINE
    return gettext("Cả hai cùng sửa mục này: hãy chọn."), ""


def merged(theirs: Artefact, mine: Artefact, chosen: list[Difference]) -> Artefact:
    """Return their text with the fields chosen as mine; it stands upon their draft."""
    for one in chosen:
        if one.chosen == MINE:
            kind = theirs.kind(one.name)
            setattr(theirs, kind.attname, getattr(mine, kind.attname))
    return theirs
