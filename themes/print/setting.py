"""Sets a form: the same bytes for the same data and instant, on every machine."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import typst

from themes.print.glyphs import printable

HERE = Path(__file__).parent
#: Accessible archive files: tagged, fonts inside, nothing from outside.
STANDARD = "a-2a"


def printed(form: str, data: dict[str, Any], at: datetime.datetime) -> bytes:
    """Return the form `form` with its data as PDF/A that says it was made at `at`.

    LookupError for an unknown form; RuntimeError when the compiler warns, for a page with a fault is no document.
    """
    source = HERE / f"{form}.typ"
    if not form.isidentifier() or not source.is_file():
        raise LookupError(form)
    pdf, warnings = typst.compile_with_warnings(
        str(source),
        root=str(HERE),
        font_paths=[str(HERE / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(printable(data), ensure_ascii=False)},
        pdf_standards=[STANDARD],
        timestamp=int(at.timestamp()),
    )
    if warnings:
        raise RuntimeError("; ".join(one.message for one in warnings))
    return pdf
