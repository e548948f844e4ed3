"""What reading the heaviest lists takes in memory, each in a process of its own."""

import subprocess
import sys

import pytest

from content_models.intake.sheets import confined
from tests.factories.broken_lists import book, far_cell, long_book, old_book, repeated_text

#: Megabytes for the process that reads, and for the confined one beside it.
MOST, MOST_CONFINED = 120, 1100
PROGRAM = """
import resource, sys
from pathlib import Path
from content_models.intake.sheets.cells import Unreadable
from content_models.intake.sheets.reading import rows_of, sheets_of
path, extension = Path(sys.argv[1]), sys.argv[2]
count, told = 0, ""
try:
    for row in rows_of(path, extension, sheets_of(path, extension)[0].name):
        count += 1
except Unreadable as error:
    told = str(error)
own = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")) // 1024
child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
print(own, child, count, told, sep="|")
"""
HEAVY = {
    "300.000 dòng": (long_book, "xlsx", "hơn 20.000 dòng"),
    "300.000 dòng CSV": (lambda: b"1.1,a,b\n" * 300_000, "csv", "hơn 20.000 dòng"),
    "ô ở cuối trang": (far_cell, "xlsx", ""),
    "một chữ dài ở mọi ô": (repeated_text, "xlsx", "ký tự"),
    "hai ô ở hai đầu, ODS": (old_book, "ods", "Không đọc được bảng tính"),
    "bình thường": (book(lambda sheet, workbook: None), "xlsx", ""),
}


@pytest.mark.parametrize("name", HEAVY)
def test_reading_takes_bounded_memory(name, tmp_path, record_property):
    make, extension, words = HEAVY[name]
    path = tmp_path / "tep"
    path.write_bytes(make())
    done = subprocess.run([sys.executable, "-c", PROGRAM, path, extension], capture_output=True, text=True, check=True)
    own, child, count, told = done.stdout.strip().split("|")
    assert words in told
    assert int(own) < MOST and int(child) < MOST_CONFINED
    record_property("figure", f"reading {name}: {own} MB, confined {child} MB, {count} rows taken")


def test_the_confined_reader_may_not_take_more_than_it_is_given():
    assert confined.MEMORY == 1024**3 and confined.SECONDS <= 60
