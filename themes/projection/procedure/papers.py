"""Papers of each case, with what kind and how many; a line without a number is a remark, not a paper."""

from dataclasses import dataclass
from typing import Any

from themes.wording.list_marks import unmarked


@dataclass(frozen=True)
class Paper:
    """One paper and the words of how many are wanted."""

    name: str
    count: str
    note: str


@dataclass(frozen=True)
class PapersOfCase:
    """Papers of one case of the applicant; a single case needs no heading."""

    label: str
    papers: list[Paper]


def papers(body: dict[str, Any]) -> list[PapersOfCase]:
    """Return the papers by case, cases without papers left out."""
    cases = [case for case in body.get("cases") or [] if case.get("papers")]
    alone = len(cases) == 1
    return [PapersOfCase(_label(case, alone), [_paper(row) for row in case["papers"]]) for case in cases]


def _label(case: dict[str, Any], alone: bool) -> str:
    return unmarked(case.get("label")).rstrip(":") or ("" if alone else "Ai cũng nộp")


def _paper(row: dict[str, Any]) -> Paper:
    counts = ((row.get("originals"), "bản chính"), (row.get("copies"), "bản sao"))
    count = ", ".join(f"{number}\u00a0{word}" for number, word in counts if number)
    return Paper(unmarked(row.get("name")), count, row.get("note") or "")
