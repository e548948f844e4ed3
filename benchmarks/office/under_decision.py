"""A decision of one's own: drafted, records gathered under it, all put before the steps together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.office.page_form import Fields
from benchmarks.office.writing import write

if TYPE_CHECKING:
    from benchmarks.office.editor import Editor

DECISIONS = "/quan-tri/snippets/catalogue/announcingdecision/"
GATHERED = 3
EDITED, REVIEWED = re.compile(r"/edit/(\d+)/"), re.compile(r"/duyet/(\d+)/")


def put_under_decision(editor: Editor) -> None:
    """Draft a decision and some of the own records, gather them, submit; stops where something still waits."""
    ready = [record for record in editor.chance.sample(sorted(editor.own), GATHERED) if write(editor, record, 0)]
    lead = _drafted(editor) if ready else None
    if lead is None:
        return
    address = f"/quan-tri/trinh/announcingdecision/{lead}/"
    gathered = sum(_gathered(editor, f"{address}tap-hop/", record) for record in ready)
    editor.pause()
    form = editor.visitor.open("tờ trình: mở", address).form()
    answer = editor.visitor.open("tờ trình: trình", address, form)
    found = REVIEWED.search(answer.location)
    if found and gathered:
        editor.together[int(found[1])] = gathered + 1
        return
    editor.told += 1


def _drafted(editor: Editor) -> int | None:
    form = editor.visitor.open("quyết định: thêm", f"{DECISIONS}add/").form()
    editor.decisions += 1
    symbol = f"{editor.name[-2:]}{editor.decisions:03}/2026/QĐ-UBND"
    told = {"symbol": symbol, "issuer": "Ủy ban nhân dân tỉnh", "year": "2026", "title": f"Về việc công bố {symbol}"}
    editor.pause()
    answer = editor.visitor.open("quyết định: lưu", f"{DECISIONS}add/", form | told)
    found = EDITED.search(answer.location)
    if answer.status != 302 or not found:
        editor.missed(f"{symbol} was not drafted: {answer.status} {answer.location}")
        return None
    return int(found[1])


def _gathered(editor: Editor, address: str, record: int) -> bool:
    """Find a record by its code and add it; False when the house says that it cannot come along."""
    form: Fields = editor.visitor.open("tập hợp: mở", address).form()
    code = editor.own[record]
    found = editor.visitor.open("tập hợp: tìm", address, form | {"find": "1", "q": code})
    page = editor.visitor.open("tập hợp: thấy", found.location.partition("#")[0] or address)
    if f'value="procedure:{record}"' not in page.text:
        editor.told += 1
        return False
    answer = editor.visitor.open("tập hợp: thêm", address, page.form() | {"add": f"procedure:{record}"})
    return answer.status == 302
