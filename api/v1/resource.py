"""What every address of the interface does: state its policy, read its parameters strictly, log keyed calls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponseBase
from rest_framework.request import Request
from rest_framework.views import APIView

from api.auth import log_call
from api.parameters import Parameter, asked
from api.permissions import Everybody
from api.projection.operation import Operation
from content_models.organisation.models import ApiClient


class Logged(APIView):
    """Keeps each keyed call, whatever it was answered."""

    permission_classes = [Everybody]
    http_method_names = ["get", "head"]
    client: ApiClient | None = None

    def perform_authentication(self, request: Request) -> None:
        """Remember who calls: asked again after a failure, the request would look the key up once more."""
        self.client = request.auth

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Log, and let pages of other sites read what is public: no cookie is ever asked or set here."""
        answer = super().finalize_response(request, response, *args, **kwargs)
        if self.client:
            log_call(self.client, request, answer)
        answer["Access-Control-Allow-Origin"] = "*"
        answer["Vary"] = "Accept-Language, Authorization"
        return answer


class Resource(Logged):
    """One address; `operation` says all about it and `asked` holds what this call asks."""

    asked: dict[str, Any]

    def operation(self) -> Operation:
        """Return what this address answers, for the OpenAPI and for its own reading of parameters."""
        raise NotImplementedError

    def parameters(self) -> Sequence[Parameter]:
        """Return what may be asked in the address."""
        return self.operation().parameters

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self.asked = asked(request, self.parameters())
