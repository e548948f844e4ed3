"""For whom a password alone is not enough."""

from __future__ import annotations

from typing import Any

from django.conf import settings

from content_models.organisation.held import held_by


def needs_second_factor(account: Any) -> bool:
    """Whether the account holds, itself or in another's place, a role that `SECOND_FACTOR_ROLES` names."""
    return bool(settings.SECOND_FACTOR_ROLES) and any(h.role in settings.SECOND_FACTOR_ROLES for h in held_by(account))


def has_second_factor(account: Any) -> bool:
    """Whether an account has set one up; recovery codes alone are none."""
    return account.authenticator_set.exclude(type="recovery_codes").exists()
