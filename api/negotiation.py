"""One form of answer for each address, whatever `Accept` says: stored bytes are sent as they are."""

from typing import Any

from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request


class AlwaysTheSame(BaseContentNegotiation):
    """Takes the first renderer; a client that asks for another form gets JSON and may judge for itself."""

    def select_parser(self, request: Request, parsers: list[Any]) -> Any:
        return None

    def select_renderer(self, request: Request, renderers: list[Any], format_suffix: str | None = None) -> Any:
        return renderers[0], renderers[0].media_type
