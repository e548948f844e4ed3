"""Wagtail's questions about permissions, answered by the rights of the law book."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from wagtail.permission_policies.base import BasePermissionPolicy

from content_models.declaration.rights import roles_for
from content_models.organisation.grant import RoleGrant
from content_models.organisation.held import held_by
from content_models.organisation.models import Account
from content_models.organisation.rights import may, visible


class RecordPolicy(BasePermissionPolicy):
    """For one declared type. A superuser is nobody here: only roles count."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether a role for this is held anywhere: it opens menus, never a row."""
        wanted = {str(role) for role in roles_for(self.model, action)}
        return any(held.role in wanted for held in held_by(user))

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Whether the role is held at or above this row's agency."""
        return may(user, action, instance)

    def instances_user_has_any_permission_for(self, user: Any, actions: Iterable[str]) -> QuerySet[Any]:
        """The rows within reach for any of the actions."""
        rows = self.model._base_manager.none()
        for action in actions:
            rows = rows | visible(user, self.model, action)
        return rows

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet[Any]:
        """The accounts that hold a role for any of the actions somewhere."""
        roles = {str(role) for action in actions for role in roles_for(self.model, action)}
        return Account.objects.filter(pk__in=RoleGrant.objects.filter(role__in=roles).values("account"))
