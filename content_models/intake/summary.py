"""The closing words of an import, for the person who ran it."""

from __future__ import annotations

from content_models.intake.report import Outcome, Report


def summary_of(report: Report, seconds: float) -> str:
    """Return counts, what was kept as text, the first refusals, and the time it took."""
    lines = [f"Tổng cộng {_number(report.rows)} dòng."]
    lines += [f"  {outcome:<12}{_number(report.counts[outcome]):>8}" for outcome in Outcome]
    if report.kept:
        lines.append("Lưu ý: giữ nguyên chữ vì không hiểu chắc, hoặc điền năm khi số quyết định không ghi:")
        lines += [f"  {field:<28}{_number(count):>8}" for field, count in report.kept.most_common()]
    if report.refusals:
        lines.append("Bị từ chối:")
        lines += [f"  {text}" for text in report.refusals]
    if (more := report.counts[Outcome.REFUSED] - len(report.refusals)) > 0:
        lines.append(f"  … và {_number(more)} dòng nữa; xem đủ bằng --report")
    speed = report.rows / seconds if seconds else 0
    lines.append(f"Hết {seconds:.1f} giây, {speed:.0f} dòng mỗi giây.".replace(".", ",", 1))
    return "\n".join(lines)


def _number(count: int) -> str:
    return f"{count:,}".replace(",", ".")
