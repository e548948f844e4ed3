"""Reads CSV a row at a time: the sign between cells is found, quotes are held to their rule."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from content_models.intake.sheets.cells import LONGEST_CELL, MOST_COLUMNS, Cell, SheetName, SheetRow, Unreadable
from content_models.intake.sheets.encoding import encoding_of

#: Between cells, the likeliest first; Vietnamese Excel writes semicolons.
SIGNS = (",", ";", "\t", "|")
#: Characters by which the sign is found.
LOOKED_AT = 64 * 1024
#: A cell beyond this is an unclosed quote that has swallowed the rest of the file.
SWALLOWED = 4_000_000


def names(path: Path) -> list[SheetName]:
    """A text has one sheet."""
    return [SheetName("CSV")]


def rows(path: Path, sheet: str = "") -> Iterator[SheetRow]:
    """Yield the rows; a row has the number a spreadsheet shows it under, though its cells may hold several lines."""
    encoding = encoding_of(path)
    with path.open(encoding=encoding, newline="") as text:
        sign = sign_of(text.read(LOOKED_AT))
        text.seek(0)
        csv.field_size_limit(SWALLOWED)
        reader = csv.reader(text, delimiter=sign, strict=True)
        for number in count(1):
            line = reader.line_num + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                raise Unreadable(_why(line, error)) from error
            except UnicodeError as error:
                raise Unreadable(f"Dòng {line}: chữ bị hỏng, không đọc tiếp được.") from error
            yield _row(number, cells)


def _row(number: int, cells: list[str]) -> SheetRow:
    row = SheetRow(number)
    row.cells = {place: Cell(text[: LONGEST_CELL + 1]) for place, text in enumerate(cells[:MOST_COLUMNS]) if text}
    if any(cells[MOST_COLUMNS:]):
        row.faults.append((MOST_COLUMNS, f"Chỉ đọc {MOST_COLUMNS} cột đầu, còn chữ ở các cột sau"))
    return row


def _why(line: int, error: csv.Error) -> str:
    if "unexpected end" in str(error) or "field larger" in str(error):
        return f"Dòng {line}: có dấu nháy kép mở mà không đóng. Hãy sửa dấu nháy ở dòng này, hoặc gửi tệp .xlsx."
    if "expected after" in str(error):
        return f"Dòng {line}: dấu nháy kép đặt giữa ô. Trong ô, dấu nháy phải viết hai lần, hoặc gửi tệp .xlsx."
    return f"Dòng {line}: không đọc được ({error}). Hãy gửi tệp .xlsx."


def sign_of(text: str) -> str:
    """Return the sign that parts the cells: the one that parts most lines into equally many, quotes aside."""
    lines = [_bare(line) for line in text.splitlines()[:50] if line.strip()]
    best = {sign: _agreement(sign, lines) for sign in SIGNS}
    return max(SIGNS, key=lambda sign: (best[sign], -SIGNS.index(sign)))


def _bare(line: str) -> str:
    return "".join(part for place, part in enumerate(line.split('"')) if place % 2 == 0)


def _agreement(sign: str, lines: list[str]) -> int:
    counts = Counter(line.count(sign) for line in lines)
    counts.pop(0, None)
    return max((many * min(number, 30) for number, many in counts.items()), default=0)
