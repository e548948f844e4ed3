"""Takes in a file of procedures: read, group by announcing decision, compare, apply, report."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from typing import Any

from content_models.declaration import registry
from content_models.declaration.kind import kinds_of
from content_models.intake.agency_names import codes_by_name
from content_models.intake.applying import People, apply
from content_models.intake.decision_group import DecisionGroup
from content_models.intake.fitting import misfits
from content_models.intake.item import Item
from content_models.intake.national.decision import Named, decision_of
from content_models.intake.national.procedure import procedure_of
from content_models.intake.national.rows import gather
from content_models.intake.plain_text import plain_of
from content_models.intake.problem import Kept, Problem
from content_models.intake.report import Outcome, Report
from content_models.intake.spool import Spool
from content_models.intake.standing import find_standing

Rows = Iterable[tuple[int, dict[str, Any] | Problem]]


class ProcedureIntake:
    """One run. `year` is written for decisions whose symbol states none; `batch` counts procedures a transaction."""

    def __init__(self, people: People, year: int, report: Report, batch: int = 100) -> None:
        self.people, self.year, self.report, self.batch = people, year, report, batch
        self.procedure: Any = registry.of_type("procedure")
        self.decision: Any = registry.of_type("announcingdecision")
        self.codes = codes_by_name()
        self.events = [value for value, _ in kinds_of(self.procedure.kind("life_events").of)["name"].vocabulary]
        self.years = self._standing_years()

    def run(self, rows: Rows, progress: Callable[[int, int], object] = lambda done, total: None) -> None:
        """Take in rows. `progress` is told how many are settled, of how many that could be read."""
        with closing(Spool()) as spool:
            spoilt = gather(rows, spool, self.report)
            total = sum(map(len, spool.groups.values()))
            for names in self._batches(spool):
                groups = [self._group(spool, name, spoilt.get(name, "")) for name in names]
                self._settle(groups)
                progress(sum(len(group.items) for group in groups), total)

    def _standing_years(self) -> dict[str, int]:
        """The years of the decisions that stand: next year's import must find this year's decisions again."""
        keys = self.decision._base_manager.exclude(key=None).values_list("key", "year")
        return {re.sub(r"\d{4}$", "", key): year for key, year in keys}

    def _batches(self, spool: Spool) -> Iterator[list[str]]:
        names: list[str] = []
        held = 0
        for name, rows in spool.groups.items():
            if names and held + len(rows) > self.batch:
                yield names
                names, held = [], 0
            names.append(name)
            held += len(rows)
        if names:
            yield names

    def _group(self, spool: Spool, name: str, why: str) -> DecisionGroup:
        items: list[Item] = []
        for number, row in spool.rows(name):
            named = decision_of(row)
            if not items:
                lead = Item(0, self.decision, self._decision_text(named))
            items.append(self._item(number, row, named))
        return DecisionGroup(lead, items, why)

    def _decision_text(self, named: Named) -> dict[str, Any]:
        year = named.year or self.years.get(named.group) or self.year
        return plain_of(self.decision, {"symbol": named.symbol, "issuer": named.issuer, "year": year})

    def _item(self, number: int, row: dict[str, Any], named: Named) -> Item:
        simple, kept = procedure_of(row, self.codes, self.events)
        if not named.year:
            kept.append(Kept("decision_no", f"số {named.symbol} không ghi năm, lấy năm {self.year}"))
        item = Item(number, self.procedure, plain_of(self.procedure, simple), kept)
        item.why = next((f"{place}: {fault}" for place, fault in misfits(self.procedure, item.plain)), "")
        return item

    def _settle(self, groups: list[DecisionGroup]) -> None:
        find_standing([item for group in groups for item in [group.lead, *group.items]])
        link = self.decision.leads
        units = [unit for group in groups for unit in group.units(link, self.people.agency)]
        for place, why in apply(units, self.people, link).items():
            for item in units[place].items:
                item.why = why
        for item in (item for group in groups for item in group.items):
            outcome = Outcome.REFUSED if item.why else item.outcome
            self.report.tell(item.row, item.plain["code"], outcome, item.why, item.kept)
