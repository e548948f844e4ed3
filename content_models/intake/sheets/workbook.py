"""Reads a sheet of an .xlsx a row at a time: as much memory for three hundred thousand rows as for three."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from content_models.intake.sheets.cells import SheetName, SheetRow, Unreadable
from content_models.intake.sheets.merges import Spread, merges_of
from content_models.intake.sheets.package import BROKEN
from content_models.intake.sheets.sheet_part import SheetPart
from content_models.intake.sheets.workbook_parts import Relations, SharedTexts, Styles, Workbook, optional

MAIN = "xl/workbook.xml"


def names(path: Path) -> list[SheetName]:
    """Return the sheets in their order."""
    with _opened(path) as package:
        return [SheetName(name, state != "visible") for name, state, _ in _workbook(package).sheets]


def rows(path: Path, sheet: str) -> Iterator[SheetRow]:
    """Yield the rows of a sheet that have cells. Unreadable when there is no such sheet or the file is broken."""
    with _opened(path) as package, closing(SharedTexts()) as texts:
        workbook, relations, styles = _workbook(package), Relations(), Styles()
        optional(package, "xl/_rels/workbook.xml.rels", relations)
        optional(package, "xl/styles.xml", styles)
        optional(package, "xl/sharedStrings.xml", texts)
        part = next((relations.targets.get(link, "") for name, _, link in workbook.sheets if name == sheet), "")
        if part not in package.NameToInfo:
            raise Unreadable(BROKEN)
        spread = Spread(merges_of(package, part))
        reader = SheetPart(texts, styles.days, workbook.from_1904)
        for _ in reader.read(package, part):
            for row in reader.taken():
                spread.over(row)
                yield row


def _workbook(package: zipfile.ZipFile) -> Workbook:
    workbook = Workbook()
    workbook.whole(package, MAIN)
    return workbook


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise Unreadable(BROKEN) from error
