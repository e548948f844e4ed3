"""The conversation about a record in words: who said what, when, at which field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from cms.projection.words import said
from cms.review.passed import moment
from content_models.declaration.artefact import Artefact
from content_models.moderation.conversation import Said, said_of

if TYPE_CHECKING:
    from cms.review.shown import ShownMember


@dataclass(frozen=True)
class ShownSaying:
    """One saying; `field` is the label of the field, empty for the whole text."""

    name: str
    field: str
    words: str
    who: str
    at: str
    label: str


def add_sayings(members: Sequence[ShownMember]) -> None:
    """Give each member what was said of its record. Flat in the number of members."""
    found = said_of((one.member.content_type_id, one.member.object_id) for one in members)
    for one in members:
        own = found.get((one.member.content_type_id, one.member.object_id), ())
        one.said = [shown_saying(type(one.frozen.row), saying) for saying in own]


def shown_saying(model: type[Artefact], saying: Said) -> ShownSaying:
    """Return a saying with the label of its field; one since taken out of the type keeps its name."""
    labels = {kind.name: said(kind.label) for kind in model.kinds()}
    instead = (
        gettext(" làm thay {on_behalf_of}").format(on_behalf_of=saying.on_behalf_of) if saying.on_behalf_of else ""
    )
    label = labels.get(saying.field, saying.field)
    return ShownSaying(
        saying.field, label, saying.words, f"{saying.by}{instead}", moment(saying.at), said(saying.label)
    )
