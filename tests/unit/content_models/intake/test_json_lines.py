"""A file is read line by line; each bad line is told of and the good ones go on."""

import gzip
import json

import pytest

from content_models.intake import json_lines
from content_models.intake.problem import Problem


def write(folder, name, *lines):
    path = folder / name
    opener = gzip.open if name.endswith(".gz") else open
    with opener(path, "wb") as out:
        out.write(b"\n".join(lines))
    return path


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.jsonl.gz"])
def test_numbers_are_lines_of_the_file(tmp_path, name):
    path = write(tmp_path, name, b'{"code": "1"}', b"", b'{"code": "2"}')
    assert list(json_lines.read(path)) == [(1, {"code": "1"}), (3, {"code": "2"})]


@pytest.mark.parametrize(
    ("line", "says"), [(b"{no", "JSON"), (b"[1]", "đối tượng"), (b'{"a": "\xff"}', "UTF-8"), (b"[" * 9999, "JSON")]
)
def test_a_bad_line_is_told_and_the_next_is_read(tmp_path, line, says):
    rows = list(json_lines.read(write(tmp_path, "rows.jsonl", line, b'{"code": "2"}')))
    assert isinstance(rows[0][1], Problem)
    assert says in rows[0][1].message
    assert rows[1] == (2, {"code": "2"})


def test_a_cut_archive_keeps_what_came_before(tmp_path):
    whole = gzip.compress(
        b"".join(json.dumps({"code": str(n), "x": f"{n * 7919:x}" * 9}).encode() + b"\n" for n in range(999))
    )
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(whole[: len(whole) // 2])
    rows = list(json_lines.read(path))
    assert rows[0] == (1, {"code": "0", "x": "0" * 9})
    assert "Tệp hỏng từ đây" in rows[-1][1].message


def test_a_line_without_end_stops_the_reading(tmp_path, monkeypatch):
    monkeypatch.setattr(json_lines, "LONGEST", 50)
    rows = list(json_lines.read(write(tmp_path, "rows.jsonl", b'{"a": "' + b"x" * 99, b"{}")))
    assert len(rows) == 1
    assert "dừng đọc" in rows[0][1].message


def test_text_is_composed_trimmed_and_free_of_control_characters():
    assert json_lines.clean({"a": ["  hoà\u0300\x00 \n b\u200b "]}) == {"a": ["hoà\u0300 \n b"]}
    assert json_lines.clean("Tie\u0302\u0301ng") == "Tiếng"
