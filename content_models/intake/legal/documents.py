"""Takes in a list of legal documents: read, compare with what stands, apply in submissions of many, report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from content_models.declaration import registry
from content_models.intake.applying import People, apply
from content_models.intake.fitting import misfits
from content_models.intake.item import Item, Unit
from content_models.intake.legal.rows import document_of
from content_models.intake.plain_text import plain_of
from content_models.intake.report import Outcome, Report
from content_models.intake.standing import find_standing, weigh

#: Documents in one submission stand beside each other; none of them names the first.
BESIDE = "submitted_beside"


class LegalDocumentIntake:
    """One run; a second run of the same file changes nothing."""

    def __init__(self, people: People, report: Report, changes: Iterable[Mapping[str, str]] = (), batch: int = 100):
        self.people, self.report, self.batch = people, report, batch
        self.model: Any = registry.of_type("legaldocument")
        vocabulary = self.model.kind("document_type").vocabulary
        self.types = {label.casefold(): value for value, label in vocabulary}
        self.changes: dict[str, list[Mapping[str, str]]] = {}
        for change in changes:
            self.changes.setdefault(change["symbol"], []).append(change)

    def run(self, rows: Iterable[Mapping[str, str]]) -> None:
        """Take in rows; `symbol`, `title` and `issuing_body` must be among their columns."""
        waiting = self._items(rows)
        while items := list(islice(waiting, self.batch)):
            find_standing([item for item in items if not item.why])
            for item in items:
                weigh(item, None, "", self.people.agency)
            self._settle([item for item in items if not item.why and item.outcome is not Outcome.UNCHANGED])
            for item in items:
                outcome = Outcome.REFUSED if item.why else item.outcome
                self.report.tell(item.row, item.plain.get("symbol", ""), outcome, item.why)

    def _items(self, rows: Iterable[Mapping[str, str]]) -> Iterator[Item]:
        seen: dict[str, int] = {}
        for number, row in enumerate(rows, 2):
            simple = document_of(row, self.types, self.changes.get(row["symbol"], ()))
            item = Item(number, self.model, plain_of(self.model, simple))
            item.why = next((f"{place}: {fault}" for place, fault in misfits(self.model, item.plain)), "")
            first = seen.setdefault(item.key, number)
            if first != number:
                item.why = f"Trùng với dòng {first}: cùng số, ký hiệu và cơ quan ban hành."
            yield item

    def _settle(self, items: Sequence[Item]) -> None:
        """All in one submission; where a rule says no to one of them, each by itself."""
        if items and apply([Unit(items[0], list(items[1:]))], self.people, BESIDE):
            for place, why in apply([Unit(item) for item in items], self.people, BESIDE).items():
                items[place].why = why
