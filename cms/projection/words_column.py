"""A column whose cells are words: on the screen, in a spreadsheet and in print the same."""

from __future__ import annotations

from typing import Any

from django.utils.html import format_html
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

    def render_cell_html(self, instance: Any, parent_context: Any) -> Any:
        """Words need no template of their own: a page draws more than a hundred such cells."""
        if self.cell_template_name != Column.cell_template_name:
            return super().render_cell_html(instance, parent_context)
        value, named = self.get_value(instance), format_html(' class="{}"', self.classname) if self.classname else ""
        return format_html("<td{}>{}</td>", named, "" if value is None else value)

    def cell(self, record: Any) -> Any:
        """The cell of a spreadsheet: whole numbers and days as such, else the words."""
        return self.words(record)
