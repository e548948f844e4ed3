"""Reading: two texts beside each other, the page the public would see, a list taken home."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.office.writing import LIST

if TYPE_CHECKING:
    from benchmarks.office.editor import Editor

EXPORT = f"{LIST}?q=9.0001&export="
EXPORTS = 0.3


def look_around(editor: Editor) -> None:
    """Compare, preview, at times export what a search found."""
    record = editor.chance.choice(editor.pool)
    editor.visitor.open("so sánh", f"/quan-tri/so-sanh/procedure/{record}/")
    editor.pause()
    editor.visitor.open("xem trước", f"/quan-tri/xem-truoc/procedure/{record}/")
    editor.pause()
    if editor.chance.random() < EXPORTS:
        form = editor.chance.choice(("csv", "xlsx"))
        answer = editor.visitor.open(f"xuất {form}", EXPORT + form)
        if answer.status != 200 or not answer.text:
            editor.missed(f"no {form} came: {answer.status}")
