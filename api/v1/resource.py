"""What every address of the interface does: state its policy, read its parameters strictly, log keyed calls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse, HttpResponseBase
from rest_framework.request import Request
from rest_framework.views import APIView

from api.auth import log_call
from api.parameters import asked
from api.permissions import Everybody
from api.problems import Problem
from api.projection.operation import Operation
from api.shares import headers_of
from content_models.organisation.models import ApiClient

#: What a page of another site may read of an answer, besides its body.
EXPOSED = "Deprecation, ETag, In-Force-From, Link, RateLimit, RateLimit-Policy, Record-Version, Retry-After, Sunset"
A_DAY = 86_400


class Logged(APIView):
    """Keeps each keyed call, whatever it was answered."""

    permission_classes = [Everybody]
    http_method_names = ["get", "head", "options"]
    client: ApiClient | None = None
    throttles: Sequence[Any] = ()

    def perform_authentication(self, request: Request) -> None:
        """Remember who calls: asked again after a failure, the request would look the key up once more.

        Who sends a wrong key is counted by its address: keys are not tried without end.
        """
        try:
            self.client = request.auth
        except Problem:
            self.check_throttles(request)
            raise

    def options(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer which methods there are (`Allow`), and a browser which conditions a page may send with them.

        A key or a secret is not among them: pages of other sites read what is public, as nobody.
        """
        answer = HttpResponse(status=204)
        if "get" in self.http_method_names:
            answer["Access-Control-Allow-Methods"] = "GET, HEAD"
            answer["Access-Control-Allow-Headers"] = "If-None-Match"
            answer["Access-Control-Max-Age"] = str(A_DAY)
        return answer

    def get_throttles(self) -> Sequence[Any]:
        self.throttles = super().get_throttles()
        return self.throttles

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Log, and let pages of other sites read what is public: no cookie is ever asked or set here."""
        answer = super().finalize_response(request, response, *args, **kwargs)
        if self.client:
            log_call(self.client, request, answer)
        for name, value in headers_of(one.share for one in self.throttles if one.share).items():
            answer[name] = value
        answer["Access-Control-Allow-Origin"] = "*"
        answer["Access-Control-Expose-Headers"] = EXPOSED
        answer["Vary"] = "Accept-Language, Authorization"
        return answer


class Resource(Logged):
    """One address; `operation` says all about it and `asked` holds what this call asks."""

    asked: dict[str, Any]
    #: Said once a call: it lists every parameter of a type.
    said: Operation | None = None

    def operation(self) -> Operation:
        """Return what this address answers, for the OpenAPI and for its own reading of parameters."""
        raise NotImplementedError

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        if request.method == "OPTIONS":
            return
        self.said = self.operation()
        self.asked = asked(request, self.said.parameters)

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Warn of what is asked and will be gone."""
        answer = super().finalize_response(request, response, *args, **kwargs)
        for name, value in (self.said.warnings(request.query_params) if self.said else {}).items():
            answer[name] = f"{answer[name]}, {value}" if name == "Link" and name in answer else value
        return answer
