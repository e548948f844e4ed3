"""Chooses an entry of a shared category inside a row: retired entries are kept where they stand, and not offered."""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail import blocks

from content_models.declaration.choice import Choice


class RetiringSelect(forms.Select):
    """A list whose retired entries are hidden from choosing; one chosen before is sent again as it is."""

    def __init__(self, kind: Choice, **options: Any) -> None:
        self.kind = kind
        super().__init__(**options)

    def create_option(self, name: str, value: Any, *args: Any, **options: Any) -> dict[str, Any]:
        made = super().create_option(name, value, *args, **options)
        if str(value) in self.kind.retired:
            made["attrs"]["hidden"] = True
        return made


def choice_block(kind: Choice, **asked: Any) -> blocks.Block:
    """Return the block of a choice in a row; that of a shared category asks for its entries each time."""
    if not kind.shared:
        return blocks.ChoiceBlock(list(kind.vocabulary), **asked)
    return blocks.ChoiceBlock(lambda: list(kind.vocabulary), widget=RetiringSelect(kind), **asked)
