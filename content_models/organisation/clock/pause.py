"""A stretch of time in which the clock of a case stands still, half-open: from `start` until before `end`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from content_models.organisation.clock.zone import local


@dataclass(frozen=True)
class Pause:
    """`end` is None while the case still waits; `reason` is a few words for the sum ("chờ bạn bổ sung")."""

    start: datetime
    end: datetime | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "start", local(self.start))
        if self.end is None:
            return
        object.__setattr__(self, "end", local(self.end))
        if self.end < self.start:
            raise ValueError("Tạm dừng không thể kết thúc trước khi bắt đầu")

    def covers(self, instant: datetime) -> bool:
        """Whether the clock stands still at the instant."""
        return self.start <= instant and (self.end is None or instant < self.end)

    def as_json(self) -> dict[str, Any]:
        """Return the stored form: instants as ISO text."""
        return {
            "from": self.start.isoformat(),
            "to": self.end.isoformat() if self.end else None,
            "reason": self.reason,
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> Pause:
        """Read the stored form. Raises KeyError or ValueError for anything else."""
        end = plain.get("to")
        return cls(
            datetime.fromisoformat(plain["from"]),
            datetime.fromisoformat(end) if end else None,
            plain.get("reason") or "",
        )


def pause_at(pauses: Sequence[Pause], instant: datetime) -> Pause | None:
    """Return the first pause that covers the instant, or None while the clock runs."""
    return next((pause for pause in pauses if pause.covers(instant)), None)


def open_pause(pauses: Sequence[Pause]) -> Pause | None:
    """Return the pause nobody has ended yet, the earliest if several; None when the clock will run."""
    return min((pause for pause in pauses if pause.end is None), key=lambda pause: pause.start, default=None)
