"""A column whose cells are words: on the screen, in a spreadsheet and in print the same."""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.tables import Column

from content_models.declaration.kind import Kind


class WordsColumn(Column):
    """`joins` are the links it needs beside the row, `unread` the long texts behind those that it leaves there.

    `names` is the field whose record it calls by its title.
    """

    joins: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    names: Kind | None = None

    def words(self, record: Any) -> str:
        """The cell's words."""
        return str(self.get_value(record) or "")

    def cell(self, record: Any) -> Any:
        """The cell of a spreadsheet: whole numbers and days as such, else the words."""
        return self.words(record)
