"""How allauth keeps second factors here: secrets sealed like personal data, names in Vietnamese, nothing mailed."""

from __future__ import annotations

from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings

from content_models.declaration.personal import seal, unseal


class SealedFactors(DefaultMFAAdapter):
    """The keys of `PERSONAL_DATA_KEYS` seal the secrets of one-time codes and recovery codes."""

    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text)

    def get_totp_label(self, user: Any) -> str:
        return user.get_username()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return super().get_public_key_credential_rp_entity() | {"name": settings.WAGTAIL_SITE_NAME}
