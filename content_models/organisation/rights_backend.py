"""Django's `has_perm`, answered from the roles held and the declarations: nothing to synchronise."""

from __future__ import annotations

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend

from content_models.declaration import registry
from content_models.declaration.rights import roles_for
from content_models.organisation.held import held_by

STAFF_DOOR = "wagtailadmin.access_admin"


class RightsBackend(ModelBackend):
    """Signs in with name and password; every other question goes to the roles. Superusers get nothing more."""

    def get_user(self, user_id: Any) -> Any:
        """Together with what Wagtail keeps about the person's screens: every one of them asks for it."""
        accounts = get_user_model()._default_manager.select_related("wagtail_userprofile")
        account = accounts.filter(pk=user_id).first()
        return account if account and self.user_can_authenticate(account) else None

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        if not user_obj.is_active:
            return False
        held = {one.role for one in held_by(user_obj)}
        if perm == STAFF_DOOR:
            return bool(held)
        app_label, _, codename = perm.partition(".")
        verb, _, name = codename.partition("_")
        model = next((m for m in registry.types() if m.type_name() == name), None)
        if model is None or model._meta.app_label != app_label:
            return False
        return bool(held & {str(role) for role in roles_for(model, verb)})

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        return set()

    def has_module_perms(self, user_obj: Any, app_label: str) -> bool:
        return bool(held_by(user_obj))
