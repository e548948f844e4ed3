"""Adding one line to the internal note of a record: typed, kept meanwhile, saved, submitted, or settled by choosing."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from benchmarks.office.page_form import Fields
from benchmarks.office.person import Person

LIST = "/quan-tri/snippets/catalogue/procedure/"
AROUND = "/quan-tri/soan/procedure/"
RESTORE = "?lay-lai=1"
SUBMITS, LEAVES, TAKES_MINE = 0.2, 0.15, 0.5
MINE, THEIRS = "toi", "kia"


@dataclass
class Writer(Person):
    """`kept`: the lines the house said it saved, by record; `unsaved`: the text typed last where none was saved."""

    kept: dict[int, list[str]] = field(init=False, default_factory=dict)
    unsaved: dict[int, str] = field(init=False, default_factory=dict)
    #: Records with the draft of somebody else that was shown beside the own text, and knowingly replaced.
    replaced: list[tuple[int, int]] = field(init=False, default_factory=list)
    submitted: int = field(init=False, default=0)
    settled: int = field(init=False, default=0)
    met: int = field(init=False, default=0)
    _lines: int = field(init=False, default=0)

    def next_line(self) -> str:
        """Return words that nobody ever typed before."""
        self._lines += 1
        return f"{self.name} ghi dòng {self._lines}"


def write(writer: Writer, record: int, submits: float = SUBMITS) -> bool:
    """Open the form, type, and save; True when the line was saved."""
    address, before = f"{LIST}edit/{record}/", writer.unsaved.get(record)
    form = writer.visitor.open("sửa: mở", address + (RESTORE if before else "")).form()
    if "note" not in form or "mb-based-on" not in form:  # it waits for a decision
        writer.told += 1
        return False
    if before and form["note"].splitlines() != before.splitlines():
        writer.missed(f"{record}: what was typed and kept is not there again")
    line = writer.next_line()
    form["note"] = f"{form['note']}\n{line}".strip()
    writer.pause()
    _beat(writer, record, form)
    if writer.chance.random() < LEAVES and submits:
        return False
    writer.pause()
    return _send(writer, record, form, line, writer.chance.random() < submits)


def _beat(writer: Writer, record: int, form: Fields) -> None:
    """What the page sends by itself while somebody types."""
    answer = writer.visitor.open("sửa: tự lưu", f"{AROUND}{record}/tu-luu/", form | {"mb-text": "1", "mb-editing": "1"})
    if answer.status == 200:
        writer.unsaved[record] = form["note"]
        writer.met += bool(json.loads(answer.text)["told"])


def _send(writer: Writer, record: int, form: Fields, line: str, submitting: bool) -> bool:
    address = f"{LIST}edit/{record}/"
    sent = form | ({"action-submit": "1"} if submitting else {})
    answer = writer.visitor.open("sửa: trình" if submitting else "sửa: lưu", address, sent)
    if answer.status != 302:
        writer.told += 1
        return False
    if "doi-chieu" in answer.location:
        return _settle(writer, record, line)
    _saved(writer, record, line)
    writer.submitted += submitting
    return True


def _saved(writer: Writer, record: int, line: str) -> None:
    writer.unsaved.pop(record, None)
    writer.kept.setdefault(record, []).append(line)


def _settle(writer: Writer, record: int, line: str) -> bool:
    """Two texts side by side: take mine or theirs; what cannot be chosen now is dropped."""
    writer.told += 1
    address = f"{AROUND}{record}/doi-chieu/"
    form = writer.visitor.open("đối chiếu: mở", address).form()
    if "csrfmiddlewaretoken" not in form:  # submitted by a colleague meanwhile: there is nothing to choose
        writer.unsaved.pop(record, None)
        return False
    writer.pause()
    choice = MINE if writer.chance.random() < TAKES_MINE else THEIRS
    chosen = {name: choice if name == "chon-note" else THEIRS for name in form if name.startswith("chon-")}
    sent = {"csrfmiddlewaretoken": form["csrfmiddlewaretoken"], "kia": form.get("kia", "")}
    answer = writer.visitor.open("đối chiếu: lưu", address, sent | chosen | {"chon-note": choice})
    if answer.status == 302 and "doi-chieu" not in answer.location:
        writer.settled += 1
        writer.unsaved.pop(record, None)
        if choice == MINE:
            writer.replaced.append((record, int(form["kia"])))
            _saved(writer, record, line)
        return choice == MINE
    writer.visitor.open("đối chiếu: bỏ", f"{AROUND}{record}/bo/", sent)
    writer.unsaved.pop(record, None)
    return False
