"""What stands around the sheets of a workbook: their names, which formats are days, the shared texts."""

from __future__ import annotations

import re
import tempfile
import zipfile
from array import array

from content_models.intake.sheets.cells import LONGEST_CELL, Unreadable, grouped
from content_models.intake.sheets.package import BROKEN, PartReader

MOST_TEXTS = 2_000_000
#: Formats that Excel knows by number and that show a day or a time.
DAYS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
#: In a format of one's own: letters of a day, once colours, conditions and quoted words are taken off.
QUOTED = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')


class Workbook(PartReader):
    """The list of sheets: name, state, relation; and whether days count from 1904."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, str, str]] = []
        self.from_1904 = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "sheet":
            relation = next((v for k, v in attributes.items() if k.rpartition(":")[2] == "id" and ":" in k), "")
            self.sheets.append((attributes.get("name", ""), attributes.get("state", "visible"), relation))
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904", "0") in ("1", "true")


class Relations(PartReader):
    """Where the parts of the workbook are kept."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            target = attributes.get("Target", "")
            self.targets[attributes.get("Id", "")] = target.lstrip("/") if target[:1] == "/" else f"xl/{target}"


class Styles(PartReader):
    """Which cell styles show a number as a day."""

    def __init__(self) -> None:
        self.days: list[bool] = []
        self._own: dict[int, str] = {}
        self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt":
            self._own[int(attributes.get("numFmtId", 0))] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            number = int(attributes.get("numFmtId", 0))
            self.days.append(number in DAYS or shows_day(self._own.get(number, "")))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._inside = False


def shows_day(code: str) -> bool:
    """Whether a format of one's own shows a day: it names a year, or a day beside a month."""
    letters = QUOTED.sub("", code.lower())
    return "y" in letters or ("d" in letters and "m" in letters)


class SharedTexts(PartReader):
    """The shared texts on disk; in memory an offset each."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the reading, closed with it
        self._offsets = array("Q")
        self._held: list[str] = []
        self._length = 0
        self._in_text = self._phonetic = False

    def __getitem__(self, place: int) -> str:
        if not 0 <= place < len(self._offsets):
            raise Unreadable(BROKEN)
        self._file.seek(self._offsets[place])
        length = int.from_bytes(self._file.read(4), "big")
        return self._file.read(length).decode()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "si":
            self._held, self._length = [], 0
        elif name == "rPh":
            self._phonetic = True
        elif name == "t":
            self._in_text = not self._phonetic

    def end(self, name: str) -> None:
        if name == "si":
            self._keep("".join(self._held).encode("utf-8", "replace"))
        elif name == "rPh":
            self._phonetic = False
        elif name == "t":
            self._in_text = False

    def words(self, text: str) -> None:
        if self._in_text and self._length <= LONGEST_CELL:
            self._held.append(text)
            self._length += len(text)

    def _keep(self, text: bytes) -> None:
        if len(self._offsets) >= MOST_TEXTS:
            raise Unreadable(f"Tệp có hơn {grouped(MOST_TEXTS)} ô chữ: hãy chia thành nhiều tệp.")
        self._offsets.append(self._file.seek(0, 2))
        self._file.write(len(text).to_bytes(4, "big") + text)

    def close(self) -> None:
        """Give the disk back."""
        self._file.close()


def optional(package: zipfile.ZipFile, part: str, reader: PartReader) -> None:
    """Read a part that a package may lack."""
    if part in package.NameToInfo:
        reader.whole(package, part)
