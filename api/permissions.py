"""Denied unless a view says otherwise: the default of the framework's settings is `Denied`."""

from typing import Any

from rest_framework.permissions import BasePermission
from rest_framework.request import Request


class Denied(BasePermission):
    """What a view gets that states no policy."""

    def has_permission(self, request: Request, view: Any) -> bool:
        return False


class Everybody(BasePermission):
    """For views that read the public ledger only; what needs a key asks `auth.client_with` itself."""

    def has_permission(self, request: Request, view: Any) -> bool:
        return True
