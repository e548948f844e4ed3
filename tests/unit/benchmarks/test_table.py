"""Figures of several sizes are laid beside each other, and none of an earlier run passes for this one's."""

from benchmarks import table
from benchmarks.figure import Figure


def test_sizes_stand_side_by_side(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(table, "KEPT", tmp_path)
    for size, median, kept in ((10, "1.00 ms", True), (100, "9.00 ms", False)):
        tables = []
        figures = [Figure("list of 25", median, share=0.5, budget="≤ 2 ms", kept=kept)]
        assert table.table("Lists", figures, tables) == (not kept)
        table.keep(size, tables)
    capsys.readouterr()
    assert table.beside([10, 100]) == 1
    told = capsys.readouterr().out
    assert "10 records" in told
    assert [part.strip() for part in told.splitlines()[-1].split("  ") if part.strip()] == [
        "list of 25",
        "1.00 ms | 0.50",
        "9.00 ms | 0.50 MISSED",
        "≤ 2 ms",
    ]
    table.forget(100)
    table.beside([10, 100])
    assert "9.00 ms" not in capsys.readouterr().out
