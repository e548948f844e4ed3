"""Writes the one file of a new artefact and adds it to its domain's list."""

from __future__ import annotations

import re
from pathlib import Path

FORM = '''"""{label}: nêu căn cứ pháp lý ở đây."""

from content_models.declaration import language as d


class {name}(d.Artefact):
    """Say in one sentence what this record is."""

    year = d.Year("Năm", d.PUBLIC, column=True, filter=True, facet=True)
    title = d.Line("Tên", d.PUBLIC, column=True, search=5)
    statement = d.RichText("Nội dung", d.PUBLIC, search=2, blank=False)
    files = d.Attachments("Tệp kèm theo", d.PUBLIC)
    note = d.Text("Ghi chú nội bộ", d.INTERNAL)

    lifecycle = d.Approval(d.Role.ISO_SECRETARY, [d.Step("Phê duyệt", d.Role.AGENCY_LEADER, working_days=3)])
    basis = [d.Cites("Số, ký hiệu văn bản", "Điều")]
    one_per = ["agency", "year"]

    class Meta(d.Artefact.Meta):
        verbose_name = verbose_name_plural = "{label}"
'''
#: What fits on one line beside "DECLARED = ()".
MOST = 106
NAME = re.compile(r"^[A-Z][A-Za-z0-9]{1,58}$")
DECLARED = re.compile(r"^DECLARED = \((?P<names>[^)]*)\)", re.MULTILINE)


class CannotWrite(ValueError):
    """The name is no class name, is taken, or the domain keeps its list in another form."""


def module_of(name: str) -> str:
    """Return the file name of a class: "RiskRegister" lives in `risk_register`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def write_artefact(domain: Path, name: str, label: str) -> Path:
    """Write the file of an artefact into a domain's folder, list it, and return its path. Raises CannotWrite."""
    if not NAME.match(name):
        raise CannotWrite(f"{name} không phải tên lớp: dùng chữ không dấu, ví dụ RiskRegister.")
    path = domain / f"{module_of(name)}.py"
    if path.exists():
        raise CannotWrite(f"{path} đã có.")
    models = domain / "models.py"
    text = models.read_text(encoding="utf-8")
    found = DECLARED.search(text)
    if not found:
        raise CannotWrite(f"{models} không có dòng DECLARED = (…).")
    path.write_text(FORM.format(name=name, label=label), encoding="utf-8")
    models.write_text(_listed(text, found, f"content_models.{domain.name}.{module_of(name)}", name), encoding="utf-8")
    return path


def _listed(text: str, found: re.Match[str], module: str, name: str) -> str:
    """The domain's list with one more import, in order, and one more name at the end."""
    names = [*(one.strip() for one in found["names"].split(",") if one.strip()), name]
    inside = f"{names[0]}," if len(names) == 1 else ", ".join(names)
    if len(inside) > MOST:
        inside = "\n" + "".join(f"    {one},\n" for one in names)
    body = f"{text[: found.start()]}DECLARED = ({inside}){text[found.end() :]}"
    lines = body.split("\n")
    imports = [place for place, line in enumerate(lines) if line.startswith(("from ", "import "))]
    new = f"from {module} import {name}"
    after = [place for place in imports if lines[place] > new]
    lines.insert(after[0] if after else imports[-1] + 1, new)
    return "\n".join(lines)
