"""Vietnamese for everybody, and English for staff who chose it on their account page.

The public site speaks Vietnamese whatever a browser asks for: its words are regulated. Answers of the API follow
`Accept-Language`, as machines expect.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.middleware.locale import LocaleMiddleware
from django.utils import translation

HOUSE, STAFF, API = "vi", "/quan-tri/", "/api/"


class ReaderLanguage(LocaleMiddleware):
    """Chooses the language of a request in the place of Django's middleware."""

    def process_request(self, request: HttpRequest) -> None:
        """Begin in the language of the house."""
        if request.path_info.startswith(API):
            super().process_request(request)
        else:
            _speak(request, HOUSE)

    def process_view(self, request: HttpRequest, *view: Any) -> None:
        """By now it is known who reads; Wagtail's own screens ask the same profile."""
        profile = request.path_info.startswith(STAFF) and getattr(request.user, "wagtail_userprofile", None)
        if profile:
            _speak(request, profile.get_preferred_language())


def _speak(request: HttpRequest, language: str) -> None:
    translation.activate(language)
    request.LANGUAGE_CODE = translation.get_language()
