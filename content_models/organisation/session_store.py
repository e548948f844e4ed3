"""Where Django keeps sessions here: rows of `StaffSession`, filled from what the sign-in put into the session."""

from __future__ import annotations

import datetime
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.utils import timezone

from content_models.declaration.personal import seal
from content_models.organisation.staff_session import StaffSession

DEVICE, ADDRESS, STARTED = "device", "address", "started"


class SessionStore(DatabaseStore):
    """`row` is the session as it was found; None for one that is new."""

    row: StaffSession | None = None

    @classmethod
    def get_model_class(cls) -> type[StaffSession]:
        return StaffSession

    def note_sign_in(self, device: str, address: str) -> None:
        """Remember from where a person came in."""
        now = timezone.now().isoformat()
        self.update({DEVICE: device[:120], ADDRESS: seal(address[:60]), STARTED: now})

    def create_model_instance(self, data: dict[str, Any]) -> StaffSession:
        row = super().create_model_instance(data)
        row.account_id = data.get(SESSION_KEY)
        row.device, row.sealed_address = data.get(DEVICE, ""), data.get(ADDRESS, "")
        if STARTED in data:
            row.started_at = datetime.datetime.fromisoformat(data[STARTED])
        elif self.row:
            row.started_at = self.row.started_at
        return row

    def _get_session_from_db(self) -> StaffSession | None:
        self.row = super()._get_session_from_db()
        return self.row
